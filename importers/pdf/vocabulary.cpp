#include "importers/pdf/vocabulary.h"

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
    for (std::string_view conjunction : conjunctions) {
        if (word == conjunction) return true;
    }
    return false;
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
    const bool small = words::begins_with_small_letter(next);
    if (text.ends_with('-') && last.size() > 1 && !is_conjunction(first)) {
        const std::string whole = last.substr(0, last.size() - 1) + std::string(first);
        if (small && vocabulary.knows(whole) && !vocabulary.knows(last + std::string(first))) text.pop_back();
    } else if (text.ends_with('/') && last.size() > 1 && !is_conjunction(first)) {
        // "män/" and "pojkar" stand together
    } else if (at == Break::between_words || (at == Break::maybe_in_word && !small)) {
        text += ' ';
    } else if (at == Break::maybe_in_word && !vocabulary.knows(last + std::string(first)) && vocabulary.knows(last) &&
               vocabulary.knows(first)) {
        text += ' ';
    }
    text += next;
}

}  // namespace tertial::pdf
