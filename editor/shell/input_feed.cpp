#include "editor/shell/input_feed.h"

#include <imgui.h>

#include <set>
#include <utility>

namespace tertial::editor {

namespace {

/// One frame's worth: what has changed in it so far.
class Frame {
public:
    explicit Frame(ImGuiIO& io) : io_(io) {}

    /// False when the event has to wait for the next frame.
    bool take(const Event& event) {
        return std::visit([this](const auto& one) { return this->one(one); }, event);
    }

private:
    bool one(const KeyEvent& event) {
        const int key = static_cast<int>(event.key);
        if (event.press != Press::repeat && !keys_.insert(key).second) return false;
        modifiers(event.modifiers);
        if (key > 0 && key < key_count) io_.KeysDown[key] = event.press != Press::up;
        return true;
    }
    bool one(const TextEvent& event) {
        if (event.letter <= 0xFFFF) io_.AddInputCharacter(static_cast<unsigned>(event.letter));
        return true;
    }
    bool one(const PointerEvent& event) {
        if (button_) return false;  // a click happens where the pointer was
        io_.MousePos = ImVec2(event.x, event.y);
        return true;
    }
    bool one(const ButtonEvent& event) {
        if (button_) return false;
        button_ = true;
        modifiers(event.modifiers);
        io_.MouseDown[static_cast<int>(event.button)] = event.press != Press::up;
        return true;
    }
    bool one(const WheelEvent& event) {
        modifiers(event.modifiers);
        io_.MouseWheel += event.y;
        io_.MouseWheelH += event.x;
        return true;
    }
    bool one(const FocusEvent& event) {
        io_.AddFocusEvent(event.focused);
        return true;
    }
    bool one(const DropEvent&) { return true; }
    bool one(const CloseEvent&) { return true; }
    bool one(const RedrawEvent&) { return true; }

    void modifiers(Modifiers held) {
        io_.KeyShift = held.shift;
        io_.KeyCtrl = held.control;
        io_.KeyAlt = held.alt;
    }

    ImGuiIO& io_;
    std::set<int> keys_;
    bool button_ = false;
};

}  // namespace

void InputFeed::add(std::vector<Event> events) {
    for (Event& event : events) waiting_.push_back(std::move(event));
}

std::vector<Event> InputFeed::feed_frame() {
    std::vector<Event> taken;
    Frame frame(ImGui::GetIO());
    while (!waiting_.empty() && frame.take(waiting_.front())) {
        taken.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return taken;
}

void map_keys() {
    ImGuiIO& io = ImGui::GetIO();
    constexpr std::pair<ImGuiKey_, Key> keys[] = {{ImGuiKey_Tab, Key::tab},
                                                  {ImGuiKey_LeftArrow, Key::left},
                                                  {ImGuiKey_RightArrow, Key::right},
                                                  {ImGuiKey_UpArrow, Key::up},
                                                  {ImGuiKey_DownArrow, Key::down},
                                                  {ImGuiKey_PageUp, Key::page_up},
                                                  {ImGuiKey_PageDown, Key::page_down},
                                                  {ImGuiKey_Home, Key::home},
                                                  {ImGuiKey_End, Key::end},
                                                  {ImGuiKey_Insert, Key::insert},
                                                  {ImGuiKey_Delete, Key::del},
                                                  {ImGuiKey_Backspace, Key::backspace},
                                                  {ImGuiKey_Space, Key::space},
                                                  {ImGuiKey_Enter, Key::enter},
                                                  {ImGuiKey_Escape, Key::escape},
                                                  {ImGuiKey_KeyPadEnter, Key::keypad_enter},
                                                  {ImGuiKey_A, Key::a},
                                                  {ImGuiKey_C, Key::c},
                                                  {ImGuiKey_V, Key::v},
                                                  {ImGuiKey_X, Key::x},
                                                  {ImGuiKey_Y, Key::y},
                                                  {ImGuiKey_Z, Key::z}};
    for (const auto& [imgui_key, key] : keys) io.KeyMap[imgui_key] = static_cast<int>(key);
}

}  // namespace tertial::editor
