// The plain form of a report for scripts: docs/records.md.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "exporters/exporters.h"
#include "exporters/text_shape.h"
#include "model/assessment_words.h"
#include "model/enum_names.h"

namespace tertial {

namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest_chapter = 4;

constexpr std::array<std::pair<const char*, IndicatorColumn>, indicator_column_count> cell_names{{
    {"utfall", IndicatorColumn::outcome},
    {"utfall_man", IndicatorColumn::outcome_men},
    {"utfall_kvinnor", IndicatorColumn::outcome_women},
    {"utfall_foregaende", IndicatorColumn::outcome_previous},
    {"prognos", IndicatorColumn::forecast},
    {"arsmal", IndicatorColumn::target},
    {"kf_arsmal", IndicatorColumn::council_target},
}};

const char* name_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::plan:
            return "verksamhetsplan";
        case DocumentKind::tertial_report:
            return "tertialrapport";
        case DocumentKind::annual_report:
            return "verksamhetsberattelse";
    }
    return "";
}

const char* name_of(ParagraphStyle style) {
    switch (style) {
        case ParagraphStyle::text:
            return "text";
        case ParagraphStyle::heading:
            return "heading";
        case ParagraphStyle::bullet:
            return "bullet";
        case ParagraphStyle::numbered:
            return "numbered";
    }
    return "";
}

const char* name_of(RowRole role) {
    switch (role) {
        case RowRole::row:
            return "row";
        case RowRole::group:
            return "group";
        case RowRole::varav:
            return "varav";
        case RowRole::sum:
            return "sum";
    }
    return "";
}

const char* name_of(Direction direction) {
    switch (direction) {
        case Direction::unknown:
            return "";
        case Direction::higher_is_better:
            return "higher";
        case Direction::lower_is_better:
            return "lower";
        case Direction::near_target_is_better:
            return "near";
    }
    return "";
}

const char* name_of(ImportNoteKind kind) {
    switch (kind) {
        case ImportNoteKind::found:
            return "found";
        case ImportNoteKind::uncertain:
            return "uncertain";
        case ImportNoteKind::unplaced:
            return "unplaced";
        case ImportNoteKind::left_out:
            return "left_out";
    }
    return "";
}

/// Folded text, absent as null.
Json text_or_null(std::string_view text) {
    std::string folded = fold_white_space(text);
    return folded.empty() ? Json(nullptr) : Json(std::move(folded));
}

Json folded_list(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) list.push_back(fold_white_space(text));
    return list;
}

/// Italics as *asterisks*, the way plain text says them; other looks are left out.
std::string emphasised_text(const Paragraph& paragraph) {
    std::string out;
    for (const Run& run : paragraph.runs) {
        const bool marked = run.italic && !run.text.empty();
        if (marked) out += '*';
        out += run.text;
        if (marked) out += '*';
    }
    return out;
}

std::string_view section_name(const Section& section) {
    if (!section.title.empty()) return section.title;
    switch (section.role) {
        case SectionRole::description:
            return "Beskrivning";
        case SectionRole::expected_result:
            return "Förväntat resultat";
        case SectionRole::analysis:
            return "Analys";
        case SectionRole::ingress:
        case SectionRole::other:
            break;
    }
    return "(ingress)";
}

class Writer {
public:
    void report(const Report& report) {
        document(report);
        decisions(report.decisions);
        contents_and_appendices(report);
        for (const Chapter& chapter : report.front) this->chapter(chapter, 1);
        if (!report.goals_chapter.title.empty()) chapter(report.goals_chapter, 1);
        for (const Goal& goal : report.goals) this->goal(goal);
        for (const Chapter& chapter : report.back) this->chapter(chapter, 1);
        for (const Confirmation& confirmation : report.confirmations) this->confirmation(confirmation);
        for (const ImportNote& note : report.import_notes) this->note(note);
    }

    std::string take() { return std::move(out_); }

private:
    void put(const Json& record) {
        out_ += record.dump(-1, ' ', false, Json::error_handler_t::replace);
        out_ += '\n';
    }

    /// What every part of a report may have; keys that say nothing are left out.
    void put(Json record, const Node& node) {
        if (!node.doubt.empty() && !record.contains("doubt")) record["doubt"] = fold_white_space(node.doubt);
        if (!node.id.empty()) record["id"] = node.id.text;
        if (node.source.line > 0) record["line"] = node.source.line;
        if (node.source.page > 0) record["page"] = node.source.page;
        put(record);
    }

    void heading(int level, std::string_view title) {
        put(Json{{"k", "heading"}, {"level", level}, {"title", fold_white_space(title)}});
    }

    void document(const Report& report) {
        const Meta& meta = report.meta;
        Json record{{"k", "doc"}, {"type", name_of(meta.kind)}};
        record["period"] = meta.tertial > 0 ? Json("Tertial " + std::to_string(meta.tertial)) : Json(nullptr);
        record["year"] = meta.year > 0 ? Json(meta.year) : Json(nullptr);
        record["board"] = text_or_null(meta.board);
        record["case_officer"] = text_or_null(meta.case_officer);
        record["date"] = text_or_null(meta.date);
        record["title"] = text_or_null(meta.title);
        record["administration"] = text_or_null(meta.administration);
        record["phone"] = text_or_null(meta.phone);
        record["email"] = text_or_null(meta.email);
        record["recipient"] = text_or_null(meta.recipient);
        record["meeting_date"] = text_or_null(meta.meeting_date);
        record["registry_number"] = text_or_null(meta.registry_number);
        record["letterhead"] = folded_list(meta.letterhead);
        record["signatures"] = folded_list(meta.signatures);
        if (!report.id.empty()) record["id"] = report.id.text;
        put(record);
    }

    void decisions(const std::vector<Decision>& decisions) {
        if (decisions.empty()) return;
        heading(1, "Förslag till beslut");
        int n = 0;
        for (const Decision& decision : decisions) {
            Json record{{"k", "decision"}, {"n", ++n}, {"text", fold_white_space(plain_text(decision.runs))}};
            add_links(record, decision.runs);
            put(std::move(record), decision);
        }
    }

    void contents_and_appendices(const Report& report) {
        if (!report.front.empty() || !report.goals.empty() || !report.back.empty()) heading(1, "Innehållsförteckning");
        if (report.appendices.empty()) return;
        heading(1, "Bilagor");
        for (const Appendix& appendix : report.appendices) {
            put(Json{{"k", "appendix"}, {"title", fold_white_space(appendix.title)}}, appendix);
        }
    }

    void chapter(const Chapter& chapter, int level) {
        Json record{
            {"k", "heading"}, {"level", std::min(level, deepest_chapter)}, {"title", fold_white_space(chapter.title)}};
        Json paragraphs = paragraphs_of(chapter.blocks);
        if (!paragraphs.empty()) {
            // Inside its heading, not beside it: the sections of goals can then be counted by kind alone.
            record["section"] = Json{
                {"goal", nullptr}, {"name", fold_white_space(chapter.title)}, {"paragraphs", std::move(paragraphs)}};
        }
        put(std::move(record), chapter);
        tables(chapter.blocks);
        for (const Chapter& child : chapter.children) this->chapter(child, level + 1);
    }

    void goal(const Goal& goal) {
        Json record{{"k", "goal"},
                    {"level", static_cast<int>(goal.level)},
                    {"number", text_or_null(goal.number)},
                    {"title", fold_white_space(goal.title)}};
        record["assessment"] = goal.assessment ? Json(std::string(assessment_words(*goal.assessment))) : Json(nullptr);
        put(std::move(record), goal);
        sections(goal, SectionPlace::before_tables);
        for (const Indicator& indicator : goal.indicators) this->indicator(goal, indicator);
        for (const Activity& activity : goal.activities) this->activity(goal, activity);
        sections(goal, SectionPlace::after_tables);
        for (const Goal& child : goal.children) this->goal(child);
    }

    void sections(const Goal& goal, SectionPlace place) {
        for (const Section& section : goal.sections) {
            if (section.place != place) continue;
            put(Json{{"k", "section"},
                     {"goal", text_or_null(goal.number)},
                     {"name", fold_white_space(section_name(section))},
                     {"paragraphs", paragraphs_of(section.blocks)}},
                section);
            tables(section.blocks);
        }
    }

    void indicator(const Goal& goal, const Indicator& indicator) {
        Json record{{"k", "indicator"},
                    {"goal", text_or_null(goal.number)},
                    {"name", fold_white_space(indicator.name)},
                    {"cells", cells_of(indicator.cells)},
                    {"period", text_or_null(indicator.period)},
                    {"comment", text_or_null(plain_text(indicator.comment))},
                    {"uncertain", !indicator.doubt.empty()},
                    {"doubt", text_or_null(indicator.doubt)}};
        for (const IndicatorCells& other : indicator.alternatives) record["alternatives"].push_back(cells_of(other));
        if (indicator.direction != Direction::unknown) record["direction"] = name_of(indicator.direction);
        if (!indicator.mark.empty()) record["mark"] = fold_white_space(indicator.mark);
        put(std::move(record), indicator);
    }

    void activity(const Goal& goal, const Activity& activity) {
        Json record{{"k", "activity"},
                    {"goal", text_or_null(goal.number)},
                    {"name", fold_white_space(activity.name)},
                    {"start", text_or_null(activity.start)},
                    {"end", text_or_null(activity.end)},
                    {"deviation", text_or_null(activity.deviation)},
                    {"comment", text_or_null(plain_text(activity.comment))}};
        if (!activity.mark.empty()) record["mark"] = fold_white_space(activity.mark);
        put(std::move(record), activity);
    }

    void table(const Table& table) {
        Json rows = Json::array();
        for (const TableRow& row : table.rows) {
            Json record{{"role", name_of(row.role)}, {"cells", folded_list(row.cells)}};
            if (!row.doubt.empty()) record["doubt"] = fold_white_space(row.doubt);
            rows.push_back(std::move(record));
        }
        Json record{{"k", "table"}, {"title", text_or_null(table.title)}, {"columns", folded_list(table.columns)}};
        record["rows"] = std::move(rows);
        if (!table.unit.empty()) record["unit"] = fold_white_space(table.unit);
        put(std::move(record), table);
    }

    void tables(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) this->table(*table);
        }
    }

    void confirmation(const Confirmation& confirmation) {
        put(Json{{"k", "confirmation"},
                 {"check", confirmation.check},
                 {"about", confirmation.about.text},
                 {"cell", text_or_null(confirmation.cell)},
                 {"reason", text_or_null(confirmation.reason)},
                 {"by", text_or_null(confirmation.by)},
                 {"date", text_or_null(confirmation.date)}},
            confirmation);
    }

    void note(const ImportNote& note) {
        Json record{{"k", "note"}, {"kind", name_of(note.kind)}, {"text", fold_white_space(note.text)}};
        if (!note.about.empty()) record["about"] = note.about.text;
        if (note.subject != NoteSubject::other) record["subject"] = std::string(tertial::name_of(note.subject));
        if (!note.file.empty()) record["file"] = note.file;
        if (!note.sheet.empty()) record["sheet"] = note.sheet;
        put(std::move(record), note);
    }

    static Json cells_of(const IndicatorCells& cells) {
        Json record = Json::object();
        for (const auto& [name, column] : cell_names) record[name] = text_or_null(cells[column]);
        return record;
    }

    static Json paragraphs_of(const std::vector<Block>& blocks) {
        Json list = Json::array();
        for (const Block& block : blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (!paragraph) continue;
            Json record{{"style", name_of(paragraph->style)}, {"text", fold_white_space(emphasised_text(*paragraph))}};
            if (paragraph->depth > 0) record["depth"] = paragraph->depth;
            if (!paragraph->doubt.empty()) record["doubt"] = fold_white_space(paragraph->doubt);
            add_links(record, paragraph->runs);
            list.push_back(std::move(record));
        }
        return list;
    }

    static void add_links(Json& record, const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            if (!run.link.empty()) record["links"].push_back(run.link);
        }
    }

    std::string out_;
};

}  // namespace

std::string to_records(const Report& report) {
    Writer writer;
    writer.report(report);
    return writer.take();
}

}  // namespace tertial
