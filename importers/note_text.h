// Words for the lines of an account, for its short and its long form.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/report.h"

namespace tertial {

struct ReportCounts {
    std::size_t directions = 0, areas = 0, board_goals = 0;  // goals by level
    std::size_t sections = 0, indicators = 0, activities = 0, tables = 0, table_rows = 0, chapters = 0;

    [[nodiscard]] std::size_t goals() const { return directions + areas + board_goals; }
};

[[nodiscard]] ReportCounts count_parts(const Report& report);

/// "verksamhetsplan", "tertialrapport 2".
[[nodiscard]] std::string document_name(const Meta& meta);

/// Pages are told where there is more than one.
[[nodiscard]] bool has_pages(const Report& report);

enum class Pages { told, not_told };

/// "indikatorer.xlsx, blad T2, rad 5", "sida 12, rad 345"; empty when nothing is known.
[[nodiscard]] std::string place_text(const ImportNote& note, Pages pages);

/// "sidhuvuden och sidfötter": what lines of the subject are, in the plural.
[[nodiscard]] std::string subject_text(NoteSubject subject);

}  // namespace tertial
