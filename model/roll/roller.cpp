#include "model/roll/roller.h"

#include <algorithm>

#include "model/language.h"
#include "model/roll/periods.h"

namespace tertial::roll {

namespace {

bool has_words(const Table& table) {
    const auto filled = [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
    };
    return std::any_of(table.rows.begin(), table.rows.end(), filled) ||
           std::any_of(table.columns.begin(), table.columns.end(),
                       [](const std::string& name) { return !name.empty(); });
}

}  // namespace

Roller::Roller(const RollRequest& asked, const RollAnswers& answers, IdSource& new_ids)
    : request(asked),
      old(asked.report),
      target(asked.target),
      from(origin_of(asked.report)),
      to{asked.target.kind, asked.target.tertial, asked.year, {}},
      ids(new_ids),
      answers_(answers) {
    made.id = ids.next(id_prefix::report);
    made.template_name = target.name;
    made.goal_catalogue = request.catalogue.goals.empty() ? old.goal_catalogue : request.catalogue.name;
    made.rolled_from = from;
    made.archive = old.archive;
    made.unknown = old.unknown;
}

void Roller::refuse(const RollQuestion& question, const std::string& why) {
    if (error) return;
    error = Error{ErrorCode::bad_argument,
                  tr("Svaret på frågan ", "The answer to the question ") + question.node.text + " (" + question.name +
                      ") " + tr("går inte att använda: ", "cannot be used: ") + why,
                  {},
                  0};
}

RollAnswer Roller::decide(RollQuestion question) {
    question.answer = question.proposal;
    if (const auto one = answers_.one.find(question.id()); one != answers_.one.end()) {
        question.answer = one->second;
    } else if (const auto all = answers_.all.find(question.kind); all != answers_.all.end()) {
        question.answer = all->second;
    }
    if (std::find(question.choices.begin(), question.choices.end(), question.answer.choice) == question.choices.end())
        refuse(question, tr("det finns inte bland valen.", "it is none of the choices."));
    asked_.insert(question.id());
    questions.push_back(question);
    return question.answer;
}

void Roller::check_answers() {
    for (const auto& [id, answer] : answers_.one) {
        if (error || asked_.contains(id)) continue;
        error = Error{ErrorCode::bad_argument,
                      tr("Det finns ingen fråga med id ", "There is no question with the id ") + id +
                          tr(". Är svaren till en annan rapport?", ". Do the answers belong to another report?"),
                      {},
                      0};
    }
}

std::string Roller::renewed(std::string_view title) const {
    return new_year() ? shift_years(title, from.year, to.year) : std::string(title);
}

ArchiveItem& Roller::leave(const Left& left, const ReportOrigin& origin) {
    ArchiveItem& item = made.archive.emplace_back();
    item.id = ids.next(id_prefix::archive_item);
    item.reason = left.reason;
    item.origin = origin;
    item.about = left.about;
    item.title = left.title;
    if (left.reason == ArchiveReason::cleared) ++counts.cleared;
    if (left.reason == ArchiveReason::left_out) ++counts.left_out;
    if (left.reason == ArchiveReason::to_place) ++counts.to_place;
    return item;
}

void Roller::leave_blocks(const Left& left, const std::vector<Block>& blocks, const ReportOrigin& origin) {
    if (says_something(blocks)) leave(left, origin).blocks = archived_copy(blocks, ids);
}

void Roller::leave_text(const Left& left, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    ArchiveItem& item = leave(left);
    for (const std::string& line : lines) item.blocks.emplace_back(plain_paragraph(line, ids));
}

std::vector<Block> archived_copy(const std::vector<Block>& blocks, IdSource& ids) {
    std::vector<Block> copy = blocks;
    for (Block& block : copy) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            paragraph->id = ids.next(id_prefix::paragraph);
            continue;
        }
        Table& table = std::get<Table>(block);
        table.id = ids.next(id_prefix::table);
        for (TableRow& row : table.rows) row.id = ids.next(id_prefix::row);
    }
    return copy;
}

bool says_something(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        const auto* table = std::get_if<Table>(&block);
        return table != nullptr ? has_words(*table) || !table->title.empty()
                                : !plain_text(std::get<Paragraph>(block)).empty();
    });
}

Paragraph plain_paragraph(const std::string& text, IdSource& ids) {
    Paragraph paragraph;
    paragraph.id = ids.next(id_prefix::paragraph);
    paragraph.runs = plain_runs(text);
    return paragraph;
}

}  // namespace tertial::roll
