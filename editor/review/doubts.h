// What an import was unsure of, as a list that a person goes through beside the source, and the commands that answer.
// Every answer keeps what the source said: a doubt that is confirmed ends, words without a place stay in the account.
#pragma once

#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/report.h"

namespace tertial::editor {

enum class DoubtKind {
    reading,  // of a node: read, but with a doubt
    advice,   // about a place of the source, or about all of it; no node says it
    words,    // words of the source that stand nowhere in the report
};

struct Doubt {
    DoubtKind kind = DoubtKind::reading;
    NodeId node;         // that it is about; may be empty
    NodeId note;         // of the account; empty when there is none
    std::string reason;  // why
    std::string like;    // the reason without what is this one's own: doubts that have it in common are alike
    std::string name;    // what a person would call the thing; may be empty
    std::string goal;    // the number of its goal; may be empty
    std::string file;    // of the source; may be empty
    std::string sheet;   // of a workbook; may be empty
    SourcePlace place;
    std::size_t alternatives = 0;  // other readings, that can be taken

    /// Stays the same while the doubt is there.
    [[nodiscard]] const NodeId& key() const { return kind == DoubtKind::reading ? node : note; }
};

/// In the order of the source; those without a place first.
[[nodiscard]] std::vector<Doubt> doubts_of(const Report& report);
[[nodiscard]] bool has_doubts(const Report& report);

/// "sida 12, rad 345"
[[nodiscard]] std::string place_of(const Report& report, const Doubt& doubt);

/// What ends the doubt because it is right as it is. Errors: those of confirm_reading.
[[nodiscard]] Expected<std::vector<Command>> confirm(const Report& report, const Doubt& doubt);
/// All of them, as one list.
[[nodiscard]] Expected<std::vector<Command>> confirm_all(const Report& report, const std::vector<Doubt>& doubts);
/// Another reading of the indicator takes the place of this one.
[[nodiscard]] Expected<std::vector<Command>> take(const Report& report, const Doubt& doubt, std::size_t alternative);

/// Those that are alike, itself among them.
[[nodiscard]] std::vector<Doubt> alike(const std::vector<Doubt>& doubts, const Doubt& doubt);

}  // namespace tertial::editor
