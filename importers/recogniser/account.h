// The account of an import: what print that is not in the report as text was read as, and whether anything vanished.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "importers/source_document.h"
#include "model/report.h"

namespace tertial {

/// What a line that parts a document was read as. Its words are not in the report, or not as printed.
enum class ReadAs {
    goal_label,  // "Nämndmål:"
    fully_met,   // "Uppfylles helt"
    partly_met,
    not_met,
    indicator_header,  // "Indikator Årsmål …"
    activity_header,
    table_header,   // one repeated on a new page
    comment_label,  // "Analys" under a row
    front_label,    // "Handläggare"
    left_out,       // listed as left out already
};

class Account {
public:
    explicit Account(const SourceDocument& source) : source_(source), told_(source.lines.size(), false) {}

    /// Lines begin … end-1 were read as `what`.
    void read_as(ReadAs what, std::size_t begin, std::size_t end);
    /// The first words of a line were; the rest of it is text.
    void label_read_as(ReadAs what, std::size_t line, const std::string& label);

    [[nodiscard]] bool is_told(std::size_t line) const { return told_[line]; }

    /// One note for each wording ("Nämndmål:", 24 lines), and an `unplaced` one for each line whose words are neither
    /// in the report nor told of. The last step of an import.
    void write_notes(const Report& report, IdSource& ids, std::vector<ImportNote>& notes) const;

private:
    struct Told {
        SourcePlace first;
        std::size_t times = 0;
    };

    void tell(ReadAs what, std::size_t line, std::string printed);
    void write_told(IdSource& ids, std::vector<ImportNote>& notes) const;
    void write_vanished(const Report& report, IdSource& ids, std::vector<ImportNote>& notes) const;

    const SourceDocument& source_;
    std::vector<bool> told_;                     // by line
    std::map<std::size_t, std::string> labels_;  // by line: what was taken off its beginning
    std::map<std::pair<ReadAs, std::string>, Told> wordings_;
};

}  // namespace tertial
