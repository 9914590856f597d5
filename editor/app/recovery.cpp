#include "editor/app/recovery.h"

#include <algorithm>
#include <charconv>

#include "editor/app/note_file.h"
#include "model/project_file.h"

namespace tertial::editor {

namespace {

constexpr std::string_view copy_ending = ".tertial";

/// "1234-567890-2": the process is known even when the note was not written any more.
ProcessIdentity process_in(std::string_view name) {
    ProcessIdentity out = this_process();
    out.number = 0;
    const std::size_t first = name.find('-');
    const std::size_t second = name.find('-', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return out;
    std::from_chars(name.data(), name.data() + first, out.number);
    out.begun = name.substr(first + 1, second - first - 1);
    return out;
}

/// Of a copy that was being written when its process ended: ".NAME.tertial.abcdef.tmp".
bool is_unfinished(const std::string& name) {
    return name.starts_with('.') && name.ends_with(".tmp") && life_of(process_in(name.substr(1))) == Life::gone;
}

}  // namespace

std::string RecoveryFolder::name_for(const ProcessIdentity& process, int number) {
    return std::to_string(process.number) + "-" + process.begun + "-" + std::to_string(number);
}

Expected<void> RecoveryFolder::write(const Recovery& about, const Report& report) const {
    if (auto made = make_folders(*files_, folder_); !made) return made;
    if (auto saved = save_project(*files_, copy_of(about.name), report); !saved) return saved;
    Note note;
    note.put("fil", about.file.string());
    note.put("titel", about.title);
    note.put("ändrad", about.saved.modified);
    note.put("storlek", static_cast<std::int64_t>(about.saved.size));
    note.put("tid", about.when);
    note.put(about.process);
    return save_file(*files_, note_of(about.name), note.str());
}

Expected<Report> RecoveryFolder::read(const Recovery& recovery) const {
    auto loaded = load_project(*files_, copy_of(recovery.name));
    if (!loaded) return tl::make_unexpected(loaded.error());
    return std::move(loaded->report);
}

void RecoveryFolder::remove(const std::string& name) const {
    // The copy last: a note without a copy is nothing, a copy without a note is still work.
    static_cast<void>(files_->remove(note_of(name)));
    static_cast<void>(files_->remove(copy_of(name)));
}

Recovery RecoveryFolder::describe(const std::string& name) const {
    Recovery out;
    out.name = name;
    out.process = process_in(name);
    const auto text = read_file(*files_, note_of(name), most_note_bytes);
    if (!text) return out;
    const Note note(*text);
    out.file = note.text("fil");
    out.title = note.text("titel");
    out.saved = {note.number("ändrad"), static_cast<std::uintmax_t>(note.number("storlek"))};
    out.when = note.number("tid");
    if (note.number("process") != 0) out.process = note.process();
    return out;
}

std::vector<Recovery> RecoveryFolder::leftovers() const {
    std::vector<std::string> names;
    static_cast<void>(files_->list_folder(folder_, names));  // no folder, nothing left
    std::vector<Recovery> out;
    for (const std::string& name : names) {
        if (is_unfinished(name)) static_cast<void>(files_->remove(folder_ / name));
        if (name.starts_with('.') || !name.ends_with(copy_ending)) continue;
        Recovery found = describe(name.substr(0, name.size() - copy_ending.size()));
        if (life_of(found.process) == Life::gone) out.push_back(std::move(found));
    }
    std::stable_sort(out.begin(), out.end(), [](const Recovery& a, const Recovery& b) { return a.when > b.when; });
    return out;
}

}  // namespace tertial::editor
