// Colours and sizes. A palette is data; everything that draws asks it and has no colours of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tertial::editor {

/// 0xRRGGBB.
using Colour = std::uint32_t;

struct Palette {
    Colour desk;   // behind the paper
    Colour panel;  // side panes, bars
    Colour field;  // where text is typed in panes and dialogs
    Colour paper;
    Colour line;  // between panes, around fields
    Colour table_line;
    Colour table_head;  // behind header rows
    Colour sum_row;
    Colour text;
    Colour faint;        // hints, labels, line numbers
    Colour accent;       // what is chosen, links, the caret
    Colour accent_text;  // on accent
    Colour hover;
    Colour chosen;     // behind a chosen line of a list
    Colour selection;  // behind selected text
    Colour error;
    Colour warning;
    Colour hint;
    Colour good;
    Colour doubt;  // behind what an import was unsure of
    Colour find;   // behind hits of a search
};

enum class ThemeName { light, dark, high_contrast };

[[nodiscard]] const Palette& palette(ThemeName name);

/// Contrast of two colours, 1 … 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(Colour a, Colour b);

/// As ImGui wants it; `alpha` 0 … 1.
[[nodiscard]] std::uint32_t packed(Colour colour, float alpha = 1);

/// Sets ImGui's style: colours, and sizes for this scale.
void apply_theme(const Palette& palette, float scale);

}  // namespace tertial::editor
