// The words by which columns of workbooks are known, read from templates/sheet-words.xml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/grammar.h"

namespace tertial {

enum class SheetField {
    unknown,
    id,
    goal,
    level,
    assessment,
    indicator,
    activity,
    name,
    value,  // of an indicator: see SheetHeading::column
    period,
    unit,
    start,
    end,
    deviation,
    comment,
    derived,
    role,
};

/// What a heading says.
struct SheetHeading {
    SheetField field = SheetField::unknown;
    std::optional<IndicatorColumn> column;  // of a value
    std::optional<GoalLevel> level;         // of a goal, where the heading tells it
};

struct SheetWords {
    std::map<std::string, SheetHeading, std::less<>> headings;  // by fold_heading
    std::string printed_mark;                                   // fold_heading
    std::vector<std::pair<std::string, std::string>> labels;    // words::fold -> name of the fact
    std::vector<std::string> yes, no, derived_sheets;           // words::fold
    std::vector<std::pair<std::string, RowRole>> roles;         // words::fold
    std::pair<std::string, std::string> chapter, money;         // what stands before and behind the name
    std::string parts, remark;                                  // in our own exports, as written
    std::string long_texts;                                     // words::fold: the sheet of rests of long texts
    std::string continued;                                      // what stands where such a text was cut

    /// Unknown when no word fits. A heading may hold a year or a period beside the words.
    [[nodiscard]] SheetHeading heading(std::string_view text) const;
};

/// Letters only, folded as words::fold does; words with figures in them are left away ("Utfall T2 2024" = "Utfall").
[[nodiscard]] std::string fold_heading(std::string_view text);

/// Headings of `grammar` are known too. Errors: not_found, bad_template with file and place.
[[nodiscard]] Expected<SheetWords> load_sheet_words(const TemplateFolders& folders, const Grammar& grammar);

}  // namespace tertial
