// The list is a report of its own, written as any other: what makes a report's Word file sound makes the list's.
#include "exporters/exporters.h"
#include "exporters/findings/findings_exporters.h"
#include "model/language.h"
#include "model/tree.h"
#include "model/walk.h"

namespace tertial {

namespace {

class ListReport {
public:
    explicit ListReport(const FindingList& list) : list_(list) {}

    Report make() {
        Report report;
        report.id = next(id_prefix::report);
        report.meta = list_.report.meta;
        report.meta.title = tr("Granskning av ", "Review of ") + list_.report.meta.title;
        report.template_name = list_.report.template_name;
        strength(report, Strength::error,
                 tr("Fel att rätta före överlämnandet", "Errors to mend before the hand-over"));
        strength(report, Strength::warning, tr("Varningar att rätta eller bekräfta", "Warnings to mend or confirm"));
        strength(report, Strength::hint, tr("Upplysningar", "Hints"));
        confirmations(report);
        if (report.front.empty()) {
            Chapter& chapter = add_chapter(report, tr("Inget att anmärka", "Nothing to remark"));
            chapter.blocks.emplace_back(
                paragraph(tr("Kontrollerna har inte funnit något.", "The checks found nothing.")));
        }
        return report;
    }

private:
    NodeId next(char prefix) { return ids_.next(prefix); }

    Paragraph paragraph(const std::string& text) {
        Paragraph made;
        made.id = next(id_prefix::paragraph);
        made.runs = plain_runs(text);
        return made;
    }

    Chapter& add_chapter(Report& report, const std::string& title) {
        Chapter& chapter = report.front.emplace_back();
        chapter.id = next(id_prefix::chapter);
        chapter.title = title;
        return chapter;
    }

    Table& add_table(Chapter& chapter, const std::string& title, std::vector<std::string> columns) {
        Table table;
        table.id = next(id_prefix::table);
        table.title = title;
        table.columns = std::move(columns);
        return std::get<Table>(chapter.blocks.emplace_back(std::move(table)));
    }

    void add_row(Table& table, std::vector<std::string> cells) {
        TableRow& row = table.rows.emplace_back();
        row.id = next(id_prefix::row);
        row.cells = std::move(cells);
    }

    std::string goal_title(const std::string& number) const {
        if (number.empty()) return tr("Utanför målen", "Outside the goals");
        std::string title = number;
        for_each_goal(list_.report.goals, [&](const Goal& goal, const Goal*) {
            if (goal.number == number && title == number) title += " " + goal.title;
        });
        return title;
    }

    void strength(Report& report, Strength strength, const std::string& title) {
        Chapter* chapter = nullptr;
        Table* table = nullptr;
        const std::string* goal = nullptr;
        for (const Finding& finding : list_.findings) {
            if (finding.strength != strength) continue;
            if (chapter == nullptr) chapter = &add_chapter(report, title);
            if (goal == nullptr || *goal != finding.goal)
                table = &add_table(*chapter, goal_title(finding.goal),
                                   {tr("Var", "Where"), tr("Vad", "What"), tr("Förslag", "Proposal")});
            goal = &finding.goal;
            const std::string place =
                finding.name + (finding.cell.empty() ? "" : (finding.name.empty() ? "" : " – ") + finding.cell);
            add_row(*table, {place, finding.message, finding.fix});
        }
    }

    void confirmations(Report& report) {
        if (list_.report.confirmations.empty()) return;
        Chapter& chapter = add_chapter(report, tr("Bekräftat: stämmer ändå", "Confirmed: right as it is"));
        Table& table = add_table(
            chapter, tr("Bekräftelser", "Confirmations"),
            {tr("Var", "Where"), tr("Kontroll", "Check"), tr("Skäl", "Reason"), tr("Av", "By"), tr("Datum", "Date")});
        for (const Confirmation& one : list_.report.confirmations)
            add_row(table, {display_name(find_node(list_.report, one.about)), one.check, one.reason, one.by, one.date});
    }

    const FindingList& list_;
    IdSource ids_ = IdSource(1);
};

}  // namespace

Expected<std::string> findings_docx(const FindingList& list, const TemplateFolders& folders) {
    return to_docx(ListReport(list).make(), list.document_template, folders);
}

}  // namespace tertial
