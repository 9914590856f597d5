// What roll-forward left behind: a list to look through, the text of what is chosen, and the way back.
#include <imgui.h>

#include "editor/panels/dialogs.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/roll/archive.h"
#include "model/roll/origin.h"
#include "model/tree.h"

namespace tertial::editor {

namespace {

bool has_whole_parts(const ArchiveItem& item) {
    return !item.indicators.empty() || !item.activities.empty() || !item.sections.empty() || !item.goals.empty() ||
           !item.chapters.empty();
}

std::string mark_of(ArchiveReason reason) {
    switch (reason) {
        case ArchiveReason::cleared:
            return tr("att skriva på nytt", "to write anew");
        case ArchiveReason::left_out:
            return tr("följde inte med", "left behind");
        case ArchiveReason::to_place:
            return tr("att placera", "to be placed");
    }
    return {};
}

std::string heading_of(ArchiveReason reason) {
    switch (reason) {
        case ArchiveReason::cleared:
            return tr("Att skriva på nytt", "To write anew");
        case ArchiveReason::left_out:
            return tr("Följde inte med", "Left behind");
        case ArchiveReason::to_place:
            return tr("Att placera", "To be placed");
    }
    return {};
}

/// Where a part goes when nobody says otherwise: where it belonged, else the goal at the caret, else the end.
NodeId place_for(const OpenDocument& open, const ArchiveItem& item) {
    const Report& report = open.document.report();
    if (!item.chapters.empty()) return find<Chapter>(report, item.about) != nullptr ? item.about : NodeId{};
    if (find<Goal>(report, item.about) != nullptr) return item.about;
    const Goal* goal = goal_of(report, open.document.selection.caret.place.node);
    return goal == nullptr ? NodeId{} : goal->id;
}

class ArchiveDialog final : public Dialog {
public:
    std::string title() const override { return tr("Lämnat kvar från förra rapporten", "Left behind"); }
    float width() const override { return 900; }
    float height() const override { return 620; }

    bool draw(App& app) override {
        Ui& ui = app.ui;
        const UiScope scope(ui, "kvar");
        OpenDocument* open = app.document();
        if (open == nullptr) return false;
        ui.paragraph(tr("Texter läses och kopieras; mål, indikatorer, aktiviteter och kapitel kan hämtas tillbaka.",
                        "Texts are read and copied; goals, indicators, activities and chapters can be fetched back."),
                     true);
        ui.text_field("sök", filter_, tr("Sök", "Search"), -1, ImGui::IsWindowAppearing());
        ui.gap(4);
        const float below = ImGui::GetFrameHeight() + ui.px(22);
        const float height = ImGui::GetContentRegionAvail().y - below;
        ImGui::BeginChild("items", ImVec2(ui.px(380), height), true);
        draw_list(ui, open->document.report());
        ImGui::EndChild();
        ImGui::SameLine();
        ImGui::BeginChild("text", ImVec2(0, height), true);
        const ArchiveItem* item = find<ArchiveItem>(open->document.report(), chosen_);
        if (item != nullptr) draw_item(ui, *item);
        ImGui::EndChild();
        ui.gap(6);
        const bool can_fetch = item != nullptr && has_whole_parts(*item) && open->access == Access::read_write;
        if (ui.button("hämta", tr("Hämta tillbaka", "Fetch back"), Emphasis::primary, can_fetch))
            fetch(app, *open, *item);
        ImGui::SameLine();
        if (ui.button("kopiera", tr("Kopiera texten", "Copy the text"), Emphasis::usual, item != nullptr)) {
            app.platform.set_clipboard(archived_text(*item));
            app.tell(tr("Texten är kopierad.", "The text is copied."));
        }
        ImGui::SameLine();
        if (ui.button("stäng", tr("Stäng", "Close"))) return false;
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key != nullptr && key->press == Press::down && key->key == Key::escape) return false;
        }
        return true;
    }

private:
    void draw_list(Ui& ui, const Report& report) {
        const std::string wanted = fold_case(filter_);
        for (const ArchiveReason reason : {ArchiveReason::to_place, ArchiveReason::left_out, ArchiveReason::cleared}) {
            bool headed = false;
            for (const ArchiveItem& item : report.archive) {
                if (item.reason != reason) continue;
                const bool hit = wanted.empty() || fold_case(item.title).find(wanted) != std::string::npos ||
                                 fold_case(archived_text(item)).find(wanted) != std::string::npos;
                if (!hit) continue;
                if (!headed) ui.heading(heading_of(reason));
                headed = true;
                if (chosen_.empty()) chosen_ = item.id;
                if (ui.list_item(item.id.text, item.title + "  ·  " + origin_short_name(item.origin),
                                 item.id == chosen_))
                    chosen_ = item.id;
            }
        }
    }

    static void draw_item(Ui& ui, const ArchiveItem& item) {
        ui.words(item.title, UiFont::strong);
        ui.faint_words(origin_name(item.origin) + ", " + mark_of(item.reason), UiFont::small);
        ui.gap(4);
        const std::string text = archived_text(item);
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            ui.paragraph(text.substr(begin, end - begin));
            ui.gap(2);
            begin = end + 1;
        }
    }

    void fetch(App& app, OpenDocument& open, const ArchiveItem& item) {
        const std::string name = item.title;
        auto commands = fetch_back(open.document.report(), item.id, place_for(open, item));
        if (!commands) return app.tell_error(commands.error());
        const Expected<void> done = open.document.run_all(tr("Hämta tillbaka ", "Fetch back ") + name, *commands);
        app.tell_if_failed(done);
        if (done) app.tell(tr("Hämtat tillbaka: ", "Fetched back: ") + name);
    }

    std::string filter_;
    NodeId chosen_;
};

}  // namespace

std::unique_ptr<Dialog> archive_dialog() {
    return std::make_unique<ArchiveDialog>();
}

}  // namespace tertial::editor
