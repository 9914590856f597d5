// What happens to a window, in the order in which it happened. The same events come from GLFW and from scripts.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tertial::editor {

/// Keys by GLFW's numbers (glfw3.h, "Keyboard key tokens"): the key's place on a US keyboard, printable ones by their
/// ASCII capital.
enum class Key : std::int16_t {
    none = 0,
    space = 32,
    comma = 44,
    minus = 45,
    period = 46,
    slash = 47,
    digit_0 = 48,
    digit_1 = 49,
    digit_2 = 50,
    digit_3 = 51,
    digit_8 = 56,
    digit_9 = 57,
    a = 65,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    escape = 256,
    enter,
    tab,
    backspace,
    insert,
    del,
    right,
    left,
    down,
    up,
    page_up,
    page_down,
    home,
    end,
    f1 = 290,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    keypad_subtract = 333,
    keypad_add = 334,
    keypad_enter = 335,
    left_shift = 340,
    left_control,
    left_alt,
    left_super,
    right_shift,
    right_control,
    right_alt,
    right_super,
    menu,
};
inline constexpr int key_count = 349;

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;

    bool operator==(const Modifiers&) const = default;
};

enum class Press : std::uint8_t { down, repeat, up };

struct KeyEvent {
    Key key = Key::none;
    Press press = Press::down;
    Modifiers modifiers;
};
struct TextEvent {
    char32_t letter = 0;
};
/// Places in pixels of the frame, from its upper left corner.
struct PointerEvent {
    float x = 0;
    float y = 0;
};
enum class Button : std::uint8_t { left, right, middle };
struct ButtonEvent {
    Button button = Button::left;
    Press press = Press::down;
    Modifiers modifiers;
};
struct WheelEvent {
    float x = 0;
    float y = 0;
    Modifiers modifiers;
};
struct DropEvent {
    std::vector<std::string> files;
};
struct FocusEvent {
    bool focused = false;
};
struct CloseEvent {};
/// The frame's size or the screen's scale is another, or a worker has something.
struct RedrawEvent {};

using Event = std::variant<KeyEvent, TextEvent, PointerEvent, ButtonEvent, WheelEvent, DropEvent, FocusEvent,
                           CloseEvent, RedrawEvent>;

}  // namespace tertial::editor
