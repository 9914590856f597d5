#include "exporters/xlsx/arithmetic.h"

#include <algorithm>

#include "model/fold.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t most_terms = 4;         // of a deviation: budget + two kinds of adjustments - forecast
constexpr std::size_t most_sources = 8;       // columns that are tried as terms
constexpr std::size_t most_rows_tried = 200;  // when a relation is looked for; more would only cost time
constexpr double share_that_must_hold = 0.75;
constexpr Decimal zero{0, 0};

bool is_zero(Decimal number) {
    return number.digits == 0;
}

Agreement agreement_of(Decimal printed, Decimal computed, std::size_t terms, int coarsest_scale) {
    const Decimal difference = absolute(subtract(printed, computed));
    if (is_zero(difference)) return Agreement::exact;
    // Half a unit for each term: twice the difference against as many units as there are terms.
    const Decimal unit{static_cast<std::int64_t>(terms), coarsest_scale};
    return compare(add(difference, difference), unit) <= 0 ? Agreement::rounding : Agreement::wrong;
}

/// A column as plus or minus in a relation.
struct Part {
    std::size_t column = 0;
    int sign = 1;
};

class Finder {
public:
    Finder(const Table& table, const std::vector<std::string>& words) : table_(table), words_(words) {
        const std::size_t columns = table.columns.size();
        out_.figures.resize(table.rows.size(), std::vector<std::optional<Decimal>>(columns));
        out_.calculated.resize(table.rows.size(), std::vector<std::optional<Calculation>>(columns));
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            for (std::size_t c = 0; c < std::min(columns, table.rows[r].cells.size()); ++c) {
                out_.figures[r][c] = number_of_cell(table.rows[r].cells[c]);
            }
        }
    }

    TableArithmetic find() {
        sums();
        relations();
        return std::move(out_);
    }

private:
    static std::optional<Decimal> number_of_cell(const std::string& cell) {
        const Value value = parse_value(cell);
        if (value.kind != ValueKind::number) return std::nullopt;
        return value.number;
    }

    // --- sums -----------------------------------------------------------------------------------

    void sums() {
        std::vector<std::size_t> earlier_sums;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            if (table_.rows[r].role != RowRole::sum) continue;
            sum_row(r, earlier_sums);
            earlier_sums.push_back(r);
        }
    }

    std::vector<std::size_t> plain_rows(std::size_t first, std::size_t end) const {
        std::vector<std::size_t> rows;
        for (std::size_t r = first; r < end; ++r) {
            if (table_.rows[r].role == RowRole::row) rows.push_back(r);
        }
        return rows;
    }

    /// What a sum row may add: the rows since the last sum, all rows, the last sum and what follows it, all sums.
    void sum_row(std::size_t row, const std::vector<std::size_t>& earlier_sums) {
        const std::size_t after_last = earlier_sums.empty() ? 0 : earlier_sums.back() + 1;
        std::vector<std::vector<std::size_t>> candidates{plain_rows(after_last, row)};
        if (!earlier_sums.empty()) {
            candidates.push_back(plain_rows(0, row));
            std::vector<std::size_t> onward = plain_rows(after_last, row);
            onward.insert(onward.begin(), earlier_sums.back());
            candidates.push_back(std::move(onward));
            std::vector<std::size_t> all_sums = earlier_sums;
            const std::vector<std::size_t> loose = plain_rows(after_last, row);
            all_sums.insert(all_sums.end(), loose.begin(), loose.end());
            candidates.push_back(std::move(all_sums));
        }
        const std::vector<std::size_t>* best = nullptr;
        std::size_t best_count = 0;
        for (const std::vector<std::size_t>& rows : candidates) {
            const std::size_t count = columns_that_agree(row, rows);
            if (count > best_count) {
                best = &rows;
                best_count = count;
            }
        }
        if (!best) return;
        for (std::size_t c = 1; c < table_.columns.size(); ++c) out_.calculated[row][c] = sum_of(row, c, *best);
    }

    std::size_t columns_that_agree(std::size_t row, const std::vector<std::size_t>& rows) const {
        std::size_t count = 0;
        for (std::size_t c = 1; c < table_.columns.size(); ++c) {
            const std::optional<Calculation> sum = sum_of(row, c, rows);
            if (sum && sum->agreement != Agreement::wrong && !is_zero(sum->printed)) ++count;
        }
        return count;
    }

    std::optional<Calculation> sum_of(std::size_t row, std::size_t column, const std::vector<std::size_t>& rows) const {
        const std::optional<Decimal> printed = out_.figures[row][column];
        if (!printed) return std::nullopt;
        std::vector<Term> terms;
        for (const std::size_t r : rows) terms.push_back({r, column, 1});
        return calculation(*printed, std::move(terms));
    }

    // --- deviations -----------------------------------------------------------------------------

    void relations() {
        std::vector<std::vector<Part>> found(table_.columns.size());
        for (std::size_t target = 1; target < table_.columns.size(); ++target) {
            if (!follows_from_others(table_.columns[target])) continue;
            found[target] = relation_for(target, found);
            if (!found[target].empty()) apply(target, found[target]);
        }
    }

    bool follows_from_others(const std::string& header) const {
        const std::string folded = fold_case(header);
        return std::any_of(words_.begin(), words_.end(),
                           [&](const std::string& word) { return folded.find(word) != std::string::npos; });
    }

    /// The shortest signed sum of other columns that gives the target; empty when none holds.
    std::vector<Part> relation_for(std::size_t target, const std::vector<std::vector<Part>>& found) const {
        std::vector<std::size_t> sources;
        for (std::size_t c = 1; c < table_.columns.size() && sources.size() < most_sources; ++c) {
            if (c != target && has_figures(c) && !depends_on(c, target, found)) sources.push_back(c);
        }
        for (std::size_t size = 2; size <= std::min(most_terms, sources.size()); ++size) {
            std::vector<Part> chosen;
            std::vector<Part> best;
            std::size_t best_count = 0;
            choose(target, sources, 0, size, chosen, best, best_count);
            if (!best.empty()) return best;
        }
        return {};
    }

    void choose(std::size_t target, const std::vector<std::size_t>& sources, std::size_t from, std::size_t left,
                std::vector<Part>& chosen, std::vector<Part>& best, std::size_t& best_count) const {
        if (left == 0) {
            const std::size_t count = rows_that_agree(target, chosen);
            if (count > best_count) {
                best_count = count;
                best = chosen;
            }
            return;
        }
        for (std::size_t i = from; i + left <= sources.size(); ++i) {
            for (const int sign : {1, -1}) {
                chosen.push_back({sources[i], sign});
                choose(target, sources, i + 1, left - 1, chosen, best, best_count);
                chosen.pop_back();
            }
        }
    }

    /// How many rows bear the relation out; 0 when too few do.
    std::size_t rows_that_agree(std::size_t target, const std::vector<Part>& parts) const {
        std::size_t tried = 0;
        std::size_t agree = 0;
        for (std::size_t r = 0; r < std::min(most_rows_tried, table_.rows.size()); ++r) {
            const std::optional<Decimal>& printed = out_.figures[r][target];
            if (!printed || table_.rows[r].role == RowRole::group) continue;
            Decimal computed = zero;
            int coarsest = printed->scale;
            std::size_t present = 0;
            for (const Part& part : parts) add_term({r, part.column, part.sign}, computed, coarsest, present);
            if (present == 0 || (is_zero(*printed) && is_zero(computed))) continue;
            ++tried;
            if (agreement_of(*printed, computed, present, coarsest) != Agreement::wrong) ++agree;
        }
        const bool enough =
            agree >= 2 && static_cast<double>(agree) >= share_that_must_hold * static_cast<double>(tried);
        return enough ? agree : 0;
    }

    std::optional<Calculation> row_relation(std::size_t row, std::size_t target, const std::vector<Part>& parts) const {
        const std::optional<Decimal> printed = out_.figures[row][target];
        if (!printed || table_.rows[row].role == RowRole::group) return std::nullopt;
        std::vector<Term> terms;
        for (const Part& part : parts) terms.push_back({row, part.column, part.sign});
        return calculation(*printed, std::move(terms));
    }

    void apply(std::size_t target, const std::vector<Part>& parts) {
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            std::optional<Calculation>& cell = out_.calculated[r][target];
            const bool has_a_sum_that_holds = cell && cell->agreement != Agreement::wrong;
            if (!has_a_sum_that_holds) {
                std::optional<Calculation> relation = row_relation(r, target, parts);
                if (!cell || (relation && relation->agreement != Agreement::wrong)) cell = std::move(relation);
            }
        }
    }

    bool has_figures(std::size_t column) const {
        return std::any_of(out_.figures.begin(), out_.figures.end(),
                           [column](const auto& row) { return row[column].has_value(); });
    }

    static bool depends_on(std::size_t column, std::size_t target, const std::vector<std::vector<Part>>& found) {
        return std::any_of(found[column].begin(), found[column].end(), [&](const Part& part) {
            return part.column == target || depends_on(part.column, target, found);
        });
    }

    // --- both -----------------------------------------------------------------------------------

    void add_term(const Term& term, Decimal& computed, int& coarsest, std::size_t& present) const {
        const std::optional<Decimal>& figure = out_.figures[term.row][term.column];
        if (!figure) return;
        computed = term.sign > 0 ? add(computed, *figure) : subtract(computed, *figure);
        coarsest = std::min(coarsest, figure->scale);
        ++present;
    }

    /// Blank cells count as nothing.
    std::optional<Calculation> calculation(Decimal printed, std::vector<Term> terms) const {
        Decimal computed = zero;
        int coarsest = printed.scale;
        std::size_t present = 0;
        for (const Term& term : terms) add_term(term, computed, coarsest, present);
        if (present == 0) return std::nullopt;
        return Calculation{std::move(terms), printed, computed, agreement_of(printed, computed, present, coarsest)};
    }

    const Table& table_;
    const std::vector<std::string>& words_;
    TableArithmetic out_;
};

}  // namespace

TableArithmetic find_arithmetic(const Table& table, const std::vector<std::string>& calculated_words) {
    return Finder(table, calculated_words).find();
}

}  // namespace tertial::xlsx
