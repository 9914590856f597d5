#include "importers/recogniser/value_cells.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "importers/words.h"
#include "model/values.h"

namespace tertial {

namespace {

constexpr std::size_t most_readings = 32;
constexpr std::size_t most_unit_words = 7;

bool is_figure(std::string_view word) {
    if (word.ends_with('%')) word.remove_suffix(1);
    return parse_number(word).has_value();
}

/// A value of its own, or one that says what it is compared with: "2 % energieffektivisering relativt 2018".
bool is_value(std::string_view text) {
    if (parse_value(text).kind != ValueKind::text) return true;
    const std::size_t year = text.rfind(' ');
    if (year == std::string_view::npos || !words::is_year(text.substr(year + 1))) return false;
    const std::size_t word = text.substr(0, year).rfind(' ');
    if (word == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 4> comparisons = {"relativt", "mot", "sedan", "från"};
    const std::string_view comparison = text.substr(word + 1, year - word - 1);
    return std::find(comparisons.begin(), comparisons.end(), comparison) != comparisons.end() &&
           parse_value(text.substr(0, word)).kind == ValueKind::number;
}

/// The words of phrases such as "Tas fram av nämnd/styrelse", folded. Word targets ("Öka") are known by parse_value.
constexpr std::array<std::string_view, 5> phrase_words = {"faststalls", "faststalles", "namnden/styrelsen",
                                                          "namnd/styrelse", "styrelsen"};

/// Of a word that a cell broke, one part is short; two long ones are two words.
bool is_fragment(std::string_view begin, std::string_view rest) {
    constexpr std::size_t longest = 4;
    return std::min(words::length(begin), words::length(rest)) <= longest;
}

/// The last word of a phrase, from its last stroke on, may go on: "nämnd/s".
bool is_begun_phrase_word(std::string_view folded) {
    return std::any_of(phrase_words.begin(), phrase_words.end(),
                       [&](std::string_view word) { return word.starts_with(folded); });
}

class Cutter {
public:
    explicit Cutter(const std::vector<ValueWord>& words) : words_(words) {}

    std::vector<std::vector<ValueCell>> cut() {
        go_on(0);
        return std::move(readings_);
    }

private:
    void go_on(std::size_t at) {
        if (readings_.size() >= most_readings) return;
        if (at == words_.size()) {
            readings_.push_back(cells_);
            return;
        }
        const std::string& word = words_[at].text;
        if (is_figure(word)) {
            figure(at);
        } else if (const std::size_t n = length_of_phrase(at)) {
            take(at, n, false);
        }
    }

    /// A figure, perhaps with thousands, and its unit.
    void figure(std::size_t at) {
        const bool next_is_group = at + 1 < words_.size() && !words_[at + 1].border &&
                                   words::can_be_thousands(words_[at].text, words_[at + 1].text);
        const bool must = next_is_group && words_[at + 1].text[0] == '0';
        if (!must) take(at, 1 + unit_words(at, 1), false);
        if (next_is_group) take(at, 2 + unit_words(at, 2), !must);
    }

    /// How many words behind the `figures` words of a number at `at` are its unit.
    std::size_t unit_words(std::size_t at, std::size_t figures) const {
        std::size_t best = 0;
        for (std::size_t n = 1; n <= most_unit_words && at + figures + n <= words_.size(); ++n) {
            const ValueWord& word = words_[at + figures + n - 1];
            if (word.border || (is_figure(word.text) && !words::is_year(word.text)) ||
                (n > 1 && can_begin_value(word.text) && !words::is_year(word.text)))
                break;
            if (n == 1 && can_begin_value(word.text)) break;
            if (value_text(at, figures + n)) best = n;
        }
        return best;
    }

    /// How many words a value that does not begin with a figure has; 0 = none begins here.
    std::size_t length_of_phrase(std::size_t at) const {
        if (!can_begin_value(words_[at].text)) return 0;
        std::size_t best = 0;
        for (std::size_t n = 1; n <= most_unit_words && at + n <= words_.size(); ++n) {
            if (n > 1 && words_[at + n - 1].border) break;
            if (n > 2 && is_figure(words_[at + n - 1].text) && best > 0) break;
            if (n > 1 && best > 0 && can_begin_value(words_[at + n - 1].text)) break;
            const Value value = parse_value(text_of(at, n));
            if (value.kind == ValueKind::text) continue;
            if (value.kind == ValueKind::to_be_set && !phrase_is_whole(at, n)) continue;
            if (value.kind == ValueKind::to_be_set && best > 0 && !phrase_goes_on(at + n - 1)) break;
            best = n;
        }
        return best;
    }

    /// "Tas fram" and "Fastställs" need what they speak of: "av nämnd", "2024". A page border may cut it off behind
    /// "av".
    bool phrase_is_whole(std::size_t at, std::size_t n) const {
        const std::string folded = words::fold(text_of(at, n));
        if (at + n == words_.size() && words_.back().text == "av") return true;
        if (folded.starts_with("fast")) return n >= 2;
        return folded.find("namnd") != std::string::npos || folded.find("styr") != std::string::npos ||
               folded.find("bolag") != std::string::npos;
    }

    /// A piece of "nämnd/styrelse" that a narrow cell broke off: with what stands before it, it begins such a word.
    bool phrase_goes_on(std::size_t at) const {
        std::string folded = words::fold(words_[at].text);
        if (folded == "en" || folded.starts_with("/styr") || words_[at - 1].text.ends_with('/')) return true;
        const std::size_t first = at > most_unit_words ? at - most_unit_words : 0;
        for (std::size_t i = at; i > first && !words_[i].border; --i) {
            const std::string before = words::fold(words_[i - 1].text);
            const std::size_t stroke = before.rfind('/');
            folded.insert(0, before.substr(stroke == std::string::npos ? 0 : stroke + 1));
            if (stroke != std::string::npos) return is_begun_phrase_word(folded);
        }
        return false;
    }

    /// The words as one value; where nothing says that a line broke between words, it may have broken inside one
    /// ("kg livsmed" "el").
    std::optional<std::string> value_text(std::size_t at, std::size_t n) const {
        std::string text = text_of(at, n);
        if (is_value(text)) return text;
        for (std::size_t glued = n - 1; glued > 0; --glued) {
            if (!words_[at + glued].unsure || !is_fragment(words_[at + glued - 1].text, words_[at + glued].text))
                continue;
            text = text_of(at, n, glued);
            if (is_value(text)) return text;
        }
        return std::nullopt;
    }

    /// `glued`: the word that goes on the one before it without a blank; 0 = none.
    std::string text_of(std::size_t at, std::size_t n, std::size_t glued = 0) const {
        std::string out = words_[at].text;
        for (std::size_t i = 1; i < n; ++i) out += (i == glued ? "" : " ") + words_[at + i].text;
        return out;
    }

    void take(std::size_t at, std::size_t n, bool joined) {
        auto text = value_text(at, n);
        if (!text) return;
        ValueCell cell;
        cell.text = std::move(*text);
        cell.joined = joined;
        for (std::size_t i = 1; i < n; ++i) cell.wrapped = cell.wrapped || words_[at + i].wrapped;
        cells_.push_back(std::move(cell));
        go_on(at + n);
        cells_.pop_back();
    }

    const std::vector<ValueWord>& words_;
    std::vector<ValueCell> cells_;
    std::vector<std::vector<ValueCell>> readings_;
};

}  // namespace

bool is_broken_value_word(std::string_view begin, std::string_view rest) {
    const std::string first = words::fold(begin);
    const std::string both = first + words::fold(rest);
    if (parse_value(std::string(begin) + std::string(rest)).kind == ValueKind::word_target) return true;
    constexpr std::size_t shortest = 3;  // "s", "n": too little to know a word by
    const bool complete = std::find(phrase_words.begin(), phrase_words.end(), first) != phrase_words.end();
    return !complete && first.size() >= shortest && is_begun_phrase_word(both);
}

bool can_begin_value(std::string_view word) {
    if (is_figure(word)) return true;
    constexpr std::array<std::string_view, 4> signs = {"-", "–", "_", "+/-"};
    if (std::find(signs.begin(), signs.end(), word) != signs.end()) return true;
    if (word.starts_with("+/-") || word.starts_with("±")) return true;
    const std::string folded = words::fold(word);
    constexpr std::array<std::string_view, 8> beginnings = {"tas",   "faststalls", "max",      "min",
                                                            "minst", "hogst",      "maximalt", "faststalles"};
    if (std::find(beginnings.begin(), beginnings.end(), folded) != beginnings.end()) return true;
    return parse_value(word).kind == ValueKind::word_target;
}

std::vector<std::vector<ValueCell>> cut_value_cells(const std::vector<ValueWord>& words) {
    return Cutter(words).cut();
}

}  // namespace tertial
