#include "importers/recogniser/sheets/sheet_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <pugixml.hpp>

#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

struct FieldName {
    std::string_view name;
    SheetField field;
    std::optional<IndicatorColumn> column = {};
};

constexpr std::array<FieldName, 22> field_names = {{
    {"id", SheetField::id},
    {"goal", SheetField::goal},
    {"level", SheetField::level},
    {"assessment", SheetField::assessment},
    {"indicator", SheetField::indicator},
    {"activity", SheetField::activity},
    {"name", SheetField::name},
    {"outcome", SheetField::value, IndicatorColumn::outcome},
    {"outcome_men", SheetField::value, IndicatorColumn::outcome_men},
    {"outcome_women", SheetField::value, IndicatorColumn::outcome_women},
    {"outcome_previous", SheetField::value, IndicatorColumn::outcome_previous},
    {"forecast", SheetField::value, IndicatorColumn::forecast},
    {"target", SheetField::value, IndicatorColumn::target},
    {"council_target", SheetField::value, IndicatorColumn::council_target},
    {"period", SheetField::period},
    {"unit", SheetField::unit},
    {"start", SheetField::start},
    {"end", SheetField::end},
    {"deviation", SheetField::deviation},
    {"comment", SheetField::comment},
    {"derived", SheetField::derived},
    {"role", SheetField::role},
}};

constexpr std::array<std::pair<std::string_view, RowRole>, 4> role_names = {
    {{"row", RowRole::row}, {"group", RowRole::group}, {"varav", RowRole::varav}, {"sum", RowRole::sum}}};

/// "Ur kapitlet {chapter}." -> what stands around the braces.
std::pair<std::string, std::string> around_braces(std::string_view pattern) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    return {std::string(pattern.substr(0, open)), std::string(pattern.substr(close + 1))};
}

std::vector<std::string> folded_words_of(const pugi::xml_node& root, const char* name) {
    std::vector<std::string> out;
    for (pugi::xml_node node : root.children(name)) out.push_back(words::fold(node.child_value()));
    return out;
}

void add_printed_headings(const Grammar& grammar, SheetWords& out) {
    for (const Grammar::Column& column : grammar.indicator_columns) {
        out.headings[fold_heading(column.heading)] = column.column ? SheetHeading{SheetField::value, column.column, {}}
                                                                   : SheetHeading{SheetField::period, {}, {}};
    }
    constexpr std::array<SheetField, 3> fields = {SheetField::start, SheetField::end, SheetField::deviation};
    for (std::size_t i = 0; i < grammar.activity_columns.size() && i < fields.size(); ++i) {
        out.headings[fold_heading(grammar.activity_columns[i])] = {fields[i], {}, {}};
    }
    out.headings[fold_heading(grammar.indicator_start)] = {SheetField::indicator, {}, {}};
    out.headings[fold_heading(grammar.activity_start)] = {SheetField::activity, {}, {}};
}

/// False: a field that does not exist.
bool add_heading(const pugi::xml_node& node, SheetWords& out) {
    const std::string_view name = node.attribute("field").value();
    const auto* const known = std::find_if(field_names.begin(), field_names.end(),
                                           [name](const FieldName& field) { return field.name == name; });
    if (known == field_names.end()) return false;
    SheetHeading heading{known->field, known->column, {}};
    const int level = node.attribute("level").as_int();
    if (level >= 1 && level <= 3) heading.level = static_cast<GoalLevel>(level);
    out.headings[fold_heading(node.child_value())] = heading;
    return true;
}

}  // namespace

std::string fold_heading(std::string_view text) {
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    std::string out;
    for (const std::string_view word : words::split_words(plain)) {
        if (std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); })) continue;
        const std::string folded = words::fold(word);
        for (std::size_t i = 0; i < folded.size(); ++i) {
            const auto c = static_cast<unsigned char>(folded[i]);
            if (std::isalpha(c)) out += folded[i];
            if (c >= 0xC3 && c < 0xE0 && i + 1 < folded.size()) out += folded.substr(i++, 2);  // letters beyond ASCII
        }
    }
    return out;
}

SheetHeading SheetWords::heading(std::string_view text) const {
    const auto found = headings.find(fold_heading(text));
    return found == headings.end() ? SheetHeading{} : found->second;
}

Expected<SheetWords> load_sheet_words(const TemplateFolders& folders, const Grammar& grammar) {
    auto path = resolve_template_file(folders, "sheet-words.xml");
    if (!path) return tl::make_unexpected(path.error());
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_file(path->c_str());
    const pugi::xml_node root = document.child("sheet-words");
    if (!parsed || !root) {
        return fail(
            ErrorCode::bad_template,
            tr("Mallfilen går inte att läsa: ", "The template file cannot be read: ") + parsed.description() + ".",
            path->string());
    }
    SheetWords out;
    add_printed_headings(grammar, out);
    for (pugi::xml_node node : root.children("column")) {
        if (add_heading(node, out)) continue;
        return fail(ErrorCode::bad_template,
                    tr("Mallfilen saknar eller har fel i: ", "The template file lacks or has an error in: ") +
                        "column field=\"" + node.attribute("field").value() + "\"",
                    path->string());
    }
    out.printed_mark = fold_heading(root.child_value("printed"));
    for (pugi::xml_node node : root.children("label")) {
        out.labels.emplace_back(words::fold(node.child_value()), node.attribute("is").value());
    }
    out.yes = folded_words_of(root, "yes");
    out.no = folded_words_of(root, "no");
    out.derived_sheets = folded_words_of(root, "derived");
    for (pugi::xml_node node : root.children("role")) {
        for (const auto& [name, role] : role_names) {
            if (name == node.attribute("is").value()) out.roles.emplace_back(words::fold(node.child_value()), role);
        }
    }
    out.chapter = around_braces(root.child_value("chapter"));
    out.money = around_braces(root.child_value("money"));
    out.parts = root.child_value("parts");
    out.remark = root.child_value("remark");
    out.long_texts = words::fold(root.child_value("long-texts"));
    out.continued = root.child_value("continued");
    return out;
}

}  // namespace tertial
