#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

#include "editor/actions/action.h"
#include "editor/script/script.h"
#include "model/characters.h"
#include "model/file_system.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr std::pair<std::string_view, Key> key_words[] = {
    {"retur", Key::enter},
    {"enter", Key::enter},
    {"tabb", Key::tab},
    {"tab", Key::tab},
    {"backsteg", Key::backspace},
    {"backspace", Key::backspace},
    {"delete", Key::del},
    {"esc", Key::escape},
    {"upp", Key::up},
    {"ned", Key::down},
    {"vänster", Key::left},
    {"höger", Key::right},
    {"home", Key::home},
    {"end", Key::end},
    {"pageup", Key::page_up},
    {"pagedown", Key::page_down},
    {"blanksteg", Key::space},
    {"f1", Key::f1},
    {"f5", Key::f5},
    {"f6", Key::f6},
    {"f7", Key::f7},
    {"f8", Key::f8},
    {"f3", Key::f3},
    {"f4", Key::f4},
    {"f10", Key::f10},
    {"meny", Key::menu},
    {"f9", Key::f9},
    {"plus", Key::keypad_add},
    {".", Key::period},
    {",", Key::comma},
};

std::optional<Key> key_of(std::string_view word) {
    for (const auto& [name, key] : key_words) {
        if (name == word) return key;
    }
    const bool one = word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'z') || (word[0] >= '0' && word[0] <= '9'));
    if (!one) return std::nullopt;
    const int capital = word[0] >= 'a' ? word[0] - 'a' + 'A' : word[0];
    return static_cast<Key>(capital);
}

tl::unexpected<Error> bad_line(std::string message) {
    return fail(ErrorCode::bad_argument, std::move(message));
}

}  // namespace

Expected<void> ScriptPlayer::play(const std::vector<ScriptLine>& lines, std::string_view name) {
    runner_.settle();
    for (const ScriptLine& line : lines) {
        auto done = play(line);
        if (!done) return fail(done.error().code, done.error().message, std::string(name), line.number);
    }
    return {};
}

Expected<void> ScriptPlayer::play(const ScriptLine& line) {
    const auto& arguments = line.arguments;
    const auto first = [&] { return arguments.empty() ? std::string() : arguments.front(); };
    if (line.word == "click" || line.word == "double-click") return click(arguments, Button::left);
    if (line.word == "right-click") return click(arguments, Button::right);
    if (line.word == "key") return press(first());
    if (line.word == "type") return type(first()), Expected<void>();
    if (line.word == "action") {
        const Action* action = find_action(first());
        if (action == nullptr) return bad_line(tr("Det finns ingen funktion ", "There is no action ") + first());
        if (!action->enabled(app_)) return bad_line(tr("Funktionen går inte nu: ", "Not allowed now: ") + first());
        action->run(app_);
        return runner_.settle(), Expected<void>();
    }
    if (line.word == "open") {
        app_.open_files({arguments.begin(), arguments.end()});
        return runner_.settle(), Expected<void>();
    }
    if (line.word == "clipboard") return app_.platform.set_clipboard(first()), Expected<void>();
    if (line.word == "sleep") return sleep(first());
    if (line.word == "focus") return runner_.handle({FocusEvent{true}}), runner_.settle(), Expected<void>();
    if (line.word == "die") return std::raise(SIGKILL), Expected<void>();
    if (line.word == "wait") return runner_.settle(), Expected<void>();
    if (line.word == "expect") return expect(arguments, true);
    if (line.word == "expect-not") return expect(arguments, false);
    if (line.word == "goto") {
        if (app_.document() != nullptr) app_.document()->go_to(NodeId{first()});
        return runner_.settle(), Expected<void>();
    }
    if (line.word == "screenshot") {
        runner_.settle();
        return save_png(first(), renderer_.read_picture());
    }
    if (line.word == "dump") {
        runner_.settle();
        return save_file(real_file_system(), first(), app_.ui.registry.as_text());
    }
    return bad_line(tr("Okänt ord: ", "Unknown word: ") + line.word);
}

Expected<void> ScriptPlayer::click(const std::vector<std::string>& arguments, Button button) {
    const std::string id = arguments.empty() ? std::string() : arguments.front();
    const UiItem* item = app_.ui.registry.find(id);
    if (item == nullptr)
        return bad_line(tr("Det finns inget på skärmen som heter ", "Nothing on screen is called ") + id);
    if (!item->enabled) return bad_line(tr("Går inte att klicka på nu: ", "Cannot be clicked now: ") + id);
    if (item->area.empty()) return bad_line(tr("Syns inte på skärmen: ", "Not in view: ") + id);
    const PointerEvent at{item->area.middle_x(), item->area.middle_y()};
    runner_.handle({at});
    runner_.handle({ButtonEvent{button, Press::down, {}}, ButtonEvent{button, Press::up, {}}});
    runner_.settle();
    return {};
}

/// "ctrl+skift+p"
Expected<void> ScriptPlayer::press(const std::string& keys) {
    Modifiers held;
    std::string_view rest = keys;
    for (;;) {
        const std::size_t plus = rest.find('+');
        if (plus == std::string_view::npos || plus == 0) break;
        const std::string_view word = rest.substr(0, plus);
        if (word == "ctrl") held.control = true;
        if (word == "skift" || word == "shift") held.shift = true;
        if (word == "alt") held.alt = true;
        rest.remove_prefix(plus + 1);
    }
    const auto key = key_of(fold_case(rest));
    if (!key) return bad_line(tr("Okänd tangent: ", "Unknown key: ") + keys);
    runner_.handle({KeyEvent{*key, Press::down, held}, KeyEvent{*key, Press::up, held}});
    runner_.handle({KeyEvent{Key::none, Press::up, {}}});
    runner_.settle();
    return {};
}

void ScriptPlayer::type(std::string_view text) {
    std::vector<Event> events;
    for (std::size_t at = 0; at < text.size();) events.emplace_back(TextEvent{next_code_point(text, at)});
    runner_.handle(std::move(events));
    runner_.settle();
}

/// The window goes on meanwhile: what is due by itself happens.
Expected<void> ScriptPlayer::sleep(const std::string& seconds) {
    constexpr auto step = std::chrono::milliseconds(20);
    const double length = std::strtod(seconds.c_str(), nullptr);
    const double end = app_.platform.now() + length;
    while (app_.platform.now() < end) {
        std::this_thread::sleep_for(step);
        runner_.one_frame({});
    }
    runner_.settle();
    return {};
}

/// An item with this id is on the screen; with a second argument, its label or value has those words.
Expected<void> ScriptPlayer::expect(const std::vector<std::string>& arguments, bool there) {
    const std::string id = arguments.empty() ? std::string() : arguments.front();
    const std::string words = arguments.size() > 1 ? arguments[1] : std::string();
    bool found = false;
    for (const UiItem& item : app_.ui.registry.items()) {
        const bool same = item.id == id || (id == "*");
        found = found || (same && (words.empty() || item.label.find(words) != std::string::npos ||
                                   item.value.find(words) != std::string::npos));
    }
    if (found == there) return {};
    return bad_line(
        (there ? tr("Finns inte på skärmen: ", "Not on the screen: ") : tr("Finns på skärmen: ", "On the screen: ")) +
        id + " " + words);
}

}  // namespace tertial::editor
