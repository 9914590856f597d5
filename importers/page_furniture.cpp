#include "importers/page_furniture.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t most_sender_lines = 8;  // of a page header, on either side of the page mark
constexpr std::size_t longest_sender_line = 60;

std::string_view skip_number(std::string_view text) {
    while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    return text;
}

/// "Sid 9 (89)", "Sida 9 av 89", "9 (89)".
bool is_page_mark(std::string_view text) {
    bool worded = false;
    for (std::string_view word : {"Sidan ", "Sida ", "Sid ", "sidan ", "sida ", "sid "}) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            worded = true;
            break;
        }
    }
    const std::string_view after = skip_number(text);
    if (after.size() == text.size() || text.size() - after.size() > 4) return false;
    text = words::trim(after);
    if (text.empty()) return worded;
    if (text.starts_with("av ")) return skip_number(text.substr(3)).empty();
    return text.starts_with('(') && text.ends_with(')') && skip_number(text.substr(1)) == ")";
}

bool is_telephone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    const bool only = std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isdigit(c) || c == '-' || c == ' ' || c == '+' || c == '(' || c == ')';
    });
    return only && digits >= 6 && digits <= 13 && (text.front() == '0' || text.front() == '+');
}

/// "104 30 Staden", "Gatan 117", "stad.se", "namn@stad.se", "Dnr …".
bool is_sender_line(std::string_view text) {
    if (words::length(text) > longest_sender_line) return false;
    if (is_telephone(text) || text.find('@') != std::string_view::npos) return true;
    const std::string folded = words::fold(text);
    for (std::string_view word :
         {"tjansteutlatande", "dnr", "diarienummer", "telefon", "vaxel", "fax", "org.nr", "www."}) {
        if (folded.starts_with(word)) return true;
    }
    const auto parts = words::split_words(text);
    if (parts.empty() || parts.size() > 6) return false;
    if (parts.size() == 1 && (text.ends_with(".se") || text.starts_with("start."))) return true;
    const bool postcode = parts.size() >= 3 && parts[0].size() == 3 && parts[1].substr(0, 2).size() == 2 &&
                          std::isdigit(static_cast<unsigned char>(parts[0][0])) &&
                          std::isdigit(static_cast<unsigned char>(parts[1][0]));
    const bool street = parts.size() <= 4 && std::isdigit(static_cast<unsigned char>(parts.back()[0])) &&
                        (folded.find("gatan") != std::string::npos || folded.find("vagen") != std::string::npos ||
                         folded.find("torg") != std::string::npos || folded.find("grand") != std::string::npos);
    return postcode || street;
}

/// The board's or office's name alone on a line.
bool is_board_line(std::string_view text) {
    const std::string folded = words::fold(text);
    return words::split_words(text).size() <= 5 && !words::ends_with_stop(text) &&
           (folded.ends_with("namnd") || folded.ends_with("namnden") || folded.ends_with("forvaltning") ||
            folded.ends_with("forvaltningen"));
}

class Furniture {
public:
    explicit Furniture(SourceDocument& document) : document_(document), out_(document.lines.size(), false) {
        for (const SourceLine& line : document_.lines) ++seen_[line.text];
    }

    void mark() {
        count_near_marks();
        for (std::size_t i = 0; i < document_.lines.size(); ++i) {
            if (document_.lines[i].is_row() || !is_page_mark(document_.lines[i].text)) continue;
            out_[i] = true;
            spread(i, -1);
            spread(i, +1);
        }
    }

    void take_out() {
        std::vector<SourceLine> kept;
        bool removed = false;
        for (std::size_t i = 0; i < document_.lines.size(); ++i) {
            SourceLine& line = document_.lines[i];
            if (out_[i]) {
                document_.left_out.push_back(line);
                removed = true;
                continue;
            }
            if (removed && !kept.empty() && kept.back().joint != Joint::none) line.gap_before = false;
            removed = false;
            kept.push_back(std::move(line));
        }
        document_.lines = std::move(kept);
    }

private:
    /// A text that stands often, and hardly anywhere but near page marks, is of the header; "Analys" is not.
    bool belongs(const SourceLine& line) const {
        if (line.is_row()) return false;
        if (is_sender_line(line.text) || is_board_line(line.text)) return true;
        const auto near = near_.find(line.text);
        const int seen = seen_.at(line.text);
        return seen >= 5 && near != near_.end() && near->second * 10 >= seen * 8;
    }

    void count_near_marks() {
        std::size_t counted = 0;  // lines before this one are
        for (std::size_t i = 0; i < document_.lines.size(); ++i) {
            if (document_.lines[i].is_row() || !is_page_mark(document_.lines[i].text)) continue;
            const std::size_t begin = std::max(counted, i > most_sender_lines ? i - most_sender_lines : 0);
            const std::size_t end = std::min(document_.lines.size(), i + most_sender_lines + 1);
            for (std::size_t k = begin; k < end; ++k) ++near_[document_.lines[k].text];
            counted = std::max(counted, end);
        }
    }

    void spread(std::size_t from, int step) {
        std::size_t taken = 0;
        for (std::size_t i = from + static_cast<std::size_t>(step);
             i < document_.lines.size() && taken < most_sender_lines; i += static_cast<std::size_t>(step), ++taken) {
            if (out_[i] || !belongs(document_.lines[i])) return;
            out_[i] = true;
        }
    }

    SourceDocument& document_;
    std::vector<bool> out_;
    std::map<std::string, int> seen_, near_;  // how often a text stands, and how often near a page mark
};

}  // namespace

void take_out_page_furniture(SourceDocument& document) {
    Furniture furniture(document);
    furniture.mark();
    furniture.take_out();
}

}  // namespace tertial
