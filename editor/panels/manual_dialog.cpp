// The manual, read in the window: docs/handbok.md as headings, paragraphs and rows.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "editor/panels/dialogs.h"
#include "model/file_system.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

/// Beside the templates, where they are installed and where they stand in the source tree.
std::string read_manual(const TemplateFolders& templates) {
    for (const std::filesystem::path& folder : templates.folders) {
        const std::filesystem::path above = folder.parent_path();
        for (const std::filesystem::path& file :
             {above / "docs/handbok.md", above.parent_path() / "doc/tertial/handbok.md"}) {
            if (auto text = read_file(real_file_system(), file)) return std::move(*text);
        }
    }
    return {};
}

struct ManualLine {
    int heading = 0;  // level; 0 = text
    std::string text;
};

/// Without the marks of Markdown; pictures and ruled lines are left out.
std::string plain(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '*' || line[i] == '`') continue;
        if (line[i] == '|') {
            out += out.empty() ? "" : "   ";
            continue;
        }
        out += line[i];
    }
    return out;
}

std::vector<ManualLine> lines_of(std::string_view text) {
    std::vector<ManualLine> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("![") || line.starts_with("|---") || line.starts_with("```")) continue;
        const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
        const bool goes_on = level == 0 && !line.empty() && line[0] != '|' && line[0] != '-' && !lines.empty() &&
                             lines.back().heading == 0 && !lines.back().text.empty() &&
                             !lines.back().text.ends_with('\n');
        if (goes_on) {
            lines.back().text += " " + plain(line);
        } else {
            lines.push_back({static_cast<int>(level), plain(line.substr(level))});
            if (line.starts_with('|')) lines.back().text += '\n';
        }
    }
    return lines;
}

class ManualDialog final : public Dialog {
public:
    explicit ManualDialog(const TemplateFolders& templates) : lines_(lines_of(read_manual(templates))) {}

    std::string title() const override { return tr("Handbok", "Manual"); }
    float width() const override { return 820; }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.text_field("sök", wanted_, tr("Sök i handboken", "Find in the manual"), -1, ImGui::IsWindowAppearing());
        ImGui::BeginChild("text", ImVec2(0, ui.px(520)));
        if (lines_.empty()) ui.paragraph(tr("Handboken är inte installerad.", "The manual is not installed."));
        const std::string wanted = fold_case(wanted_);
        for (const ManualLine& line : lines_) {
            if (!wanted.empty() && line.heading == 0 && fold_case(line.text).find(wanted) == std::string::npos)
                continue;
            draw_line(ui, line);
        }
        ImGui::EndChild();
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key != nullptr && key->press == Press::down && key->key == Key::escape) return false;
        }
        return !ui.button("stäng", tr("Stäng", "Close"), Emphasis::primary);
    }

private:
    static void draw_line(Ui& ui, const ManualLine& line) {
        if (line.heading == 0) {
            ui.paragraph(line.text);
            return;
        }
        ui.gap(line.heading == 1 ? 10 : 6);
        const FontScope font(ui, line.heading == 1 ? UiFont::large : UiFont::strong);
        ui.paragraph(line.text);
    }

    std::vector<ManualLine> lines_;
    std::string wanted_;
};

}  // namespace

std::unique_ptr<Dialog> manual_dialog(App& app) {
    return std::make_unique<ManualDialog>(app.templates);
}

}  // namespace tertial::editor
