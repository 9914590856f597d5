// The whole account of an import: a text that a person reads beside the original.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "importers/import_files.h"
#include "importers/note_text.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/tree.h"
#include "model/walk.h"

namespace tertial {

namespace {

constexpr std::array subjects{NoteSubject::page_header, NoteSubject::contents,   NoteSubject::table_header,
                              NoteSubject::label,       NoteSubject::assessment, NoteSubject::hidden,
                              NoteSubject::calculated,  NoteSubject::other};

std::string number(std::size_t n) {
    return std::to_string(n);
}

std::string heading(const std::string& text, char line) {
    return text + "\n" + std::string(words::length(text), line) + "\n";
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string counted(std::size_t n, const std::string& one, const std::string& many) {
    return number(n) + " " + (n == 1 ? one : many);
}

std::string assessment_text(Assessment assessment) {
    switch (assessment) {
        case Assessment::fully:
            return tr("uppfylls helt", "fully met");
        case Assessment::partly:
            return tr("uppfylls delvis", "partly met");
        case Assessment::not_met:
            return tr("uppfylls inte", "not met");
    }
    return {};
}

std::string text_of(const std::vector<Block>& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        const std::string more = paragraph != nullptr ? plain_text(*paragraph) : std::get<Table>(block).title;
        if (!more.empty()) out += (out.empty() ? "" : " ") + more;
    }
    return out;
}

std::string text_of(const TableRow& row) {
    std::string out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i == 0 ? "" : " | ") + row.cells[i];
    return out;
}

class AccountText {
public:
    AccountText(const Report& report, const std::vector<UpdateChange>& changes)
        : report_(report), changes_(changes), pages_(has_pages(report) ? Pages::told : Pages::not_told) {}

    std::string write() {
        out_ = heading(tr("Redovisning av inläsningen", "Account of the import"), '=') + "\n";
        facts();
        counts();
        goals();
        chapters();
        uncertain();
        unplaced();
        left_out();
        remarks();
        changes();
        return std::move(out_);
    }

private:
    // --- what was found -----------------------------------------------------------------------------

    void fact(const std::string& name, const std::string& value) {
        out_ += name + ": " + (value.empty() ? tr("hittades inte", "not found") : value) + "\n";
    }

    void facts() {
        const Meta& meta = report_.meta;
        fact(tr("Titel", "Title"), meta.title);
        fact(tr("Dokument", "Document"), document_name(meta));
        fact(tr("Nämnd", "Board"), meta.board);
        fact(tr("År", "Year"), meta.year == 0 ? std::string() : std::to_string(meta.year));
        fact(tr("Handläggare", "Case officer"), meta.case_officer);
        fact(tr("Datum", "Date"), meta.date);
        fact(tr("Diarienummer", "Registry number"), meta.registry_number);
        out_ += "\n";
    }

    void count(std::size_t n, const std::string& what) { out_ += "  " + number(n) + " " + what + "\n"; }

    void counts() {
        const ReportCounts counts = count_parts(report_);
        out_ += heading(tr("Hittat", "Found"), '-');
        count(report_.decisions.size(), tr("beslutspunkter", "decisions"));
        count(report_.appendices.size(), tr("bilagor", "appendices"));
        count(counts.goals(), tr("mål: ", "goals: ") + number(counts.directions) +
                                  tr(" inriktningsmål, ", " directions, ") + number(counts.areas) +
                                  tr(" mål för verksamhetsområdet, ", " goals of areas, ") +
                                  number(counts.board_goals) + tr(" nämndmål", " goals of the board"));
        count(counts.sections, tr("avsnitt under målen", "sections under the goals"));
        count(counts.indicators, tr("indikatorer", "indicators"));
        count(counts.activities, tr("aktiviteter", "activities"));
        count(counts.tables,
              tr("övriga tabeller med ", "other tables of ") + number(counts.table_rows) + tr(" rader", " rows"));
        count(counts.chapters, tr("kapitel", "chapters"));
        out_ += "\n";
    }

    void goals() {
        if (report_.goals.empty()) return;
        out_ += heading(tr("Målen", "The goals"), '-');
        for_each_goal(report_.goals, [this](const Goal& goal, const Goal*) { this->goal(goal); });
        out_ += "\n";
    }

    void goal(const Goal& goal) {
        const auto depth = static_cast<std::size_t>(goal.level);
        out_ += std::string(2 * depth, ' ') + fold_blanks(goal.number + " " + goal.title) + ": " +
                counted(goal.sections.size(), tr("avsnitt", "section"), tr("avsnitt", "sections")) + ", " +
                counted(goal.indicators.size(), tr("indikator", "indicator"), tr("indikatorer", "indicators")) + ", " +
                counted(goal.activities.size(), tr("aktivitet", "activity"), tr("aktiviteter", "activities"));
        if (goal.assessment) out_ += ", " + assessment_text(*goal.assessment);
        out_ += "\n";
    }

    void chapters() {
        if (report_.front.empty() && report_.back.empty()) return;
        out_ += heading(tr("Kapitel utanför målen", "Chapters outside the goals"), '-');
        for (const auto* chapters : {&report_.front, &report_.back}) {
            for_each_chapter(*chapters, [this](const Chapter& chapter, int level) {
                out_ += std::string(2 * static_cast<std::size_t>(level), ' ') + chapter.title + "\n";
            });
        }
        out_ += "\n";
    }

    // --- notes --------------------------------------------------------------------------------------

    std::vector<const ImportNote*> notes(ImportNoteKind kind) const {
        std::vector<const ImportNote*> out;
        for (const ImportNote& note : report_.import_notes) {
            if (note.kind == kind) out.push_back(&note);
        }
        return out;
    }

    /// "mål 1.2.1, indikator ”Andel …”", empty when there is no such part.
    std::string thing(const NodeId& id) const {
        if (id.empty()) return {};
        const ConstNodePointer node = find_node(report_, id);
        if (!is_there(node)) return {};
        const std::string name = display_name(node);
        std::string out = kind_name(node) + (name.empty() ? "" : " ”" + name + "”");
        const Goal* goal = goal_of(report_, id);
        if (goal != nullptr && goal->id != id) out = tr("mål ", "goal ") + goal->number + ", " + out;
        return out;
    }

    /// What a node whose own doubt the note tells says, in full.
    std::string text_behind(const ImportNote& note) const {
        if (note.about.empty()) return {};
        return std::visit(
            [&](auto node) -> std::string {
                if constexpr (std::is_pointer_v<decltype(node)>) return words_of(*node, note);
                return {};
            },
            find_node(report_, note.about));
    }

    template <class T>
    static std::string words_of(const T& node, const ImportNote& note) {
        if constexpr (std::is_base_of_v<Node, T>) {
            const bool tells_doubt = !node.doubt.empty() && note.text.find(node.doubt) != std::string::npos;
            if (!tells_doubt) return {};
        }
        if constexpr (std::is_same_v<T, Section> || std::is_same_v<T, Chapter>) return text_of(node.blocks);
        if constexpr (std::is_same_v<T, Paragraph>) return plain_text(node);
        if constexpr (std::is_same_v<T, TableRow>) return text_of(node);
        return {};
    }

    void entry(const ImportNote& note) {
        const std::string place = place_text(note, pages_), what = thing(note.about), text = text_behind(note);
        out_ += "- " + place + (place.empty() || what.empty() ? "" : ": ") + what;
        out_ += (place.empty() && what.empty() ? "" : "\n  ") + note.text + "\n";
        if (!text.empty() && text != note.text) out_ += "  " + tr("Texten: ", "The text: ") + text + "\n";
    }

    void entries(const std::string& title, const std::string& explanation, ImportNoteKind kind) {
        const auto found = notes(kind);
        out_ += heading(title + " (" + number(found.size()) + ")", '-');
        out_ += (found.empty() ? tr("Inget.", "Nothing.") : explanation) + "\n";
        for (const ImportNote* note : found) entry(*note);
        out_ += "\n";
    }

    void uncertain() {
        entries(tr("Osäkert", "Uncertain"),
                tr("Jämför med originalet och bekräfta.", "Compare with the original and confirm."),
                ImportNoteKind::uncertain);
    }

    void unplaced() {
        entries(tr("Text som inte kunde placeras", "Text that could not be placed"),
                tr("Text ur rapporten står kvar där den stod; det som bara står här finns inte i rapporten.",
                   "Text of the report is kept where it stood; what stands only here is not in the report."),
                ImportNoteKind::unplaced);
    }

    /// Print that is not text of the report: lines left out, and words that the structure says.
    void left_out() {
        std::vector<const ImportNote*> all = notes(ImportNoteKind::left_out);
        for (const ImportNote* note : notes(ImportNoteKind::found)) {
            if (note->subject != NoteSubject::other) all.push_back(note);
        }
        out_ += heading(tr("Utelämnat (", "Left out (") + number(all.size()) + ")", '-');
        if (all.empty()) out_ += tr("Inget.", "Nothing.") + "\n";
        for (const NoteSubject subject : subjects) group(all, subject);
        out_ += "\n";
    }

    void group(const std::vector<const ImportNote*>& all, NoteSubject subject) {
        std::string lines;
        std::size_t n = 0;
        for (const ImportNote* note : all) {
            if (note->subject != subject) continue;
            const std::string place = place_text(*note, pages_);
            lines += "  - " + place + (place.empty() ? "" : ": ") + note->text + "\n";
            ++n;
        }
        if (n > 0) out_ += capitalised(subject_text(subject)) + " (" + number(n) + "):\n" + lines;
    }

    void remarks() {
        std::string lines;
        for (const ImportNote* note : notes(ImportNoteKind::found)) {
            if (note->subject != NoteSubject::other) continue;
            const std::string place = place_text(*note, pages_);
            lines += "- " + place + (place.empty() ? "" : ": ") + note->text + "\n";
        }
        if (!lines.empty()) out_ += heading(tr("Upplysningar", "Remarks"), '-') + lines + "\n";
    }

    void changes() {
        const std::string list = list_changes(changes_, ListDetail::full);
        if (!list.empty()) out_ += heading(tr("Ändringar", "Changes"), '-') + list + "\n";
    }

    const Report& report_;
    const std::vector<UpdateChange>& changes_;
    Pages pages_;
    std::string out_;
};

}  // namespace

std::string import_account(const Report& report, const std::vector<UpdateChange>& changes) {
    std::string out = AccountText(report, changes).write();
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace tertial
