#include "editor/find/replace.h"

#include <doctest/doctest.h>

#include "tests/editor/find/small_report.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

const FieldPlace first_paragraph{{"p1"}, Field::runs, 0};

std::vector<Run> runs_of(const Document& document) {
    return std::get<Paragraph>(document.report().front[0].blocks[0]).runs;
}

}  // namespace

TEST_CASE("replace: one hit, with the look of its first letter; undone as one step") {
    Document document = small_document();
    const auto hits = find_all(document.flow(), {"nämnden", true});
    REQUIRE(hits.size() == 2);
    REQUIRE(replace_hit(document, hits[0], "styrelsen"));
    CHECK(runs_of(document)[1] == bold("styrelsen"));
    CHECK(document.selection.caret.place == first_paragraph);
    REQUIRE(document.undo());
    CHECK(runs_of(document)[1] == bold("nämnden"));
}

TEST_CASE("replace: everywhere is one step with a name, and undo gives back all") {
    Document document = small_document();
    const Report before = document.report();
    const Replaced replaced = replace_all(document, {"nämnd"}, "utskott");
    CHECK(replaced.count == 10);
    CHECK(replaced.refused == 0);
    CHECK(find_all(document.flow(), {"nämnd"}).empty());
    CHECK(text_at(document, first_paragraph) == "Arbetet i utskotten går bra, säger utskottEN.");
    CHECK(runs_of(document)[1] == bold("utskotten"));
    CHECK(document.report().meta.letterhead == std::vector<std::string>{"Sjövikens utskott", "Box utskott 12"});
    CHECK(text_at(document, {{}, Field::letterhead, 1}) == "Box utskott 12");
    CHECK(document.history().step_names() == std::vector<std::string>{"Ersätt ”nämnd” med ”utskott”"});
    REQUIRE(document.undo());
    CHECK(document.report() == before);
    REQUIRE(document.redo());
    CHECK(find_all(document.flow(), {"utskott"}).size() == 10);
}

TEST_CASE("replace: with nothing, with what it finds itself, and when there is nothing") {
    Document document = small_document();
    CHECK(replace_all(document, {"finns inte"}, "x").count == 0);
    CHECK_FALSE(document.history().can_undo());
    CHECK(replace_all(document, {"nämnd"}, "nämnd nämnd").count == 10);
    REQUIRE(document.undo());
    CHECK(replace_all(document, {" bra"}, "").count == 1);
    CHECK(text_at(document, first_paragraph) == "Arbetet i nämnden går, säger NÄMNDEN.");
}

TEST_CASE("replace: ranges over several looks") {
    const std::vector<Run> runs{plain("ab"), bold("cd"), plain("ef")};
    CHECK(replaced_ranges(runs, {{1, 3}}, "X") == std::vector<Run>{plain("aX"), bold("d"), plain("ef")});
    CHECK(replaced_ranges(runs, {{0, 1}, {3, 6}}, "X") == std::vector<Run>{plain("Xb"), bold("cX")});
    CHECK(replaced_ranges(runs, {}, "X") == runs);
    CHECK(replaced_ranges(runs, {{0, 6}}, "").empty());
}
