// What a selection holds.
#include <algorithm>
#include <utility>

#include "editor/document/caret.h"

namespace tertial::editor {

namespace {

struct Ends {
    CellIndex first;
    CellIndex last;
    std::size_t first_offset = 0;
    std::size_t last_offset = 0;
};

std::optional<Ends> ends_of(const DocumentView& view, const Selection& selection) {
    const CellIndex* a = view.index.find(selection.anchor.place);
    const CellIndex* b = view.index.find(selection.caret.place);
    if (a == nullptr || b == nullptr) return std::nullopt;
    Ends ends{*a, *b, selection.anchor.at.offset, selection.caret.at.offset};
    const bool backwards = ends.last < ends.first || (ends.last == ends.first && ends.last_offset < ends.first_offset);
    if (backwards) {
        std::swap(ends.first, ends.last);
        std::swap(ends.first_offset, ends.last_offset);
    }
    return ends;
}

bool is_table_strip(const Strip& strip) {
    return strip.kind == StripKind::table_row || strip.kind == StripKind::table_head;
}

std::vector<SelectedText> rectangle(const DocumentView& view, const Ends& ends) {
    std::vector<SelectedText> out;
    const auto [left, right] = std::minmax(ends.first.cell, ends.last.cell);
    for (std::size_t s = ends.first.strip; s <= ends.last.strip; ++s) {
        const Strip& strip = view.flow.strips[s];
        if (!is_table_strip(strip)) continue;  // comments between the rows
        for (std::size_t c = left; c <= right && c < strip.cells.size(); ++c) {
            out.push_back({{s, c}, 0, strip.cells[c].text.text.size()});
        }
    }
    return out;
}

}  // namespace

bool is_cell_range(const DocumentView& view, const Selection& selection) {
    const auto ends = ends_of(view, selection);
    if (!ends || ends->first == ends->last) return false;
    const Strip& first = view.flow.strips[ends->first.strip];
    const Strip& last = view.flow.strips[ends->last.strip];
    if (!is_table_strip(first) || !is_table_strip(last) || first.owner != last.owner) return false;
    return first.cells.size() == last.cells.size();
}

std::vector<SelectedText> selected_texts(const DocumentView& view, const Selection& selection) {
    const auto ends = ends_of(view, selection);
    if (!ends || selection.empty()) return {};
    if (is_cell_range(view, selection)) return rectangle(view, *ends);
    std::vector<SelectedText> out;
    for (std::size_t s = ends->first.strip; s <= ends->last.strip; ++s) {
        const auto& cells = view.flow.strips[s].cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const CellIndex at{s, c};
            if (at < ends->first || ends->last < at || !takes_text(cells[c])) continue;
            const std::size_t size = cells[c].text.text.size();
            out.push_back({at, at == ends->first ? std::min(ends->first_offset, size) : 0,
                           at == ends->last ? std::min(ends->last_offset, size) : size});
        }
    }
    return out;
}

std::string selected_as_text(const DocumentView& view, const Selection& selection) {
    std::string out;
    std::optional<std::size_t> strip;
    for (const SelectedText& part : selected_texts(view, selection)) {
        if (strip) out += *strip == part.cell.strip ? '\t' : '\n';
        strip = part.cell.strip;
        out += view.cell(part.cell).text.text.substr(part.begin, part.end - part.begin);
    }
    return out;
}

}  // namespace tertial::editor
