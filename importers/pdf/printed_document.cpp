#include "importers/pdf/printed_document.h"

#include <algorithm>
#include <utility>

#include "importers/pdf/contents.h"
#include "importers/pdf/furniture.h"
#include "importers/pdf/headings.h"
#include "importers/pdf/lines.h"
#include "importers/pdf/page_doubts.h"
#include "importers/pdf/tables.h"
#include "importers/pdf/text_columns.h"
#include "model/fold.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t least_text_lines = 10;  // that tell what text looks like
constexpr double list_indent = 4;             // points

SourceLine source_line(const Line& line) {
    SourceLine out;
    out.place = {line.number, line.page};
    out.style = LineStyle::text;
    return out;
}

/// "Tabell 3. Driftbudget": what stands over a table and is no text of its own.
bool is_caption(std::string_view text) {
    constexpr std::string_view label = "tabell ";
    constexpr std::string_view digits = "0123456789";
    if (!fold_case(text.substr(0, label.size())).starts_with(label)) return false;
    const std::size_t behind = text.find_first_not_of(digits, label.size());
    if (behind == label.size() || behind == std::string_view::npos) return false;
    return text[behind] == '.' || text[behind] == ':' || (text[behind] == ' ' && !text.ends_with('.'));
}

class Writer {
public:
    Writer(const std::vector<Line>& lines, const Document& document, const BodyType& body, SourceDocument& out)
        : lines_(lines), document_(document), body_(body), vocabulary_(lines), out_(out) {}

    void write() {
        const std::vector<FoundTable> tables = read_tables(lines_, body_, vocabulary_);
        find_all_paragraphs(tables);
        const std::vector<ParagraphStyleGuess> styles = find_styles(paragraphs_, lines_, body_, document_.outline);
        std::size_t paragraph = 0;
        for (const FoundTable& table : tables) {
            for (; paragraph < paragraphs_.size() && paragraphs_[paragraph].begin < table.begin; ++paragraph) {
                write(paragraphs_[paragraph], styles[paragraph]);
                if (paragraphs_[paragraph].end == table.begin) mark_caption(out_.lines.back());
            }
            write(table);
        }
        for (; paragraph < paragraphs_.size(); ++paragraph) write(paragraphs_[paragraph], styles[paragraph]);
    }

private:
    void find_all_paragraphs(const std::vector<FoundTable>& tables) {
        std::size_t begin = 0;
        for (const FoundTable& table : tables) {
            add_paragraphs(begin, table.begin);
            begin = table.end;
        }
        add_paragraphs(begin, lines_.size());
    }

    void add_paragraphs(std::size_t begin, std::size_t end) {
        for (const TextParagraph& paragraph : find_paragraphs(lines_, begin, end, body_)) {
            paragraphs_.push_back(paragraph);
        }
    }

    void write(const TextParagraph& paragraph, const ParagraphStyleGuess& guess) {
        const Line& first = lines_[paragraph.begin];
        SourceLine line = source_line(first);
        line.style = guess.style;
        line.level = guess.level;
        line.gap_before = paragraph.gap_before;
        const bool is_item = line.style == LineStyle::bullet || line.style == LineStyle::numbered;
        TextParagraph shown = paragraph;
        if (!is_item || !keeps_count(line, first)) shown.mark = ListMark::none;
        if (is_item)
            line.level = list_level(first);
        else
            indents_.clear();
        const std::vector<Run> runs = runs_of(shown, lines_, document_.links, vocabulary_);
        line.text = plain_text(runs);
        const bool has_look = std::any_of(runs.begin(), runs.end(),
                                          [](const Run& run) { return run.bold || run.italic || !run.link.empty(); });
        if (has_look && (is_item || line.style == LineStyle::text)) line.runs = runs;
        out_.lines.push_back(std::move(line));
    }

    static void mark_caption(SourceLine& line) {
        if (!is_caption(line.text)) return;
        line.style = LineStyle::caption;
        line.level = 0;
        line.runs.clear();
    }

    /// A numbered item whose number is not the next one keeps it as text.
    bool keeps_count(SourceLine& line, const Line& first) {
        if (line.style == LineStyle::bullet) {
            last_number_ = 0;
            return true;
        }
        const std::string& mark = first.words.front().text;
        const int number =
            std::isdigit(static_cast<unsigned char>(mark.front())) ? std::stoi(mark) : mark.front() - 'a' + 1;
        const bool next = number == 1 || number == last_number_ + 1;
        last_number_ = next ? number : 0;
        if (!next) line.style = LineStyle::text;
        return next;
    }

    /// By the place of the mark. The next number stays in its list: numbers may end under each other instead.
    int list_level(const Line& first) {
        if (last_number_ > 1 && !indents_.empty()) return static_cast<int>(indents_.size()) - 1;
        const double left = first.left;
        while (!indents_.empty() && left < indents_.back() - list_indent) indents_.pop_back();
        if (indents_.empty() || left > indents_.back() + list_indent) indents_.push_back(left);
        return static_cast<int>(indents_.size()) - 1;
    }

    void write(const FoundTable& table) {
        indents_.clear();
        bool first = true;
        for (const TableRow& row : table.rows) {
            SourceLine line = source_line(lines_[row.line]);
            line.gap_before = std::exchange(first, false);
            line.cells = row.cells;
            for (const std::string& cell : row.cells) line.text += cell.empty() ? "" : " " + cell;
            std::replace(line.text.begin(), line.text.end(), '\n', ' ');
            line.text = fold_blanks(line.text);
            if (!line.text.empty()) out_.lines.push_back(std::move(line));
        }
    }

    const std::vector<Line>& lines_;
    const Document& document_;
    const BodyType& body_;
    Vocabulary vocabulary_;
    SourceDocument& out_;
    std::vector<TextParagraph> paragraphs_;
    std::vector<double> indents_;  // of the list being written
    int last_number_ = 0;
};

std::vector<Line> all_lines(const Document& document) {
    std::vector<Line> lines;
    int page = 0;
    for (const Page& printed : document.pages) {
        for (Line& line : lines_of(printed, ++page)) {
            line.number = static_cast<int>(lines.size()) + 1;
            lines.push_back(std::move(line));
        }
    }
    find_wide_blanks(lines);
    return lines;
}

/// Tables are set tighter than text and reach further.
BodyType body_outside_tables(const std::vector<Line>& lines) {
    const BodyType of_all = find_body_type(lines);
    std::vector<Line> text;
    std::size_t begin = 0;
    for (const TableRegion& region : find_table_regions(lines, of_all)) {
        text.insert(text.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin),
                    lines.begin() + static_cast<std::ptrdiff_t>(region.begin));
        begin = region.end;
    }
    text.insert(text.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end());
    return text.size() < least_text_lines ? of_all : find_body_type(text);
}

void leave_out(const std::vector<Line>& lines, LeftOut why, SourceDocument& out) {
    for (const Line& line : lines) {
        out.left_out.push_back(source_line(line));
        out.left_out.back().text = text_of(line);
        out.left_out.back().left_out = why;
    }
}

}  // namespace

SourceDocument read_document(const Document& document, std::string_view name) {
    SourceDocument out;
    out.name = name;
    out.form = LineForm::styled;
    out.doubts = tell(document.doubts);
    std::vector<Line> lines = all_lines(document);
    leave_out(take_out_furniture(lines, document.pages), LeftOut::page_header, out);
    BodyType of_all = find_body_type(lines);
    lines = part_text_columns(std::move(lines), of_all);
    of_all = find_body_type(lines);
    mark_justified(lines, of_all);
    leave_out(take_out_contents(lines, of_all, document.pages.size()), LeftOut::contents, out);
    unfold_letterhead(lines);
    const BodyType body = body_outside_tables(lines);
    Writer(lines, document, body, out).write();
    return out;
}

}  // namespace tertial::pdf
