// Which words of a text are to be spelled as a dictionary has them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/characters.h"

namespace tertial {

/// A word to look up, and where it stands.
struct SpellWord {
    WordRange at;
    std::string word;            // as a dictionary writes it: ' for ’, without soft hyphens
    bool before_hyphen = false;  // "förskole-" of "förskole- och skolverksamhet": the first part of a compound
};

/// Left out: addresses of the net and of mail, words with figures, abbreviations in capitals and their forms ("LSS",
/// "EU:s"); of "LSS-insats" the second part is looked up. Single letters are.
[[nodiscard]] std::vector<SpellWord> words_to_spell(std::string_view text);

}  // namespace tertial
