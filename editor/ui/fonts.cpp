#include "editor/ui/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
#include <system_error>

namespace tertial::editor {

namespace {

struct RoleSize {
    float size;    // pixels at scale 1 and zoom 1
    float spread;  // line height by size
    bool strong;
};

/// By TextRole.
constexpr std::array<RoleSize, text_role_count> role_sizes{{
    {27.0F, 1.25F, true},   // title
    {22.0F, 1.28F, true},   // heading_1
    {18.5F, 1.30F, true},   // heading_2
    {16.5F, 1.32F, true},   // heading_3
    {15.0F, 1.35F, true},   // heading_4
    {15.0F, 1.50F, false},  // body
    {13.0F, 1.40F, false},  // cell
    {12.0F, 1.40F, true},   // table_head
    {12.5F, 1.45F, false},  // label
}};

constexpr std::array<float, ui_font_count> ui_sizes{14.0F, 14.0F, 12.5F, 24.0F};

/// What Swedish text and its signs need, and letters of names from all of Europe.
const ImWchar* letter_ranges() {
    static const ImWchar ranges[] = {0x0020, 0x017F, 0x0192, 0x0192, 0x0218, 0x021B, 0x02C6, 0x02DD, 0x0370,
                                     0x03FF, 0x0400, 0x045F, 0x1E9E, 0x1E9E, 0x2000, 0x205E, 0x2070, 0x209C,
                                     0x20AC, 0x20AC, 0x2103, 0x2126, 0x2150, 0x215F, 0x2190, 0x21FF, 0x2212,
                                     0x221E, 0x2248, 0x2248, 0x2260, 0x2265, 0x25A0, 0x25FF, 0x2605, 0x2606,
                                     0x2640, 0x2642, 0x2713, 0x2717, 0xFB01, 0xFB02, 0xFFFD, 0xFFFD, 0};
    return ranges;
}

bool is_there(const std::filesystem::path& path) {
    std::error_code ignored;
    return !path.empty() && std::filesystem::is_regular_file(path, ignored);
}

ImFont* add(const std::filesystem::path& file, float size) {
    ImFontConfig config;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    config.PixelSnapH = false;
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    if (!is_there(file)) {
        config.SizePixels = size;
        return atlas->AddFontDefault(&config);
    }
    return atlas->AddFontFromFileTTF(file.c_str(), size, &config, letter_ranges());
}

bool has_looks(TextRole role) {
    return role == TextRole::body || role == TextRole::cell;
}

}  // namespace

FontFiles find_fonts() {
    const std::filesystem::path fonts = "/usr/share/fonts";
    const std::vector<FontFiles> families{
        {fonts / "opentype/inter/Inter-Regular.otf", fonts / "opentype/inter/Inter-Italic.otf",
         fonts / "opentype/inter/Inter-SemiBold.otf", fonts / "opentype/inter/Inter-SemiBoldItalic.otf", "Inter",
         false},
        {fonts / "truetype/crosextra/Carlito-Regular.ttf", fonts / "truetype/crosextra/Carlito-Italic.ttf",
         fonts / "truetype/crosextra/Carlito-Bold.ttf", fonts / "truetype/crosextra/Carlito-BoldItalic.ttf", "Carlito",
         true},
        {fonts / "truetype/liberation/LiberationSans-Regular.ttf",
         fonts / "truetype/liberation/LiberationSans-Italic.ttf", fonts / "truetype/liberation/LiberationSans-Bold.ttf",
         fonts / "truetype/liberation/LiberationSans-BoldItalic.ttf", "Liberation Sans", true},
        {fonts / "truetype/dejavu/DejaVuSans.ttf", fonts / "truetype/dejavu/DejaVuSans-Oblique.ttf",
         fonts / "truetype/dejavu/DejaVuSans-Bold.ttf", fonts / "truetype/dejavu/DejaVuSans-BoldOblique.ttf",
         "DejaVu Sans", true},
    };
    for (const FontFiles& family : families) {
        if (is_there(family.regular) && is_there(family.strong)) return family;
    }
    FontFiles none;
    none.is_substitute = true;
    return none;
}

void Fonts::build(float scale, float zoom) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->Clear();
    atlas->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    constexpr std::array<bool, ui_font_count> ui_strong{false, true, false, true};
    for (std::size_t i = 0; i < ui_font_count; ++i) {
        ui_[i] = add(ui_strong[i] ? files_.strong : files_.regular, std::round(ui_sizes[i] * scale));
    }
    for (std::size_t r = 0; r < role_sizes.size(); ++r) {
        const float size = std::round(role_sizes[r].size * scale * zoom);
        Looks& looks = roles_[r];
        looks.line_height = std::round(size * role_sizes[r].spread);
        ImFont* plain = add(role_sizes[r].strong ? files_.strong : files_.regular, size);
        looks.fonts = {plain, plain, plain, plain};
        if (!has_looks(static_cast<TextRole>(r))) continue;
        looks.fonts[1] = add(files_.strong, size);
        looks.fonts[2] = add(files_.italic, size);
        looks.fonts[3] = add(files_.strong_italic, size);
    }
    atlas->Build();
    ++generation_;
}

ImFont* Fonts::font(FontLook look) const {
    const std::size_t which = (look.bold ? 1U : 0U) + (look.italic ? 2U : 0U);
    return roles_[static_cast<std::size_t>(look.role)].fonts[which];
}

float Fonts::advance(char32_t letter, FontLook look) const {
    constexpr char32_t soft_hyphen = 0xAD;
    constexpr char32_t last_of_font = 0xFFFF;
    if (letter == soft_hyphen || letter == 0x200B || letter == 0xFEFF) return 0;
    ImFont* of = font(look);
    if (letter > last_of_font) return std::round(of->FontSize * 1.2F);  // drawn as a box
    return of->GetCharAdvance(static_cast<ImWchar>(letter));
}

float Fonts::line_height(TextRole role) const {
    return roles_[static_cast<std::size_t>(role)].line_height;
}

}  // namespace tertial::editor
