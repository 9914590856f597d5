// The account of an import, for a person.
#include <algorithm>
#include <array>
#include <string>

#include "importers/import.h"
#include "model/language.h"
#include "model/walk.h"

namespace tertial {

namespace {

constexpr std::size_t most_notes_in_full = 20;

struct Counts {
    std::size_t goals = 0, sections = 0, indicators = 0, activities = 0, tables = 0, chapters = 0;
};

std::size_t tables_in(const std::vector<Block>& blocks) {
    return static_cast<std::size_t>(std::count_if(
        blocks.begin(), blocks.end(), [](const Block& block) { return std::holds_alternative<Table>(block); }));
}

Counts count(const Report& report) {
    Counts counts;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
        ++counts.goals;
        counts.sections += goal.sections.size();
        counts.indicators += goal.indicators.size();
        counts.activities += goal.activities.size();
        for (const Section& section : goal.sections) counts.tables += tables_in(section.blocks);
    });
    for (const auto* chapters : {&report.front, &report.back}) {
        for_each_chapter(*chapters, [&](const Chapter& chapter, int) {
            ++counts.chapters;
            counts.tables += tables_in(chapter.blocks);
        });
    }
    return counts;
}

std::string number(std::size_t n) {
    return std::to_string(n);
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

std::string found_text(const Report& report) {
    const Counts counts = count(report);
    const Meta& meta = report.meta;
    std::string out = tr("Inläst: ", "Imported: ") + meta.title + "\n";
    out += tr("  Dokument: ", "  Document: ") + document_name(meta) + "\n";
    out += tr("  Nämnd: ", "  Board: ") + (meta.board.empty() ? tr("hittades inte", "not found") : meta.board) + "\n";
    out += tr("  År: ", "  Year: ") + (meta.year == 0 ? tr("hittades inte", "not found") : std::to_string(meta.year)) +
           "\n";
    out += tr("Hittat: ", "Found: ") + number(report.decisions.size()) + tr(" beslutspunkter, ", " decisions, ") +
           number(counts.goals) + tr(" mål, ", " goals, ") + number(counts.sections) + tr(" avsnitt, ", " sections, ") +
           number(counts.indicators) + tr(" indikatorer, ", " indicators, ") + number(counts.activities) +
           tr(" aktiviteter, ", " activities, ") + number(counts.tables) + tr(" övriga tabeller, ", " other tables, ") +
           number(counts.chapters) + tr(" kapitel.\n", " chapters.\n");
    return out;
}

std::string place(const ImportNote& note) {
    if (note.source.line == 0) return "  ";
    const std::string page =
        note.source.page > 1 ? tr("sida ", "page ") + std::to_string(note.source.page) + ", " : std::string();
    return "  " + page + tr("rad ", "line ") + std::to_string(note.source.line) + ": ";
}

/// The first notes in full, of the rest the lines alone.
std::string notes_text(const Report& report, ImportNoteKind kind, const std::string& title) {
    std::string lines;
    std::string rest;
    std::size_t n = 0;
    for (const ImportNote& note : report.import_notes) {
        if (note.kind != kind) continue;
        if (n++ < most_notes_in_full) {
            lines += place(note) + note.text + "\n";
        } else {
            rest += (rest.empty() ? "" : ", ") + std::to_string(note.source.line);
        }
    }
    if (n == 0) return {};
    if (!rest.empty()) lines += tr("  samt rad ", "  and line ") + rest + "\n";
    return title + " (" + number(n) + "):\n" + lines;
}

}  // namespace

std::string import_summary(const Report& report) {
    std::string out = found_text(report);
    out += notes_text(
        report, ImportNoteKind::uncertain,
        tr("Osäkert, jämför med originalet och bekräfta", "Uncertain, compare with the original and confirm"));
    out += notes_text(
        report, ImportNoteKind::unplaced,
        tr("Text som inte kunde placeras, kvar där den stod", "Text that could not be placed, kept where it stood"));
    const auto left_out = std::count_if(report.import_notes.begin(), report.import_notes.end(),
                                        [](const ImportNote& note) { return note.kind == ImportNoteKind::left_out; });
    if (left_out > 0) {
        out += tr("Utelämnat: ", "Left out: ") + std::to_string(left_out) +
               (left_out == 1 ? tr(" rad", " line") : tr(" rader", " lines")) +
               tr(" med sidhuvuden och innehållsförteckning.\n", " of page headers and table of contents.\n");
    }
    return out;
}

}  // namespace tertial
