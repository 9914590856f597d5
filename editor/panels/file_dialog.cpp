// Choosing a file without help of the desktop: a path to type in, folders to walk.
#include <imgui.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "editor/panels/dialogs.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

struct Entry {
    std::string name;
    bool is_folder = false;
};

std::vector<Entry> entries_of(const std::filesystem::path& folder, const std::vector<std::string>& suffixes) {
    std::vector<Entry> entries;
    std::error_code code;
    for (const auto& item : std::filesystem::directory_iterator(folder, code)) {
        std::error_code ignored;
        const bool is_folder = item.is_directory(ignored);
        const std::string name = item.path().filename().string();
        const std::string suffix = fold_case(item.path().extension().string());
        const bool wanted = suffixes.empty() || std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end();
        if (name.starts_with('.') || (!is_folder && !wanted)) continue;
        entries.push_back({name, is_folder});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        if (a.is_folder != b.is_folder) return a.is_folder;
        return fold_case(a.name) < fold_case(b.name);
    });
    return entries;
}

class FileDialog final : public Dialog {
public:
    FileDialog(FileWish wish, std::string title, const std::filesystem::path& start, std::vector<std::string> suffixes,
               std::function<void(App&, const std::filesystem::path&)> chosen)
        : wish_(wish), title_(std::move(title)), suffixes_(std::move(suffixes)), chosen_(std::move(chosen)) {
        std::error_code ignored;
        const std::filesystem::path whole = std::filesystem::absolute(start, ignored);
        const bool is_folder = std::filesystem::is_directory(whole, ignored);
        folder_ = is_folder ? whole : whole.parent_path();
        if (!is_folder) name_ = whole.filename().string();
        read_folder();
    }

    std::string title() const override { return title_; }
    float width() const override { return 680; }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.faint_words(folder_.string(), UiFont::small);
        ui.gap(2);
        const bool typed = ui.text_field("namn", name_, tr("Filens namn eller sökväg", "Name or path of the file"), -1,
                                         ImGui::IsWindowAppearing());
        if (typed) problem_.clear();
        ImGui::BeginChild("files", ImVec2(0, ui.px(330)), true);
        bool done = draw_entries(app);
        ImGui::EndChild();
        if (!problem_.empty()) ui.coloured_words(problem_, ui.colours().error);
        if (ui.button("välj", wish_ == FileWish::open ? tr("Öppna", "Open") : tr("Spara", "Save"), Emphasis::primary)) {
            done = choose(app);
        }
        ImGui::SameLine();
        if (ui.button("avbryt", tr("Avbryt", "Cancel"))) return false;
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key == nullptr || key->press != Press::down) continue;
            if (key->key == Key::escape) return false;
            if (key->key == Key::enter || key->key == Key::keypad_enter) done = choose(app);
        }
        return !done;
    }

private:
    void read_folder() { entries_ = entries_of(folder_, suffixes_); }

    void go_to(const std::filesystem::path& folder) {
        folder_ = folder.lexically_normal();
        name_.clear();
        read_folder();
    }

    bool draw_entries(App& app) {
        Ui& ui = app.ui;
        const UiScope scope(ui, "fil");
        if (folder_.has_relative_path() && ui.list_item("upp", tr("↑  Mappen över", "↑  Folder above"), false)) {
            go_to(folder_.parent_path());
            return false;
        }
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            const std::string label = entry.is_folder ? "▸  " + entry.name : "    " + entry.name;
            if (!ui.list_item(entry.name, label, entry.name == name_)) continue;
            if (entry.is_folder) {
                go_to(folder_ / entry.name);
                return false;
            }
            const bool again = name_ == entry.name && ImGui::IsMouseDoubleClicked(0);
            name_ = entry.name;
            if (again) return choose(app);
        }
        return false;
    }

    /// True when a file was chosen and the dialog is over.
    bool choose(App& app) {
        if (name_.empty()) return false;
        std::filesystem::path file = folder_ / name_;  // an absolute name stands for itself
        std::error_code ignored;
        if (std::filesystem::is_directory(file, ignored)) {
            go_to(file);
            return false;
        }
        if (wish_ == FileWish::open && !std::filesystem::exists(file, ignored)) {
            problem_ = tr("Filen finns inte.", "There is no such file.");
            return false;
        }
        if (wish_ == FileWish::save && !suffixes_.empty() && file.extension() != suffixes_.front()) {
            file += suffixes_.front();
        }
        if (wish_ == FileWish::save && std::filesystem::exists(file, ignored) && confirmed_ != file) {
            confirmed_ = file;
            problem_ = tr("Det finns redan en fil med det namnet. Välj Spara igen för att ersätta den.",
                          "There is a file of that name. Choose Save again to replace it.");
            return false;
        }
        chosen_(app, file);
        return true;
    }

    FileWish wish_;
    std::string title_;
    std::filesystem::path folder_;
    std::vector<std::string> suffixes_;
    std::function<void(App&, const std::filesystem::path&)> chosen_;
    std::vector<Entry> entries_;
    std::string name_;
    std::string problem_;
    std::filesystem::path confirmed_;
};

std::vector<std::string> readable() {
    return {".tertial", ".pdf", ".docx", ".xlsx", ".txt", ".xml", ".csv", ".tsv"};
}

}  // namespace

std::filesystem::path usual_folder(const App& app) {
    if (!app.settings.recent.empty()) return std::filesystem::path(app.settings.recent.front()).parent_path();
    std::error_code ignored;
    return std::filesystem::current_path(ignored);
}

std::unique_ptr<Dialog> file_dialog(FileWish wish, std::string title, std::filesystem::path start,
                                    std::vector<std::string> suffixes,
                                    std::function<void(App&, const std::filesystem::path&)> chosen) {
    return std::make_unique<FileDialog>(wish, std::move(title), start, std::move(suffixes), std::move(chosen));
}

std::unique_ptr<Dialog> open_file_dialog(App& app) {
    return file_dialog(FileWish::open, tr("Öppna eller läs in", "Open or import"), usual_folder(app), readable(),
                       [](App& in, const std::filesystem::path& file) { in.open_file(file); });
}

std::unique_ptr<Dialog> previous_report_dialog(App& app) {
    return file_dialog(FileWish::open, tr("Välj förra rapporten", "Choose the previous report"), usual_folder(app),
                       readable(), [](App& in, const std::filesystem::path& file) { in.open_previous(file); });
}

std::unique_ptr<Dialog> save_as_dialog(App& app) {
    OpenDocument* open = app.document();
    const std::filesystem::path start =
        open->file.empty() ? usual_folder(app) / (open->title() + ".tertial") : open->file;
    return file_dialog(FileWish::save, tr("Spara som", "Save as"), start, {".tertial"},
                       [](App& in, const std::filesystem::path& file) {
                           if (in.document() != nullptr) in.save_as(*in.document(), file);
                       });
}

}  // namespace tertial::editor
