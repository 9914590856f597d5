#include "importers/pdf/vocabulary.h"

#include <algorithm>
#include <array>

#include "importers/words.h"
#include "model/fold.h"

namespace tertial::pdf {

namespace {

/// A word for comparing: small letters, without the marks around it.
std::string bare(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?()\"'";
    const std::size_t first = word.find_first_not_of(marks);
    if (first == std::string_view::npos) return {};
    return fold_case(word.substr(first, word.find_last_not_of(marks) - first + 1));
}

std::string_view last_word(std::string_view text) {
    const std::size_t blank = text.find_last_of(" \n");
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// "barn- och ungdomar": the hyphen stands for a word that follows.
bool is_conjunction(std::string_view word) {
    constexpr std::array<std::string_view, 5> conjunctions = {"och", "eller", "samt", "respektive", "som"};
    return std::find(conjunctions.begin(), conjunctions.end(), word) != conjunctions.end();
}

bool parts_words(const std::string& last, std::string_view first, Break at, const Vocabulary& vocabulary) {
    if (at != Break::maybe_in_word) return at == Break::between_words;
    if (!words::begins_with_small_letter(first)) return true;
    const bool two_words = vocabulary.knows(last) && vocabulary.knows(first);
    return two_words && !vocabulary.knows(last + std::string(first));
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        for (std::size_t i = 1; i + 1 < line.words.size(); ++i) words_.insert(bare(line.words[i].text));
    }
}

bool Vocabulary::knows(std::string_view word) const {
    return words_.contains(bare(word));
}

void append_line(std::string& text, std::string_view next, Break at, const Vocabulary& vocabulary) {
    if (text.empty() || next.empty()) {
        text += next;
        return;
    }
    const std::string_view first = next.substr(0, next.find(' '));
    const std::string last(last_word(text));
    const bool is_open = last.size() > 1 && (text.ends_with('-') || text.ends_with('/')) && !is_conjunction(first);
    if (is_open) {
        // "park-" and "området" stand together, and lose the hyphen when the document knows the word without it.
        const std::string whole = last.substr(0, last.size() - 1) + std::string(first);
        const bool only_parts = text.ends_with('-') && words::begins_with_small_letter(next) &&
                                vocabulary.knows(whole) && !vocabulary.knows(last + std::string(first));
        if (only_parts) text.pop_back();
    } else if (parts_words(last, first, at, vocabulary)) {
        text += ' ';
    }
    text += next;
}

}  // namespace tertial::pdf
