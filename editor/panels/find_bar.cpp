#include "editor/panels/find_bar.h"

#include <imgui.h>

#include <algorithm>

#include "editor/actions/action.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr float widest_field = 250;
constexpr float narrowest_field = 90;
constexpr float buttons_width = 235;
constexpr float count_width = 95;

/// "3 av 17"; "17 träffar" while none is selected.
std::string count_text(const App& app, OpenDocument& open) {
    if (app.find.query.text.empty()) return {};
    const auto& hits = hits_of(app.find, open);
    if (hits.empty()) return tr("Inga träffar", "No hits");
    const auto here = selected_hit(hits, open.document.index(), open.document.selection);
    const std::string all = std::to_string(hits.size());
    if (!here) return all + (hits.size() == 1 ? tr(" träff", " hit") : tr(" träffar", " hits"));
    return std::to_string(*here + 1) + tr(" av ", " of ") + all;
}

class FindBar {
public:
    FindBar(App& app, OpenDocument& open) : app_(app), open_(open), ui_(app.ui) {}

    /// Enter and Esc, before the fields see them: ImGui would take back what was typed. False when the bar is closed.
    bool handle_keys() {
        if (app_.dialog || app_.show_palette) return true;
        bool open = true;
        std::erase_if(app_.events, [&](const Event& event) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key == nullptr || key->press == Press::up || !open) return false;
            if (key->key == Key::escape) {
                hide_find(app_);
                open = false;
                return true;
            }
            return enter(*key);
        });
        return open;
    }

    void draw() {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float available = ImGui::GetContentRegionAvail().x;
        narrow_ = available < ui_.px(narrowest_field + buttons_width + count_width);
        const bool second_row = app_.find.replacing || narrow_;
        const float rows = second_row ? 2 : 1;
        const float height = rows * (ImGui::GetFrameHeight() + ui_.px(8)) + ui_.px(8);
        field_ = std::clamp(available - ui_.px(buttons_width + (narrow_ ? 0 : count_width)), ui_.px(narrowest_field),
                            ui_.px(widest_field));
        ImGui::PushStyleColor(ImGuiCol_ChildBg, packed(ui_.colours().panel));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui_.px(12), ui_.px(8)));
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui_.px(6), ui_.px(8)));
        ImGui::BeginChild("sök", ImVec2(0, height), false,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_AlwaysUseWindowPadding);
        const UiScope scope(ui_, "sök");
        search_row();
        if (app_.find.replacing && app_.find.shown) replace_row();
        if (narrow_) {
            if (app_.find.replacing) ImGui::SameLine();
            count();
        }
        const float width = ImGui::GetWindowWidth();
        ImGui::GetWindowDrawList()->AddLine(ImVec2(corner.x, corner.y + height - 1),
                                            ImVec2(corner.x + width, corner.y + height - 1),
                                            ui_.colour(ui_.colours().line));
        ImGui::EndChild();
        ImGui::PopStyleVar(2);
        ImGui::PopStyleColor();
        ImGui::SetCursorScreenPos(ImVec2(corner.x, corner.y + height));
    }

private:
    bool enter(const KeyEvent& key) {
        if (key.key != Key::enter && key.key != Key::keypad_enter) return false;
        FindState& find = app_.find;
        if (find.field_active) {
            go_to_hit(app_, key.modifiers.shift ? -1 : 1);
            find.take_focus = true;
            return true;
        }
        if (find.replacement_active) replace_this(app_);
        return find.replacement_active;
    }

    void search_row() {
        FindState& find = app_.find;
        if (ui_.text_field("ord", find.query.text, tr("Sök i dokumentet", "Find in the document"), field_,
                           std::exchange(find.take_focus, false))) {
            search_again(app_);
        }
        find.field_active = ImGui::IsItemActive();
        ImGui::SameLine();
        if (ui_.toggle("skiftläge", "Aa", find.query.match_case,
                       tr("Skilj på stora och små bokstäver", "Match case"))) {
            find.query.match_case = !find.query.match_case;
            search_again(app_);
        }
        ImGui::SameLine();
        if (ui_.toggle("hela-ord", tr("Hela ord", "Whole words"), find.query.whole_word,
                       tr("Bara hela ord", "Whole words only"))) {
            find.query.whole_word = !find.query.whole_word;
            search_again(app_);
        }
        ImGui::SameLine(0, ui_.px(12));
        steps();
        ImGui::SameLine(0, ui_.px(12));
        if (!narrow_) count();
        close();
    }

    void steps() {
        const bool any = !app_.find.query.text.empty() && !hits_of(app_.find, open_).empty();
        if (ui_.button("föregående", "↑", Emphasis::quiet, any)) go_to_hit(app_, -1);
        ui_.tip(tr("Föregående träff  (Skift+F3)", "Previous hit  (Shift+F3)"));
        ImGui::SameLine();
        if (ui_.button("nästa", "↓", Emphasis::quiet, any)) go_to_hit(app_, 1);
        ui_.tip(tr("Nästa träff  (F3)", "Next hit  (F3)"));
    }

    void count() {
        const std::string text = count_text(app_, open_);
        const bool none = !app_.find.query.text.empty() && hits_of(app_.find, open_).empty();
        ImGui::AlignTextToFramePadding();
        ui_.coloured_words(text, none ? ui_.colours().error : ui_.colours().faint);
        ui_.note_last("antal", UiRole::label, text);
    }

    void close() {
        const float width = ImGui::CalcTextSize("×").x + 2 * ImGui::GetStyle().FramePadding.x;
        ImGui::SameLine(ImGui::GetContentRegionMax().x - width);
        if (ui_.button("stäng", "×", Emphasis::quiet)) hide_find(app_);
        ui_.tip(tr("Stäng  (Esc)", "Close  (Esc)"));
    }

    void replace_row() {
        FindState& find = app_.find;
        ui_.text_field("ersättning", find.replacement, tr("Ersätt med", "Replace with"), field_);
        find.replacement_active = ImGui::IsItemActive();
        const bool any = !find.query.text.empty() && !hits_of(find, open_).empty();
        ImGui::SameLine();
        if (ui_.button("ersätt", tr("Ersätt", "Replace"), Emphasis::usual, any)) replace_this(app_);
        ImGui::SameLine();
        if (ui_.button("ersätt-alla", tr("Ersätt alla", "Replace all"), Emphasis::usual, any)) replace_everywhere(app_);
    }

    App& app_;
    OpenDocument& open_;
    Ui& ui_;
    float field_ = 0;
    bool narrow_ = false;  // the count stands in the second row
};

}  // namespace

void draw_find_bar(App& app, OpenDocument& open) {
    FindBar bar(app, open);
    if (app.find.shown && bar.handle_keys()) return bar.draw();
    app.find.field_active = false;
    app.find.replacement_active = false;
}

void draw_hits(ImDrawList& to, const App& app, const OpenDocument& open, CellIndex at, const TextBox& box) {
    if (!app.find.shown || open.find_hits.version != open.document.version()) return;
    const auto [first, last] = hits_in(open.find_hits.hits, at);
    const Palette& p = app.ui.colours();
    const auto here = selected_hit(open.find_hits.hits, open.document.index(), open.document.selection);
    for (std::size_t i = first; i < last; ++i) {
        const ByteRange range{open.find_hits.hits[i].begin, open.find_hits.hits[i].end};
        draw_behind(to, app.ui.fonts(), box, range, app.ui.colour(p.find));
        if (here == i) {
            draw_frame(to, app.ui.fonts(), box, range, app.ui.colour(p.accent), std::max(1.0F, app.ui.px(1.6F)));
        }
    }
}

}  // namespace tertial::editor
