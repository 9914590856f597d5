// The readers of Word and Excel files, which are told apart by their bytes: as Flat OPC (the XML without the ZIP around
// it, whose checksums no fuzzer guesses), and as archives.
#include "tests/fuzz/reports.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    return fuzz::check(import_report(fuzz::as_text(data, size), "prov.xml", {}, fuzz::templates()));
}
