#include "editor/ui/registry.h"

#include <array>
#include <cmath>

namespace tertial::editor {

namespace {

std::string_view name_of(UiRole role) {
    constexpr std::array<std::string_view, 11> names{"button",     "toggle", "menu",      "menu-item",
                                                     "text-field", "choice", "list-item", "document",
                                                     "label",      "dialog", "tab"};
    return names[static_cast<std::size_t>(role)];
}

std::string number(float value) {
    return std::to_string(std::lround(value));
}

}  // namespace

const UiItem* Registry::find(std::string_view id) const {
    for (const UiItem& item : items_) {
        if (item.id == id) return &item;
    }
    return nullptr;
}

std::string Registry::as_text() const {
    std::string out;
    for (const UiItem& item : items_) {
        out += item.id + "\t" + std::string(name_of(item.role)) + "\t" + item.label + "\t" + item.value + "\t" +
               number(item.area.left) + "," + number(item.area.top) + " " + number(item.area.right - item.area.left) +
               "x" + number(item.area.bottom - item.area.top) + (item.enabled ? "" : "\tdisabled") + "\n";
    }
    return out;
}

}  // namespace tertial::editor
