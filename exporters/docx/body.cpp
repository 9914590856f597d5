#include "exporters/docx/body.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "exporters/docx/contents.h"
#include "exporters/docx/page_flow.h"
#include "exporters/docx/running_text.h"
#include "exporters/docx/tables.h"
#include "exporters/docx/text_width.h"
#include "exporters/visitor.h"

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr int deepest_list = 3;
constexpr int deepest_section = 5;
constexpr std::string_view properties_end = "</w:pPr>";
constexpr std::size_t bytes_per_line = 80;  // about what a line holds; for "is this chapter short" only

int line_guess(const Chapter& chapter) {
    int lines = 2;
    for (const Block& block : chapter.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            lines += 3 + static_cast<int>(table->rows.size());
        } else {
            for (const Run& run : std::get<Paragraph>(block).runs)
                lines += static_cast<int>(run.text.size() / bytes_per_line);
            lines += 2;
        }
    }
    for (const Chapter& child : chapter.children) lines += line_guess(child);
    return lines;
}

/// Nothing to print: an empty paragraph is an empty tag in the PDF, and trips screen readers.
bool is_blank(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

std::string heading_text(const PrintedHeading& heading) {
    std::string text;
    if (!heading.number.empty()) text = heading.number + " ";
    return text + heading.title;
}

class BodyWriter : public ReportVisitor {
public:
    BodyWriter(const Report& report, const DocumentTemplate& document_template, const Look& look, const Facts& facts,
               Relationships& relationships)
        : report_(report),
          template_(document_template),
          look_(look),
          facts_(facts),
          relationships_(relationships),
          grids_(report, document_template, look),
          flow_(look.layout.page.text_height() / twips_per_point),
          front_flow_(flow_),
          // The goals of the council are the last that the contents list, whether or not a chapter stands over them.
          contents_levels_(std::max(1, look.layout.contents_levels - (report.goals_chapter.title.empty() ? 1 : 0))) {
        xml_.reserve(std::size_t{1} << 20);
        find_large_chapters();
    }

    void title_block(const Report&) override {
        plain(StyleRole::title, facts_.title);
        plain(StyleRole::subtitle, fill(look_.layout.subtitle, facts_));
        for (const TitleLine& line : look_.layout.title_block) {
            const std::string value = fill(line.pattern, facts_);
            if (value.empty()) continue;
            open(StyleRole::fact);
            append_run(xml_, line.label, look_.style(StyleRole::fact_label));
            append_tab(xml_);
            append_run(xml_, value);
            close(StyleRole::fact, value);
        }
    }

    void decisions(const Report& report) override {
        own_heading(LayoutText::decisions);
        for (const Decision& decision : report.decisions) {
            const std::string words = plain_text(decision.runs);
            if (is_blank(words)) continue;
            open(StyleRole::decision);
            const int id = bookmarks_.open(xml_, decision.id.text);
            append_proposal(xml_, decision.runs, look_, relationships_);
            bookmarks_.close(xml_, id);
            close(StyleRole::decision, words);
        }
    }

    void contents(const Report& report) override {
        for (const std::string& signature : report.meta.signatures) plain(StyleRole::signature, signature);
        loose_level_ = 0;
        contents_at_ = xml_.size();
        contents_start_ = report.decisions.empty() && report.meta.signatures.empty() ? ContentsStart::below_the_title
                                                                                     : ContentsStart::new_page;
        flow_.finish();
        front_flow_ = flow_;
        front_entries_ = appendix_entries_ = entries_.size();
        is_chapter_due_ = true;
    }

    void appendices(const Report& report) override {
        is_after_contents_ = true;
        own_heading(LayoutText::appendices);
        for (const Appendix& appendix : report.appendices) {
            if (is_blank(appendix.title)) continue;
            open(StyleRole::appendix);
            const int id = bookmarks_.open(xml_, appendix.id.text);
            append_run(xml_, appendix.title);
            bookmarks_.close(xml_, id);
            close(StyleRole::appendix, appendix.title);
        }
        is_after_contents_ = false;
        appendix_entries_ = entries_.size();
        is_chapter_due_ = true;
    }

    void heading(const PrintedHeading& heading) override {
        if (loose_level_ >= heading.level) let_loose();
        const std::string text = heading_text(heading);
        const bool is_listed = heading.level <= contents_levels_ && !heading.in_goal;
        const StyleRole role = heading_role(heading);
        const bool new_page = heading.level == 1 && (is_chapter_due_ || starts_page(heading));
        is_chapter_due_ = false;
        last_heading_ = heading.title;

        xml_ += "<w:p><w:pPr><w:pStyle w:val=\"";
        xml_ += look_.style(role);
        xml_ += "\"/>";
        const std::size_t properties_at = xml_.size();
        xml_ += new_page ? "<w:pageBreakBefore/></w:pPr>" : "</w:pPr>";
        if (new_page) flow_.new_page();

        const std::vector<int> ids = open_bookmarks(heading.id);
        const int entry = is_listed ? open_entry() : -1;
        if (!heading.label.empty()) {
            append_run(xml_, heading.label + ": ", look_.style(StyleRole::goal_label));
        }
        append_run(xml_, text);
        bookmarks_.close(xml_, entry);
        close_bookmarks(ids);
        const std::string whole = heading.label.empty() ? text : heading.label + ": " + text;
        const std::size_t ticket = close(role, whole);
        loose_level_ = heading.level;
        loose_at_ = properties_at;
        if (entry >= 0) add_entry(heading.level, look_.layout.contents_labels ? whole : text, ticket);
    }

    void untitled(const NodeId& id) override {
        if (!id.empty()) waiting_.push_back(id);
    }

    void assessment(const Goal& goal) override {
        if (!goal.assessment) return;
        const AssessmentLook& look = look_.layout.look(*goal.assessment);
        const int level = loose_level_;
        open(StyleRole::assessment);
        const std::size_t properties_at = xml_.size() - properties_end.size();
        const int id = bookmarks_.open(xml_, suffixed(goal.id, "_bedomning"));
        append_run(xml_, look.symbol, look_.style(nth(StyleRole::fully, static_cast<int>(*goal.assessment))));
        append_run(xml_, " " + look.words);
        bookmarks_.close(xml_, id);
        close(StyleRole::assessment, look.words);
        loose_level_ = level;
        loose_at_ = properties_at;
    }

    void paragraph(const Paragraph& paragraph) override {
        const int depth = std::clamp(paragraph.depth, 0, deepest_list - 1);
        switch (paragraph.style) {
            case ParagraphStyle::bullet:
                text(nth(StyleRole::bullet_1, depth), paragraph, 0);
                break;
            case ParagraphStyle::numbered:
                text(nth(StyleRole::number_1, depth), paragraph, list_number());
                break;
            default:
                text(after_table_ ? StyleRole::body_after_table : StyleRole::body, paragraph, 0);
                break;
        }
    }

    void table(const Table& table) override {
        Grid grid = grid_of(table, look_);
        if (!grid.has_cells()) return title_alone(table);
        if (grid.title.empty()) grid.title = last_heading_;
        const auto has_unit = [&](const std::string& text) { return text.find(table.unit) != std::string::npos; };
        if (!table.unit.empty() && !has_unit(grid.title) &&
            std::none_of(table.columns.begin(), table.columns.end(), has_unit)) {
            grid.title += " (" + table.unit + ")";
        }
        this->grid(grid);
    }

    void indicators(const Goal& goal) override {
        grid(grids_.indicators(goal));
        for (const Indicator& indicator : goal.indicators) comment(indicator.id, indicator.name, indicator.comment);
    }

    void activities(const Goal& goal) override {
        grid(grids_.activities(goal));
        for (const Activity& activity : goal.activities) comment(activity.id, activity.name, activity.comment);
    }

    Body take() {
        flow_.finish();
        Body body;
        body.numbered_lists = lists_;
        body.pages = flow_.page_count() + number_entries();
        xml_.insert(contents_at_, contents_xml(entries_, contents_levels_, contents_start_, look_));
        body.xml = std::move(xml_);
        return body;
    }

private:
    void find_large_chapters() {
        const auto look_at = [&](const Chapter& chapter) {
            if (chapter.id.empty()) return;
            if (line_guess(chapter) >= look_.layout.new_page_from_lines) large_chapters_.insert(chapter.id.text);
        };
        for (const Chapter& chapter : report_.front) look_at(chapter);
        for (const Chapter& chapter : report_.back) look_at(chapter);
        const NodeId& goals = report_.goals_chapter.id;
        if (!report_.goals.empty() && !goals.empty()) large_chapters_.insert(goals.text);
    }

    /// "Analys" under each goal would only clutter the contents: such headings have styles of their own, built on the
    /// heading styles, which the TOC field does not gather.
    static StyleRole heading_role(const PrintedHeading& heading) {
        if (!heading.in_goal || heading.level < 2) return nth(StyleRole::heading_1, heading.level - 1);
        const bool is_section = heading.kind == HeadingKind::section && heading.level <= deepest_section;
        return nth(is_section ? StyleRole::section_2 : StyleRole::part_2, heading.level - 2);
    }

    /// What is to stand on the page of the text under it, "keep with next", has none when the next heading is as high
    /// or higher. Left alone, a row of such headings would move to the next page together, or not fit on any.
    void let_loose() {
        xml_.insert(loose_at_, R"(<w:keepNext w:val="0"/>)");
        flow_.finish();
    }

    /// The bookmark of the element itself, and of what stands around it without a heading of its own.
    std::vector<int> open_bookmarks(const NodeId& own) {
        std::vector<int> ids;
        for (const NodeId& id : waiting_) ids.push_back(bookmarks_.open(xml_, id.text));
        waiting_.clear();
        ids.push_back(bookmarks_.open(xml_, own.text));
        return ids;
    }
    void close_bookmarks(const std::vector<int>& ids) {
        for (const int id : ids) bookmarks_.close(xml_, id);
    }

    static std::string suffixed(const NodeId& id, std::string_view suffix) {
        return id.empty() ? std::string() : id.text + std::string(suffix);
    }

    [[nodiscard]] bool starts_page(const PrintedHeading& heading) const {
        return heading.kind == HeadingKind::goal || large_chapters_.contains(heading.id.text);
    }

    void open(StyleRole role) { open_paragraph(xml_, look_.style(role)); }

    /// Ends the paragraph and tells the page estimate how much text it held.
    std::size_t close(StyleRole role, std::string_view text) {
        close_paragraph(xml_);
        after_table_ = false;
        loose_level_ = 0;
        if (role < StyleRole::number_1 || role > StyleRole::number_3) {
            if (role < StyleRole::bullet_1 || role > StyleRole::bullet_3) is_in_list_ = false;
        }
        if (is_after_contents_) {
            after_contents_.push_back({role, lines(role, text)});
            return after_contents_.size() - 1;
        }
        return flow_.paragraph(role, look_.styles.metric(role), lines(role, text));
    }

    [[nodiscard]] int lines(StyleRole role, std::string_view text) const {
        const StyleMetrics& metrics = look_.styles.metric(role);
        const double measure = look_.layout.page.text_width() / twips_per_point - metrics.left - metrics.right;
        return line_count(text, {metrics.size, metrics.bold, metrics.narrow}, measure);
    }

    void plain(StyleRole role, std::string_view text) {
        if (is_blank(text)) return;
        open(role);
        append_run(xml_, text);
        close(role, text);
    }

    /// A heading of ours that is no node of the report: decisions, appendices.
    void own_heading(LayoutText id) {
        PrintedHeading own;
        own.title = look_.layout.text(id);
        const bool due = is_chapter_due_;
        is_chapter_due_ = false;
        heading(own);
        is_chapter_due_ = due;
    }

    int open_entry() { return bookmarks_.open(xml_, entry_bookmark()); }

    [[nodiscard]] std::string entry_bookmark() const {
        std::string number = std::to_string(entries_.size() + 1);
        return "_Toc" + std::string(9 - std::min<std::size_t>(9, number.size()), '0') + number;
    }

    void add_entry(int level, std::string text, std::size_t ticket) {
        entries_.push_back({level, std::move(text), entry_bookmark(), ticket, 1});
    }

    /// Puts the estimated pages into the entries; returns the pages that contents and appendices take beside the one
    /// where the front matter ends.
    int number_entries() {
        PageFlow& flow = front_flow_;
        const int front = flow.page_count();
        const auto contents = contents_lines(entries_, look_);
        if (!contents.empty() && contents_start_ == ContentsStart::new_page) flow.new_page();
        for (const ContentsLine& line : contents) flow.paragraph(line.role, look_.styles.metric(line.role), line.lines);
        std::vector<std::size_t> tickets;
        for (const ContentsLine& line : after_contents_) {
            tickets.push_back(flow.paragraph(line.role, look_.styles.metric(line.role), line.lines));
        }
        flow.finish();
        const int more = flow.page_count() - front;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            ContentsEntry& entry = entries_[i];
            const bool is_appendix = i >= front_entries_ && i < appendix_entries_;
            entry.page = is_appendix ? flow.page_of(tickets[entry.ticket]) : flow_.page_of(entry.ticket);
            if (i >= appendix_entries_) entry.page += more;
        }
        return more;
    }

    /// Consecutive numbered paragraphs share a numbering; what stands between two lists starts a new one.
    int list_number() {
        if (!is_in_list_) ++lists_;
        is_in_list_ = true;
        return first_list_number + lists_ - 1;
    }

    void text(StyleRole role, const Paragraph& paragraph, int numbering) {
        const std::string words = plain_text(paragraph);
        if (is_blank(words)) return;
        if (numbering == 0) {
            open(role);
        } else {
            xml_ += "<w:p><w:pPr><w:pStyle w:val=\"";
            xml_ += look_.style(role);
            xml_ += "\"/><w:numPr><w:ilvl w:val=\"";
            opc::append_number(xml_, static_cast<int>(role) - static_cast<int>(StyleRole::number_1));
            xml_ += "\"/><w:numId w:val=\"";
            opc::append_number(xml_, numbering);
            xml_ += "\"/></w:numPr></w:pPr>";
        }
        const std::vector<int> ids = open_bookmarks(paragraph.id);
        append_runs(xml_, paragraph.runs, look_, relationships_);
        close_bookmarks(ids);
        const bool is_in_list = is_in_list_;
        close(role, words);
        if (numbering != 0) is_in_list_ = is_in_list;
    }

    /// A table that has no cells yet is no table; what it is to be called is kept as text.
    void title_alone(const Table& table) {
        if (is_blank(table.title)) return;
        open(StyleRole::body);
        const std::vector<int> ids = open_bookmarks(table.id);
        append_run(xml_, table.title);
        close_bookmarks(ids);
        close(StyleRole::body, table.title);
    }

    void grid(const Grid& grid) {
        const std::string number = std::to_string(++tables_);
        const std::string label = look_.layout.text(LayoutText::table);
        std::string title = label + " " + number;
        open(StyleRole::caption);
        const std::vector<int> ids = open_bookmarks({});
        append_run(xml_, label + " ");
        append_field(xml_, "SEQ " + label + " \\* ARABIC", number);
        if (!grid.title.empty()) {
            append_run(xml_, ". " + grid.title);
            title += ". " + grid.title;
        }
        close_bookmarks(ids);
        close(StyleRole::caption, title);
        write_grid(xml_, grid, title, look_, bookmarks_, flow_);
        after_table_ = true;
        is_in_list_ = false;
    }

    /// Comments stand under the table, each with the name of its row: a comment in a row of its own would need cells
    /// merged over the whole width, which screen readers stumble over.
    void comment(const NodeId& about, const std::string& name, const std::vector<Paragraph>& paragraphs) {
        if (is_blank(plain_text(paragraphs))) return;
        const std::string title = template_.comment_label.empty() ? name : template_.comment_label + ": " + name;
        open(StyleRole::comment_title);
        const int id = bookmarks_.open(xml_, suffixed(about, "_kommentar"));
        append_run(xml_, title);
        bookmarks_.close(xml_, id);
        close(StyleRole::comment_title, title);
        for (const Paragraph& paragraph : paragraphs) {
            const StyleRole role = paragraph.style == ParagraphStyle::bullet     ? StyleRole::comment_bullet
                                   : paragraph.style == ParagraphStyle::numbered ? StyleRole::comment_number
                                   : paragraph.style == ParagraphStyle::heading  ? StyleRole::comment_title
                                                                                 : StyleRole::comment;
            comment_paragraph(role, paragraph);
        }
        after_table_ = true;
    }

    void comment_paragraph(StyleRole role, const Paragraph& paragraph) {
        const std::string words = plain_text(paragraph);
        if (is_blank(words)) return;
        if (role == StyleRole::comment_number) {
            const int numbering = list_number();
            xml_ += "<w:p><w:pPr><w:pStyle w:val=\"";
            xml_ += look_.style(role);
            xml_ += R"("/><w:numPr><w:ilvl w:val="0"/><w:numId w:val=")";
            opc::append_number(xml_, numbering);
            xml_ += "\"/></w:numPr></w:pPr>";
        } else {
            open(role);
        }
        const int id = bookmarks_.open(xml_, paragraph.id.text);
        append_runs(xml_, paragraph.runs, look_, relationships_);
        bookmarks_.close(xml_, id);
        close(role, words);
        is_in_list_ = role == StyleRole::comment_number;
    }

    const Report& report_;
    const DocumentTemplate& template_;
    const Look& look_;
    const Facts& facts_;
    Relationships& relationships_;
    GoalGrids grids_;
    PageFlow flow_;        // of all but contents and appendices
    PageFlow front_flow_;  // what stands before them
    int contents_levels_;
    Bookmarks bookmarks_;
    std::string xml_;
    std::vector<ContentsEntry> entries_;
    std::unordered_set<std::string> large_chapters_;
    std::string last_heading_;
    std::vector<NodeId> waiting_;  // of sections without a heading, until something of theirs is printed
    int loose_level_ = 0;          // of the heading that nothing has followed yet but its assessment; 0 = none
    std::size_t loose_at_ = 0;     // where its last paragraph's properties can be added to
    std::size_t contents_at_ = 0;
    ContentsStart contents_start_ = ContentsStart::new_page;
    std::vector<ContentsLine> after_contents_;  // the appendices
    bool is_after_contents_ = false;            // the appendices are being written
    std::size_t front_entries_ = 0;             // entries before the contents
    std::size_t appendix_entries_ = 0;          // and up to the end of the appendices
    int tables_ = 0;
    int lists_ = 0;
    bool is_in_list_ = false;
    bool after_table_ = false;
    bool is_chapter_due_ = false;  // the next chapter is the first after contents and appendices
};

}  // namespace

Body write_body(const Report& report, const DocumentTemplate& document_template, const Look& look, const Facts& facts,
                Relationships& relationships) {
    BodyWriter writer(report, document_template, look, facts, relationships);
    visit(report, document_template, writer);
    return writer.take();
}

}  // namespace tertial::docx
