#include "model/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace tertial {

namespace {

constexpr auto blank_forms =
    std::to_array<std::string_view>({" ", "\t", "\n", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"});
constexpr std::string_view soft_hyphen = "\xC2\xAD";
// U+2010 … U+2015 and the minus U+2212.
constexpr auto dash_forms =
    std::to_array<std::string_view>({"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93",
                                     "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x88\x92"});

template <std::size_t N>
std::size_t length_of_form(std::string_view rest, const std::array<std::string_view, N>& forms) {
    for (std::string_view form : forms)
        if (rest.starts_with(form)) return form.size();
    return 0;
}

// Bytes of the dash at the beginning of `rest`; most bytes need one look.
std::size_t length_of_dash(std::string_view rest) {
    if (rest.front() != '-' && rest.front() != '\xE2') return 0;
    return length_of_form(rest, dash_forms);
}

// Of a byte that begins neither a blank nor a soft hyphen (U+00A0 and so on begin with C2 and E2): nearly every one.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x21; byte < plain.size(); ++byte) plain[byte] = byte != 0xC2 && byte != 0xE2;
    return plain;
}();

bool is_plain(char c) {
    return plain_bytes[static_cast<unsigned char>(c)];
}

// How many bytes `text` begins with that folding of blanks leaves as they are: words with single blanks between them.
std::size_t length_of_plain(std::string_view text) {
    std::size_t at = 0;
    while (true) {
        while (at < text.size() && is_plain(text[at])) ++at;
        if (at == 0 || at + 1 >= text.size() || text[at] != ' ' || !is_plain(text[at + 1])) return at;
        ++at;
    }
}

// The same eight bytes with A-Z as a-z.
std::uint64_t lower_eight(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const std::uint64_t low = bytes & (ones * 0x7F);
    const std::uint64_t from_a = low + ones * (0x80 - 'A');       // the high bit: A or more
    const std::uint64_t after_z = low + ones * (0x80 - 'Z' - 1);  // the high bit: more than Z
    const std::uint64_t capitals = from_a & ~after_z & ~bytes & (ones * 0x80);
    return bytes | capitals >> 2;
}

bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string fold_case(std::string_view text) {
    if (text.empty()) return {};
    std::string out(text);
    std::size_t at = 0;
    for (; at + 8 <= out.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, out.data() + at, 8);
        bytes = lower_eight(bytes);
        std::memcpy(out.data() + at, &bytes, 8);
    }
    for (; at < out.size(); ++at)
        if (out[at] >= 'A' && out[at] <= 'Z') out[at] = static_cast<char>(out[at] + 0x20);
    // U+00C0 … U+00DE but U+00D7 (×): the second byte of the small letter is 0x20 higher.
    constexpr char lead = '\xC3';
    for (at = out.find(lead); at < out.size() - 1; at = out.find(lead, at + 2)) {
        const auto next = static_cast<unsigned char>(out[at + 1]);
        if (next >= 0x80 && next <= 0x9E && next != 0x97) out[at + 1] = static_cast<char>(next + 0x20);
    }
    return out;
}

std::string fold_blanks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    while (!text.empty()) {
        if (text.starts_with(soft_hyphen)) {
            text.remove_prefix(soft_hyphen.size());
        } else if (const std::size_t length = is_plain(text.front()) ? 0 : length_of_form(text, blank_forms)) {
            pending = !out.empty();
            text.remove_prefix(length);
        } else {
            if (pending) out += ' ';
            pending = false;
            const std::size_t run = std::max<std::size_t>(length_of_plain(text), 1);
            out += text.substr(0, run);
            text.remove_prefix(run);
        }
    }
    return out;
}

std::string fold_title(std::string_view title) {
    const std::string folded = fold_case(fold_blanks(title));
    std::string_view rest = folded;
    std::string out;
    while (!rest.empty()) {
        if (const std::size_t length = length_of_dash(rest)) {
            while (!out.empty() && out.back() == ' ') out.pop_back();
            rest.remove_prefix(length);
            while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
            if (!out.empty() && out.back() != '-') out += '-';
        } else {
            std::size_t run = 1;
            while (run < rest.size() && rest[run] != '-' && rest[run] != '\xE2') ++run;
            out += rest.substr(0, run);
            rest.remove_prefix(run);
        }
    }
    while (!out.empty() && (out.back() == '.' || out.back() == ':' || out.back() == ' ' || out.back() == '-'))
        out.pop_back();
    return out;
}

namespace {

/// Soft hyphens and blanks of more than a byte; without them words are the same whether blanks are folded or not.
bool has_odd_blanks(std::string_view text) {
    return text.find('\xC2') != std::string_view::npos || text.find('\xE2') != std::string_view::npos;
}

}  // namespace

FoldedWords::FoldedWords(std::string_view text)
    : folded_(has_odd_blanks(text) ? fold_case(fold_blanks(text)) : fold_case(text)) {
    const auto is_long_dash = [this](std::size_t at) {
        return folded_[at] == '\xE2' && length_of_dash(std::string_view(folded_).substr(at)) > 1;
    };
    constexpr std::size_t usual_word = 6;  // bytes with the blank: Swedish words are seldom shorter on the whole
    places_.reserve(folded_.size() / usual_word + 1);
    for (std::size_t at = 0; at < folded_.size();) {
        std::size_t end = at;
        while (end < folded_.size() && is_word_byte(folded_[end]) && !is_long_dash(end)) ++end;
        if (end > at) places_.push_back({at, end});
        if (end == folded_.size()) break;
        at = end + (is_long_dash(end) ? 3 : 1);
    }
}

std::vector<std::string> folded_words(std::string_view text) {
    const FoldedWords found(text);
    std::vector<std::string> words;
    words.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) words.emplace_back(found[i]);
    return words;
}

bool starts_with_word(std::string_view folded, std::string_view word) {
    return folded.starts_with(word) && (folded.size() == word.size() || !is_word_byte(folded[word.size()]));
}

std::size_t blank_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == ' ') return 1;
    if (text.substr(at, 2) == "\xC2\xA0") return 2;
    if (text.substr(at, 3) == "\xE2\x80\xAF" || text.substr(at, 3) == "\xE2\x80\x89") return 3;
    return 0;
}

}  // namespace tertial
