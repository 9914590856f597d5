#include "importers/excel/format_section.h"

#include <algorithm>
#include <cctype>

#include "model/fold.h"

namespace tertial::excel {

namespace {

bool is_digit_mark(char c) {
    return c == '0' || c == '#' || c == '?';
}

/// Bytes of the UTF-8 character that begins with `lead`.
std::size_t character_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

class SectionParser {
public:
    explicit SectionParser(std::string_view code) : code_(code) {}

    FormatSection parse() {
        while (at_ < code_.size()) {
            if (!literal() && !bracket() && !keyword() && !digits() && !date_part()) plain();
        }
        return finish();
    }

private:
    std::string_view rest() const { return code_.substr(at_); }

    bool literal() {
        const char c = code_[at_];
        if (c == '"') {
            const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
            add(code_.substr(at_ + 1, end - at_ - 1));
            at_ = end + 1;
        } else if (c == '\\') {
            const std::size_t length = at_ + 1 < code_.size() ? character_length(code_[at_ + 1]) : 0;
            add(rest().substr(1, length));
            at_ += 1 + length;
        } else if (c == '_' || c == '*') {  // room as wide as a character; a character that fills the cell
            if (c == '_') add(" ");
            at_ += 1 + (at_ + 1 < code_.size() ? character_length(code_[at_ + 1]) : 0);
        } else {
            return false;
        }
        return true;
    }

    /// "[$kr-41D]" is text; colours, conditions and languages show nothing.
    bool bracket() {
        if (code_[at_] != '[') return false;
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        if (inside.starts_with('$')) add(inside.substr(1, inside.find('-', 1) - 1));
        const bool elapsed = !inside.empty() && fold_case(inside).find_first_not_of("hms") == std::string::npos;
        if (elapsed) out_.date_parts += inside.front() == 'm' ? 'n' : static_cast<char>(std::tolower(inside.front()));
        at_ = end + 1;
        return true;
    }

    bool keyword() {
        for (const std::string_view word : {"general", "standard"}) {
            if (fold_case(rest().substr(0, word.size())) != word) continue;
            general_ = seen_ = true;
            at_ += word.size();
            return true;
        }
        if (code_[at_] != '@') return false;
        text_ = true;
        ++at_;
        return true;
    }

    bool digits() {
        const char c = code_[at_];
        if (is_digit_mark(c)) {
            if (seen_ && !fold_blanks(out_.suffix).empty()) odd_ = true;
            if (!out_.suffix.empty()) out_.grouped = true;  // "# ##0", as some programs write it
            out_.suffix.clear();
            if (commas_ > 0) out_.grouped = true;
            commas_ = 0;
            seen_ = true;
            if (after_point_) {
                ++out_.most_decimals;
                if (c == '0') out_.fewest_decimals = out_.most_decimals;
            } else {
                out_.whole_digits += c == '0';
            }
        } else if (c == '.' && !after_point_ && out_.date_parts.empty() &&
                   (seen_ || (at_ + 1 < code_.size() && is_digit_mark(code_[at_ + 1])))) {
            after_point_ = true;
        } else if (c == ',' && seen_) {
            ++commas_;
        } else if (c == '%') {
            out_.power += 2;
            const bool behind_figures = seen_ && (out_.suffix.empty() || out_.suffix.back() != ' ');
            add(behind_figures ? " %" : "%");
        } else if (seen_ && (c == '/' || c == 'E' || c == 'e')) {
            odd_ = true;
        } else {
            return false;
        }
        ++at_;
        return true;
    }

    bool date_part() {
        const auto c = static_cast<char>(std::tolower(static_cast<unsigned char>(code_[at_])));
        if (seen_ || std::string_view("ymdhs").find(c) == std::string_view::npos) return false;
        while (at_ < code_.size() && std::tolower(static_cast<unsigned char>(code_[at_])) == c) ++at_;
        const bool minute = c == 'm' && out_.date_parts.ends_with('h');
        if (c == 's' && out_.date_parts.ends_with('m')) out_.date_parts.back() = 'n';
        out_.date_parts += minute ? 'n' : c;
        return true;
    }

    void plain() {
        const std::size_t length = character_length(code_[at_]);
        add(rest().substr(0, length));
        at_ += length;
    }

    void add(std::string_view text) { (seen_ ? out_.suffix : out_.prefix) += text; }

    FormatSection finish() {
        out_.power -= 3 * commas_;
        if (!out_.date_parts.empty()) {
            out_.kind = FormatSection::Kind::date;
        } else if (odd_ || text_) {
            out_ = {};
        } else if (general_) {
            out_.kind = FormatSection::Kind::general;
        } else {
            out_.kind = seen_ ? FormatSection::Kind::number : FormatSection::Kind::text_only;
        }
        return std::move(out_);
    }

    std::string_view code_;
    std::size_t at_ = 0;
    FormatSection out_;
    int commas_ = 0;
    bool seen_ = false;  // a place for the number
    bool after_point_ = false;
    bool general_ = false;
    bool text_ = false;
    bool odd_ = false;
};

}  // namespace

std::vector<std::string_view> split_format(std::string_view code) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    char inside = 0;  // the character that ends a quote or a bracket
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (inside != 0) {
            if (c == inside) inside = 0;
        } else if (c == '"') {
            inside = '"';
        } else if (c == '[') {
            inside = ']';
        } else if (c == '\\') {
            ++i;
        } else if (c == ';') {
            parts.push_back(code.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(code.substr(begin));
    return parts;
}

FormatSection parse_format_section(std::string_view code) {
    return SectionParser(code).parse();
}

}  // namespace tertial::excel
