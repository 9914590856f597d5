// The dialogs: each a function that makes one.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "editor/app/app.h"

namespace tertial::editor {

[[nodiscard]] std::unique_ptr<Dialog> message_dialog(std::string title, std::string text);

struct Answer {
    std::string id;
    std::string label;
    std::function<void(App&)> run;  // may be empty
    bool primary = false;
};
[[nodiscard]] std::unique_ptr<Dialog> question_dialog(std::string title, std::string text, std::vector<Answer> answers);

enum class FileWish { open, save };
/// The editor's own way to choose a file: folders, names, a field to type a path in. `suffixes` as ".docx"; empty =
/// all.
[[nodiscard]] std::unique_ptr<Dialog> file_dialog(FileWish wish, std::string title, std::filesystem::path start,
                                                  std::vector<std::string> suffixes,
                                                  std::function<void(App&, const std::filesystem::path&)> chosen);

[[nodiscard]] std::unique_ptr<Dialog> open_file_dialog(App& app);
/// Where a file dialog begins: the folder of the report used last.
[[nodiscard]] std::filesystem::path usual_folder(const App& app);
[[nodiscard]] std::unique_ptr<Dialog> save_as_dialog(App& app);
[[nodiscard]] std::unique_ptr<Dialog> previous_report_dialog(App& app);
enum class AfterClosing { stay, quit };
[[nodiscard]] std::unique_ptr<Dialog> unsaved_dialog(App& app, AfterClosing after);
[[nodiscard]] std::unique_ptr<Dialog> new_report_dialog(App& app);
/// The next report of the chain, begun from `last`, which is copied; or from a file that is asked for first.
[[nodiscard]] std::unique_ptr<Dialog> roll_dialog(App& app, const Report& last);
[[nodiscard]] std::unique_ptr<Dialog> roll_from_file_dialog(App& app);
/// What roll-forward left behind: to read, copy and fetch back.
[[nodiscard]] std::unique_ptr<Dialog> archive_dialog();
[[nodiscard]] std::unique_ptr<Dialog> link_dialog(const OpenDocument& open);
[[nodiscard]] std::unique_ptr<Dialog> export_dialog(App& app);
[[nodiscard]] std::unique_ptr<Dialog> shortcuts_dialog();
[[nodiscard]] std::unique_ptr<Dialog> manual_dialog(App& app);

/// The current dialog, over everything.
void draw_dialog(App& app);

}  // namespace tertial::editor
