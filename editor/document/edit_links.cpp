// Links in running text.
#include "editor/document/edit.h"
#include "editor/document/edit_common.h"
#include "editor/document/field_text.h"
#include "model/language.h"

namespace tertial::editor {

std::optional<LinkHere> link_at_caret(const Document& document) {
    const FieldPlace& place = document.selection.caret.place;
    const Expected<FieldValue> value = get_field(document.report(), place);
    const auto* runs = value ? std::get_if<std::vector<Run>>(&*value) : nullptr;
    if (runs == nullptr) return std::nullopt;
    const std::size_t offset = document.selection.caret.at.offset;
    std::size_t begin = 0, link_begin = 0;
    std::string address;
    // Neighbouring runs of the same address are one link, whatever their looks.
    for (std::size_t i = 0; i < runs->size(); ++i) {
        const Run& run = (*runs)[i];
        if (run.link != address) link_begin = begin;
        address = run.link;
        begin += run.text.size();
        const bool ends = i + 1 == runs->size() || (*runs)[i + 1].link != address;
        if (ends && !address.empty() && link_begin <= offset && offset <= begin)
            return LinkHere{{{place, {link_begin, false}}, {place, {begin, false}}}, address};
    }
    return std::nullopt;
}

Expected<void> put_link(Document& document, std::string_view words, std::string_view address) {
    const std::string name = tr("Länk", "Link");
    const Selection before = document.selection;
    if (!document.selection.empty()) return set_link(document, address);
    if (const std::optional<LinkHere> here = link_at_caret(document)) {
        document.selection = here->range;
        auto done = set_link(document, address);
        document.selection = before;
        return done;
    }
    if (words.empty() || address.empty()) return not_here();
    return as_one_step(
        document, name, [&] { return type_text(document, words); },
        [&] {
            const Caret end = document.selection.caret;
            document.selection = {{end.place, {end.at.offset - words.size(), false}}, end};
            auto done = set_link(document, address);
            document.selection = {end, end};
            return done;
        });
}

}  // namespace tertial::editor
