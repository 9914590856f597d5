#include "importers/note_text.h"

#include <algorithm>

#include "model/language.h"
#include "model/walk.h"

namespace tertial {

namespace {

void count_tables(const std::vector<Block>& blocks, ReportCounts& counts) {
    for (const Block& block : blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        ++counts.tables;
        counts.table_rows += table->rows.size();
    }
}

void count_level(GoalLevel level, ReportCounts& counts) {
    switch (level) {
        case GoalLevel::direction:
            ++counts.directions;
            break;
        case GoalLevel::area:
            ++counts.areas;
            break;
        case GoalLevel::board:
            ++counts.board_goals;
            break;
    }
}

}  // namespace

ReportCounts count_parts(const Report& report) {
    ReportCounts counts;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        count_level(goal.level, counts);
        counts.sections += goal.sections.size();
        counts.indicators += goal.indicators.size();
        counts.activities += goal.activities.size();
        for (const Section& section : goal.sections) count_tables(section.blocks, counts);
    });
    for (const auto* chapters : {&report.front, &report.back}) {
        for_each_chapter(*chapters, [&](const Chapter& chapter, int) {
            ++counts.chapters;
            count_tables(chapter.blocks, counts);
        });
    }
    return counts;
}

std::string document_name(const Meta& meta) {
    switch (meta.kind) {
        case DocumentKind::plan:
            return tr("verksamhetsplan", "plan");
        case DocumentKind::tertial_report:
            return tr("tertialrapport ", "tertial report ") + (meta.tertial > 0 ? std::to_string(meta.tertial) : "");
        case DocumentKind::annual_report:
            return tr("verksamhetsberättelse", "annual report");
    }
    return {};
}

bool has_pages(const Report& report) {
    return std::any_of(report.import_notes.begin(), report.import_notes.end(),
                       [](const ImportNote& note) { return note.source.page > 1; });
}

std::string place_text(const ImportNote& note, Pages pages) {
    std::string out = note.file;
    const auto add = [&out](const std::string& more) { out += (out.empty() ? "" : ", ") + more; };
    if (!note.sheet.empty()) add(tr("blad ", "sheet ") + note.sheet);
    if (note.sheet.empty() && pages == Pages::told && note.source.page > 0) {
        add(tr("sida ", "page ") + std::to_string(note.source.page));
    }
    if (note.source.line > 0) add(tr("rad ", "line ") + std::to_string(note.source.line));
    return out;
}

std::string subject_text(NoteSubject subject) {
    switch (subject) {
        case NoteSubject::page_header:
            return tr("sidhuvuden och sidfötter", "page headers and footers");
        case NoteSubject::contents:
            return tr("innehållsförteckning", "table of contents");
        case NoteSubject::table_header:
            return tr("tabellhuvuden", "heads of tables");
        case NoteSubject::label:
            return tr("etiketter", "labels");
        case NoteSubject::assessment:
            return tr("bedömningar", "assessments");
        case NoteSubject::hidden:
            return tr("dolda blad och kolumner", "hidden sheets and columns");
        case NoteSubject::calculated:
            return tr("blad som räknas fram av andra", "sheets that follow from others");
        case NoteSubject::other:
            break;
    }
    return tr("annat", "other");
}

}  // namespace tertial
