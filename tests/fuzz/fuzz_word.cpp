// The Word reader, on Flat OPC (its XML without the ZIP around it), and the recogniser: any bytes give a report or a
// message, and a report can be saved and read again.
#include "importers/import.h"
#include "model/project_file.h"
#include "tests/fuzz/fuzzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    const auto report = import_report(fuzz::as_text(data, size), "prov.xml", {}, {{TERTIAL_TEST_TEMPLATES}});
    if (!report) {
        fuzz::promise(!report.error().message.empty());
        return 0;
    }
    const std::string saved = to_project_xml(*report);
    const auto again = from_project_xml(saved, "prov.tertial");
    fuzz::promise(again.has_value());
    fuzz::promise(to_project_xml(again->report) == saved);
    return 0;
}
