#include "model/compare/compare.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "model/compare/lines.h"
#include "model/roll/origin.h"
#include "model/update/similarity.h"

namespace tertial {

namespace {

using compare::Line;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr int alike_text = 50;  // per cent; below, a paragraph is another one
constexpr int alike_name = 70;

/// Which line of the one is which of the other.
class Matching {
public:
    Matching(const std::vector<Line>& a, const std::vector<Line>& b)
        : a_(a), b_(b), to_b(a.size(), none), to_a(b.size(), none) {
        by([](const Line& line) { return line.kind == ComparedKind::table_head ? line.table : line.id.text; });
        by([](const Line& line) { return line.key; });
        by_likeness();
        heads_by_rows();
    }

private:
    const std::vector<Line>&a_, &b_;

public:
    std::vector<std::size_t> to_b, to_a;

private:
    static bool is_text(const Line& line) {
        return line.kind != ComparedKind::row && line.kind != ComparedKind::table_head;
    }
    static bool may_be_same(const Line& a, const Line& b) { return is_text(a) ? is_text(b) : a.kind == b.kind; }

    void pair(std::size_t i, std::size_t j) {
        to_b[i] = j;
        to_a[j] = i;
    }

    template <class Key>
    void by(Key key) {
        std::unordered_map<std::string, std::vector<std::size_t>> places;
        for (std::size_t i = a_.size(); i-- > 0;)
            if (to_b[i] == none) places[key(a_[i])].push_back(i);
        for (std::size_t j = 0; j < b_.size(); ++j) {
            if (to_a[j] != none) continue;
            const std::string wanted = key(b_[j]);
            const auto found = wanted.empty() ? places.end() : places.find(wanted);
            if (found == places.end() || found->second.empty()) continue;
            if (!may_be_same(a_[found->second.back()], b_[j])) continue;
            pair(found->second.back(), j);
            found->second.pop_back();
        }
    }

    /// Texts under the same heading; rows of the same table; goals of the same level.
    static std::string neighbourhood(const Line& line) {
        if (line.kind == ComparedKind::table_head) return {};
        const std::size_t bar = line.key.find('|');
        const std::string kind = std::to_string(static_cast<int>(line.kind));
        if (!line.number.empty()) return "goal" + std::to_string(line.level);
        return kind + line.key.substr(0, bar);
    }

    /// The head of a table whose goal has another number: over the same first row.
    void heads_by_rows() {
        for (std::size_t j = 0; j + 1 < b_.size(); ++j) {
            if (b_[j].kind != ComparedKind::table_head || to_a[j] != none || to_a[j + 1] == none) continue;
            const std::size_t i = to_a[j + 1];
            if (i > 0 && a_[i - 1].kind == ComparedKind::table_head && to_b[i - 1] == none) pair(i - 1, j);
        }
    }

    void by_likeness() {
        std::unordered_map<std::string, std::vector<std::size_t>> free;
        for (std::size_t i = 0; i < a_.size(); ++i)
            if (to_b[i] == none && !neighbourhood(a_[i]).empty()) free[neighbourhood(a_[i])].push_back(i);
        std::map<std::size_t, std::vector<std::string>> words;
        const auto words_of = [&](std::size_t i) -> const std::vector<std::string>& {
            const auto [found, is_new] = words.try_emplace(i);
            if (is_new) found->second = sorted_words(a_[i].cells.empty() ? std::string() : a_[i].cells.front());
            return found->second;
        };
        for (std::size_t j = 0; j < b_.size(); ++j) {
            if (to_a[j] != none || b_[j].cells.empty()) continue;
            const auto found = free.find(neighbourhood(b_[j]));
            if (found == free.end()) continue;
            const std::vector<std::string> mine = sorted_words(b_[j].cells.front());
            std::size_t best = none;
            int most = is_text(b_[j]) && b_[j].number.empty() ? alike_text : alike_name;
            for (const std::size_t i : found->second) {
                if (to_b[i] != none) continue;
                const int likeness = similarity(words_of(i), mine);
                if (likeness < most) continue;
                best = i;
                most = likeness + 1;
            }
            if (best != none) pair(best, j);
        }
    }
};

/// Places of `order` that are part of a longest rising sequence: those did not move.
std::vector<bool> in_order(const std::vector<std::size_t>& order) {
    std::vector<std::size_t> tails, before(order.size(), none);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), k,
                                         [&](std::size_t x, std::size_t y) { return order[x] < order[y]; });
        if (at != tails.begin()) before[k] = *std::prev(at);
        if (at == tails.end()) {
            tails.push_back(k);
        } else {
            *at = k;
        }
    }
    std::vector<bool> kept(order.size(), false);
    for (std::size_t k = tails.empty() ? none : tails.back(); k != none; k = before[k]) kept[k] = true;
    return kept;
}

std::vector<std::vector<Segment>> whole(const Line& line, SegmentKind kind) {
    std::vector<std::vector<Segment>> cells;
    for (const std::string& cell : line.cells) {
        cells.emplace_back();
        if (!cell.empty()) cells.back().push_back({kind, cell});
    }
    return cells;
}

class Comparer {
public:
    Comparer(const std::vector<Line>& a, const std::vector<Line>& b, const CompareOptions& options)
        : a_(a), b_(b), options_(options), matching_(a, b), moved_(b.size(), false) {
        find_moved();
        for (std::size_t i = 0; i < a.size(); ++i)
            if (matching_.to_b[i] != none && !a[i].table.empty()) tables_[a[i].table] = b[matching_.to_b[i]].table;
    }

    std::vector<ComparedLine> lines() {
        std::size_t next = 0;  // of a_
        for (std::size_t j = 0; j < b_.size(); ++j) {
            const std::size_t i = matching_.to_a[j];
            if (i == none) {
                out_.push_back(line_of(b_[j], LineStatus::added, SegmentKind::inserted));
                continue;
            }
            if (moved_[j]) {
                out_.push_back(both(a_[i], b_[j]));
                out_.back().status = LineStatus::moved_here;
                continue;
            }
            // What was removed before this line of the old report stands before it.
            while (next < i) leave_one(next++);
            next = i + 1;
            out_.push_back(both(a_[i], b_[j]));
        }
        while (next < a_.size()) leave_one(next++);
        return std::move(out_);
    }

private:
    void find_moved() {
        std::vector<std::size_t> order, at;
        for (std::size_t j = 0; j < b_.size(); ++j) {
            if (matching_.to_a[j] == none) continue;
            order.push_back(matching_.to_a[j]);
            at.push_back(j);
        }
        const std::vector<bool> kept = in_order(order);
        for (std::size_t k = 0; k < at.size(); ++k) moved_[at[k]] = !kept[k];
    }

    void leave_one(std::size_t i) {
        const std::size_t j = matching_.to_b[i];
        if (j == none) {
            out_.push_back(line_of(a_[i], LineStatus::removed, SegmentKind::deleted));
        } else if (moved_[j]) {
            out_.push_back(line_of(a_[i], LineStatus::moved_away, SegmentKind::deleted));
        } else {
            return;
        }
        out_.back().before = a_[i].id;
        out_.back().after = {};
        out_.back().number_before = a_[i].number;
        out_.back().number_after.clear();
        if (const auto table = tables_.find(a_[i].table); table != tables_.end()) out_.back().table = table->second;
    }

    static ComparedLine line_of(const Line& line, LineStatus status, SegmentKind kind) {
        ComparedLine out;
        out.kind = line.kind;
        out.status = status;
        out.level = line.level;
        out.after = line.id;
        out.table = line.table;
        out.place = line.place;
        out.number_after = line.number;
        out.cells = whole(line, kind);
        out.columns = line.columns;
        return out;
    }

    ComparedLine both(const Line& a, const Line& b) const {
        ComparedLine out = line_of(b, LineStatus::same, SegmentKind::same);
        out.before = a.id;
        out.number_before = a.number;
        bool first = false, others = false;
        const std::vector<std::size_t> columns = columns_of(a, b);
        for (std::size_t c = 0; c < b.cells.size(); ++c) {
            const std::string before = columns[c] == none ? std::string() : a.cells[columns[c]];
            if (before == b.cells[c]) continue;
            (c == 0 ? first : others) = true;
            out.cells[c] = word_diff(before, b.cells[c]);
        }
        const bool named = b.kind == ComparedKind::heading || b.kind == ComparedKind::row;
        const bool renumbered = !options_.ignore_numbers && a.number != b.number;
        if (first && named) {
            out.status = LineStatus::reworded;
        } else if (first || others || renumbered) {
            out.status = LineStatus::changed;
        }
        return out;
    }

    /// Cells are compared by the names of their columns where both rows have names, else by their places.
    static std::vector<std::size_t> columns_of(const Line& a, const Line& b) {
        std::vector<std::size_t> out(b.cells.size(), none);
        for (std::size_t c = 0; c < b.cells.size(); ++c) {
            if (c < a.cells.size()) out[c] = c;
            if (b.columns.size() != b.cells.size() || a.columns.size() != a.cells.size() || a.columns == b.columns)
                continue;
            const auto named = std::find(a.columns.begin(), a.columns.end(), b.columns[c]);
            out[c] = named == a.columns.end() ? none : static_cast<std::size_t>(named - a.columns.begin());
            if (c == 0) out[c] = 0;
        }
        return out;
    }

    const std::vector<Line>&a_, &b_;
    const CompareOptions& options_;
    Matching matching_;
    std::vector<bool> moved_;
    std::unordered_map<std::string, std::string> tables_;  // of the old report -> of the new
    std::vector<ComparedLine> out_;
};

std::string title_of(const Report& report) {
    return report.meta.title.empty() ? origin_name(origin_of(report)) : report.meta.title;
}

}  // namespace

std::size_t Comparison::count(LineStatus status) const {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [status](const ComparedLine& line) { return line.status == status; }));
}

bool Comparison::is_same() const {
    return count(LineStatus::same) == lines.size();
}

Comparison compare_reports(const ComparedReport& before, const ComparedReport& after, const CompareOptions& options) {
    const std::vector<Line> a = compare::lines_of(before.report, before.document_template);
    const std::vector<Line> b = compare::lines_of(after.report, after.document_template);
    return {title_of(before.report), title_of(after.report), Comparer(a, b, options).lines()};
}

}  // namespace tertial
