// One row's cells as a report has them.
#pragma once

#include <string>
#include <vector>

#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/sheet_header.h"

namespace tertial {

/// "80" and the unit "%" -> "80 %". What has a unit already, or is no number, stays as it is.
[[nodiscard]] std::string with_unit(const std::string& value, const std::string& unit);

/// A value beside its print: as printed for as long as the figure is the same, else the figure with its unit. A sum
/// that our export counted stands for the printed one while `remark` names both ("rapporten har 12,4, … blir det
/// 12,5").
[[nodiscard]] std::string value_or_print(const std::string& value, const std::string& printed, const std::string& unit,
                                         const std::string& remark = {});

/// "Ja", "x" -> "Avvikelse" (as `word` says); "Nej", "-" -> empty; other words stay.
[[nodiscard]] std::string deviation_of(const SheetWords& words, const std::string& text, const std::string& word);

/// What begins an item of a list: every mark that people type, or only that of our exports ("• "), where a dash is
/// text.
enum class ListMarks { all, exported };

/// One paragraph a line.
[[nodiscard]] std::vector<Paragraph> paragraphs_of_cell(RecogniserContext& context, const std::string& text,
                                                        SourcePlace place, ListMarks marks = ListMarks::all);

}  // namespace tertial
