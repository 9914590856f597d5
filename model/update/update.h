// What a report read from a file would change in one that is there: figures that colleagues filled in, comments they
// wrote, rows they added. It is computed, not done, so that a person can see the list first; done, it is one step of
// the history.
//
// Parts are the same when they have the same id, else when number and name agree, else, as a proposal, when the names
// are much alike. What the file does not tell (an empty cell, a goal it does not have) changes nothing, and a reading
// of the file that is itself in doubt changes nothing that is filled in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/error.h"
#include "model/history.h"
#include "model/report.h"

namespace tertial {

enum class ChangeKind {
    filled,    // what was empty has a value in the file
    changed,   // a field has another value in the file
    decided,   // a reading in doubt is settled by the file
    doubted,   // the file has another value: the report's stands, with a doubt that tells both
    added,     // a part that the report does not have
    proposed,  // a part that is probably the same, under another name
    left,      // the file has something that is not put anywhere
    noted,     // lines of the account that the report gets
};

struct UpdateChange {
    ChangeKind kind = ChangeKind::changed;
    NodeId node;           // of the report: what changes, or where it is added; empty when there is no place
    std::string text;      // for a person: "1.2 Andel nöjda: periodens utfall ”” → ”71 %”"
    int similarity = 100;  // of the names, in per cent
    std::vector<Command> commands;
    SourcePlace source;   // in the file
    std::string content;  // of `left` and of what is held back: what the file says, in full

    [[nodiscard]] bool does_something() const { return !commands.empty(); }
};

/// Where the report and the file contradict each other.
enum class Conflict {
    take_file,    // the file is newer: its value is a change
    keep_report,  // the file belongs to the report: a contradiction is a doubt
};

/// Rows under another name that is much alike.
enum class Reworded {
    propose,  // told, nothing is done
    accept,   // they are the same; their names stay
};

struct UpdateRules {
    Conflict conflict = Conflict::take_file;
    Reworded reworded = Reworded::accept;
    std::string file;  // its name, for doubts
};

/// In the printed order of the file.
[[nodiscard]] std::vector<UpdateChange> plan_update(const Report& report, const Report& incoming,
                                                    const UpdateRules& rules = {});

/// Does the changes as one step called `name`. On error nothing is changed. Changes that do nothing leave no step.
[[nodiscard]] Expected<void> apply_update(Report& report, History& history, const std::vector<UpdateChange>& changes,
                                          std::string name);

/// Some change would change the report.
[[nodiscard]] bool changes_anything(const std::vector<UpdateChange>& changes);

// --- the account ------------------------------------------------------------------------------------

enum class PlacesOf { document, sheets };

/// Where the file's places are. Of sheets SourcePlace::page is the number of one, which `sheets` may name.
struct FileNames {
    std::string file;
    PlacesOf places = PlacesOf::document;
    std::map<int, std::string> sheets = {};
};

enum class FileNotes {
    about_changes,  // doubts about what is added, and what was left
    all,            // what the file's own account says, too
};

/// The lines of the account that the report gets with `changes`: what was left or doubted, and of the file's own
/// account what `which` says. Lines that the report has already are not repeated. Kind `noted`.
[[nodiscard]] UpdateChange plan_notes(const Report& report, const Report& incoming,
                                      const std::vector<UpdateChange>& changes, const FileNames& names,
                                      FileNotes which);

/// The changes for a person, in the user's language, by kind; empty when there are none. `full`: with content.
enum class ListDetail { brief, full };
[[nodiscard]] std::string list_changes(const std::vector<UpdateChange>& changes, ListDetail detail);

}  // namespace tertial
