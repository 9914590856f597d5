// What poppler's programs print, to a report. (The programs themselves are not ours: they run as processes.) The input
// is the output of pdftotext -bbox, then that of pdftohtml -xml.
#include "importers/pdf/looks.h"
#include "importers/pdf/printed_document.h"
#include "importers/pdf/words.h"
#include "importers/recogniser/recogniser.h"
#include "tests/fuzz/reports.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tertial;
    static const auto grammar = load_grammar(fuzz::templates());
    const std::string_view bytes = fuzz::as_text(data, size);
    const std::size_t looks = std::min(bytes.find("<pdf2xml"), bytes.size());
    pdf::Document document = pdf::read_words(bytes.substr(0, looks));
    pdf::set_looks(document, bytes.substr(looks));
    const SourceDocument source = pdf::read_document(document, "prov.pdf");
    return fuzz::check(recognise(source, *grammar, {}, fuzz::templates(), IdSource::from_content(bytes)));
}
