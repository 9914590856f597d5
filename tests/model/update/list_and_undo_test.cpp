// Updates of random reports by others: undone they leave no trace.
#include <doctest/doctest.h>

#include "model/project_file.h"
#include "model/update/update.h"
#include "tests/model/random_report.h"

using namespace tertial;

TEST_CASE("update: undone, the saved form is byte for byte as before") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        for (const Conflict conflict : {Conflict::take_file, Conflict::keep_report}) {
            Report report = random_report(seed);
            const Report incoming = random_report(seed + 1000);
            const std::string before = to_project_xml(report);
            auto changes = plan_update(report, incoming, {conflict, Reworded::accept, "fil.xlsx"});
            changes.push_back(plan_notes(report, incoming, changes, {"fil.xlsx"}, FileNotes::all));
            History history;
            REQUIRE(apply_update(report, history, changes, "Läs in fil.xlsx"));
            CHECK(history.step_names().size() == (changes_anything(changes) ? 1 : 0));
            if (!changes_anything(changes)) continue;
            REQUIRE(history.undo(report));
            CHECK(to_project_xml(report) == before);
        }
    }
}

TEST_CASE("update: of a list of changes each kind has its heading and number") {
    std::vector<UpdateChange> changes(3);
    changes[0].kind = ChangeKind::filled;
    changes[0].text = "ett";
    changes[1].kind = ChangeKind::left;
    changes[1].text = "två";
    changes[1].content = "allt";
    changes[2].kind = ChangeKind::noted;
    CHECK(list_changes(changes, ListDetail::brief) == "Ifyllt (1):\n  ett\nInte infört (1):\n  två\n");
    CHECK(list_changes(changes, ListDetail::full) == "Ifyllt (1):\n  ett\nInte infört (1):\n  två\n    allt\n");
    CHECK(list_changes({}, ListDetail::full).empty());
}
