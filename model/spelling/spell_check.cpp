#include "model/spelling/speller.h"
#include "model/spelling/words.h"

namespace tertial {

namespace {

/// A word that begins compounds only ("förskole-") is known by a compound that it begins.
constexpr std::string_view any_second_part = "frågor";

}  // namespace

std::vector<WordRange> SpellCheck::check(std::string_view text) {
    std::vector<WordRange> wrong;
    for (const SpellWord& word : words_to_spell(text)) {
        if (!is_right(word.word, word.before_hyphen)) wrong.push_back(word.at);
    }
    return wrong;
}

void SpellCheck::add(const ListedWord& word) {
    speller_->add(word);
    known_.clear();
}

bool SpellCheck::is_right(const std::string& word, bool before_hyphen) {
    const std::string key = before_hyphen ? word + "-" : word;
    const auto [at, fresh] = known_.try_emplace(key, false);
    if (!fresh) return at->second;
    bool right = speller_->knows(word);
    if (!right && before_hyphen) right = speller_->knows(key) || speller_->knows(word + std::string(any_second_part));
    return at->second = right;
}

}  // namespace tertial
