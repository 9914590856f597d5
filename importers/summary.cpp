// The short account of an import, for a person.
#include <algorithm>
#include <map>
#include <string>

#include "importers/import.h"
#include "importers/note_text.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t most_notes_in_full = 20;

std::string number(std::size_t n) {
    return std::to_string(n);
}

std::string found_text(const Report& report) {
    const ReportCounts counts = count_parts(report);
    const Meta& meta = report.meta;
    std::string out = tr("Inläst: ", "Imported: ") + meta.title + "\n";
    out += tr("  Dokument: ", "  Document: ") + document_name(meta) + "\n";
    out += tr("  Nämnd: ", "  Board: ") + (meta.board.empty() ? tr("hittades inte", "not found") : meta.board) + "\n";
    out += tr("  År: ", "  Year: ") + (meta.year == 0 ? tr("hittades inte", "not found") : std::to_string(meta.year)) +
           "\n";
    out += tr("Hittat: ", "Found: ") + number(report.decisions.size()) + tr(" beslutspunkter, ", " decisions, ") +
           number(counts.goals()) + tr(" mål, ", " goals, ") + number(counts.sections) +
           tr(" avsnitt, ", " sections, ") + number(counts.indicators) + tr(" indikatorer, ", " indicators, ") +
           number(counts.activities) + tr(" aktiviteter, ", " activities, ") + number(counts.tables) +
           tr(" övriga tabeller, ", " other tables, ") + number(counts.chapters) + tr(" kapitel.\n", " chapters.\n");
    return out;
}

/// Appends a place to "rad 12, 14": of the same file and sheet its line alone.
void add_place(std::string& places, const ImportNote& note, const ImportNote* before) {
    const std::string line = std::to_string(note.source.line);
    const bool same = before != nullptr && before->file == note.file && before->sheet == note.sheet;
    if (!places.empty()) places += ", ";
    if (same) {
        places += line;
    } else {
        places += note.file.empty() ? tr("rad ", "line ") + line : place_text(note, Pages::not_told);
    }
}

/// The first notes in full, of the rest the places alone.
std::string notes_text(const Report& report, ImportNoteKind kind, const std::string& title) {
    const Pages pages = has_pages(report) ? Pages::told : Pages::not_told;
    std::string lines;
    std::string rest;
    const ImportNote* last_of_rest = nullptr;
    std::size_t n = 0;
    for (const ImportNote& note : report.import_notes) {
        if (note.kind != kind) continue;
        const std::string place = place_text(note, pages);
        if (n++ < most_notes_in_full) {
            lines += "  " + place + (place.empty() ? "" : ": ") + note.text + "\n";
        } else if (note.source.line > 0) {
            add_place(rest, note, last_of_rest);
            last_of_rest = &note;
        }
    }
    if (n == 0) return {};
    if (!rest.empty()) lines += tr("  samt ", "  and ") + rest + "\n";
    return title + " (" + number(n) + "):\n" + lines;
}

std::string left_out_text(const Report& report) {
    std::map<NoteSubject, std::size_t> counts;
    std::size_t all = 0;
    for (const ImportNote& note : report.import_notes) {
        if (note.kind != ImportNoteKind::left_out) continue;
        ++counts[note.subject];
        ++all;
    }
    if (all == 0) return {};
    std::string out = tr("Utelämnat: ", "Left out: ") + number(all) +
                      (all == 1 ? tr(" rad (", " line (") : tr(" rader (", " lines ("));
    bool first = true;
    for (const auto& [subject, n] : counts) {
        out += (first ? "" : ", ") + subject_text(subject) + (counts.size() > 1 ? " " + number(n) : "");
        first = false;
    }
    return out + ").\n";
}

}  // namespace

std::string import_summary(const Report& report) {
    std::string out = found_text(report);
    out += notes_text(
        report, ImportNoteKind::uncertain,
        tr("Osäkert, jämför med originalet och bekräfta", "Uncertain, compare with the original and confirm"));
    const bool several = std::any_of(report.import_notes.begin(), report.import_notes.end(),
                                     [](const ImportNote& note) { return !note.file.empty(); });
    out += notes_text(report, ImportNoteKind::unplaced,
                      several ? tr("Text som inte kunde placeras, kvar där den stod eller bara nämnd här",
                                   "Text that could not be placed, kept where it stood or only named here")
                              : tr("Text som inte kunde placeras, kvar där den stod",
                                   "Text that could not be placed, kept where it stood"));
    return out + left_out_text(report);
}

}  // namespace tertial
