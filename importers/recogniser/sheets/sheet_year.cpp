#include "importers/recogniser/sheets/sheet_year.h"

#include <cctype>
#include <set>
#include <string>
#include <string_view>

#include "importers/words.h"

namespace tertial {

namespace {

using Years = std::set<int>;

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

/// Years that stand alone among other signs; not those of a day ("2024-05-03"), which a name has of when it was saved.
Years years_in(std::string_view text) {
    constexpr std::size_t length = 4;
    Years years;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        const bool alone = (at == 0 || !is_digit(text, at - 1)) && !is_digit(text, at + length);
        const bool day = at + length < text.size() && text[at + length] == '-' && is_digit(text, at + length + 1);
        if (alone && !day && words::is_year(text.substr(at, length)))
            years.insert(std::stoi(std::string(text.substr(at, length))));
    }
    return years;
}

void add_headings(const SheetHeader& header, Years& years) {
    if (header.guessed) return;
    for (const SheetColumn& column : header.columns) {
        if (column.heading.field != SheetField::value) continue;
        const int later = column.heading.column == IndicatorColumn::outcome_previous ? 1 : 0;
        for (const int year : years_in(column.title)) years.insert(year + later);
    }
}

void add_cells(const RecogniserContext& context, const SheetTable& table, SheetField field, Years& years) {
    const auto column = table.header.column_of(field);
    if (!column) return;
    for (std::size_t i = table.rows.begin; i < table.rows.end; ++i) {
        const auto& cells = context.line(i).cells;
        if (*column >= cells.size()) continue;
        const std::string& cell = cells[*column];
        if (words::is_iso_date(cell)) {
            years.insert(std::stoi(cell.substr(0, 4)));
        } else {
            years.merge(years_in(cell));
        }
    }
}

}  // namespace

int other_year(const RecogniserContext& context, const std::vector<SheetTable>& tables, const Meta& meta,
               int expected) {
    Years years = years_in(meta.title);
    years.merge(years_in(context.source.name.substr(context.source.name.rfind('/') + 1)));
    for (const SourceLine& line : context.source.lines) {
        if (line.style == LineStyle::heading) years.merge(years_in(line.text));
    }
    for (const SheetTable& table : tables) {
        add_headings(table.header, years);
        for (const SheetField field : {SheetField::period, SheetField::start, SheetField::end})
            add_cells(context, table, field, years);
    }
    return years.empty() || years.contains(expected) ? 0 : *years.rbegin();
}

}  // namespace tertial
