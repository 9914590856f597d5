// What is on the screen, as data: every control with its id, role, words and place. Scripts and tests find controls by
// id; the list as text says what a screen shows to those who do not see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial::editor {

enum class UiRole { button, toggle, menu, menu_item, text_field, choice, list_item, document, label, dialog, tab };

struct Area {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    [[nodiscard]] float middle_x() const { return (left + right) / 2; }
    [[nodiscard]] float middle_y() const { return (top + bottom) / 2; }
    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
};

struct UiItem {
    std::string id;  // "arkiv.spara", unique on a screen
    UiRole role = UiRole::label;
    std::string label;  // as shown
    std::string value;  // what is typed or chosen
    Area area;          // pixels of the frame
    bool enabled = true;
};

class Registry {
public:
    void begin_frame() { items_.clear(); }
    void add(UiItem item) { items_.push_back(std::move(item)); }

    [[nodiscard]] const std::vector<UiItem>& items() const { return items_; }
    [[nodiscard]] const UiItem* find(std::string_view id) const;
    /// A line an item: id, role, label, value, place.
    [[nodiscard]] std::string as_text() const;

private:
    std::vector<UiItem> items_;
};

}  // namespace tertial::editor
