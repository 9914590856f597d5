#include "model/language.h"
#include "model/spelling/speller.h"

namespace tertial {

Expected<std::unique_ptr<Speller>> open_speller(const std::optional<DictionaryFiles>&) {
    return fail(ErrorCode::not_found, tr("Programmet är byggt utan stavningskontroll (hunspell). Allt annat fungerar.",
                                         "The program is built without spelling (hunspell). All else works."));
}

}  // namespace tertial
