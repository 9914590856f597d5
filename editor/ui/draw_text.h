// Drawing laid-out text. Everything about where letters are is decided by the layout; this only paints it.
#pragma once

#include <cstdint>

#include "editor/text/paragraph_layout.h"
#include "editor/ui/fonts.h"

struct ImDrawList;

namespace tertial::editor {

struct TextColours {
    std::uint32_t text = 0;
    std::uint32_t link = 0;
    std::uint32_t selection = 0;
};

/// A selected part of the text, in bytes; empty when begin == end.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct TextBox {
    const StyledText& text;
    const ParagraphLayout& layout;
    float x = 0;  // pixels of the frame
    float y = 0;
    float width = 0;
    bool to_the_right = false;
};

void draw_text(ImDrawList& to, const Fonts& fonts, const TextBox& box, const TextColours& colours);
/// Behind a part of the text; drawn before the text.
void draw_behind(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour);
/// A line around a part of the text.
void draw_frame(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour,
                float thickness);
/// A wavy line under a part of the text.
void draw_wave(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour,
               float thickness);

}  // namespace tertial::editor
