#include <doctest/doctest.h>

#include "editor/script/script.h"

using namespace tertial;
using namespace tertial::editor;

TEST_CASE("lines become words; comments and empty lines are left out; quotations keep blanks") {
    const auto lines = parse_script("# först\n\nclick arkiv.spara\r\n  type \"åäö \\\"x\\\" \\t\\n\"  slut\n", "prov");
    REQUIRE(lines);
    REQUIRE(lines->size() == 2);
    CHECK((*lines)[0].number == 3);
    CHECK((*lines)[0].word == "click");
    CHECK((*lines)[0].arguments == std::vector<std::string>{"arkiv.spara"});
    CHECK((*lines)[1].arguments == std::vector<std::string>{"åäö \"x\" \t\n", "slut"});
}

TEST_CASE("a quotation that never ends is told with its line") {
    const auto lines = parse_script("wait\ntype \"abc\n", "prov.script");
    REQUIRE_FALSE(lines);
    CHECK(lines.error().line == 2);
    CHECK(lines.error().file == "prov.script");
    CHECK(lines.error().code == ErrorCode::bad_format);
}
