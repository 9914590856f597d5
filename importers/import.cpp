#include "importers/import.h"

#include "importers/grammar.h"
#include "importers/office/package.h"
#include "importers/pdf/pdf_reader.h"
#include "importers/recogniser/recogniser.h"
#include "importers/text_reader.h"
#include "importers/word/word_reader.h"

namespace tertial {

namespace {

Expected<SourceDocument> read_source(std::string_view bytes, std::string_view name) {
    if (office::looks_like_package(bytes)) return read_word(bytes, name);
    return looks_like_pdf(bytes) ? read_pdf(bytes, name) : read_text(bytes, name);
}

Expected<Report> import_source(const Expected<SourceDocument>& source, std::string_view bytes,
                               const ImportOptions& options, const TemplateFolders& templates) {
    if (!source) return tl::make_unexpected(source.error());
    auto grammar = load_grammar(templates);
    if (!grammar) return tl::make_unexpected(grammar.error());
    return recognise(*source, *grammar, options, templates, IdSource::from_content(bytes));
}

}  // namespace

Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                             const TemplateFolders& templates) {
    return import_source(read_text(bytes, name), bytes, options, templates);
}

Expected<Report> import_report(std::string_view bytes, std::string_view name, const ImportOptions& options,
                               const TemplateFolders& templates) {
    return import_source(read_source(bytes, name), bytes, options, templates);
}

}  // namespace tertial
