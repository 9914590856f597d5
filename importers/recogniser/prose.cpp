#include "importers/recogniser/prose.h"

#include "importers/markup.h"
#include "importers/recogniser/list_table.h"
#include "importers/recogniser/paragraphs.h"
#include "importers/recogniser/printed_table.h"
#include "importers/recogniser/row_table.h"

namespace tertial {

namespace {

Paragraph to_paragraph(RecogniserContext& context, const RawParagraph& raw) {
    Paragraph paragraph;
    paragraph.id = context.ids.next(id_prefix::paragraph);
    paragraph.source = raw.place;
    paragraph.style = raw.heading  ? ParagraphStyle::heading
                      : raw.bullet ? ParagraphStyle::bullet
                                   : ParagraphStyle::text;
    paragraph.depth = raw.heading && !raw.gap_before ? 1 : 0;
    paragraph.runs = runs_from_markup(raw.text);
    return paragraph;
}

void flush_text(RecogniserContext& context, LineRange range, LastLine last_line, std::vector<Block>& blocks) {
    if (range.begin == range.end) return;
    auto paragraphs = join_paragraphs(context.source, range);
    find_lists_and_headings(paragraphs, context.source.form, last_line);
    for (const RawParagraph& raw : paragraphs) blocks.emplace_back(to_paragraph(context, raw));
}

}  // namespace

std::vector<Block> read_prose(RecogniserContext& context, LineRange range, LastLine last_line) {
    std::vector<Block> blocks;
    std::size_t text_begin = range.begin;
    for (std::size_t i = range.begin; i < range.end;) {
        std::optional<FoundTable> found = context.line(i).is_row() ? read_row_table(context, {i, range.end})
                                                                   : read_printed_table(context, {i, range.end});
        if (!found) found = read_list_table(context, {i, range.end});
        if (!found) {
            ++i;
            continue;
        }
        flush_text(context, {text_begin, i}, LastLine::may_be_heading, blocks);
        for (Table& table : found->tables) blocks.emplace_back(std::move(table));
        i = text_begin = found->end;
    }
    flush_text(context, {text_begin, range.end}, last_line, blocks);
    return blocks;
}

std::vector<Paragraph> read_paragraphs(RecogniserContext& context, LineRange range) {
    std::vector<Paragraph> out;
    for (const RawParagraph& raw : join_paragraphs(context.source, range)) out.push_back(to_paragraph(context, raw));
    return out;
}

}  // namespace tertial
