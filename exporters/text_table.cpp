#include "exporters/text_table.h"

#include <algorithm>
#include <numeric>

#include "exporters/text_shape.h"

namespace tertial {

namespace {

constexpr std::size_t gap = 2;          // blanks between columns
constexpr std::size_t note_indent = 4;  // of a comment under its row

struct Need {
    std::size_t least = 1;  // the longest word
    std::size_t most = 1;   // the longest cell
};

void widen(Need& need, const std::string& cell, bool keep_on_one_line) {
    const std::size_t whole = display_width(fold_white_space(cell));
    need.most = std::max(need.most, whole);
    if (keep_on_one_line) {
        need.least = std::max(need.least, whole);
        return;
    }
    for (const std::string& word : wrap_text(cell, 1)) need.least = std::max(need.least, display_width(word));
}

/// Figures are never broken, words of text are.
std::vector<Need> needs_of(const TextTable& table) {
    std::vector<Need> needs(table.header.size());
    for (std::size_t c = 0; c < needs.size(); ++c) {
        widen(needs[c], table.header[c], false);
        for (const TextTable::Row& row : table.rows) {
            constexpr std::size_t longest_figure = 20;  // "1,9 kg CO2 per kg" and the like may be broken
            const bool figure = table.align[c] == TextAlign::right && display_width(row.cells[c]) <= longest_figure;
            widen(needs[c], row.cells[c], figure);
            if (c == 0) needs[c].most = std::max(needs[c].most, display_width(row.cells[c]) + row.indent);
        }
        // Names in lines of a word or two can't be read, however many columns of figures there are.
        constexpr std::size_t readable_name = 24;
        constexpr std::size_t readable_text = 14;
        if (table.align[c] == TextAlign::left)
            needs[c].least = std::max(needs[c].least, std::min(needs[c].most, c == 0 ? readable_name : readable_text));
    }
    return needs;
}

/// Each column gets its least; what is left goes to those that want more, the neediest first in equal steps.
std::vector<std::size_t> share(const std::vector<Need>& needs, std::size_t width) {
    std::vector<std::size_t> widths;
    widths.reserve(needs.size());
    for (const Need& need : needs) widths.push_back(need.least);
    std::size_t used = std::accumulate(widths.begin(), widths.end(), gap * (needs.empty() ? 0 : needs.size() - 1));
    while (used < width) {
        std::size_t neediest = needs.size();
        std::size_t lack = 0;
        for (std::size_t c = 0; c < needs.size(); ++c) {
            if (needs[c].most - widths[c] > lack) {
                lack = needs[c].most - widths[c];
                neediest = c;
            }
        }
        if (neediest == needs.size()) break;
        ++widths[neediest];
        ++used;
    }
    return widths;
}

std::string padded(const std::string& text, std::size_t width, TextAlign align) {
    const std::size_t wide = display_width(text);
    const std::string room(wide < width ? width - wide : 0, ' ');
    return align == TextAlign::right ? room + text : text + room;
}

void put_line(std::string& out, std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
}

void put_cells(std::string& out, const std::vector<std::string>& cells, std::size_t indent, const TextTable& table,
               const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t lines = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const std::size_t inset = c == 0 ? std::min(indent, widths[c] - 1) : 0;
        wrapped.push_back(wrap_text(cells[c], widths[c] - inset));
        for (std::string& line : wrapped.back()) line.insert(0, inset, ' ');
        lines = std::max(lines, wrapped.back().size());
    }
    for (std::size_t l = 0; l < lines; ++l) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) line.append(gap, ' ');
            line += padded(l < wrapped[c].size() ? wrapped[c][l] : std::string(), widths[c], table.align[c]);
        }
        put_line(out, std::move(line));
    }
}

void put_rule(std::string& out, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (c > 0) line.append(gap, ' ');
        line.append(widths[c], '-');
    }
    put_line(out, std::move(line));
}

}  // namespace

std::string layout_text_table(const TextTable& table, std::size_t width) {
    const std::vector<std::size_t> widths = share(needs_of(table), width);
    std::string out;
    put_cells(out, table.header, 0, table, widths);
    put_rule(out, widths);
    for (const TextTable::Row& row : table.rows) {
        if (row.rule_above) put_rule(out, widths);
        put_cells(out, row.cells, row.indent, table, widths);
        if (row.note.empty()) continue;
        for (const std::string& line : wrap_text(row.note, width - note_indent)) {
            put_line(out, std::string(note_indent, ' ') + line);
        }
    }
    return out;
}

}  // namespace tertial
