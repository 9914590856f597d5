#include "editor/document/caret.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/characters.h"

namespace tertial::editor {

namespace {

std::optional<CellIndex> next_text_cell(const Flow& flow, CellIndex from, int direction) {
    auto strip = static_cast<std::ptrdiff_t>(from.strip);
    auto cell = static_cast<std::ptrdiff_t>(from.cell) + direction;
    const auto strips = static_cast<std::ptrdiff_t>(flow.strips.size());
    while (strip >= 0 && strip < strips) {
        const auto& cells = flow.strips[static_cast<std::size_t>(strip)].cells;
        for (; cell >= 0 && cell < static_cast<std::ptrdiff_t>(cells.size()); cell += direction) {
            if (takes_text(cells[static_cast<std::size_t>(cell)])) {
                return CellIndex{static_cast<std::size_t>(strip), static_cast<std::size_t>(cell)};
            }
        }
        strip += direction;
        if (strip < 0 || strip >= strips) break;
        const auto count = static_cast<std::ptrdiff_t>(flow.strips[static_cast<std::size_t>(strip)].cells.size());
        cell = direction > 0 ? 0 : count - 1;
    }
    return std::nullopt;
}

/// The cell of a strip that is under x, or nearest to it.
std::optional<std::size_t> cell_at_x(const Strip& strip, const StripBox& box, float x) {
    std::optional<std::size_t> best;
    float nearest = std::numeric_limits<float>::max();
    for (std::size_t c = 0; c < strip.cells.size(); ++c) {
        if (!takes_text(strip.cells[c])) continue;
        const CellBox& cell = box.cells[c];
        const float away = x < cell.x ? cell.x - x : std::max(0.0F, x - (cell.x + cell.width));
        if (away <= nearest) {  // on the border of two cells, the one that begins there
            nearest = away;
            best = c;
        }
    }
    return best;
}

/// Where a row's text begins: figures stand to the right.
float row_left(const Cell& cell, const CellBox& box, std::size_t row) {
    if (cell.align == Align::left) return box.x;
    return box.x + std::max(0.0F, box.width - box.text.rows[row].width);
}

class Mover {
public:
    Mover(const DocumentView& view, CellIndex cell, TextPlace at) : view_(view), cell_(cell), at_(at) {}

    Caret go(Move move, std::optional<float>& goal_x) {
        switch (move) {
            case Move::up:
            case Move::down:
                return by_row(move == Move::up ? -1 : 1, goal_x);
            case Move::page_up:
            case Move::page_down:
                return by_page(move == Move::page_up ? -1 : 1, goal_x);
            default:
                break;
        }
        goal_x.reset();
        return along(move);
    }

private:
    [[nodiscard]] const Cell& cell() const { return view_.cell(cell_); }
    [[nodiscard]] const CellBox& box() const { return view_.layout.strips()[cell_.strip].cells[cell_.cell]; }
    [[nodiscard]] Caret here(std::size_t offset, bool upstream = false) const {
        return {cell().place, {offset, upstream}};
    }

    Caret along(Move move) {
        const std::string& text = cell().text.text;
        switch (move) {
            case Move::left:
                return at_.offset == 0 ? neighbour(-1) : here(previous_character(text, at_.offset));
            case Move::right:
                return at_.offset >= text.size() ? neighbour(1) : here(next_character(text, at_.offset));
            case Move::word_left:
                return at_.offset == 0 ? neighbour(-1) : here(previous_word(text, at_.offset));
            case Move::word_right:
                return at_.offset >= text.size() ? neighbour(1) : here(next_word(text, at_.offset));
            case Move::row_begin:
                return here(box().text.rows[row_of(box().text, at_)].begin);
            case Move::row_end:
                return row_end();
            case Move::document_begin:
                return edge(1);
            case Move::document_end:
                return edge(-1);
            case Move::next_cell:
                return whole_cell(1);
            case Move::previous_cell:
                return whole_cell(-1);
            default:
                return here(at_.offset);
        }
    }

    Caret neighbour(int direction) const {
        const auto next = next_text_cell(view_.flow, cell_, direction);
        if (!next) return here(at_.offset);
        return caret_in(view_.flow, *next, direction > 0 ? 0 : view_.cell(*next).text.text.size());
    }

    Caret whole_cell(int direction) const {
        const auto next = next_text_cell(view_.flow, cell_, direction);
        return next ? caret_in(view_.flow, *next, view_.cell(*next).text.text.size()) : here(at_.offset);
    }

    Caret row_end() const {
        const auto& rows = box().text.rows;
        const std::size_t row = row_of(box().text, at_);
        const bool is_last = row + 1 == rows.size();
        return here(rows[row].end, !is_last);
    }

    Caret edge(int direction) const {
        const std::size_t from = direction > 0 ? 0 : view_.flow.strips.size() - 1;
        const auto cell = text_cell_from(view_.flow, from, direction);
        if (!cell) return here(at_.offset);
        return caret_in(view_.flow, *cell, direction > 0 ? 0 : view_.cell(*cell).text.text.size());
    }

    [[nodiscard]] float x_now() const {
        const RowPoint point = point_of(cell().text, box().text, at_, view_.metrics);
        return row_left(cell(), box(), point.row) + point.x;
    }

    Caret by_row(int direction, std::optional<float>& goal_x) {
        if (!goal_x) goal_x = x_now();
        const auto row = static_cast<std::ptrdiff_t>(row_of(box().text, at_)) + direction;
        if (row >= 0 && row < static_cast<std::ptrdiff_t>(box().text.rows.size())) {
            return in_row(static_cast<std::size_t>(row), *goal_x);
        }
        auto strip = static_cast<std::ptrdiff_t>(cell_.strip) + direction;
        for (; strip >= 0 && strip < static_cast<std::ptrdiff_t>(view_.flow.strips.size()); strip += direction) {
            const auto s = static_cast<std::size_t>(strip);
            const auto c = cell_at_x(view_.flow.strips[s], view_.layout.strips()[s], *goal_x);
            if (!c) continue;
            cell_ = {s, *c};
            return in_row(direction > 0 ? 0 : box().text.rows.size() - 1, *goal_x);
        }
        return here(direction < 0 ? 0 : cell().text.text.size());
    }

    Caret by_page(int direction, std::optional<float>& goal_x) {
        if (!goal_x) goal_x = x_now();
        const StripBox& strip = view_.layout.strips()[cell_.strip];
        const std::size_t row = row_of(box().text, at_);
        const double y = strip.top + box().y + box().text.line_height * (static_cast<float>(row) + 0.5F) +
                         static_cast<float>(direction) * view_.page_height;
        return caret_at_point(view_, *goal_x, std::clamp(y, 0.0, view_.layout.height()));
    }

    [[nodiscard]] Caret in_row(std::size_t row, float x) const {
        const float left = row_left(cell(), box(), row);
        return {cell().place, place_at(cell().text, box().text, row, x - left, view_.metrics)};
    }

    const DocumentView& view_;
    CellIndex cell_;
    TextPlace at_;
};

}  // namespace

std::optional<CellIndex> text_cell_from(const Flow& flow, std::size_t strip, int direction) {
    if (strip >= flow.strips.size()) return std::nullopt;
    const std::size_t count = flow.strips[strip].cells.size();
    // One before the first, or one after the last.
    const CellIndex before{strip, direction > 0 ? static_cast<std::size_t>(-1) : count};
    return next_text_cell(flow, before, direction);
}

Caret caret_in(const Flow& flow, CellIndex at, std::size_t offset) {
    const Cell& cell = flow.strips[at.strip].cells[at.cell];
    return {cell.place, {std::min(offset, cell.text.text.size()), false}};
}

Caret moved(const DocumentView& view, const Caret& caret, Move move, std::optional<float>& goal_x) {
    const CellIndex* cell = view.index.find(caret.place);
    if (cell == nullptr) {
        goal_x.reset();
        const auto first = text_cell_from(view.flow, 0, 1);
        return first ? caret_in(view.flow, *first, 0) : caret;
    }
    TextPlace at = caret.at;
    at.offset = std::min(at.offset, view.cell(*cell).text.text.size());
    return Mover(view, *cell, at).go(move, goal_x);
}

Caret caret_at_point(const DocumentView& view, float x, double y) {
    if (view.flow.strips.empty()) return {};
    const std::size_t strip = view.layout.strip_at(y);
    auto cell = cell_at_x(view.flow.strips[strip], view.layout.strips()[strip], x);
    if (!cell) {
        auto nearest = text_cell_from(view.flow, strip, 1);
        if (!nearest) nearest = text_cell_from(view.flow, strip, -1);
        return nearest ? caret_in(view.flow, *nearest, 0) : Caret{};
    }
    const StripBox& box = view.layout.strips()[strip];
    const CellBox& in = box.cells[*cell];
    const Cell& found = view.flow.strips[strip].cells[*cell];
    const double down = y - box.top - in.y;
    const auto rows = static_cast<double>(in.text.rows.size());
    const double row = std::clamp(std::floor(down / in.text.line_height), 0.0, rows - 1);
    const auto r = static_cast<std::size_t>(row);
    return {found.place, place_at(found.text, in.text, r, x - row_left(found, in, r), view.metrics)};
}

std::optional<CaretBox> box_of(const DocumentView& view, const Caret& caret) {
    const CellIndex* at = view.index.find(caret.place);
    if (at == nullptr) return std::nullopt;
    const Cell& cell = view.cell(*at);
    const StripBox& strip = view.layout.strips()[at->strip];
    const CellBox& box = strip.cells[at->cell];
    TextPlace place = caret.at;
    place.offset = std::min(place.offset, cell.text.text.size());
    const RowPoint point = point_of(cell.text, box.text, place, view.metrics);
    return CaretBox{row_left(cell, box, point.row) + point.x,
                    strip.top + box.y + box.text.line_height * static_cast<float>(point.row), box.text.line_height};
}

}  // namespace tertial::editor
