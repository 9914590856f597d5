#include "editor/panels/page_view.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace tertial::editor {

namespace {

constexpr double a4_ratio = 297.0 / 210.0;
constexpr float mark_room = 3;  // around the words, at scale 1

PageSize size_of(const PagePictures& pages, int number) {
    const auto at = static_cast<std::size_t>(number - 1);
    return number >= 1 && at < pages.sizes().size() ? pages.sizes()[at] : PageSize{1, a4_ratio};
}

void draw_mark(const Ui& ui, const PageBox& mark, ImVec2 at, float per_point) {
    const auto corner = [&](double x, double y, float room) {
        return ImVec2(at.x + static_cast<float>(x) * per_point + room, at.y + static_cast<float>(y) * per_point + room);
    };
    const float room = ui.px(mark_room);
    const ImVec2 from = corner(mark.left, mark.top, -room);
    const ImVec2 to = corner(mark.right, mark.bottom, room);
    // The page is white in every theme, and so are the colours over it.
    constexpr Colour amber = 0xF2A900;
    constexpr Colour brown = 0x9A5B00;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(from, to, ui.colour(amber, 0.22F), ui.px(3));
    list.AddRect(from, to, ui.colour(brown), ui.px(3), 0, std::max(1.5F, ui.px(1.5F)));
}

}  // namespace

float page_height(const PagePictures& pages, int number, float width) {
    const PageSize size = size_of(pages, number);
    return std::floor(width * static_cast<float>(size.height / size.width));
}

float draw_page(const Ui& ui, PagePictures& pages, int number, float width, const std::optional<PageBox>& mark) {
    const float height = page_height(pages, number, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 end(at.x + width, at.y + height);
    ImDrawList& to = *ImGui::GetWindowDrawList();
    ImGui::Dummy(ImVec2(width, height));
    if (!ImGui::IsRectVisible(at, end)) return height;
    const Texture* texture = pages.page(number, static_cast<int>(width));
    to.AddRectFilled(at, end, IM_COL32_WHITE);
    if (texture != nullptr && texture->is_valid()) to.AddImage(texture->id(), at, end);
    to.AddRect(at, end, ui.colour(ui.colours().line));
    if (mark) draw_mark(ui, *mark, at, width / static_cast<float>(size_of(pages, number).width));
    return height;
}

}  // namespace tertial::editor
