#include "model/compare/compare.h"
#include "model/language.h"

namespace tertial {

namespace {

std::string part_of(const std::vector<Segment>& segments, SegmentKind left_out) {
    std::string out;
    for (const Segment& segment : segments)
        if (segment.kind != left_out) out += segment.text;
    return out;
}

std::string before_of(const std::vector<Segment>& segments) {
    return part_of(segments, SegmentKind::inserted);
}
std::string after_of(const std::vector<Segment>& segments) {
    return part_of(segments, SegmentKind::deleted);
}

bool differs(const std::vector<Segment>& segments) {
    for (const Segment& segment : segments)
        if (segment.kind != SegmentKind::same) return true;
    return false;
}

std::string marked(const std::vector<Segment>& segments) {
    std::string out;
    for (const Segment& segment : segments) {
        if (segment.kind == SegmentKind::deleted) out += "[-" + segment.text + "-]";
        if (segment.kind == SegmentKind::inserted) out += "{+" + segment.text + "+}";
        if (segment.kind == SegmentKind::same) out += segment.text;
    }
    return out;
}

bool is_gone(const ComparedLine& line) {
    return line.status == LineStatus::removed || line.status == LineStatus::moved_away;
}

std::string row_text(const ComparedLine& line) {
    std::string out;
    for (const std::vector<Segment>& cell : line.cells) {
        out += (out.empty() ? "" : " | ") + (is_gone(line) ? before_of(cell) : after_of(cell));
    }
    return out;
}

std::string whole_text(const ComparedLine& line) {
    const std::string& number = is_gone(line) ? line.number_before : line.number_after;
    return (number.empty() ? "" : number + " ") + row_text(line);
}

std::string changed_cells(const ComparedLine& line) {
    std::string out;
    const std::string name = after_of(line.cells.front());
    for (std::size_t c = 0; c < line.cells.size(); ++c) {
        if (!differs(line.cells[c])) continue;
        const std::string column = c < line.columns.size() && !line.columns[c].empty()
                                       ? line.columns[c]
                                       : tr("kolumn ", "column ") + std::to_string(c + 1);
        out += "  ~ " + (c == 0 ? std::string() : name + ", ") + column + ": ”" + before_of(line.cells[c]) + "” → ”" +
               after_of(line.cells[c]) + "”\n";
    }
    return out;
}

std::string changed_text(const ComparedLine& line) {
    if (line.number_before != line.number_after && !differs(line.cells.front()))
        return "  ~ " + tr("Nummer: ", "Number: ") + line.number_before + " → " + line.number_after + "\n";
    return "  ~ " + marked(line.cells.front()) + "\n";
}

std::string moved_changes(const ComparedLine& line) {
    return differs(line.cells.front()) ? changed_text(line) : std::string();
}

bool is_row(const ComparedLine& line) {
    return line.kind == ComparedKind::row || line.kind == ComparedKind::table_head;
}

std::string line_text(const ComparedLine& line) {
    switch (line.status) {
        case LineStatus::same:
        case LineStatus::moved_away:
            return {};
        case LineStatus::added:
            return "  + " + whole_text(line) + "\n";
        case LineStatus::removed:
            return "  - " + whole_text(line) + "\n";
        case LineStatus::changed:
        case LineStatus::reworded:
            return is_row(line) ? changed_cells(line) : changed_text(line);
        case LineStatus::moved_here:
            return "  > " + tr("Flyttat hit: ", "Moved here: ") + whole_text(line) + "\n" +
                   (is_row(line) ? changed_cells(line) : moved_changes(line));
    }
    return {};
}

}  // namespace

std::string comparison_counts(const Comparison& comparison) {
    if (comparison.is_same()) return tr("Ingen skillnad.", "No difference.");
    std::string out;
    const auto add = [&](LineStatus status, const std::string& word) {
        const std::size_t number = comparison.count(status);
        if (number > 0) out += (out.empty() ? "" : ", ") + std::to_string(number) + " " + word;
    };
    add(LineStatus::added, tr("tillagda", "added"));
    add(LineStatus::removed, tr("borttagna", "removed"));
    add(LineStatus::changed, tr("ändrade", "changed"));
    add(LineStatus::reworded, tr("omformulerade", "reworded"));
    add(LineStatus::moved_here, tr("flyttade", "moved"));
    return out + ".";
}

std::string comparison_text(const Comparison& comparison) {
    std::string out = comparison.before + " → " + comparison.after + "\n" + comparison_counts(comparison) + "\n";
    std::string place;
    for (const ComparedLine& line : comparison.lines) {
        const std::string text = line_text(line);
        if (text.empty()) continue;
        if (line.place != place) out += "\n" + line.place + "\n";
        place = line.place;
        out += text;
    }
    return out;
}

}  // namespace tertial
