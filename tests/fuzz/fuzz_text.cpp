// The text reader and the recogniser.
#include "tests/fuzz/reports.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    return fuzz::check(import_text(fuzz::as_text(data, size), "prov.txt", {}, fuzz::templates()));
}
