#include "model/language.h"

#include <atomic>

namespace tertial {

namespace {
std::atomic<Language> current{Language::swedish};
}

void set_language(Language language) {
    current = language;
}
Language language() {
    return current;
}

}  // namespace tertial
