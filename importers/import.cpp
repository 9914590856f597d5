#include "importers/import.h"

#include "importers/grammar.h"
#include "importers/recogniser/recogniser.h"
#include "importers/text_reader.h"

namespace tertial {

Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                             const TemplateFolders& templates) {
    auto grammar = load_grammar(templates);
    if (!grammar) return tl::make_unexpected(grammar.error());
    auto source = read_text(bytes, name);
    if (!source) return tl::make_unexpected(source.error());
    return recognise(*source, *grammar, options, templates, IdSource::from_content(bytes));
}

}  // namespace tertial
