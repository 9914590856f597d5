// The language of messages to people. Swedish is the first language, English the second; both
// texts stand side by side at the place that speaks, so that none can be forgotten.
#pragma once

#include <string>
#include <string_view>

namespace tertial {

enum class Language { swedish, english };

/// Set once, when a program starts and has read its options. Not meant to change while threads run.
void set_language(Language language);
[[nodiscard]] Language language();

/// The text in the current language.
[[nodiscard]] inline std::string tr(std::string_view swedish, std::string_view english) {
    return std::string(language() == Language::swedish ? swedish : english);
}

}  // namespace tertial
