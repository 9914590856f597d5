// What an update tells in the account of the report.
#include <optional>
#include <set>
#include <tuple>

#include "model/inspector.h"
#include "model/language.h"
#include "model/update/update.h"

namespace tertial {

namespace {

/// Ids of everything that the changes put into the report.
std::set<std::string> added_ids(const std::vector<UpdateChange>& changes) {
    std::set<std::string> ids;
    const auto look = [&](const Part& part) {
        Inspector inspector([](std::string_view, std::string_view) {});
        std::visit([&](const auto& node) { inspector.node({}, node); }, part);
        ids.insert(inspector.ids.begin(), inspector.ids.end());
    };
    for (const UpdateChange& change : changes) {
        for (const Command& command : change.commands) {
            if (const auto* insert = std::get_if<InsertPart>(&command)) look(insert->part);
        }
    }
    return ids;
}

std::string sheet_of(const FileNames& names, SourcePlace place) {
    const auto sheet = names.sheets.find(place.page);
    return sheet == names.sheets.end() ? std::string() : sheet->second;
}

using NoteKey = std::tuple<ImportNoteKind, std::string, std::string, std::string, int>;

NoteKey key_of(const ImportNote& note) {
    return {note.kind, note.text, note.file, note.sheet, note.source.line};
}

class Notes {
public:
    Notes(const Report& report, const Report& incoming, const FileNames& names)
        : report_(report),
          names_(names),
          ids_(IdSource::from_content(incoming.id.text + report.id.text + "notes")),
          index_(report.import_notes.size()) {
        change_.kind = ChangeKind::noted;
        for (const ImportNote& note : report.import_notes) known_.insert(key_of(note));
        Inspector inspector([](std::string_view, std::string_view) {});
        project::fields(inspector, report);
        ids_taken_.insert(inspector.ids.begin(), inspector.ids.end());
    }

    void add(ImportNote note) {
        if (note.file.empty()) {
            note.file = names_.file;
            if (note.sheet.empty()) note.sheet = sheet_of(names_, note.source);
            if (names_.places == PlacesOf::sheets) note.source.page = 0;
        }
        if (known_.contains(key_of(note))) return;
        do {
            note.id = ids_.next(id_prefix::note);
        } while (!ids_taken_.insert(note.id.text).second);
        change_.commands.emplace_back(InsertPart{{{}, NodeList::import_notes, index_++}, std::move(note)});
    }

    /// Nothing is uncertain of it any more.
    void settle(const NodeId& node) {
        for (const ImportNote& note : report_.import_notes) {
            if (note.kind != ImportNoteKind::uncertain || note.about != node) continue;
            change_.commands.emplace_back(RemovePart{note.id});
            --index_;
        }
    }

    [[nodiscard]] UpdateChange take() { return std::move(change_); }

private:
    const Report& report_;
    const FileNames& names_;
    IdSource ids_;
    std::size_t index_;
    std::set<NoteKey> known_;
    std::set<std::string, std::less<>> ids_taken_;
    UpdateChange change_;
};

std::string text_of(const UpdateChange& change) {
    if (change.kind == ChangeKind::decided) {
        return change.text + tr(" (osäker läsning, avgjord av filen)", " (uncertain reading, settled by the file)");
    }
    if (change.content.empty()) return change.text;
    return change.text + (change.text.ends_with('.') ? " " : ": ") + change.content;
}

/// Of a reading that came from the file with it.
std::string doubt_of(const UpdateChange& change) {
    for (const Command& command : change.commands) {
        const auto* reading = std::get_if<SetReading>(&command);
        if (reading != nullptr && change.kind == ChangeKind::filled) return reading->reading.doubt;
    }
    return {};
}

/// What a change leaves for a person to see; nullopt: nothing.
std::optional<ImportNote> note_of(const UpdateChange& change) {
    const bool held_back =
        change.kind == ChangeKind::left || (change.kind == ChangeKind::proposed && !change.content.empty());
    const std::string doubt = doubt_of(change);
    ImportNote note;
    if (held_back) {
        note.kind = ImportNoteKind::unplaced;
    } else if (change.kind == ChangeKind::doubted || !doubt.empty()) {
        note.kind = ImportNoteKind::uncertain;
    } else if (change.kind != ChangeKind::decided) {
        return std::nullopt;
    }
    note.about = change.node;
    note.source = change.source;
    note.text = text_of(change) + (doubt.empty() ? "" : ": " + doubt);
    return note;
}

/// Doubts of the file about rows that were matched are not the report's; its texts without a place are among the
/// changes that were left.
bool concerns(const ImportNote& note, const std::set<std::string>& added, FileNotes which) {
    if (!note.about.empty()) return added.contains(note.about.text);
    return which == FileNotes::all || note.kind == ImportNoteKind::unplaced;
}

}  // namespace

UpdateChange plan_notes(const Report& report, const Report& incoming, const std::vector<UpdateChange>& changes,
                        const FileNames& names, FileNotes which) {
    Notes notes(report, incoming, names);
    for (const UpdateChange& change : changes) {
        if (change.kind == ChangeKind::decided) notes.settle(change.node);
    }
    const std::set<std::string> added = added_ids(changes);
    for (const ImportNote& note : incoming.import_notes) {
        if (concerns(note, added, which)) notes.add(note);
    }
    for (const UpdateChange& change : changes) {
        if (std::optional<ImportNote> note = note_of(change)) notes.add(std::move(*note));
    }
    return notes.take();
}

}  // namespace tertial
