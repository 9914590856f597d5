// The table of actions: what menus, keys, the palette and the manual rest on.
#include "editor/actions/action.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "editor/panels/palette.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

std::string manual() {
    std::ifstream file(std::string(TERTIAL_TEST_DATA) + "/../docs/handbok.md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string without_dots(std::string_view name) {
    const std::size_t dots = name.find(" …");
    return std::string(name.substr(0, dots));
}

}  // namespace

TEST_CASE("every action has an id of its own, a Swedish and an English name, and can be run") {
    std::set<std::string_view> ids;
    for (const Action& action : all_actions()) {
        CAPTURE(action.id);
        CHECK(ids.insert(action.id).second);
        CHECK_FALSE(action.name.swedish.empty());
        CHECK_FALSE(action.name.english.empty());
        CHECK(static_cast<bool>(action.enabled));
        CHECK(static_cast<bool>(action.run));
    }
    CHECK(ids.size() > 20);
}

TEST_CASE("no two actions have the same shortcut") {
    std::set<std::string> seen;
    for (const Action& action : all_actions()) {
        for (const Shortcut& shortcut : action.shortcuts) {
            const std::string key = std::to_string(static_cast<int>(shortcut.key)) +
                                    (shortcut.modifiers.control ? "c" : "") + (shortcut.modifiers.shift ? "s" : "") +
                                    (shortcut.modifiers.alt ? "a" : "");
            CAPTURE(action.id);
            CHECK(seen.insert(key).second);
        }
    }
}

TEST_CASE("the palette finds an action by any words of its name") {
    CHECK(matching_actions("").size() == all_actions().size());
    const auto found = matching_actions("LISTA numrerad");
    REQUIRE(found.size() == 1);
    CHECK(found.front()->id == "format.numrerad-lista");
    CHECK(matching_actions("finns inte").empty());
    for (const Action& action : all_actions()) {
        const auto by_name = matching_actions(action.name.swedish);
        CHECK(std::find(by_name.begin(), by_name.end(), &action) != by_name.end());
    }
}

TEST_CASE("every action stands in the manual, with its shortcut") {
    const std::string text = manual();
    for (const Action& action : all_actions()) {
        CAPTURE(action.id);
        CHECK(text.find("**" + without_dots(action.name.swedish)) != std::string::npos);
        const std::string shortcut = shortcut_text(action);
        CAPTURE(shortcut);
        if (!shortcut.empty()) CHECK(text.find("`" + shortcut + "`") != std::string::npos);
    }
}

TEST_CASE("a key press finds its action, a release none") {
    const KeyEvent press{Key::s, Press::down, {false, true, false}};
    REQUIRE(action_of(press) != nullptr);
    CHECK(action_of(press)->id == "arkiv.spara");
    KeyEvent release = press;
    release.press = Press::up;
    CHECK(action_of(release) == nullptr);
    CHECK(shortcut_text(*action_of(press)) == "Ctrl+S");
}
