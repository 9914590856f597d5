#include "editor/ui/theme.h"

#include <imgui.h>

#include <array>
#include <cmath>

namespace tertial::editor {

namespace {

constexpr Palette light{
    .desk = 0xE9EBEE,
    .panel = 0xF7F8F9,
    .field = 0xFFFFFF,
    .paper = 0xFFFFFF,
    .line = 0xD5D9DE,
    .table_line = 0xD9DDE2,
    .table_head = 0xEEF2F5,
    .sum_row = 0xF5F7F9,
    .text = 0x1D2329,
    .faint = 0x5D6772,
    .accent = 0x17608F,
    .accent_text = 0xFFFFFF,
    .hover = 0xE8ECF0,
    .chosen = 0xDCE9F2,
    .selection = 0xBFDCF0,
    .error = 0xB3261E,
    .warning = 0x8A5A00,
    .hint = 0x4A5F7A,
    .good = 0x20703C,
    .doubt = 0xFFF1CC,
    .find = 0xFFE28A,
};

constexpr Palette dark{
    .desk = 0x15181C,
    .panel = 0x1E2226,
    .field = 0x15181C,
    .paper = 0x23282D,
    .line = 0x3A4149,
    .table_line = 0x414952,
    .table_head = 0x2C333A,
    .sum_row = 0x2A3036,
    .text = 0xE4E8EC,
    .faint = 0xA0AAB4,
    .accent = 0x6DB5E3,
    .accent_text = 0x10202C,
    .hover = 0x2B3137,
    .chosen = 0x26435A,
    .selection = 0x2F5677,
    .error = 0xFF8A80,
    .warning = 0xE7B65C,
    .hint = 0x9DB7D6,
    .good = 0x7FCB95,
    .doubt = 0x4D3F16,
    .find = 0x6B5714,
};

constexpr Palette high_contrast{
    .desk = 0x000000,
    .panel = 0x000000,
    .field = 0x000000,
    .paper = 0x000000,
    .line = 0xFFFFFF,
    .table_line = 0xFFFFFF,
    .table_head = 0x1A1A1A,
    .sum_row = 0x1A1A1A,
    .text = 0xFFFFFF,
    .faint = 0xE0E0E0,
    .accent = 0xFFFF00,
    .accent_text = 0x000000,
    .hover = 0x333333,
    .chosen = 0x004B4B,
    .selection = 0x00518A,
    .error = 0xFF9C9C,
    .warning = 0xFFD24D,
    .hint = 0xA8D8FF,
    .good = 0x8CFF9E,
    .doubt = 0x4A3B00,
    .find = 0x5C4A00,
};

double channel(Colour colour, int shift) {
    const double value = static_cast<double>((colour >> shift) & 0xFFU) / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * channel(colour, 16) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 0);
}

ImVec4 vector_of(Colour colour, float alpha = 1) {
    return ImGui::ColorConvertU32ToFloat4(packed(colour, alpha));
}

void set_colours(const Palette& p) {
    ImVec4* colours = ImGui::GetStyle().Colors;
    const auto set = [&](ImGuiCol_ which, Colour colour, float alpha = 1) {
        colours[which] = vector_of(colour, alpha);
    };
    set(ImGuiCol_Text, p.text);
    set(ImGuiCol_TextDisabled, p.faint);
    set(ImGuiCol_WindowBg, p.panel);
    set(ImGuiCol_ChildBg, p.panel, 0);
    set(ImGuiCol_PopupBg, p.panel);
    set(ImGuiCol_Border, p.line);
    set(ImGuiCol_BorderShadow, p.line, 0);
    set(ImGuiCol_FrameBg, p.field);
    set(ImGuiCol_FrameBgHovered, p.hover);
    set(ImGuiCol_FrameBgActive, p.hover);
    set(ImGuiCol_TitleBg, p.panel);
    set(ImGuiCol_TitleBgActive, p.panel);
    set(ImGuiCol_TitleBgCollapsed, p.panel);
    set(ImGuiCol_MenuBarBg, p.panel);
    set(ImGuiCol_ScrollbarBg, p.panel, 0);
    set(ImGuiCol_ScrollbarGrab, p.faint, 0.45F);
    set(ImGuiCol_ScrollbarGrabHovered, p.faint, 0.7F);
    set(ImGuiCol_ScrollbarGrabActive, p.faint, 0.9F);
    set(ImGuiCol_CheckMark, p.accent);
    set(ImGuiCol_SliderGrab, p.accent);
    set(ImGuiCol_SliderGrabActive, p.accent);
    set(ImGuiCol_Button, p.field);
    set(ImGuiCol_ButtonHovered, p.hover);
    set(ImGuiCol_ButtonActive, p.chosen);
    set(ImGuiCol_Header, p.chosen);
    set(ImGuiCol_HeaderHovered, p.hover);
    set(ImGuiCol_HeaderActive, p.chosen);
    set(ImGuiCol_Separator, p.line);
    set(ImGuiCol_SeparatorHovered, p.accent);
    set(ImGuiCol_SeparatorActive, p.accent);
    set(ImGuiCol_ResizeGrip, p.line, 0);
    set(ImGuiCol_Tab, p.panel);
    set(ImGuiCol_TabHovered, p.hover);
    set(ImGuiCol_TabActive, p.chosen);
    set(ImGuiCol_TabUnfocused, p.panel);
    set(ImGuiCol_TabUnfocusedActive, p.chosen);
    set(ImGuiCol_TableHeaderBg, p.table_head);
    set(ImGuiCol_TableBorderStrong, p.line);
    set(ImGuiCol_TableBorderLight, p.line);
    set(ImGuiCol_TextSelectedBg, p.selection);
    set(ImGuiCol_NavHighlight, p.accent);
    set(ImGuiCol_ModalWindowDimBg, p.desk, 0.6F);
    set(ImGuiCol_PlotHistogram, p.accent);
    set(ImGuiCol_PlotLines, p.accent);
}

}  // namespace

const Palette& palette(ThemeName name) {
    static constexpr std::array palettes{&light, &dark, &high_contrast};
    return *palettes[static_cast<std::size_t>(name)];
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    constexpr double flare = 0.05;
    return first > second ? (first + flare) / (second + flare) : (second + flare) / (first + flare);
}

std::uint32_t packed(Colour colour, float alpha) {
    return IM_COL32((colour >> 16U) & 0xFFU, (colour >> 8U) & 0xFFU, colour & 0xFFU,
                    static_cast<std::uint32_t>(std::lround(alpha * 255)));
}

void apply_theme(const Palette& palette, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = ImVec2(12, 10);
    style.FramePadding = ImVec2(9, 5);
    style.ItemSpacing = ImVec2(8, 7);
    style.ItemInnerSpacing = ImVec2(6, 4);
    style.ScrollbarSize = 12;
    style.GrabMinSize = 24;
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.PopupRounding = 6;
    style.FrameRounding = 4;
    style.ScrollbarRounding = 6;
    style.GrabRounding = 4;
    style.TabRounding = 4;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = 1;
    style.WindowMinSize = ImVec2(1, 1);
    style.ScaleAllSizes(scale);
    style.FrameBorderSize = std::max(1.0F, std::floor(scale));
    set_colours(palette);
}

}  // namespace tertial::editor
