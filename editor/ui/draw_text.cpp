#include "editor/ui/draw_text.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "model/characters.h"

namespace tertial::editor {

namespace {

constexpr char32_t last_of_font = 0xFFFF;

float row_x(const TextBox& box, std::size_t row) {
    const float spare = box.to_the_right ? std::max(0.0F, box.width - box.layout.rows[row].width) : 0.0F;
    return box.x + spare;
}

float row_y(const TextBox& box, std::size_t row) {
    return box.y + box.layout.line_height * static_cast<float>(row);
}

/// What the font has no letter for, as a box with its number: nothing is passed over in silence.
void draw_unknown(ImDrawList& to, const ImFont& font, ImVec2 at, char32_t letter, float width, std::uint32_t colour) {
    const float size = font.FontSize;
    to.AddRect(ImVec2(at.x + 1, at.y + size * 0.1F), ImVec2(at.x + width - 1, at.y + size * 0.95F), colour, 2);
    std::array<char, 9> number{};
    std::snprintf(number.data(), number.size(), "%X", static_cast<unsigned>(letter));
    const float small = size * 0.34F;
    to.AddText(&font, small, ImVec2(at.x + 2, at.y + size * 0.3F), colour, number.data());
}

/// A stretch of one look within one row.
class Stretch {
public:
    Stretch(ImDrawList& to, const Fonts& fonts, FontLook look, std::uint32_t colour)
        : to_(to), fonts_(fonts), look_(look), font_(*fonts.font(look)), colour_(colour) {}

    /// Draws and gives the width.
    float draw(std::string_view text, float x, float y) {
        const float begin = x;
        std::size_t from = 0;
        std::size_t at = 0;
        float from_x = x;
        while (at < text.size()) {
            const std::size_t before = at;
            const char32_t letter = next_code_point(text, at);
            const float width = fonts_.advance(letter, look_);
            if (letter > last_of_font || width == 0) {
                piece(text.substr(from, before - from), from_x, y);
                if (letter > last_of_font) draw_unknown(to_, font_, ImVec2(x, y), letter, width, colour_);
                from = at;
                from_x = x + width;
            }
            x += width;
        }
        piece(text.substr(from), from_x, y);
        return x - begin;
    }

private:
    void piece(std::string_view text, float x, float y) {
        if (!text.empty()) {
            to_.AddText(&font_, font_.FontSize, ImVec2(x, y), colour_, text.data(), text.data() + text.size());
        }
    }

    ImDrawList& to_;
    const Fonts& fonts_;
    FontLook look_;
    const ImFont& font_;
    std::uint32_t colour_;
};

template <class F>
void for_each_row_part(const Fonts& fonts, const TextBox& box, ByteRange range, F&& use) {
    for (std::size_t r = 0; r < box.layout.rows.size(); ++r) {
        const TextRow& row = box.layout.rows[r];
        const std::size_t begin = std::max(range.begin, row.begin);
        const std::size_t end = std::min(range.end, row.end);
        if (begin >= end) continue;
        const float left = row_x(box, r) + width_of(box.text, row.begin, begin, fonts);
        use(left, row_y(box, r), left + width_of(box.text, begin, end, fonts));
    }
}

}  // namespace

void draw_text(ImDrawList& to, const Fonts& fonts, const TextBox& box, const TextColours& colours) {
    const float clip_top = to.GetClipRectMin().y;
    const float clip_bottom = to.GetClipRectMax().y;
    std::size_t look = 0;
    for (std::size_t r = 0; r < box.layout.rows.size(); ++r) {
        const TextRow& row = box.layout.rows[r];
        const float y = row_y(box, r);
        if (y > clip_bottom) return;
        if (y + box.layout.line_height < clip_top) continue;
        float x = row_x(box, r);
        while (look > 0 && look < box.text.looks.size() && box.text.looks[look].begin > row.begin) --look;
        for (std::size_t i = look; i < box.text.looks.size() && box.text.looks[i].begin < row.end; ++i) {
            const LookRange& range = box.text.looks[i];
            if (range.end <= row.begin) continue;
            const std::size_t begin = std::max(range.begin, row.begin);
            const std::size_t end = std::min(range.end, row.end);
            const ImFont* font = fonts.font(range.look);
            const float over = std::floor((box.layout.line_height - font->FontSize) / 2);
            const std::uint32_t colour = range.link ? colours.link : colours.text;
            const float width = Stretch(to, fonts, range.look, colour)
                                    .draw(std::string_view(box.text.text).substr(begin, end - begin), x, y + over);
            if (range.link) {
                const float line = y + over + font->FontSize;
                to.AddLine(ImVec2(x, line), ImVec2(x + width, line), colour);
            }
            x += width;
            look = i;
        }
    }
}

void draw_behind(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour) {
    for_each_row_part(fonts, box, range, [&](float left, float top, float right) {
        to.AddRectFilled(ImVec2(left, top), ImVec2(right, top + box.layout.line_height), colour);
    });
}

void draw_frame(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour,
                float thickness) {
    for_each_row_part(fonts, box, range, [&](float left, float top, float right) {
        to.AddRect(ImVec2(left - thickness, top), ImVec2(right + thickness, top + box.layout.line_height), colour, 2, 0,
                   thickness);
    });
}

void draw_wave(ImDrawList& to, const Fonts& fonts, const TextBox& box, ByteRange range, std::uint32_t colour,
               float thickness) {
    for_each_row_part(fonts, box, range, [&](float left, float top, float right) {
        const float bottom = top + box.layout.line_height * 0.88F;
        const float step = 2 * thickness;
        bool up = false;
        for (float x = left; x < right; x += step, up = !up) {
            to.AddLine(ImVec2(x, bottom + (up ? 0 : step)), ImVec2(std::min(x + step, right), bottom + (up ? step : 0)),
                       colour, thickness);
        }
    });
}

}  // namespace tertial::editor
