// Sizes and places of a flow's strips on a column of paper. Pure, and apart from drawing: the same flow, width and
// metrics give the same layout. What has not changed since the last time is taken over, so that a keystroke costs one
// paragraph.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "editor/document/flow.h"
#include "editor/text/paragraph_layout.h"

namespace tertial::editor {

/// A cell's text on the paper. `x` and `width` are of the text itself, inside the cell's margins.
struct CellBox {
    float x = 0;
    float y = 0;  // from the strip's top
    float width = 0;
    ParagraphLayout text;
};

struct StripBox {
    double top = 0;  // of what is drawn, below the space before
    float height = 0;
    float indent = 0;  // of lists: where the text begins; the mark stands before it
    std::vector<CellBox> cells;
};

class PageLayout {
public:
    /// Lays out the flow on paper of this width (pixels, without margins).
    void update(const Flow& flow, float width, const Metrics& metrics);
    /// The same when only the text of one cell has changed.
    void update_cell(const Flow& flow, CellIndex cell, const Metrics& metrics) { update_cells(flow, {cell}, metrics); }
    /// Of several cells: text, place across, or both.
    void update_cells(const Flow& flow, const std::vector<CellIndex>& cells, const Metrics& metrics);

    [[nodiscard]] const std::vector<StripBox>& strips() const { return boxes_; }
    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] float width() const { return width_; }
    /// Of the metrics it was made with.
    [[nodiscard]] std::uint32_t generation() const { return generation_; }

    /// Strips that touch the stretch [top, bottom): from first to one past the last.
    [[nodiscard]] std::pair<std::size_t, std::size_t> strips_between(double top, double bottom) const;
    /// The strip at a height; the nearest one for heights outside. There must be one.
    [[nodiscard]] std::size_t strip_at(double y) const;

private:
    struct Source;  // what a cell's layout was made from
    void place(const Flow& flow, std::size_t first, const Metrics& metrics);

    std::vector<StripBox> boxes_;
    std::vector<std::vector<Source>> sources_;
    double height_ = 0;
    float width_ = 0;
    std::uint32_t generation_ = 0;

public:
    PageLayout();
    ~PageLayout();
    PageLayout(PageLayout&&) noexcept;
    PageLayout& operator=(PageLayout&&) noexcept;
};

}  // namespace tertial::editor
