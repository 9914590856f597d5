// The fonts of the window and of the document, and how wide their letters are.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "editor/text/metrics.h"

struct ImFont;

namespace tertial::editor {

/// Of the program's own words.
enum class UiFont { regular, strong, small, large };
inline constexpr std::size_t ui_font_count = 4;

/// The files of one family. Empty paths: not installed.
struct FontFiles {
    std::filesystem::path regular;
    std::filesystem::path italic;
    std::filesystem::path strong;
    std::filesystem::path strong_italic;
    std::string family;
    bool is_substitute = false;  // not the family that the editor is made for
};

/// Inter when it is installed, else a family that has all Swedish letters.
[[nodiscard]] FontFiles find_fonts();

class Fonts final : public Metrics {
public:
    explicit Fonts(FontFiles files) : files_(std::move(files)) {}

    /// Makes the pictures of all letters in ImGui's atlas; the renderer must load them again. `scale` is the screen's,
    /// `zoom` the document's. Takes about a tenth of a second.
    void build(float scale, float zoom);

    [[nodiscard]] const FontFiles& files() const { return files_; }
    [[nodiscard]] ImFont* font(FontLook look) const;
    [[nodiscard]] ImFont* ui(UiFont font) const { return ui_[static_cast<std::size_t>(font)]; }

    [[nodiscard]] float advance(char32_t letter, FontLook look) const override;
    [[nodiscard]] float line_height(TextRole role) const override;
    [[nodiscard]] std::uint32_t generation() const override { return generation_; }

private:
    struct Looks {
        std::array<ImFont*, 4> fonts{};  // regular, bold, italic, both
        float line_height = 0;
    };
    FontFiles files_;
    std::array<Looks, text_role_count> roles_{};
    std::array<ImFont*, ui_font_count> ui_{};
    std::uint32_t generation_ = 0;
};

}  // namespace tertial::editor
