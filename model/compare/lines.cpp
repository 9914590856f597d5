#include "model/compare/lines.h"

#include <array>

#include "model/assessment_words.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/walk.h"

namespace tertial::compare {

namespace {

class Lines {
public:
    Lines(const Report& report, const DocumentTemplate& document_template)
        : report_(report), template_(document_template) {}

    std::vector<Line> make() {
        front();
        chapters(report_.front, 1);
        if (!report_.goals_chapter.title.empty() || !report_.goals_chapter.blocks.empty()) {
            chapter(report_.goals_chapter, 1);
        }
        for (const Goal& one : report_.goals) goal(one, 1);
        chapters(report_.back, 1);
        return std::move(lines_);
    }

private:
    Line& add(ComparedKind kind, const NodeId& id, const std::string& key, std::vector<std::string> cells) {
        Line& line = lines_.emplace_back();
        line.kind = kind;
        line.id = id;
        line.key = place_key_ + "|" + key;
        line.place = place_;
        line.cells = std::move(cells);
        return line;
    }

    void fact(const std::string& name, const std::string& value) {
        if (!value.empty()) add(ComparedKind::text, {}, "meta " + name, {name + ": " + value});
    }

    void front() {
        const Meta& meta = report_.meta;
        place_ = tr("Framsidan", "Front page");
        place_key_ = "front";
        if (!meta.title.empty()) add(ComparedKind::heading, {}, "title", {meta.title}).level = 1;
        fact(tr("Nämnd", "Board"), meta.board);
        fact(tr("Handläggare", "Case officer"), meta.case_officer);
        fact(tr("Till", "To"), meta.recipient);
        fact(tr("Datum", "Date"), meta.date);
        fact(tr("Sammanträde", "Meeting"), meta.meeting_date);
        fact(tr("Diarienummer", "Registry number"), meta.registry_number);
        if (!report_.decisions.empty()) {
            place_ = tr("Förslag till beslut", "Proposed decisions");
            place_key_ = "decisions";
            add(ComparedKind::heading, {}, "", {place_}).level = 1;
        }
        for (const Decision& decision : report_.decisions)
            add(ComparedKind::numbered, decision.id, fold_title(plain_text(decision.runs)),
                {plain_text(decision.runs)});
        if (!report_.appendices.empty()) {
            place_ = tr("Bilagor", "Appendices");
            place_key_ = "appendices";
            add(ComparedKind::heading, {}, "", {place_}).level = 1;
        }
        for (const Appendix& appendix : report_.appendices)
            add(ComparedKind::bullet, appendix.id, fold_title(appendix.title), {appendix.title});
    }

    void chapters(const std::vector<Chapter>& list, int level) {
        for (const Chapter& one : list) chapter(one, level);
    }

    void chapter(const Chapter& chapter, int level) {
        const std::string outer = place_key_;
        place_ = chapter.title;
        place_key_ = level == 1 ? "chapter " + fold_title(chapter.title) : outer + "/" + fold_title(chapter.title);
        add(ComparedKind::heading, chapter.id, "", {chapter.title}).level = level;
        blocks(chapter.blocks, level);
        for (const Chapter& child : chapter.children) this->chapter(child, level + 1);
        place_key_ = outer;
    }

    void goal(const Goal& goal, int level) {
        const std::string name = goal.number.empty() ? goal.title : goal.number + " " + goal.title;
        const std::string key = "goal " + goal.number;
        place_ = name;
        place_key_ = key;
        Line& heading = add(ComparedKind::heading, goal.id, fold_title(goal.title), {goal.title});
        heading.level = level;
        heading.number = goal.number;
        if (goal.assessment)
            add(ComparedKind::text, {}, "assessment", {std::string(assessment_words(*goal.assessment))});
        sections(goal, SectionPlace::before_tables, level, name, key);
        indicators(goal, name, key);
        activities(goal, name, key);
        sections(goal, SectionPlace::after_tables, level, name, key);
        for (const Goal& child : goal.children) this->goal(child, level + 1);
    }

    void sections(const Goal& goal, SectionPlace where, int level, const std::string& name, const std::string& key) {
        for (const Section& section : goal.sections) {
            if (section.place != where) continue;
            place_ = section.title.empty() ? name : name + " · " + section.title;
            place_key_ = key + " section " + std::to_string(static_cast<int>(section.role)) + fold_title(section.title);
            if (!section.title.empty()) add(ComparedKind::heading, section.id, "", {section.title}).level = level + 1;
            blocks(section.blocks, level + 1);
        }
    }

    void paragraph(const Paragraph& paragraph, int level) {
        const std::string text = plain_text(paragraph);
        if (text.empty()) return;
        constexpr std::array<ComparedKind, 4> kinds{ComparedKind::text, ComparedKind::heading, ComparedKind::bullet,
                                                    ComparedKind::numbered};
        add(kinds[static_cast<std::size_t>(paragraph.style)], paragraph.id, fold_title(text), {text}).level =
            level + 1 + paragraph.depth;
    }

    void blocks(const std::vector<Block>& blocks, int level) {
        int number = 0;
        for (const Block& block : blocks) {
            if (const auto* text = std::get_if<Paragraph>(&block)) {
                paragraph(*text, level);
            } else {
                table(std::get<Table>(block), ++number);
            }
        }
    }

    void table(const Table& table, int number) {
        const std::string key = table.title.empty() ? "table " + std::to_string(number) : fold_title(table.title);
        if (!table.title.empty()) add(ComparedKind::text, {}, "title of " + key, {table.title});
        Line& head = add(ComparedKind::table_head, table.id, "head of " + key, table.columns);
        head.table = table.id.text;
        if (!table.unit.empty() && !head.cells.empty() && head.cells.front().empty()) head.cells.front() = table.unit;
        for (const TableRow& row : table.rows) {
            const std::string name = row.cells.empty() ? std::string() : fold_title(row.cells.front());
            Line& line = add(ComparedKind::row, row.id, "row of " + key + " " + name, row.cells);
            line.table = table.id.text;
            line.columns = table.columns;
        }
    }

    void comment(const std::vector<Paragraph>& paragraphs, const std::string& key, const std::string& place) {
        const std::string outer = place_;
        place_ = place;
        std::size_t number = 0;
        for (const Paragraph& one : paragraphs) {
            const std::string text = plain_text(one);
            if (text.empty()) continue;
            add(ComparedKind::text, one.id, "comment " + key + std::to_string(number++), {text});
        }
        place_ = outer;
    }

    void indicators(const Goal& goal, const std::string& name, const std::string& key) {
        if (goal.indicators.empty()) return;
        place_ = name;
        place_key_ = key;
        std::vector<std::string> columns{tr("Indikator", "Indicator")};
        for (const IndicatorColumnSpec& column : template_.indicator_columns)
            columns.push_back(fill_placeholders(column.header, report_.meta));
        add(ComparedKind::table_head, {}, "indicators", columns).table = goal.id.text + "i";
        for (const Indicator& indicator : goal.indicators) {
            std::vector<std::string> cells{indicator.name};
            for (const IndicatorColumnSpec& column : template_.indicator_columns)
                cells.push_back(column.column ? indicator.cells[*column.column] : indicator.period);
            place_key_ = "indicator";  // found wherever it has moved to
            Line& line = add(ComparedKind::row, indicator.id, fold_title(indicator.name), std::move(cells));
            line.table = goal.id.text + "i";
            line.columns = columns;
            comment(indicator.comment, fold_title(indicator.name), name + " · " + indicator.name);
        }
        place_key_ = key;
    }

    void activities(const Goal& goal, const std::string& name, const std::string& key) {
        if (goal.activities.empty()) return;
        place_ = name;
        place_key_ = key;
        std::vector<std::string> columns{tr("Aktivitet", "Activity")};
        for (const ActivityColumnSpec& column : template_.activity_columns) columns.push_back(column.header);
        add(ComparedKind::table_head, {}, "activities", columns).table = goal.id.text + "a";
        for (const Activity& activity : goal.activities) {
            std::vector<std::string> cells{activity.name};
            for (const ActivityColumnSpec& column : template_.activity_columns)
                cells.push_back(column.column == ActivityColumn::start ? activity.start
                                : column.column == ActivityColumn::end ? activity.end
                                                                       : activity.deviation);
            place_key_ = "activity";
            Line& line = add(ComparedKind::row, activity.id, fold_title(activity.name), std::move(cells));
            line.table = goal.id.text + "a";
            line.columns = columns;
            comment(activity.comment, fold_title(activity.name), name + " · " + activity.name);
        }
        place_key_ = key;
    }

    const Report& report_;
    const DocumentTemplate& template_;
    std::vector<Line> lines_;
    std::string place_, place_key_;
};

}  // namespace

std::vector<Line> lines_of(const Report& report, const DocumentTemplate& document_template) {
    return Lines(report, document_template).make();
}

}  // namespace tertial::compare
