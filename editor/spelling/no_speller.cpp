#include "editor/spelling/speller.h"
#include "model/language.h"

namespace tertial::editor {

Expected<std::unique_ptr<Speller>> open_speller(const std::optional<DictionaryFiles>&) {
    return fail(ErrorCode::not_found, tr("Programmet är byggt utan stavningskontroll (hunspell). Allt annat fungerar.",
                                         "The program is built without spelling (hunspell). All else works."));
}

}  // namespace tertial::editor
