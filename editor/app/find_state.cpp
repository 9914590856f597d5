#include "editor/app/find_state.h"

#include "editor/app/app.h"
#include "editor/find/replace.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

CellIndex cell_of(const OpenDocument& open, const Caret& caret) {
    const CellIndex* at = open.document.index().find(caret.place);
    return at == nullptr ? CellIndex{} : *at;
}

void select(OpenDocument& open, const FindHit& hit) {
    const FieldPlace& place = open.document.flow().strips[hit.cell.strip].cells[hit.cell.cell].place;
    open.document.selection = {{place, {hit.begin, false}}, {place, {hit.end, false}}};
    open.document.end_typing();
    open.goal_x.reset();
    open.show_caret = true;
}

/// The end of the selection that comes first in print.
Caret first_of(const OpenDocument& open) {
    const Selection& selection = open.document.selection;
    const CellIndex a = cell_of(open, selection.anchor);
    const CellIndex b = cell_of(open, selection.caret);
    const bool anchor_first = a < b || (a == b && selection.anchor.at.offset < selection.caret.at.offset);
    return anchor_first ? selection.anchor : selection.caret;
}

Caret last_of(const OpenDocument& open) {
    const Selection& selection = open.document.selection;
    return first_of(open) == selection.anchor ? selection.caret : selection.anchor;
}

/// Words of one paragraph, no longer than somebody would look for.
std::string selected_words(const OpenDocument& open) {
    constexpr std::size_t most = 200;
    const Selection& selection = open.document.selection;
    if (selection.empty() || selection.anchor.place != selection.caret.place) return {};
    const CellIndex at = cell_of(open, selection.caret);
    const std::string& text = open.document.flow().strips[at.strip].cells[at.cell].text.text;
    const auto [begin, end] = std::minmax(selection.anchor.at.offset, selection.caret.at.offset);
    return end - begin > most || end > text.size() ? std::string() : text.substr(begin, end - begin);
}

void tell_no_hits(App& app) {
    app.tell(tr("Finns inte: ", "Not found: ") + app.find.query.text);
}

}  // namespace

const std::vector<FindHit>& hits_of(const FindState& find, OpenDocument& open) {
    FoundHits& found = open.find_hits;
    if (found.version != open.document.version() || !(found.query == find.query)) {
        found = {open.document.version(), find.query, find_all(open.document.flow(), find.query)};
    }
    return found.hits;
}

void show_find(App& app, bool replacing) {
    OpenDocument& open = *app.document();
    FindState& find = app.find;
    const std::string words = selected_words(open);
    if (!words.empty()) find.query.text = words;
    find.from = first_of(open);
    find.replacing = replacing;
    find.shown = true;
    find.take_focus = true;
    app.document_focused = false;
}

void hide_find(App& app) {
    app.find.shown = false;
    app.document_focused = true;
}

void go_to_hit(App& app, int direction) {
    OpenDocument& open = *app.document();
    if (app.find.query.text.empty()) return show_find(app, app.find.replacing);
    const auto& hits = hits_of(app.find, open);
    const Caret caret = direction > 0 ? last_of(open) : first_of(open);
    const CellIndex cell = cell_of(open, caret);
    const auto hit = direction > 0 ? hit_from(hits, cell, caret.at.offset) : hit_before(hits, cell, caret.at.offset);
    if (!hit) return tell_no_hits(app);
    select(open, hits[*hit]);
    app.find.from = open.document.selection.anchor;
}

void search_again(App& app) {
    OpenDocument& open = *app.document();
    const auto& hits = hits_of(app.find, open);
    const auto hit = hit_from(hits, cell_of(open, app.find.from), app.find.from.at.offset);
    if (hit) return select(open, hits[*hit]);
    open.document.selection = {app.find.from, app.find.from};
}

void replace_this(App& app) {
    OpenDocument& open = *app.document();
    const auto& hits = hits_of(app.find, open);
    const auto here = selected_hit(hits, open.document.index(), open.document.selection);
    if (!here) return go_to_hit(app, 1);
    const FindHit hit = hits[*here];
    const auto done = replace_hit(open.document, hit, app.find.replacement);
    app.tell_if_failed(done);
    if (done && !hits_of(app.find, open).empty()) go_to_hit(app, 1);
}

void replace_everywhere(App& app) {
    OpenDocument& open = *app.document();
    const Replaced replaced = replace_all(open.document, app.find.query, app.find.replacement);
    if (replaced.count == 0 && replaced.refused == 0) return tell_no_hits(app);
    std::string told = std::to_string(replaced.count) + tr(" ersatta", " replaced");
    if (replaced.refused > 0) {
        told += ", " + std::to_string(replaced.refused) +
                tr(" står där den nya texten inte kan stå", " stand where the new text cannot");
    }
    app.tell(told);
}

}  // namespace tertial::editor
