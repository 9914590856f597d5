#include "importers/words.h"

#include <algorithm>
#include <array>

namespace tertial::words {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The letters that Swedish print uses beyond ASCII, as the second byte after 0xC3 (U+00C0 … U+00FF).
char fold_latin1(unsigned char second) {
    switch (second) {
        case 0x85:
        case 0x84:
        case 0xA5:
        case 0xA4:
        case 0x80:
        case 0xA0:
            return 'a';  // Å Ä å ä À à
        case 0x96:
        case 0xB6:
            return 'o';  // Ö ö
        case 0x89:
        case 0xA9:
            return 'e';  // É é
        case 0x9C:
        case 0xBC:
            return 'u';  // Ü ü
        default:
            return 0;
    }
}

bool is_three_digits(std::string_view word) {
    const std::string_view whole = word.substr(0, word.find(','));
    return whole.size() == 3 && std::all_of(whole.begin(), whole.end(), is_digit);
}

std::string_view skip_opening(std::string_view text) {
    constexpr std::array<std::string_view, 6> openings = {"\"", "(", "”", "“", "*", "'"};
    for (bool again = true; again;) {
        again = false;
        for (std::string_view opening : openings) {
            if (text.starts_with(opening)) {
                text.remove_prefix(opening.size());
                again = true;
            }
        }
    }
    return text;
}

std::string_view skip_closing(std::string_view text) {
    constexpr std::array<std::string_view, 5> closings = {"\"", ")", "”", "*", "'"};
    for (bool again = true; again;) {
        again = false;
        for (std::string_view closing : closings) {
            if (text.ends_with(closing)) {
                text.remove_suffix(closing.size());
                again = true;
            }
        }
    }
    return text;
}

}  // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (is_blank(text[i]) || text[i] == '-') continue;
        if (byte == 0xC3 && i + 1 < text.size()) {
            if (char folded = fold_latin1(static_cast<unsigned char>(text[i + 1]))) {
                out += folded;
                ++i;
                continue;
            }
        }
        out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : text[i];
    }
    return out;
}

std::string fold_without_digits(std::string_view text) {
    std::string out = fold(text);
    std::erase_if(out, is_digit);
    return out;
}

bool begins_with_capital(std::string_view text) {
    text = skip_opening(trim(text));
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'A' && first <= 'Z') return true;
    // U+00C0 … U+00DE, the capitals of Latin-1.
    return first == 0xC3 && text.size() > 1 && static_cast<unsigned char>(text[1]) <= 0x9E;
}

bool begins_with_small_letter(std::string_view text) {
    text = trim(text);
    if (text.empty()) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'a' && first <= 'z') return true;
    return first == 0xC3 && text.size() > 1 && static_cast<unsigned char>(text[1]) >= 0x9F;
}

bool begins_with_digit(std::string_view text) {
    text = trim(text);
    return !text.empty() && is_digit(text[0]);
}

bool ends_with_stop(std::string_view text) {
    text = skip_closing(trim(text));
    return !text.empty() && std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

bool ends_with_function_word(std::string_view text) {
    constexpr std::array<std::string_view, 42> function_words = {
        "och",  "eller", "samt",  "men",  "att",   "som",  "om",    "av",     "för",    "i",     "på",
        "till", "med",   "från",  "inom", "under", "över", "vid",   "en",     "ett",    "den",   "det",
        "de",   "där",   "än",    "är",   "har",   "kan",  "ska",   "inte",   "mellan", "genom", "mot",
        "utan", "både",  "såväl", "via",  "per",   "hos",  "bland", "endast", "vilket"};
    text = trim(text);
    if (text.ends_with(',')) return true;
    const std::size_t blank = text.rfind(' ');
    const std::string_view last = blank == std::string_view::npos ? text : text.substr(blank + 1);
    return std::find(function_words.begin(), function_words.end(), last) != function_words.end();
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t i = 0;
    while (i < text.size()) {
        while (i < text.size() && is_blank(text[i])) ++i;
        std::size_t begin = i;
        while (i < text.size() && !is_blank(text[i])) ++i;
        if (i > begin) out.push_back(text.substr(begin, i - begin));
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t at = text.find(separator);
        out.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_iso_date(std::string_view word) {
    if (word.size() != 10 || word[4] != '-' || word[7] != '-') return false;
    for (std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
        if (!is_digit(word[i])) return false;
    }
    return true;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit) &&
           (word.starts_with("199") || word.starts_with("20"));
}

std::string_view behind_bullet(std::string_view text) {
    constexpr std::array<std::string_view, 7> marks = {"- ", "• ", "● ", "– ", "▪ ", "\uF0B7 ", "o "};
    text = trim(text);
    for (std::string_view mark : marks) {
        if (text.starts_with(mark)) return trim(text.substr(mark.size()));
    }
    return {};
}

bool can_be_thousands(std::string_view left, std::string_view right) {
    if (left.starts_with('-')) left.remove_prefix(1);
    const bool short_group = !left.empty() && left.size() <= 3 && left != "0" && left[0] != '0' &&
                             std::all_of(left.begin(), left.end(), is_digit);
    return short_group && is_three_digits(right);
}

}  // namespace tertial::words
