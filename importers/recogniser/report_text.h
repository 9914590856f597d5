// All text of a report in printed order without blanks, for asking whether a printed line is in it.
#pragma once

#include <string>
#include <string_view>

#include "model/report.h"

namespace tertial {

class ReportText {
public:
    explicit ReportText(const Report& report);

    /// The line's words are in the report, near those of the line asked for before (lines are asked for in printed
    /// order). Blanks, bullets, icons and markup are not compared.
    [[nodiscard]] bool holds(std::string_view line);

private:
    [[nodiscard]] std::size_t find(std::string_view text) const;  // near the last
    [[nodiscard]] std::size_t find_elsewhere(std::string_view text);

    std::string text_;
    std::size_t at_ = 0;                // behind the line found last
    std::size_t whole_searches_ = 100;  // so many are left: they cost as much as the text is long
};

}  // namespace tertial
