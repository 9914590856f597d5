// `table-unit` and `sign`: what the figures of a money table are counted in, and which way its signs go.
#include <cctype>
#include <set>

#include "model/checks/row_arithmetic.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

std::string unit_name(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::none:
            return {};
        case MoneyUnit::kronor:
            return "kr";
        case MoneyUnit::thousands:
            return "tkr";
        case MoneyUnit::millions:
            return "mnkr";
    }
    return {};
}

std::set<MoneyUnit> units_of(const Table& table) {
    std::set<MoneyUnit> units = {find_money_unit(table.unit)};
    for (const std::string& column : table.columns) units.insert(find_money_unit(column));
    units.erase(MoneyUnit::none);
    return units;
}

bool says_mkr(const Table& table) {
    const auto has_word = [](const std::string& text) {
        for (const std::string& word : folded_words(text))
            if (word == "mkr") return true;
        return false;
    };
    if (has_word(table.unit) || has_word(table.title)) return true;
    for (const std::string& column : table.columns)
        if (has_word(column)) return true;
    return false;
}

/// "Mkr" becomes "Mnkr", wherever the table says it as a word.
std::string without_mkr(const std::string& text) {
    std::string out;
    const auto in_word = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool here = (text[at] == 'm' || text[at] == 'M') && fold_case(text.substr(at, 3)) == "mkr" &&
                          (at == 0 || !in_word(text[at - 1])) && (at + 3 >= text.size() || !in_word(text[at + 3]));
        out += text[at];
        if (here) out += 'n';
    }
    return out;
}

std::vector<Mend> mends_of_mkr(const Table& table) {
    std::vector<Mend> mends;
    const auto look = [&](Field field, std::size_t index, const std::string& text) {
        std::string mended = without_mkr(text);
        if (mended != text) mends.push_back({{table.id, field, index}, std::move(mended)});
    };
    look(Field::unit, 0, table.unit);
    look(Field::title, 0, table.title);
    for (std::size_t i = 0; i < table.columns.size(); ++i) look(Field::column_header, i, table.columns[i]);
    return mends;
}

// A table printed on from the one before: no word over its names, and a unit a table above.
bool continues(const Figures& figures, const Figures* before) {
    if (!before || before->place.owner != figures.place.owner || money_unit(*before->table) == MoneyUnit::none)
        return false;
    return figures.table->columns.empty() || fold_blanks(figures.table->columns.front()).empty();
}

void check_unit(const Figures& figures, const Figures* before, Findings& findings) {
    const Table& table = *figures.table;
    const std::set<MoneyUnit> units = units_of(table);
    if (units.size() > 1) {
        std::string names;
        for (MoneyUnit unit : units) names += (names.empty() ? "" : ", ") + unit_name(unit);
        state(findings, "table-unit", Strength::warning, figures.subject(),
              {say("Tabellen {0} blandar enheter: {1}. Räkna om till en enhet, eller bekräfta.",
                   "The table {0} mixes units: {1}. Convert to one unit, or confirm.",
                   {in_quotes(figures.name()), names}),
               {},
               {},
               {names}});
    } else if (says_mkr(table)) {
        state(findings, "table-unit", Strength::warning, figures.subject(),
              {say("Tabellen {0} har enheten ”mkr”. Skriv ”mnkr”, som i resten av rapporten.",
                   "The table {0} has the unit ”mkr”. Write ”mnkr”, as in the rest of the report.",
                   {in_quotes(figures.name())}),
               {},
               tr("Byt mkr mot mnkr", "Replace mkr by mnkr"),
               {"mkr"},
               mends_of_mkr(table)});
    } else if (money_unit(table) == MoneyUnit::none && looks_like_money(figures) && !continues(figures, before)) {
        state(findings, "table-unit", Strength::warning, figures.subject(),
              {say("Tabellen {0} visar pengar men anger ingen enhet. Skriv mnkr, tkr eller kr i rubrikraden.",
                   "The table {0} shows money but gives no unit. Write mnkr, tkr or kr in the header.",
                   {in_quotes(figures.name())})});
    }
}

struct SignUse {
    int sign = 0;  // +1: budget − outcome, plus is surplus; −1: outcome − budget
    std::string table;
};

// A deviation counted the other way round than in the first table of the report.
void check_deviation_sign(const Figures& figures, const std::vector<Relation>& relations, SignUse& first,
                          Findings& findings) {
    for (const Relation& relation : relations) {
        if (figures.columns[relation.target].kind != ColumnKind::deviation || !relation.signed_result ||
            relation.broken > 0)
            continue;
        const int sign = relation.terms.front().sign;
        if (first.sign == 0) {
            first = {sign, figures.name()};
            continue;
        }
        if (sign == first.sign) continue;
        const std::string& header = figures.columns[relation.target].name;
        const std::string here =
            sign > 0 ? tr("plus är överskott", "plus is a surplus") : tr("plus är underskott", "plus is a deficit");
        state(findings, "sign", Strength::hint, figures.subject(),
              {say("I tabellen {0} räknas {1} åt andra hållet än i {2}: här {3}. Använd samma teckenregel i hela "
                   "rapporten.",
                   "The table {0} counts {1} the other way round than {2}: here {3}. Use one sign rule in the whole "
                   "report.",
                   {in_quotes(figures.name()), in_quotes(header), in_quotes(first.table), here}),
               header,
               {},
               {first.table, sign > 0 ? "+" : "-"}});
    }
}

// Revenue with minus in some rows and without in others.
void check_income_sign(const Figures& figures, Findings& findings) {
    for (std::size_t column = 0; column < figures.columns.size(); ++column) {
        if (figures.columns[column].kind != ColumnKind::income) continue;
        int positive = 0, negative = 0;
        const FigureRow* odd_positive = nullptr;
        const FigureRow* odd_negative = nullptr;
        for (const FigureRow& row : figures.rows) {
            if (row.cells[column].kind != CellKind::number || row.cells[column].number.digits == 0) continue;
            const bool below = row.cells[column].number.digits < 0;
            ++(below ? negative : positive);
            (below ? odd_negative : odd_positive) = &row;
        }
        if (positive == 0 || negative == 0) continue;
        const FigureRow& odd = positive < negative ? *odd_positive : *odd_negative;
        const std::string& header = figures.columns[column].name;
        state(findings, "sign", Strength::hint, figures.subject(odd),
              {say("Raden {0} har {1} i kolumnen {2}, med annat tecken än de andra raderna. Kontrollera tecknet.",
                   "The row {0} has {1} in column {2}, with another sign than the other rows. Check the sign.",
                   {in_quotes(odd.label), format_number(odd.cells[column].number), in_quotes(header)}),
               header,
               {},
               {format_number(odd.cells[column].number)}});
    }
}

}  // namespace

void check_table_unit(const RuleContext& context, Findings& findings) {
    const Figures* before = nullptr;
    for (const Figures& figures : context.figures) {
        check_unit(figures, before, findings);
        before = &figures;
    }
    check_text_unit(context, findings);
}

void check_sign(const RuleContext& context, Findings& findings) {
    SignUse first;
    for (const Figures& figures : context.figures) {
        check_deviation_sign(figures, find_relations(figures), first, findings);
        check_income_sign(figures, findings);
    }
}

}  // namespace tertial::checks
