#include "editor/ui/registry.h"

#include <doctest/doctest.h>

using namespace tertial::editor;

TEST_CASE("the registry finds by id, lists as text and forgets with the frame") {
    Registry registry;
    registry.add({"arkiv.spara", UiRole::button, "Spara", "", {10, 20, 60, 44}, true});
    registry.add({"fält", UiRole::text_field, "Namn", "Åsa", {0, 0, 0, 0}, false});
    REQUIRE(registry.find("arkiv.spara") != nullptr);
    CHECK(registry.find("arkiv.spara")->area.middle_x() == doctest::Approx(35));
    CHECK(registry.find("finns-inte") == nullptr);
    CHECK(registry.find("fält")->area.empty());
    CHECK(registry.as_text() ==
          "arkiv.spara\tbutton\tSpara\t\t10,20 50x24\nfält\ttext-field\tNamn\tÅsa\t0,0 0x0\tdisabled\n");
    registry.begin_frame();
    CHECK(registry.items().empty());
}
