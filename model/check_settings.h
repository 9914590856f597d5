// What templates/checks.xml says: limits and words of the rules for running text.
#pragma once

#include <string>
#include <vector>

namespace tertial {

enum class PatternStrength { error, warning, hint };

/// A text that a board does not want to see, with what to say of it.
struct TextPattern {
    std::string find;     // as whole words, without case
    std::string message;  // what is wrong and what to do
    PatternStrength strength = PatternStrength::warning;
};

struct CheckSettings {
    int sentence_words = 40;
    int lix = 65;
    std::vector<std::string> placeholders;   // as whole words, with case
    std::vector<std::string> private_mails;  // ends of addresses
    std::vector<TextPattern> patterns;       // a board's own
};

}  // namespace tertial
