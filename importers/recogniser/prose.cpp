#include "importers/recogniser/prose.h"

#include "importers/markup.h"
#include "importers/recogniser/list_table.h"
#include "importers/recogniser/mixed_figures.h"
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
    find_lists_and_headings(paragraphs, context.source, last_line);
    for (const RawParagraph& raw : paragraphs) blocks.emplace_back(to_paragraph(context, raw));
}

class Prose {
public:
    Prose(RecogniserContext& context, LineRange range, LastLine last_line)
        : context_(context),
          range_(range),
          last_line_(last_line),
          text_begin_(range.begin),
          mixed_(find_mixed_figures(context, range)) {}

    std::vector<Block> read() {
        for (std::size_t i = range_.begin; i < range_.end;) {
            if (const std::size_t end = mixed_table(i)) {
                i = end;
            } else if (auto found = table_at(i)) {
                add_tables(i, std::move(*found));
                i = text_begin_;
            } else {
                ++i;
            }
        }
        flush_text(context_, {text_begin_, range_.end}, last_line_, blocks_);
        return std::move(blocks_);
    }

private:
    /// The end of the mixed table that begins in the line, or 0.
    std::size_t mixed_table(std::size_t at) {
        if (next_mixed_ == mixed_.size() || mixed_[next_mixed_].begin > at) return 0;
        const std::size_t end = mixed_[next_mixed_++].end;
        if (end <= at) return 0;  // a table that was read reaches behind it
        flush_text(context_, {text_begin_, at}, LastLine::may_be_heading, blocks_);
        for (Paragraph& paragraph : read_unread_figures(context_, {at, end}))
            blocks_.emplace_back(std::move(paragraph));
        return text_begin_ = end;
    }

    std::optional<FoundTable> table_at(std::size_t at) {
        std::optional<FoundTable> found;
        if (context_.line(at).is_row()) {
            found = read_row_table(context_, {at, range_.end});
        } else if (!context_.mixed.everywhere) {  // else figures that follow each other are of no row
            found = read_printed_table(context_, {at, range_.end});
        }
        return found ? found : read_list_table(context_, {at, range_.end});
    }

    void add_tables(std::size_t at, FoundTable found) {
        const bool has_caption = at > text_begin_ && context_.line(at - 1).style == LineStyle::caption;
        flush_text(context_, {text_begin_, has_caption ? at - 1 : at}, LastLine::may_be_heading, blocks_);
        if (has_caption) found.tables.front().title = title_of_caption(context_, at - 1);
        for (Table& table : found.tables) blocks_.emplace_back(std::move(table));
        text_begin_ = found.end;
    }

    RecogniserContext& context_;
    LineRange range_;
    LastLine last_line_;
    std::size_t text_begin_;
    std::vector<LineRange> mixed_;
    std::size_t next_mixed_ = 0;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> read_prose(RecogniserContext& context, LineRange range, LastLine last_line) {
    return Prose(context, range, last_line).read();
}

std::vector<Paragraph> read_paragraphs(RecogniserContext& context, LineRange range) {
    std::vector<Paragraph> out;
    for (const RawParagraph& raw : join_paragraphs(context.source, range)) out.push_back(to_paragraph(context, raw));
    return out;
}

}  // namespace tertial
