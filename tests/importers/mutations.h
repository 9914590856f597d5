// What an extraction, a city or another year does to the text of a report without changing what it says.
#pragma once

#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mutations {

using Random = std::mt19937;
using Lines = std::vector<std::string>;

inline Lines to_lines(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

inline std::string to_text(const Lines& lines, const char* end = "\n") {
    std::string text;
    for (const std::string& line : lines) text += line + end;
    return text;
}

inline std::size_t below(Random& random, std::size_t n) {
    return random() % n;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

inline void strip_end(std::string& line) {
    while (line.ends_with(' ')) line.pop_back();
}

inline Lines strip_all(Lines lines, Random&) {
    for (std::string& line : lines) strip_end(line);
    return lines;
}

/// Every line gets a trailing blank, so that none says anything.
inline Lines blank_everywhere(Lines lines, Random&) {
    for (std::string& line : lines) {
        if (!line.empty() && !line.ends_with(' ')) line += ' ';
    }
    return lines;
}

/// A few lines lose their blank, as at the borders of pages.
inline Lines strip_some(Lines lines, Random& random) {
    for (std::string& line : lines) {
        if (below(random, 50) == 0) strip_end(line);
    }
    return lines;
}

/// A page header between two wrapped lines of running text.
inline Lines page_header(Lines lines, Random& random) {
    for (int n = 0; n < 5; ++n) {
        std::size_t at = below(random, lines.size());
        while (at < lines.size() && !(lines[at].size() > 80 && lines[at].ends_with(' '))) ++at;
        if (at == lines.size()) continue;
        const Lines header = {"", "Tjänsteutlåtande", "Sid " + std::to_string(n + 20) + " (89)", "", ""};
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, header.begin(), header.end());
    }
    return lines;
}

/// The head of an activity table again after one of its rows.
inline Lines table_header(Lines lines, Random& random) {
    std::string header;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
        if (lines[i].find("Aktivitet Startdatum Slutdatum") != std::string::npos) header = lines[i];
        const bool row = lines[i].find(" 2024-") != std::string::npos && lines[i + 1].empty();
        if (!header.empty() && row && lines[i + 2].find(" 2024-") != std::string::npos) rows.push_back(i);
    }
    if (rows.empty()) return lines;
    const std::size_t at = rows[below(random, rows.size())];
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 2, {header, ""});
    return lines;
}

/// A goal's title is wrapped.
inline Lines wrap_title(Lines lines, Random&) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool label = lines[i].starts_with("Nämndmål:") || lines[i].starts_with("KF:s mål");
        if (!label || lines[i].size() > 40) continue;
        std::string& title = lines[i + 1];
        std::size_t at = 0;
        for (int word = 0; word < 4 && at != std::string::npos; ++word) at = title.find(' ', at + 1);
        if (at == std::string::npos || at + 1 >= title.size()) continue;
        const std::string rest = title.substr(at + 1);
        title.resize(at + 1);
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 2, rest);
    }
    return lines;
}

/// Numbers of goals with and without a last dot.
inline Lines dots(Lines lines, Random& random) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i].starts_with("Nämndmål:") && !lines[i].starts_with("KF:s")) continue;
        std::string& title = lines[lines[i].ends_with(':') ? i + 1 : i];
        std::size_t end = title.find_first_of("0123456789");
        if (end == std::string::npos) continue;
        while (end < title.size() && (title[end] == '.' || (title[end] >= '0' && title[end] <= '9'))) ++end;
        if (title[end - 1] == '.') {
            title.erase(end - 1, 1);
        } else if (below(random, 2) == 0) {
            title.insert(end, ".");
        }
    }
    return lines;
}

inline Lines single_blanks(Lines lines, Random&) {
    for (std::string& line : lines) {
        for (std::size_t at = line.find("  "); at != std::string::npos; at = line.find("  ", at)) line.erase(at, 1);
    }
    return lines;
}

/// Every tenth line loses its blank: an editor or a mail program on the way.
inline Lines strip_tenth(Lines lines, Random& random) {
    for (std::string& line : lines) {
        if (below(random, 10) == 0) strip_end(line);
    }
    return lines;
}

inline void insert(Lines& lines, std::size_t at, const Lines& more) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), more.begin(), more.end());
}

/// A page header at any line: in sentences, tables, headers of tables and lists.
inline Lines page_header_anywhere(Lines lines, Random& random) {
    const std::size_t at = below(random, lines.size());
    insert(lines, at, {"", "Tjänsteutlåtande", "Sid " + std::to_string(20 + below(random, 60)) + " (89)", "", ""});
    return lines;
}

/// Page breaks as form feeds before lines that follow an empty one.
inline Lines form_feeds(Lines lines, Random& random) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i - 1].empty() && below(random, 40) == 0) lines[i].insert(0, "\f");
    }
    return lines;
}

inline Lines double_gaps(Lines lines, Random&) {
    Lines out;
    for (std::string& line : lines) {
        if (line.empty()) out.emplace_back();
        out.push_back(std::move(line));
    }
    return out;
}

/// Another font's bullet.
inline Lines other_bullets(Lines lines, Random& random) {
    static const std::vector<std::string> glyphs = {"•", "●", "–", "-", "\uF0B7", "▪", "○", "◦"};
    const std::string& glyph = glyphs[below(random, glyphs.size())];
    for (std::string& line : lines) {
        for (const char* old : {"• ", "● ", "– "}) {
            if (line.starts_with(old)) line.replace(0, std::string_view(old).size() - 1, glyph);
        }
    }
    return lines;
}

/// The first column of the tables of indicators is called in another way.
inline Lines other_indicators(Lines lines, Random& random) {
    static const std::vector<std::string> names = {"KF:s indikator", "Kf:s indikatorer", "Indikatorer",
                                                   "Nämndens indikator", "Kommunfullmäktiges indikatorer"};
    const std::string& name = names[below(random, names.size())];
    for (std::string& line : lines) {
        const bool header = line == "Indikator" || line == "Indikator " || line.starts_with("Indikator Periodens") ||
                            line.starts_with("Indikator Utfall") || line.starts_with("Indikator Årsmål");
        if (header) line.replace(0, std::string_view("Indikator").size(), name);
    }
    return lines;
}

/// The whole text stands in from the margin, as a mail program quotes it.
inline Lines indented(Lines lines, Random& random) {
    const std::string margin(1 + below(random, 8), ' ');
    for (std::string& line : lines) {
        if (!line.empty()) line.insert(0, margin);
    }
    return lines;
}

/// Another house's words for the labels of goals.
inline Lines other_labels(Lines lines, Random& random) {
    static const std::vector<std::pair<std::string, std::vector<std::string>>> labels = {
        {"KF:s inriktningsmål", {"Kommunfullmäktiges inriktningsmål", "Kf:s inriktningsmål", "INRIKTNINGSMÅL"}},
        {"KF:s mål för verksamhetsområdet",
         {"Kommunfullmäktiges mål för verksamhetsområdet", "Kf:s mål för verksamhetsområde", "KF:S MÅL"}},
        {"Nämndmål", {"Nämndens mål", "NÄMNDMÅL", "Nämndmål"}},
    };
    const std::size_t way = below(random, labels.front().second.size());
    for (std::string& line : lines) {
        for (const auto& [label, others] : labels) {
            if (line.starts_with(label + ":")) line.replace(0, label.size(), others[way]);
        }
    }
    return lines;
}

struct Mutation {
    const char* name;
    std::function<Lines(Lines, Random&)> apply;
    const char* end = "\n";
};

inline const std::vector<Mutation>& all() {
    static const std::vector<Mutation> table = {
        {"trailing blanks stripped", strip_all},      {"some trailing blanks stripped", strip_some},
        {"page header in running text", page_header}, {"table header repeated", table_header},
        {"goal titles wrapped", wrap_title},          {"numbers with and without dot", dots},
        {"double blanks collapsed", single_blanks},   {"CRLF", [](Lines lines, Random&) { return lines; }, "\r\n"},
    };
    return table;
}

/// Those that make more of a mess, or are of other boards.
inline const std::vector<Mutation>& more() {
    static const std::vector<Mutation> table = {
        {"a tenth of the trailing blanks stripped", strip_tenth},
        {"page header anywhere", page_header_anywhere},
        {"form feeds", form_feeds},
        {"gaps doubled", double_gaps},
        {"other bullets", other_bullets},
        {"other names of the indicators' column", other_indicators},
        {"whole text indented", indented},
        {"other labels of goals", other_labels},
    };
    return table;
}

/// What is said anew: another year and board. Done to the text and to what is wanted of it.
struct Renaming {
    int years = 0;
    std::string board_from, board_to;  // as "Sjövikens stadsdelsnämnd"
};

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

inline std::string first_words(const std::string& board) {
    return board.substr(0, board.rfind(' '));
}

/// Where the text has the name, in one line or broken: begin and length, npos when it has it not.
inline std::pair<std::size_t, std::size_t> find_board(const std::string& text, const std::string& board,
                                                      std::size_t from = 0) {
    const std::string place = first_words(board);
    const std::string last = board.substr(board.rfind(' ') + 1);
    for (std::size_t at = text.find(place, from); at != std::string::npos; at = text.find(place, at + 1)) {
        const std::size_t next = text.find_first_not_of(" \n", at + place.size());
        if (next != std::string::npos && text.compare(next, last.size(), last) == 0)
            return {at, next + last.size() - at};
    }
    return {std::string::npos, 0};
}

inline bool is_of_a_place(const std::string& board) {
    return board.ends_with(" stadsdelsnämnd");
}

/// Print writes the name of a place's board in several ways ("Sjövikens stadsdelsförvaltning"): its first words are
/// replaced. The name of a task replaces the whole.
inline std::string with_other_board(std::string text, const Renaming& renaming) {
    const std::string& from = renaming.board_from;
    if (is_of_a_place(renaming.board_to)) {
        return replaced(std::move(text), first_words(from), first_words(renaming.board_to));
    }
    for (auto [at, length] = find_board(text, from); at != std::string::npos;) {
        text.replace(at, length, renaming.board_to);
        std::tie(at, length) = find_board(text, from, at + renaming.board_to.size());
    }
    return text;
}

inline std::string renamed(std::string text, const Renaming& renaming) {
    if (!renaming.board_from.empty()) text = with_other_board(std::move(text), renaming);
    for (std::size_t i = 0; renaming.years != 0 && i + 4 <= text.size(); ++i) {
        const bool year = text.compare(i, 2, "20") == 0 && is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
                          (i == 0 || !is_digit(text[i - 1])) && (i + 4 == text.size() || !is_digit(text[i + 4]));
        if (!year) continue;
        text.replace(i, 4, std::to_string(std::stoi(text.substr(i, 4)) + renaming.years));
        i += 3;
    }
    return text;
}

}  // namespace mutations
