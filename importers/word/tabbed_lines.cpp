#include "importers/word/tabbed_lines.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "importers/words.h"
#include "model/fold.h"

namespace tertial::word {

namespace {

constexpr std::size_t longest_column_text = 80;  // bytes; a longer text is a paragraph with a tab in it

using Cells = std::vector<std::string>;

Cells cells_of(const SourceLine& line) {
    Cells cells;
    for (const std::string& cell : words::split(line.text, '\t')) cells.push_back(fold_blanks(cell));
    return cells;
}

bool is_tabbed(const SourceLine& line) {
    if (line.is_row() || line.style != LineStyle::text || line.text.find('\t') == std::string::npos) return false;
    const Cells cells = cells_of(line);
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.size() <= longest_column_text; });
}

bool has_figures(const Cells& cells) {
    return std::any_of(cells.begin() + 1, cells.end(), [](const std::string& cell) {
        return !cell.empty() && (std::isdigit(static_cast<unsigned char>(cell.front())) || cell.front() == '-');
    });
}

/// "Handläggare <tab> Till", columns of unlike length: the left column's lines, then the right one's.
void as_columns(const std::vector<SourceLine>& group, std::size_t columns, std::vector<SourceLine>& out) {
    for (std::size_t column = 0; column < columns; ++column) {
        for (const SourceLine& line : group) {
            const Cells cells = cells_of(line);
            if (column >= cells.size() || cells[column].empty()) continue;
            SourceLine part = line;
            part.text = cells[column];
            part.runs.clear();
            out.push_back(std::move(part));
        }
    }
}

/// "Handläggare <tab> Carina Ek": a label and what it is for.
void as_lines(std::vector<SourceLine>& group, std::vector<SourceLine>& out) {
    for (SourceLine& line : group) {
        line.text = fold_blanks(line.text);
        out.push_back(std::move(line));
    }
}

void as_rows(std::vector<SourceLine>& group, std::size_t columns, std::vector<SourceLine>& out) {
    for (SourceLine& line : group) {
        line.cells = cells_of(line);
        line.cells.resize(columns);
        line.text = fold_blanks(line.text);
        line.runs.clear();
        out.push_back(std::move(line));
    }
}

}  // namespace

void lay_out_tabbed_lines(std::vector<SourceLine>& lines) {
    std::vector<SourceLine> out;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && is_tabbed(lines[end])) ++end;
        if (end - i < 2) {
            lines[i].text = fold_blanks(lines[i].text);
            out.push_back(std::move(lines[i++]));
            continue;
        }
        std::vector<SourceLine> group(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(i)),
                                      std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
        std::size_t columns = 0;
        std::size_t with_figures = 0;
        bool gaps = false;
        for (const SourceLine& line : group) {
            const Cells cells = cells_of(line);
            columns = std::max(columns, cells.size());
            with_figures += has_figures(cells);
            gaps =
                gaps || std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
        }
        if (columns == 2 && gaps && with_figures * 2 <= group.size()) {
            as_columns(group, columns, out);
        } else if (columns == 2 && with_figures * 2 <= group.size()) {
            as_lines(group, out);
        } else {
            as_rows(group, columns, out);
        }
        i = end;
    }
    lines = std::move(out);
}

std::vector<std::vector<Run>> split_typed_list(const std::vector<Run>& runs) {
    const std::vector<std::string> pieces = words::split(plain_text(runs), '\n');
    const bool is_list = std::any_of(pieces.begin(), pieces.end(), [](const std::string& piece) {
        return !words::behind_bullet(words::trim(piece)).empty();
    });
    if (!is_list || pieces.size() == 1) {
        return plain_text(runs).find_first_not_of(" \t\n") == std::string::npos ? std::vector<std::vector<Run>>{}
                                                                                : std::vector<std::vector<Run>>{runs};
    }
    std::vector<std::vector<Run>> out(1);
    for (const Run& run : runs) {
        const std::vector<std::string> parts = words::split(run.text, '\n');
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) out.emplace_back();
            if (!parts[i].empty()) out.back().push_back({parts[i], run.bold, run.italic, run.link});
        }
    }
    return out;
}

}  // namespace tertial::word
