#include "importers/recogniser/prose.h"

#include "importers/markup.h"
#include "importers/recogniser/list_table.h"
#include "importers/recogniser/paragraphs.h"
#include "importers/recogniser/printed_table.h"
#include "importers/recogniser/row_table.h"
#include "importers/recogniser/unread_tables.h"
#include "importers/words.h"

namespace tertial {

namespace {

/// The words with their look: as the source gives it, or as markup left in the text does.
std::vector<Run> runs_of(const SourceLine& line, const std::string& text) {
    if (line.style == LineStyle::unknown) return runs_from_markup(text);
    const bool is_whole = plain_text(line.runs) == text;  // a typed bullet is taken off the text
    return is_whole ? line.runs : plain_runs(text);
}

int depth_of(const SourceLine& line, const RawParagraph& raw) {
    if (line.style == LineStyle::unknown) return raw.heading && !raw.gap_before ? 1 : 0;
    return raw.heading ? 0 : line.level;
}

Paragraph to_paragraph(RecogniserContext& context, const RawParagraph& raw) {
    const SourceLine& line = context.line(raw.first_line);
    Paragraph paragraph;
    paragraph.id = context.ids.next(id_prefix::paragraph);
    paragraph.source = raw.place;
    paragraph.style = raw.heading    ? ParagraphStyle::heading
                      : raw.bullet   ? ParagraphStyle::bullet
                      : raw.numbered ? ParagraphStyle::numbered
                                     : ParagraphStyle::text;
    paragraph.depth = depth_of(line, raw);
    paragraph.runs = runs_of(line, raw.text);
    return paragraph;
}

/// "Tabell 4. Driftbudget" -> "Driftbudget".
std::string title_of_caption(RecogniserContext& context, std::size_t at) {
    const std::string& text = context.line(at).text;
    const std::size_t figure = text.find_first_of("0123456789");
    const std::size_t behind = figure == std::string::npos ? figure : text.find_first_not_of("0123456789", figure);
    const bool is_numbered =
        text.find(' ') + 1 == figure && behind != std::string::npos && (text[behind] == '.' || text[behind] == ':');
    if (!is_numbered) return text;
    context.account.label_read_as(ReadAs::table_header, at, text.substr(0, behind + 1));
    return std::string(words::trim(std::string_view(text).substr(behind + 1)));
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
    if (context.mixed.everywhere) note_unread_figures(context, range);
    for (std::size_t i = range.begin; i < range.end;) {
        std::optional<FoundTable> found;
        if (context.line(i).is_row()) {
            found = read_row_table(context, {i, range.end});
        } else if (!context.mixed.everywhere) {  // else figures that follow each other are of no row
            found = read_printed_table(context, {i, range.end});
        }
        if (!found) found = read_list_table(context, {i, range.end});
        if (!found) {
            ++i;
            continue;
        }
        const bool has_caption = i > text_begin && context.line(i - 1).style == LineStyle::caption;
        flush_text(context, {text_begin, has_caption ? i - 1 : i}, LastLine::may_be_heading, blocks);
        if (has_caption) found->tables.front().title = title_of_caption(context, i - 1);
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
