// The project file: what is read can be written, and what is written is read as the same.
#include "model/project_file.h"
#include "tests/fuzz/fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    const auto loaded = from_project_xml(fuzz::as_text(data, size), "prov.tertial");
    if (!loaded) {
        fuzz::promise(!loaded.error().message.empty());
        return 0;
    }
    const std::string saved = to_project_xml(loaded->report);
    const auto again = from_project_xml(saved, "prov.tertial");
    fuzz::promise(again.has_value());
    fuzz::promise(to_project_xml(again->report) == saved);
    return 0;
}
