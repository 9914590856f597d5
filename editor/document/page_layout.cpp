#include "editor/document/page_layout.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace tertial::editor {

/// The text and width that a layout was made for: when they are the same, so is the layout.
struct PageLayout::Source {
    FieldPlace place;
    std::size_t fingerprint = 0;
    float width = 0;
};

PageLayout::PageLayout() = default;
PageLayout::~PageLayout() = default;
PageLayout::PageLayout(PageLayout&&) noexcept = default;
PageLayout& PageLayout::operator=(PageLayout&&) noexcept = default;

namespace {

std::size_t mix(std::size_t seed, std::size_t value) {
    constexpr std::size_t golden = 0x9E3779B97F4A7C15;
    return seed ^ (value + golden + (seed << 6U) + (seed >> 2U));
}

std::size_t fingerprint_of(const StyledText& text) {
    std::size_t out = mix(std::hash<std::string>{}(text.text), static_cast<std::size_t>(text.role));
    for (const LookRange& range : text.looks) {
        out = mix(out, range.begin * 4 + (range.look.bold ? 2U : 0U) + (range.look.italic ? 1U : 0U));
    }
    return out;
}

/// Margins of cells, in lines of body text.
struct CellMargin {
    float side = 0;
    float over = 0;
    float under = 0;
};

CellMargin margin_of(StripKind kind) {
    switch (kind) {
        case StripKind::table_head:
            return {0.24F, 0.22F, 0.22F};
        case StripKind::table_row:
            return {0.24F, 0.20F, 0.20F};
        case StripKind::comment:
            return {0.24F, 0, 0.30F};
        case StripKind::meta:
            return {0, 0.10F, 0.10F};
        case StripKind::assessment:
            return {0, 0.35F, 0.35F};
        case StripKind::title:
            return {0, 0, 0.8F};
        case StripKind::heading:
            return {0, 0, 0.25F};
        default:
            return {0, 0, 0};
    }
}

float indent_of(const Strip& strip, float line) {
    constexpr float step = 1.5F;
    if (strip.mark.kind == ListMark::Kind::none) return 0;
    return step * line * static_cast<float>(strip.depth + 1);
}

void place_across(CellBox& box, const Cell& cell, float side, float indent, float width) {
    box.x = indent + cell.left * (width - indent) + side;
    box.width = std::max(1.0F, (cell.right - cell.left) * (width - indent) - 2 * side);
}

float extra_height(const Strip& strip, const Metrics& metrics) {
    return strip.tag.empty() ? 0 : metrics.line_height(TextRole::label);
}

}  // namespace

void PageLayout::update(const Flow& flow, float width, const Metrics& metrics) {
    using Old = std::pair<Source, ParagraphLayout>;
    std::unordered_map<std::size_t, Old> old;  // by fingerprint and width: equal texts have equal layouts
    const bool reuse = generation_ == metrics.generation();
    const auto key = [](std::size_t fingerprint, float at_width) {
        return mix(fingerprint, std::hash<float>{}(at_width));
    };
    if (reuse) {
        for (std::size_t s = 0; s < boxes_.size(); ++s) {
            for (std::size_t c = 0; c < sources_[s].size(); ++c) {
                Source& source = sources_[s][c];
                old.try_emplace(key(source.fingerprint, source.width), source, std::move(boxes_[s].cells[c].text));
            }
        }
    }
    generation_ = metrics.generation();
    width_ = width;
    boxes_.assign(flow.strips.size(), {});
    sources_.assign(flow.strips.size(), {});
    const float line = metrics.line_height(TextRole::body);
    for (std::size_t s = 0; s < flow.strips.size(); ++s) {
        const Strip& strip = flow.strips[s];
        StripBox& box = boxes_[s];
        const CellMargin margin = margin_of(strip.kind);
        box.indent = indent_of(strip, line);
        for (const Cell& cell : strip.cells) {
            CellBox out;
            place_across(out, cell, margin.side * line, box.indent, width);
            const std::size_t fingerprint = fingerprint_of(cell.text);
            const auto found = old.find(key(fingerprint, out.width));
            if (found != old.end() && found->second.first.fingerprint == fingerprint) {
                out.text = found->second.second;
            } else {
                out.text = lay_out(cell.text, out.width, metrics);
            }
            sources_[s].push_back({cell.place, fingerprint, out.width});
            box.cells.push_back(std::move(out));
        }
    }
    place(flow, 0, metrics);
}

void PageLayout::update_cells(const Flow& flow, const std::vector<CellIndex>& cells, const Metrics& metrics) {
    if (cells.empty()) return;
    const float line = metrics.line_height(TextRole::body);
    std::size_t first = cells.front().strip;
    for (const CellIndex& at : cells) {
        const Strip& strip = flow.strips[at.strip];
        const Cell& cell = strip.cells[at.cell];
        CellBox& box = boxes_[at.strip].cells[at.cell];
        place_across(box, cell, margin_of(strip.kind).side * line, boxes_[at.strip].indent, width_);
        Source& source = sources_[at.strip][at.cell];
        const std::size_t fingerprint = fingerprint_of(cell.text);
        if (source.fingerprint != fingerprint || source.width != box.width) {
            box.text = lay_out(cell.text, box.width, metrics);
        }
        source = {cell.place, fingerprint, box.width};
        first = std::min(first, at.strip);
    }
    place(flow, first, metrics);
}

void PageLayout::place(const Flow& flow, std::size_t first, const Metrics& metrics) {
    const float line = metrics.line_height(TextRole::body);
    double y = first == 0 ? 0 : boxes_[first - 1].top + boxes_[first - 1].height;
    for (std::size_t s = first; s < boxes_.size(); ++s) {
        const Strip& strip = flow.strips[s];
        const CellMargin margin = margin_of(strip.kind);
        StripBox& box = boxes_[s];
        y += s == 0 ? 0 : strip.space_before * line;
        box.top = y;
        const float over = margin.over * line + extra_height(strip, metrics);
        float tallest = 0;
        for (CellBox& cell : box.cells) {
            cell.y = over;
            tallest = std::max(tallest, cell.text.height());
        }
        box.height = over + tallest + margin.under * line;
        y += box.height;
    }
    height_ = y;
}

std::pair<std::size_t, std::size_t> PageLayout::strips_between(double top, double bottom) const {
    const auto first = std::lower_bound(boxes_.begin(), boxes_.end(), top,
                                        [](const StripBox& box, double y) { return box.top + box.height <= y; });
    const auto last =
        std::lower_bound(first, boxes_.end(), bottom, [](const StripBox& box, double y) { return box.top < y; });
    return {static_cast<std::size_t>(first - boxes_.begin()), static_cast<std::size_t>(last - boxes_.begin())};
}

std::size_t PageLayout::strip_at(double y) const {
    const auto after =
        std::upper_bound(boxes_.begin(), boxes_.end(), y, [](double at, const StripBox& box) { return at < box.top; });
    return after == boxes_.begin() ? 0 : static_cast<std::size_t>(after - boxes_.begin()) - 1;
}

}  // namespace tertial::editor
