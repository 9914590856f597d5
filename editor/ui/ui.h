// What panels draw with: the theme, the fonts, and controls that tell the registry what they are. A control's id is
// written out ("spara") and stands for itself on the screen; inside a scope it is "scope.id".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/ui/fonts.h"
#include "editor/ui/registry.h"
#include "editor/ui/theme.h"

namespace tertial::editor {

/// What of an area lies within the window that is being drawn.
[[nodiscard]] Area visible_part(Area area);

enum class Emphasis { usual, primary, quiet };

class Ui {
public:
    explicit Ui(Fonts& fonts) : fonts_(fonts) {}

    [[nodiscard]] Fonts& fonts() const { return fonts_; }
    [[nodiscard]] const Palette& colours() const { return palette(theme); }
    [[nodiscard]] std::uint32_t colour(Colour what, float alpha = 1) const { return packed(what, alpha); }
    /// Pixels on this screen.
    [[nodiscard]] float px(float at_scale_1) const { return at_scale_1 * scale; }

    bool button(std::string_view id, std::string_view label, Emphasis emphasis = Emphasis::usual, bool enabled = true,
                float width = 0);
    /// A button that stays pressed. `tip` says what it is.
    bool toggle(std::string_view id, std::string_view label, bool on, std::string_view tip, bool enabled = true);
    bool checkbox(std::string_view id, std::string_view label, bool& value);
    /// True when the text was changed. `hint` is shown while it is empty.
    bool text_field(std::string_view id, std::string& value, std::string_view hint, float width = 0,
                    bool focus_now = false);
    /// True when another was chosen.
    bool choice(std::string_view id, std::size_t& chosen, const std::vector<std::string>& words, float width = 0);
    /// A line of a list over the whole width. True when clicked.
    bool list_item(std::string_view id, std::string_view label, bool chosen, float indent = 0);
    bool menu_item(std::string_view id, std::string_view label, std::string_view shortcut, bool checked, bool enabled);
    [[nodiscard]] bool begin_menu(std::string_view id, std::string_view label);
    void end_menu();

    void words(std::string_view text, UiFont font = UiFont::regular);
    void faint_words(std::string_view text, UiFont font = UiFont::regular);
    /// In the font in force; wraps at the pane's width.
    void paragraph(std::string_view text, bool faint = false);
    void coloured_words(std::string_view text, Colour colour, UiFont font = UiFont::regular);
    void heading(std::string_view text);
    void tip(std::string_view text) const;
    void gap(float at_scale_1) const;

    /// Tells the registry of a thing that was just drawn by ImGui.
    void note_last(std::string_view id, UiRole role, std::string_view label, std::string_view value = {},
                   bool enabled = true);

    Registry registry;
    ThemeName theme = ThemeName::light;
    float scale = 1;
    std::string scope;  // put before ids

private:
    [[nodiscard]] std::string full_id(std::string_view id) const;
    Fonts& fonts_;
};

/// A scope of ids for as long as it lives.
class UiScope {
public:
    UiScope(Ui& ui, std::string_view name) : ui_(ui), before_(ui.scope) {
        ui.scope = before_.empty() ? std::string(name) : before_ + "." + std::string(name);
    }
    ~UiScope() { ui_.scope = before_; }
    UiScope(const UiScope&) = delete;
    UiScope& operator=(const UiScope&) = delete;

private:
    Ui& ui_;
    std::string before_;
};

/// A font for as long as it lives.
class FontScope {
public:
    FontScope(const Ui& ui, UiFont font);
    ~FontScope();
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

}  // namespace tertial::editor
