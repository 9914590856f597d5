// CSV, TSV and rows copied from a sheet, and the recogniser of sheets.
#include "importers/delimited/delimited_reader.h"
#include "importers/recogniser/sheets/sheet_report.h"
#include "tests/fuzz/reports.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    static const auto grammar = load_grammar(fuzz::templates());
    const std::string_view bytes = fuzz::as_text(data, size);
    static_cast<void>(looks_delimited(bytes));
    const auto source = read_delimited(bytes, "prov.csv");
    if (!source) {
        fuzz::promise(!source.error().message.empty());
        return 0;
    }
    return fuzz::check(recognise_sheets(*source, *grammar, {}, fuzz::templates(), IdSource::from_content(bytes)));
}
