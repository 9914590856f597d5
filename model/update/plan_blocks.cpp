// Running text and the tables in it.
#include <algorithm>

#include "model/fold.h"
#include "model/language.h"
#include "model/update/pairing.h"
#include "model/update/plan.h"
#include "model/walk.h"

namespace tertial::update {

namespace {

std::string words_of(const std::vector<Block>& blocks) {
    std::string words;
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) words += fold_blanks(plain_text(*paragraph)) + " ";
    }
    return words;
}

/// Paragraphs of the file that the report has nowhere under the same heading.
std::string new_words(const std::vector<Block>& mine, const std::vector<Block>& theirs) {
    const std::string known = words_of(mine);
    std::string out;
    for (const Block& block : theirs) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) continue;
        const std::string words = fold_blanks(plain_text(*paragraph));
        if (known.find(words) == std::string::npos) out += (out.empty() ? "" : " ") + words;
    }
    return out;
}

std::vector<const Table*> tables_in(const std::vector<Block>& blocks) {
    std::vector<const Table*> out;
    for (const Block& block : blocks) {
        if (const auto* table = std::get_if<Table>(&block)) out.push_back(table);
    }
    return out;
}

std::vector<const Table*> all_tables(const Report& report) {
    std::vector<const Table*> out;
    const auto gather = [&out](const std::vector<Block>& blocks) {
        const std::vector<const Table*> more = tables_in(blocks);
        out.insert(out.end(), more.begin(), more.end());
    };
    for (const auto* chapters : {&report.front, &report.back}) {
        for_each_chapter(*chapters, [&](const Chapter& chapter, int) { gather(chapter.blocks); });
    }
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        for (const Section& section : goal.sections) gather(section.blocks);
    });
    return out;
}

bool same_columns(const Table& a, const Table& b) {
    const auto same_header = [](const std::string& left, const std::string& right) {
        return fold_title(left) == fold_title(right);
    };
    return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(), same_header);
}

bool same_table(const Table& a, const Table& b) {
    return fold_title(a.title) == fold_title(b.title) && same_columns(a, b);
}

std::string label(const TableRow& row) {
    return row.cells.empty() ? std::string() : row.cells.front();
}

void plan_cell(Plan& plan, const std::string& name, const TableRow& mine, const TableRow& theirs, std::size_t i) {
    const std::string &before = mine.cells[i], &after = theirs.cells[i];
    const bool differs = !after.empty() && !before.empty() && !same_value(before, after);
    if (differs && plan.rules.conflict == Conflict::keep_report) {
        const std::string column = field_name(plan.report, {mine.id, Field::cell, i});
        plan.doubt(mine.id, mine.doubt,
                   name + ", " + column + ": " + quoted(before) + tr(" i rapporten, ", " in the report, ") +
                       quoted(after) + tr(" i ", " in ") + plan.rules.file + ".",
                   theirs.source);
        return;
    }
    plan.field(name, before, after, set_cell(mine.id, i, after), theirs.source);
}

void plan_rows(Plan& plan, const Table& mine, const Table& theirs) {
    const std::string prefix = mine.title.empty() ? std::string() : mine.title + ", ";
    if (mine.columns.size() != theirs.columns.size()) {
        plan.left(plan.about + prefix + tr("tabellen har andra kolumner i filen.", "the table has other columns."),
                  mine.id, theirs.source, text_of({Block(theirs)}));
        return;
    }
    for (const Pair<TableRow>& pair : pair_items(pointers_to(mine.rows), theirs.rows, label)) {
        if (pair.mine == nullptr || pair.similarity < 100) {
            plan.left(plan.about + prefix + tr("raden finns inte i rapporten: ", "the report has no such row: ") +
                          label(*pair.theirs),
                      mine.id, pair.theirs->source, text_of(*pair.theirs));
            continue;
        }
        const std::size_t cells = std::min(pair.mine->cells.size(), pair.theirs->cells.size());
        for (std::size_t i = 1; i < cells; ++i) {
            plan_cell(plan, prefix + label(*pair.mine), *pair.mine, *pair.theirs, i);
        }
    }
}

void plan_table(Plan& plan, Tables& tables, const std::vector<Block>& near, const Table& theirs,
                const std::string& name) {
    const Table* same = tables.take(near, theirs);
    if (same != nullptr) {
        plan_rows(plan, *same, theirs);
        return;
    }
    const std::string title = name + (theirs.title.empty() ? "" : ", " + theirs.title);
    if (std::string header = header_of(theirs); !header.empty()) {
        plan.left(title + tr(": tabellen finns inte i rapporten, rubrikraden",
                             ": the report has no such table, row of headings"),
                  {}, theirs.source, std::move(header));
    }
    for (const TableRow& row : theirs.rows) {
        plan.left(title + tr(": tabellen finns inte i rapporten, raden ", ": the report has no such table, row ") +
                      quoted(label(row)),
                  {}, row.source, text_of(row));
    }
}

}  // namespace

Tables::Tables(const Report& report) : all_(all_tables(report)) {
    for (const Table* table : all_) {
        by_id_.emplace(table->id.text, table);
        for (const TableRow& row : table->rows) by_id_.emplace(row.id.text, table);
    }
    by_id_.erase("");
}

const Table* Tables::by_id(const Table& theirs) const {
    if (const auto found = by_id_.find(theirs.id.text); found != by_id_.end()) return found->second;
    for (const TableRow& row : theirs.rows) {
        if (const auto found = by_id_.find(row.id.text); found != by_id_.end()) return found->second;
    }
    return nullptr;
}

/// What a document calls a table that has no name of its own, it takes from the heading.
const Table* Tables::take(const std::vector<Block>& near, const Table& theirs) {
    if (const Table* table = by_id(theirs)) {
        taken_.insert(table);
        return table;
    }
    const std::vector<const Table*> here = tables_in(near);
    const auto find = [&](const std::vector<const Table*>& tables, auto is_same) -> const Table* {
        for (const Table* table : tables) {
            if (!taken_.contains(table) && is_same(*table)) return table;
        }
        return nullptr;
    };
    const auto same = [&](const Table& mine) { return same_table(mine, theirs); };
    const auto unnamed = [&](const Table& mine) {
        return (mine.title.empty() || theirs.title.empty()) && same_columns(mine, theirs);
    };
    const Table* found = find(here, same);
    if (found == nullptr) found = find(all_, same);
    if (found == nullptr) found = find(here, unnamed);
    if (found != nullptr) taken_.insert(found);
    return found;
}

bool only_known_tables(const Tables& tables, const std::vector<Block>& theirs) {
    return std::all_of(theirs.begin(), theirs.end(), [&](const Block& block) {
        const auto* table = std::get_if<Table>(&block);
        return table != nullptr && tables.by_id(*table) != nullptr;
    });
}

void plan_blocks(Plan& plan, Tables& tables, const NodeId& parent, const std::string& name,
                 const std::vector<Block>& mine, const std::vector<Block>& theirs, SourcePlace source) {
    if (theirs.empty()) return;
    if (mine.empty() && !only_known_tables(tables, theirs)) {
        plan.change(ChangeKind::filled, parent, plan.about + name + ": " + tr("text", "text"),
                    plan.insertions(parent, NodeList::blocks, theirs), source);
        return;
    }
    const std::string words = words_of(theirs);
    if (!words.empty() && words != words_of(mine)) {
        const std::string more = new_words(mine, theirs);
        plan.left(plan.about + name +
                      tr(": texten är en annan i filen. Jämför och ändra själv.",
                         ": the text of the file differs. Compare, and change it yourself."),
                  parent, source, more);
    }
    for (const Table* table : tables_in(theirs)) plan_table(plan, tables, mine, *table, plan.about + name);
}

void plan_homeless(Plan& plan, Tables& tables, const std::string& name, const std::vector<Block>& theirs) {
    for (const Block& block : theirs) {
        if (const auto* table = std::get_if<Table>(&block)) {
            plan_table(plan, tables, {}, *table, name);
            continue;
        }
        const Paragraph& paragraph = std::get<Paragraph>(block);
        plan.left(name + tr(": texten står inte i rapporten", ": the text is not in the report"), {}, paragraph.source,
                  fold_blanks(plain_text(paragraph)));
    }
}

}  // namespace tertial::update
