// What a cell with a number shows, as print writes it: the cell's format code (`#,##0.0" st"`) decides decimals,
// thousands, unit, and whether the number is a date. Source: ISO/IEC 29500-1, 18.8.30 and 18.8.31.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial::excel {

enum class DateSystem { from_1900, from_1904 };

/// One part of a code between semicolons.
struct FormatSection {
    enum class Kind { general, number, date, text_only };
    Kind kind = Kind::general;
    std::string prefix, suffix;
    int whole_digits = 0;  // at least so many before the comma
    int fewest_decimals = 0, most_decimals = 0;
    bool grouped = false;    // blank as thousands mark
    int power = 0;           // shown times 10 to this: percent 2, a comma at the end -3
    std::string date_parts;  // of y, m (month), d, h, n (minute), s in their order
};

class NumberFormat {
public:
    NumberFormat() : NumberFormat("General") {}
    explicit NumberFormat(std::string_view code);

    /// `number` as XML writes it. What is no number, or no date that exists, comes back as it is. Percentages get the
    /// blank that Swedish print has ("0,5 %"), dates are ISO ("2024-05-31", "2024-05-31 13:45", "2024-05", "13:45").
    [[nodiscard]] std::string show(std::string_view number, DateSystem dates) const;

    [[nodiscard]] bool is_date() const { return sections_.front().kind == FormatSection::Kind::date; }

private:
    std::vector<FormatSection> sections_;  // at least one; text's own is left out
};

/// The code that a number stands for when the workbook does not say it (18.8.30, "All Languages"); "General" for
/// others.
[[nodiscard]] std::string_view built_in_format(int id);

}  // namespace tertial::excel
