#include "editor/ui/ui.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace tertial::editor {

namespace {

/// ImGui wants texts that end with a zero, and tells controls apart by what follows "###".
std::string label_of(std::string_view label, const std::string& id) {
    return std::string(label) + "###" + id;
}

/// As far as it can be seen: what is scrolled away or cut off cannot be clicked.
Area last_area() {
    const ImVec2 from = ImGui::GetItemRectMin();
    const ImVec2 to = ImGui::GetItemRectMax();
    return visible_part({from.x, from.y, to.x, to.y});
}

void push_emphasis(const Ui& ui, Emphasis emphasis) {
    const Palette& p = ui.colours();
    const bool primary = emphasis == Emphasis::primary;
    const bool quiet = emphasis == Emphasis::quiet;
    ImGui::PushStyleColor(ImGuiCol_Button, packed(primary ? p.accent : p.field, quiet ? 0 : 1));
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, packed(primary ? p.accent : p.hover, primary ? 0.88F : 1));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, packed(primary ? p.accent : p.chosen, primary ? 0.75F : 1));
    ImGui::PushStyleColor(ImGuiCol_Text, packed(primary ? p.accent_text : p.text));
    ImGui::PushStyleColor(ImGuiCol_Border, packed(p.line, quiet || primary ? 0 : 1));
}

}  // namespace

Area visible_part(Area area) {
    const ImVec2 from = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 to = ImGui::GetWindowDrawList()->GetClipRectMax();
    area.left = std::max(area.left, from.x);
    area.top = std::max(area.top, from.y);
    area.right = std::max(area.left, std::min(area.right, to.x));
    area.bottom = std::max(area.top, std::min(area.bottom, to.y));
    return area;
}

std::string Ui::full_id(std::string_view id) const {
    return scope.empty() ? std::string(id) : scope + "." + std::string(id);
}

void Ui::note_last(std::string_view id, UiRole role, std::string_view label, std::string_view value, bool enabled) {
    registry.add({full_id(id), role, std::string(label), std::string(value), last_area(), enabled});
}

bool Ui::button(std::string_view id, std::string_view label, Emphasis emphasis, bool enabled, float width) {
    push_emphasis(*this, emphasis);
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::Button(label_of(label, full_id(id)).c_str(), ImVec2(width, 0));
    ImGui::EndDisabled();
    ImGui::PopStyleColor(5);
    note_last(id, UiRole::button, label, {}, enabled);
    return pressed;
}

bool Ui::toggle(std::string_view id, std::string_view label, bool on, std::string_view tip_text, bool enabled) {
    push_emphasis(*this, Emphasis::quiet);
    if (on) ImGui::PushStyleColor(ImGuiCol_Button, packed(colours().chosen));
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::Button(label_of(label, full_id(id)).c_str());
    ImGui::EndDisabled();
    if (on) ImGui::PopStyleColor();
    ImGui::PopStyleColor(5);
    tip(tip_text);
    note_last(id, UiRole::toggle, tip_text.empty() ? label : tip_text, on ? "på" : "av", enabled);
    return pressed;
}

bool Ui::checkbox(std::string_view id, std::string_view label, bool& value) {
    const bool changed = ImGui::Checkbox(label_of(label, full_id(id)).c_str(), &value);
    note_last(id, UiRole::toggle, label, value ? "på" : "av");
    return changed;
}

bool Ui::text_field(std::string_view id, std::string& value, std::string_view hint, float width, bool focus_now) {
    if (width != 0) ImGui::SetNextItemWidth(width);
    if (focus_now) ImGui::SetKeyboardFocusHere();
    const bool changed = ImGui::InputTextWithHint(("###" + full_id(id)).c_str(), std::string(hint).c_str(), &value);
    note_last(id, UiRole::text_field, hint, value);
    return changed;
}

bool Ui::choice(std::string_view id, std::size_t& chosen, const std::vector<std::string>& words, float width) {
    bool changed = false;
    if (width != 0) ImGui::SetNextItemWidth(width);
    const std::string& shown = chosen < words.size() ? words[chosen] : words.front();
    const bool open = ImGui::BeginCombo(("###" + full_id(id)).c_str(), shown.c_str());
    note_last(id, UiRole::choice, {}, shown);
    if (!open) return false;
    const UiScope inside(*this, id);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string number = std::to_string(i);
        if (ImGui::Selectable(label_of(words[i], full_id(number)).c_str(), i == chosen)) {
            changed = i != chosen;
            chosen = i;
        }
        note_last(number, UiRole::list_item, words[i]);
    }
    ImGui::EndCombo();
    return changed;
}

bool Ui::list_item(std::string_view id, std::string_view label, bool chosen, float indent) {
    if (indent > 0) ImGui::Indent(indent);
    const ImVec2 size(ImGui::GetContentRegionAvail().x, 0);  // a longer label is cut off
    const bool clicked = ImGui::Selectable(label_of(label, full_id(id)).c_str(), chosen, 0, size);
    if (indent > 0) ImGui::Unindent(indent);
    note_last(id, UiRole::list_item, label, chosen ? "vald" : "");
    return clicked;
}

bool Ui::menu_item(std::string_view id, std::string_view label, std::string_view shortcut, bool checked, bool enabled) {
    const bool pressed =
        ImGui::MenuItem(label_of(label, full_id(id)).c_str(), std::string(shortcut).c_str(), checked, enabled);
    note_last(id, UiRole::menu_item, label, checked ? "på" : "", enabled);
    return pressed;
}

bool Ui::begin_menu(std::string_view id, std::string_view label) {
    const bool open = ImGui::BeginMenu(label_of(label, full_id(id)).c_str());
    note_last(id, UiRole::menu, label, open ? "öppen" : "");
    return open;
}

void Ui::end_menu() {
    ImGui::EndMenu();
}

void Ui::words(std::string_view text, UiFont font) {
    const FontScope with(*this, font);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
}

void Ui::faint_words(std::string_view text, UiFont font) {
    coloured_words(text, colours().faint, font);
}

void Ui::coloured_words(std::string_view text, Colour colour, UiFont font) {
    ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
    words(text, font);
    ImGui::PopStyleColor();
}

void Ui::paragraph(std::string_view text, bool faint) {
    ImGui::PushTextWrapPos(0);
    if (faint) ImGui::PushStyleColor(ImGuiCol_Text, packed(colours().faint));
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    if (faint) ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
}

void Ui::heading(std::string_view text) {
    words(text, UiFont::strong);
}

void Ui::tip(std::string_view text) const {
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    ImGui::BeginTooltip();
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::EndTooltip();
}

void Ui::gap(float at_scale_1) const {
    ImGui::Dummy(ImVec2(0, px(at_scale_1)));
}

FontScope::FontScope(const Ui& ui, UiFont font) {
    ImGui::PushFont(ui.fonts().ui(font));
}

FontScope::~FontScope() {
    ImGui::PopFont();
}

}  // namespace tertial::editor
