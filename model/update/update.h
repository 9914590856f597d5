// What a report read from a file would change in one that is there: figures that colleagues filled in, comments they
// wrote, rows they added. It is computed, not done, so that a person can see the list first; done, it is one step of
// the history.
//
// Parts are the same when they have the same id, else when number and name agree, else, as a proposal, when the names
// are much alike. What the file does not tell (an empty cell, a goal it does not have) changes nothing.
#pragma once

#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/error.h"
#include "model/history.h"
#include "model/report.h"

namespace tertial {

enum class ChangeKind {
    changed,   // a field has another value in the file
    added,     // a part that the report does not have
    proposed,  // a part that is probably the same, under another name
    left,      // the file has something that cannot be put anywhere: nothing is done
};

struct UpdateChange {
    ChangeKind kind = ChangeKind::changed;
    NodeId node;           // of the report: what changes, or where it is added; empty when there is no place
    std::string text;      // for a person: "1.2 Andel nöjda: periodens utfall ”” → ”71 %”"
    int similarity = 100;  // of the names, in per cent
    std::vector<Command> commands;
};

/// In the printed order of the file.
[[nodiscard]] std::vector<UpdateChange> plan_update(const Report& report, const Report& incoming);

/// Does the changes as one step called `name`. On error nothing is changed.
[[nodiscard]] Expected<void> apply_update(Report& report, History& history, const std::vector<UpdateChange>& changes,
                                          std::string name);

}  // namespace tertial
