// A report as plain text for reading and searching.
#include <algorithm>
#include <array>
#include <string>

#include "exporters/exporters.h"
#include "exporters/report_columns.h"
#include "exporters/text_shape.h"
#include "exporters/text_table.h"
#include "exporters/visitor.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial {

namespace {

constexpr std::size_t page_width = 80;
/// Underlines of heading levels 1, 2, 3 …; deeper headings stand without one.
constexpr std::array<char, 4> underlines{'=', '-', '~', '.'};

const char* symbol_and_words(const std::optional<Assessment>& assessment) {
    if (!assessment) return "○ Bedömning saknas";
    switch (*assessment) {
        case Assessment::fully:
            return "● Uppfylls helt";
        case Assessment::partly:
            return "◐ Uppfylls delvis";
        case Assessment::not_met:
            return "✖ Uppfylls inte";
    }
    return "";
}

bool reads_as_figure(const std::string& cell) {
    const ValueKind kind = parse_value(cell).kind;
    return kind == ValueKind::number || kind == ValueKind::tolerance || kind == ValueKind::limit;
}

/// A column is right-aligned when at least half of what stands in it is figures.
TextAlign alignment_of(const std::vector<TextTable::Row>& rows, std::size_t column) {
    std::size_t figures = 0;
    std::size_t words = 0;
    for (const TextTable::Row& row : rows) {
        if (parse_value(row.cells[column]).kind == ValueKind::none) continue;
        ++(reads_as_figure(row.cells[column]) ? figures : words);
    }
    return figures > 0 && figures >= words ? TextAlign::right : TextAlign::left;
}

class TextWriter : public ReportVisitor {
public:
    explicit TextWriter(const DocumentTemplate& document_template) : template_(document_template) {}

    std::string take() { return std::move(out_); }

    void title_block(const Report& report) override {
        meta_ = &report.meta;
        const Meta& meta = report.meta;
        const std::string title =
            meta.title.empty() ? fill_placeholders(template_.title_pattern, meta) : fold_white_space(meta.title);
        if (!title.empty()) {
            put_wrapped(title, "", "");
            out_ += std::string(std::min(display_width(title), page_width), '=') + '\n';
        }
        gap();
        field("Nämnd", meta.board);
        field("Förvaltning", meta.administration);
        field("Handläggare", meta.case_officer);
        field("Telefon", meta.phone);
        field("E-post", meta.email);
        field("Till", meta.recipient);
        field("Datum", meta.date);
        field("Sammanträde", meta.meeting_date);
        field("Diarienummer", meta.registry_number);
        lines(meta.letterhead);
        lines(meta.signatures);
    }

    void decisions(const Report& report) override {
        put_heading(1, "Förslag till beslut");
        int n = 0;
        for (const Decision& decision : report.decisions) {
            const std::string number = std::to_string(++n) + ". ";
            put_wrapped(plain_text(decision.runs), number, std::string(number.size(), ' '));
        }
    }

    void appendices(const Report& report) override {
        put_heading(1, "Bilagor");
        for (const Appendix& appendix : report.appendices) put_wrapped(appendix.title, "- ", "  ");
    }

    void heading(const PrintedHeading& heading) override {
        std::string text;
        for (const std::string* part : {&heading.label, &heading.number, &heading.title}) {
            if (part->empty()) continue;
            if (!text.empty()) text += part == &heading.number && !heading.label.empty() ? ": " : " ";
            text += *part;
        }
        put_heading(heading.level, text);
    }

    void assessment(const Goal& goal) override {
        gap();
        out_ += "Bedömning: ";
        out_ += symbol_and_words(goal.assessment);
        out_ += '\n';
    }

    void paragraph(const Paragraph& paragraph) override {
        const std::size_t indent = 2 * static_cast<std::size_t>(std::max(paragraph.depth, 0));
        const bool item = paragraph.style == ParagraphStyle::bullet || paragraph.style == ParagraphStyle::numbered;
        if (!item || !last_was_item_) gap();
        number_ = paragraph.style == ParagraphStyle::numbered ? number_ + 1 : 0;
        std::string mark = paragraph.style == ParagraphStyle::bullet ? "- " : "";
        if (number_ > 0) mark = std::to_string(number_) + ". ";
        put_wrapped(with_addresses(paragraph), std::string(indent, ' ') + mark, std::string(indent + mark.size(), ' '));
        last_was_item_ = item;
    }

    void table(const Table& table) override {
        std::string title = fold_white_space(table.title);
        const bool unit_in_header = !table.columns.empty() && find_money_unit(table.columns.front()) != MoneyUnit::none;
        if (!table.unit.empty() && !(title.empty() && unit_in_header))
            title += (title.empty() ? "" : " ") + ("(" + table.unit + ")");
        gap();
        if (!title.empty()) put_wrapped(title, "", "");
        TextTable text{table.columns, {}, {}};
        std::size_t width = std::max<std::size_t>(1, table.columns.size());
        for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
        text.header.resize(width);
        for (const TableRow& row : table.rows) {
            TextTable::Row& added = text.rows.emplace_back();
            added.cells = row.cells;
            added.cells.resize(width);
            added.indent = row.role == RowRole::varav ? 2 : 0;
            added.rule_above = row.role == RowRole::sum;
        }
        put_table(std::move(text));
    }

    void indicators(const Goal& goal) override {
        TextTable text{{"Indikator"}, {}, {}};
        for (const IndicatorColumnSpec& column : template_.indicator_columns)
            text.header.push_back(printed(column.header));
        text.align.push_back(TextAlign::left);
        for (const IndicatorColumnSpec& column : template_.indicator_columns)
            text.align.push_back(column.column ? TextAlign::right : TextAlign::left);
        for (const Indicator& indicator : goal.indicators) {
            TextTable::Row& row = text.rows.emplace_back();
            row.cells.push_back(indicator.name);
            for (const IndicatorColumnSpec& column : template_.indicator_columns) {
                row.cells.push_back(column.column ? indicator.cells[*column.column] : indicator.period);
            }
            row.note = note_of(indicator.comment);
        }
        gap();
        put_table(without_empty_columns(std::move(text)));
    }

    void activities(const Goal& goal) override {
        TextTable text{{"Aktivitet"}, {}, {}};
        for (const ActivityColumnSpec& column : template_.activity_columns)
            text.header.push_back(printed(column.header));
        for (const Activity& activity : goal.activities) {
            TextTable::Row& row = text.rows.emplace_back();
            row.cells.push_back(activity.name);
            for (const ActivityColumnSpec& column : template_.activity_columns) {
                row.cells.push_back(column.column == ActivityColumn::start ? activity.start
                                    : column.column == ActivityColumn::end ? activity.end
                                                                           : activity.deviation);
            }
            row.note = note_of(activity.comment);
        }
        gap();
        put_table(without_empty_columns(std::move(text)));
    }

private:
    /// One empty line between blocks, none at the top.
    void gap() {
        last_was_item_ = false;
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    void put_wrapped(std::string_view text, const std::string& first, const std::string& others) {
        const std::string* indent = &first;
        for (const std::string& line :
             wrap_text(sound_text(text), page_width - std::min(others.size(), page_width / 2))) {
            out_ += *indent + line + '\n';
            indent = &others;
        }
    }

    void put_heading(int level, std::string_view text) {
        gap();
        if (level == 1 && !out_.empty()) out_ += '\n';
        number_ = 0;
        std::size_t widest = 0;
        for (const std::string& line : wrap_text(sound_text(text), page_width)) {
            out_ += line + '\n';
            widest = std::max(widest, display_width(line));
        }
        const auto depth = static_cast<std::size_t>(std::max(level, 1) - 1);
        if (depth < underlines.size()) out_ += std::string(widest, underlines[depth]) + '\n';
        out_ += '\n';
    }

    void put_table(TextTable table) {
        // What is not said is seen from the cells.
        for (std::size_t c = table.align.size(); c < table.header.size(); ++c) {
            table.align.push_back(c == 0 ? TextAlign::left : alignment_of(table.rows, c));
        }
        out_ += sound_text(layout_text_table(table, page_width));
        number_ = 0;
    }

    void field(const char* label, const std::string& value) {
        if (!value.empty()) put_wrapped(value, std::string(label) + ": ", "    ");
    }

    void lines(const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        gap();
        for (const std::string& text : texts) put_wrapped(text, "", "    ");
    }

    std::string note_of(const std::vector<Paragraph>& comment) const {
        if (comment.empty()) return {};
        return (template_.comment_label.empty() ? std::string() : template_.comment_label + ": ") + plain_text(comment);
    }

    /// A link's address stands after its words.
    static std::string with_addresses(const Paragraph& paragraph) {
        std::string text;
        for (const Run& run : paragraph.runs) {
            text += run.text;
            if (!run.link.empty() && run.link != run.text) text += " <" + run.link + ">";
        }
        return text;
    }

    static TextTable without_empty_columns(TextTable table) {
        for (std::size_t c = table.header.size(); c-- > 1;) {
            const bool empty = std::all_of(table.rows.begin(), table.rows.end(),
                                           [c](const TextTable::Row& row) { return row.cells[c].empty(); });
            if (!empty) continue;
            table.header.erase(table.header.begin() + static_cast<std::ptrdiff_t>(c));
            if (c < table.align.size()) table.align.erase(table.align.begin() + static_cast<std::ptrdiff_t>(c));
            for (TextTable::Row& row : table.rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(c));
        }
        return table;
    }

    std::string printed(const std::string& header) const { return meta_ ? fill_placeholders(header, *meta_) : header; }

    const DocumentTemplate& template_;
    const Meta* meta_ = nullptr;
    std::string out_;
    int number_ = 0;
    bool last_was_item_ = false;
};

}  // namespace

std::string to_plain_text(const Report& report, const DocumentTemplate& document_template) {
    const DocumentTemplate whole = with_columns_of(report, document_template);
    TextWriter writer(whole);
    visit(report, whole, writer);
    return writer.take();
}

}  // namespace tertial
