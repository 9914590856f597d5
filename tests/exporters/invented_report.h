// A small invented tertial report with one of everything that an exporter must handle.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/report.h"

namespace tertial::invented {

inline Paragraph paragraph(std::string_view text, ParagraphStyle style = ParagraphStyle::text) {
    Paragraph result;
    result.style = style;
    result.runs = plain_runs(text);
    return result;
}

inline Indicator indicator(std::string_view id, std::string_view name, std::vector<std::string> cells,
                           std::string_view comment = {}) {
    Indicator result;
    result.id.text = id;
    result.name = name;
    for (std::size_t i = 0; i < cells.size(); ++i) result.cells.text[i] = cells[i];
    result.period = "Tertial 1 2024";
    if (!comment.empty()) result.comment.push_back(paragraph(comment));
    return result;
}

inline Activity activity(std::string_view id, std::string_view name, std::string_view start, std::string_view end,
                         std::string_view deviation = {}, std::string_view comment = {}) {
    Activity result;
    result.id.text = id;
    result.name = name;
    result.start = start;
    result.end = end;
    result.deviation = deviation;
    if (!comment.empty()) result.comment.push_back(paragraph(comment));
    return result;
}

inline TableRow row(RowRole role, std::vector<std::string> cells) {
    TableRow result;
    result.role = role;
    result.cells = std::move(cells);
    return result;
}

inline Table budget_table() {
    Table table;
    table.id.text = "taaaaaaaa";
    table.title = "Uppföljning av driftbudget";
    table.unit = "mnkr";
    table.columns = {"Mnkr", "Budget", "Prognos", "Avvikelse"};
    table.rows = {row(RowRole::row, {"Förskola", "120,5", "118,0", "2,5"}),
                  row(RowRole::group, {"Äldreomsorg", "", "", ""}),
                  row(RowRole::row, {"Hemtjänst", "1 080,0", "1 085,25", "-5,25"}),
                  row(RowRole::varav, {"varav lokaler", "40,0", "40,0", "0,0"}),
                  row(RowRole::sum, {"Totalt", "1 200,5", "1 203,25", "-2,75"})};
    return table;
}

inline Goal board_goal() {
    Goal goal;
    goal.id.text = "gccccccc3";
    goal.level = GoalLevel::board;
    goal.number = "1.1.1";
    goal.title = "Barn i Sjöviken växer upp i trygghet";
    goal.assessment = Assessment::partly;
    Section description;
    description.role = SectionRole::description;
    description.title = "Beskrivning";
    description.blocks = {paragraph("Förvaltningen möter barn tidigt."),
                          paragraph("Öppen förskola", ParagraphStyle::bullet)};
    Section analysis;
    analysis.role = SectionRole::analysis;
    analysis.title = "Analys";
    analysis.place = SectionPlace::after_tables;
    analysis.blocks = {paragraph("Samverkan", ParagraphStyle::heading), paragraph("Arbetet  har\u00A0fortsatt.")};
    goal.sections = {description, analysis};
    goal.indicators = {
        indicator("iaaaaaaa1", "Andel barn i öppen förskola", {"71,5 %", "70 %", "73 %", "68,0 %", "75 %", "80 %", ""},
                  "Fler familjer har hittat hit."),
        indicator("iaaaaaaa2", "Antal parklekar med öppet på helger", {"4 st", "", "", "3 st", "5 st", "5 st", ""}),
        indicator("iaaaaaaa3", "=1+1 är text och inte en formel", {"", "", "", "", "", "Tas fram av nämnd", ""})};
    goal.indicators[1].doubt = "Raden har färre värden än kolumner.";
    goal.activities = {activity("aaaaaaaa1", "Öppna en parklek till", "2024-01-01", "2024-12-31"),
                       activity("aaaaaaaa2", "Utbilda föräldrar", "2024-02-01", "2024-04-30", "Avvikelse",
                                "Kursledaren har varit sjuk.")};
    return goal;
}

inline Report report() {
    Report report;
    report.id.text = "raaaaaaaa";
    report.template_name = "tertial-1";
    Meta& meta = report.meta;
    meta.kind = DocumentKind::tertial_report;
    meta.tertial = 1;
    meta.year = 2024;
    meta.title = "Tertialrapport 1 2024 för Sjövikens stadsdelsnämnd";
    meta.board = "Sjövikens stadsdelsnämnd";
    meta.administration = "Sjövikens stadsdelsförvaltning";
    meta.case_officer = "Åsa Lindh";
    meta.date = "2024-05-14";
    meta.meeting_date = "2024-05-30";
    meta.registry_number = "SJÖ 2024/117";
    meta.letterhead = {"Strandgatan 3", "sjoviken.example"};
    meta.signatures = {"Nils Ek, stadsdelsdirektör"};
    Decision decision;
    decision.id.text = "daaaaaaa1";
    decision.runs = plain_runs("Nämnden godkänner förslaget till tertialrapport 1.");
    report.decisions = {decision};
    report.appendices.emplace_back().title = "Bilaga 1 Resultatenheter";

    Chapter summary;
    summary.id.text = "caaaaaaa1";
    summary.title = "Sammanfattande analys";
    summary.blocks = {paragraph("Nämnden bedömer att målen nås i huvudsak.")};
    report.front = {summary};
    report.goals_chapter.title = "Uppföljning av Kommunfullmäktiges inriktningsmål";

    Goal direction;
    direction.id.text = "gccccccc1";
    direction.number = "1";
    direction.title = "Ett Sjöviken som håller samman";
    direction.assessment = Assessment::fully;
    direction.sections.emplace_back().blocks = {paragraph("Ett gott år.")};
    Goal area;
    area.id.text = "gccccccc2";
    area.level = GoalLevel::area;
    area.number = "1.1";
    area.title = "Alla barn får en bra start";
    area.assessment = Assessment::fully;
    area.indicators = {
        indicator("iaaaaaaa4", "Förskollärartäthet",
                  {"15,1 barn/avd.", "", "", "15,4 barn/avd.", "15 barn/avd.", "15 barn/avd.", "14,9 barn/avd."}),
        indicator("iaaaaaaa5", "Sjukfrånvaro dag 1-14", {"3,2 %", "", "", "3,5 %", "3,0 %", "+/-1 %", "Max 4 %"})};
    area.children = {board_goal()};
    direction.children = {area};
    report.goals = {direction};

    Chapter economy;
    economy.id.text = "caaaaaaa2";
    economy.title = "Uppföljning av ekonomi";
    Chapter operating;
    operating.id.text = "caaaaaaa3";
    operating.title = "Driftbudget";
    operating.blocks = {paragraph("Prognosen är ett underskott."), budget_table()};
    economy.children = {operating};
    report.back = {economy};
    return report;
}

}  // namespace tertial::invented
