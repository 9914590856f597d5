#include "editor/document/edit_common.h"

#include <algorithm>
#include <utility>

#include "editor/document/edit.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

/// Selections need a flow and its index only; sizes are for the screen.
class NoMetrics final : public Metrics {
public:
    float advance(char32_t, FontLook) const override { return 1; }
    float line_height(TextRole) const override { return 1; }
    std::uint32_t generation() const override { return 0; }
};

template <class F>
auto with_view(const Document& document, F&& use) {
    const PageLayout layout;
    const NoMetrics metrics;
    return use(DocumentView{document.flow(), document.index(), layout, metrics, 0});
}

}  // namespace

Expected<void> perform(Document& document, Step step) {
    Expected<void> done;
    if (step.commands.size() == 1) {
        done = document.run(std::move(step.commands.front()));
    } else if (!step.commands.empty()) {
        done = document.run_all(std::move(step.name), std::move(step.commands));
    }
    if (done) place_caret(document, std::move(step.caret));
    return done;
}

const Strip* strip_at_caret(const Document& document) {
    const CellIndex* at = document.index().find(document.selection.caret.place);
    return at == nullptr ? nullptr : &document.flow().strips[at->strip];
}

const Cell* cell_at_caret(const Document& document) {
    const CellIndex* at = document.index().find(document.selection.caret.place);
    return at == nullptr ? nullptr : &document.flow().strips[at->strip].cells[at->cell];
}

std::vector<SelectedText> selected_parts(const Document& document) {
    return with_view(document, [&](const DocumentView& view) { return selected_texts(view, document.selection); });
}

bool cells_selected(const Document& document) {
    return with_view(document, [&](const DocumentView& view) { return is_cell_range(view, document.selection); });
}

std::optional<ListedParagraph> listed_paragraph(const Document& document, const NodeId& node) {
    const auto* paragraph = find<Paragraph>(document.report(), node);
    if (paragraph == nullptr) return std::nullopt;
    const auto slot = slot_of(document.report(), node);
    if (!slot) return std::nullopt;
    return ListedParagraph{paragraph, *slot};
}

Paragraph new_paragraph(Document& document, const Paragraph& like, std::vector<Run> runs) {
    Paragraph paragraph;
    paragraph.id = document.new_id(id_prefix::paragraph);
    paragraph.style = like.style;
    paragraph.depth = like.depth;
    paragraph.runs = std::move(runs);
    return paragraph;
}

std::optional<Slot> prompt_slot(const Document& document, const NodeId& owner) {
    const ConstNodePointer node = find_node(document.report(), owner);
    const bool has_comment =
        std::holds_alternative<const Indicator*>(node) || std::holds_alternative<const Activity*>(node);
    const NodeList list = has_comment ? NodeList::comment : NodeList::blocks;
    if (!list_size(document.report(), owner, list)) return std::nullopt;
    return Slot{owner, list, 0};
}

void place_caret(Document& document, Caret caret) {
    const CellIndex* at = document.index().find(caret.place);
    if (at == nullptr) return;  // gone with the change: the document has found another place
    const std::string& text = document.flow().strips[at->strip].cells[at->cell].text.text;
    caret.at.offset = std::min(caret.at.offset, text.size());  // it may have become shorter
    document.selection.caret = caret;
    document.selection.anchor = std::move(caret);
}

Caret caret_of(const NodeId& node, Field field, std::size_t offset, std::size_t index) {
    return {{node, field, index}, {offset, false}};
}

tl::unexpected<Error> not_here() {
    return fail(ErrorCode::bad_argument, tr("Det går inte att göra här.", "That cannot be done here."));
}

NodeId node_at_caret(const Document& document) {
    const Strip* strip = strip_at_caret(document);
    return strip == nullptr ? NodeId{} : strip->node;
}

Run look_at_caret(const Document& document) {
    const Caret& caret = document.selection.caret;
    const Expected<FieldValue> value = get_field(document.report(), caret.place);
    const auto* runs = value ? std::get_if<std::vector<Run>>(&*value) : nullptr;
    Run look = runs != nullptr ? look_for_typing(*runs, caret.at.offset) : Run{};
    const std::optional<TypingLook>& switched = document.typing_look;
    if (switched && switched->at == caret) {
        look.bold = switched->bold;
        look.italic = switched->italic;
    }
    return look;
}

}  // namespace tertial::editor
