#include "model/spelling/words.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace tertial {

namespace {

bool is_blank(char32_t letter) {
    return letter != 0 && u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0;
}
bool is_capital(char32_t letter) {
    return u_isupper(static_cast<UChar32>(letter)) != 0;
}
bool is_letter(char32_t letter) {
    return u_isalpha(static_cast<UChar32>(letter)) != 0;
}
bool is_digit(char32_t letter) {
    return u_isdigit(static_cast<UChar32>(letter)) != 0;
}
bool is_inner(char32_t letter) {
    return letter == U':' || letter == U'\'' || letter == U'’' || letter == U'\u00AD';
}

/// "namn@kommun.se", "https://…", "www.…", "kommun.se/sida": a dot, a slash or an at between letters.
bool is_address(std::string_view token) {
    if (token.find('@') != std::string_view::npos || token.find("://") != std::string_view::npos) return true;
    for (std::size_t dot = token.find('.'); dot != std::string_view::npos; dot = token.find('.', dot + 1)) {
        std::size_t before = dot;
        std::size_t after = dot + 1;
        const bool low = !is_capital(next_code_point(token, after));
        after = dot + 1;
        if (is_word_letter(previous_code_point(token, before)) && is_word_letter(next_code_point(token, after)) &&
            low) {
            return true;
        }
    }
    return false;
}

struct Letters {
    std::size_t all = 0;
    std::size_t capitals = 0;
    std::size_t digits = 0;
};

Letters count(std::string_view word) {
    Letters letters;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t letter = next_code_point(word, at);
        if (is_letter(letter)) ++letters.all;
        if (is_capital(letter)) ++letters.capitals;
        if (is_digit(letter)) ++letters.digits;
    }
    return letters;
}

/// "LSS", "EU:s", "IT", "B2"; not "I" or "Å", which are words.
bool is_left_out(std::string_view part) {
    const Letters whole = count(part);
    if (whole.digits > 0 || whole.all == 0) return true;
    const Letters stem = count(part.substr(0, part.find(':')));
    return stem.capitals == stem.all && stem.all > 1;
}

std::string as_in_dictionary(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t letter = next_code_point(word, at);
        if (letter == U'’') {
            out += '\'';
        } else if (letter != U'\u00AD') {
            out += word.substr(begin, at - begin);
        }
    }
    return out;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<SpellWord> read() {
        std::size_t at = 0;
        while (at < text_.size()) {
            std::size_t end = at;
            const std::size_t begin = at;
            while (end < text_.size()) {
                std::size_t next = end;
                if (is_blank(next_code_point(text_, next))) break;
                end = next;
            }
            if (end > begin && !is_address(text_.substr(begin, end - begin))) token(begin, end);
            at = end;
            if (at < text_.size()) (void)next_code_point(text_, at);
        }
        return std::move(words_);
    }

private:
    /// Words of a stretch without blanks: letters with inner signs. Hyphens join words to one.
    void token(std::size_t begin, std::size_t end) {
        std::size_t at = begin;
        while (at < end) {
            std::size_t next = at;
            if (!is_word_letter(next_code_point(text_, next))) {
                at = next;
                continue;
            }
            const std::size_t word_end = end_of_word(at, end);
            word(at, word_end);
            at = word_end;
        }
    }

    [[nodiscard]] std::size_t end_of_word(std::size_t at, std::size_t end) const {
        while (at < end) {
            std::size_t next = at;
            const char32_t letter = next_code_point(text_, next);
            std::size_t after = next;
            const bool letter_after = next < end && is_word_letter(next_code_point(text_, after));
            const bool goes_on = is_word_letter(letter) || ((is_inner(letter) || letter == U'-') && letter_after);
            if (!goes_on) return at;
            at = next;
        }
        return end;
    }

    /// A word with hyphens is looked up whole, unless a part of it is left out: then the other parts are.
    void word(std::size_t begin, std::size_t end) {
        const std::string_view whole = text_.substr(begin, end - begin);
        std::vector<WordRange> parts;
        bool some_left_out = false;
        for (std::size_t from = 0; from <= whole.size();) {
            const std::size_t to = std::min(whole.find('-', from), whole.size());
            if (is_left_out(whole.substr(from, to - from))) {
                some_left_out = true;
            } else {
                parts.push_back({begin + from, begin + to});
            }
            from = to + 1;
        }
        if (!some_left_out) parts = {{begin, end}};
        for (const WordRange& part : parts) add(part);
    }

    void add(WordRange at) {
        const bool before_hyphen = at.end < text_.size() && text_[at.end] == '-';
        words_.push_back({at, as_in_dictionary(text_.substr(at.begin, at.end - at.begin)), before_hyphen});
    }

    std::string_view text_;
    std::vector<SpellWord> words_;
};

}  // namespace

std::vector<SpellWord> words_to_spell(std::string_view text) {
    return Reader(text).read();
}

}  // namespace tertial
