#include "tests/model/random_report.h"

#include "model/text.h"

namespace tertial {

namespace {

const std::vector<std::string> words = {
    "nämnden",     "Sjöviken", "förskola", "äldreomsorg", "året",      "mål",   "och",   "i",        "på",    "är",
    "uppföljning", "kvalitet", "ökat",     "Åtgärder",    "60,5 %",    "1 050", "café",  "Müller",   "–",     "”trygg”",
    "€",           "😀",        "<b>",      "a & b",       "\"x\"",     "it's",  "]]>",   "&amp;",    "x<y>z", "naïve",
    "R&D",         "½",        "\u00A0",   "kg CO2",      "2024–2026", "#7",    "100 %", "e-tjänst", "EU:s",  "\u2011"};

template <class T, class F>
std::vector<T> several(Chance& chance, std::size_t most, F&& make) {
    std::vector<T> out(chance.below(most + 1));
    for (T& value : out) value = make();
    return out;
}

SourcePlace random_place(Chance& chance) {
    if (chance.one_in(3)) return {};
    return {static_cast<int>(1 + chance.below(5000)), static_cast<int>(chance.below(90))};
}

template <class T>
void fill_node(Chance& chance, T& node, char prefix) {
    node.id = chance.id(prefix);
    node.source = random_place(chance);
    if (chance.one_in(8)) node.doubt = random_line(chance);
}

template <class E>
E random_enum(Chance& chance, std::size_t count) {
    return static_cast<E>(chance.below(count));
}

std::string random_date(Chance& chance) {
    if (chance.one_in(4)) return random_text(chance);
    return "2024-0" + std::to_string(1 + chance.below(9)) + "-1" + std::to_string(chance.below(10));
}

std::string random_value(Chance& chance) {
    static const std::vector<std::string> values = {
        "",  "",   "0,31 %", "1 050 st", "+/-1 %", "Max 10 personer", "Öka", "Fastställs 2024",
        "-", "79", " 5 %",   "12  st"};
    return chance.pick(values);
}

IndicatorCells random_cells(Chance& chance) {
    IndicatorCells cells;
    for (std::string& text : cells.text) text = random_value(chance);
    return cells;
}

std::vector<Paragraph> random_paragraphs(Chance& chance, std::size_t most) {
    return several<Paragraph>(chance, most, [&] { return random_paragraph(chance); });
}

std::vector<Block> random_blocks(Chance& chance, std::size_t most) {
    return several<Block>(chance, most, [&]() -> Block {
        if (chance.one_in(5)) return random_table(chance);
        return random_paragraph(chance);
    });
}

ReportOrigin random_origin(Chance& chance) {
    ReportOrigin origin;
    origin.kind = random_enum<DocumentKind>(chance, 3);
    origin.tertial = static_cast<int>(chance.below(3));
    origin.year = 2019 + static_cast<int>(chance.below(10));
    if (chance.one_in(2)) origin.report = chance.id(id_prefix::report);
    return origin;
}

Meta random_meta(Chance& chance) {
    Meta meta;
    meta.kind = random_enum<DocumentKind>(chance, 3);
    meta.tertial = static_cast<int>(chance.below(3));
    meta.year = 2019 + static_cast<int>(chance.below(10));
    for (std::string* text : {&meta.title, &meta.board, &meta.administration, &meta.case_officer, &meta.phone,
                              &meta.email, &meta.recipient, &meta.registry_number}) {
        *text = random_text(chance);
    }
    meta.date = random_date(chance);
    meta.meeting_date = random_date(chance);
    meta.letterhead = several<std::string>(chance, 4, [&] { return random_text(chance); });
    meta.signatures = several<std::string>(chance, 2, [&] { return random_text(chance); });
    return meta;
}

Confirmation random_confirmation(Chance& chance) {
    Confirmation confirmation;
    fill_node(chance, confirmation, id_prefix::confirmation);
    confirmation.check = "row-arithmetic";
    confirmation.about = chance.id(id_prefix::indicator);
    for (std::string* text : {&confirmation.cell, &confirmation.fingerprint, &confirmation.reason, &confirmation.by}) {
        *text = random_text(chance);
    }
    confirmation.date = random_date(chance);
    return confirmation;
}

ImportNote random_note(Chance& chance) {
    ImportNote note;
    fill_node(chance, note, id_prefix::note);
    note.kind = random_enum<ImportNoteKind>(chance, 4);
    note.subject = random_enum<NoteSubject>(chance, 8);
    if (chance.one_in(3)) note.file = random_text(chance);
    if (chance.one_in(3)) note.sheet = random_text(chance);
    if (chance.one_in(2)) note.about = chance.id(id_prefix::goal);
    note.text = random_text(chance);
    return note;
}

Remark random_remark(Chance& chance) {
    Remark remark;
    fill_node(chance, remark, id_prefix::remark);
    remark.about = chance.id(id_prefix::paragraph);
    remark.by = random_text(chance);
    remark.date = random_date(chance);
    remark.state = random_enum<RemarkState>(chance, 2);
    remark.text = random_text(chance);
    return remark;
}

ReadyMark random_ready_mark(Chance& chance) {
    ReadyMark mark;
    fill_node(chance, mark, id_prefix::ready_mark);
    mark.about = chance.id(id_prefix::chapter);
    for (std::string* text : {&mark.by, &mark.fingerprint}) *text = random_text(chance);
    mark.date = random_date(chance);
    return mark;
}

ArchiveItem random_archive_item(Chance& chance) {
    ArchiveItem item;
    fill_node(chance, item, id_prefix::archive_item);
    item.reason = random_enum<ArchiveReason>(chance, 3);
    item.origin = random_origin(chance);
    if (chance.one_in(2)) item.about = chance.id(id_prefix::goal);
    item.title = random_text(chance);
    item.blocks = random_blocks(chance, 3);
    if (chance.one_in(3)) item.indicators.push_back(random_indicator(chance));
    if (chance.one_in(3)) item.activities.push_back(random_activity(chance));
    return item;
}

}  // namespace

std::uint64_t Chance::bits() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::string random_line(Chance& chance) {
    std::string text = chance.pick(words);
    for (std::size_t i = chance.below(12); i > 0; --i) {
        text += chance.one_in(10) ? "  " : " ";
        text += chance.pick(words);
    }
    if (chance.one_in(12)) text = " " + text;
    if (chance.one_in(12)) text += "  ";
    return text;
}

std::string random_text(Chance& chance) {
    if (chance.one_in(4)) return {};
    if (chance.one_in(30)) return std::string(1 + chance.below(3), ' ');
    return random_line(chance);
}

std::vector<Run> random_runs(Chance& chance) {
    std::vector<Run> runs;
    for (std::size_t i = chance.below(5); i > 0; --i) {
        Run run{random_line(chance), chance.one_in(4), chance.one_in(4), {}};
        if (chance.one_in(8)) run.link = "https://example.se/?a=1&b=\"" + chance.pick(words);
        if (chance.one_in(10)) run.text = " ";
        runs.push_back(std::move(run));
    }
    return normalized(runs);
}

Paragraph random_paragraph(Chance& chance) {
    Paragraph paragraph;
    fill_node(chance, paragraph, id_prefix::paragraph);
    if (chance.one_in(3)) paragraph.style = random_enum<ParagraphStyle>(chance, 4);
    if (chance.one_in(5)) paragraph.depth = static_cast<int>(chance.below(4));
    paragraph.runs = random_runs(chance);
    return paragraph;
}

TableRow random_row(Chance& chance, std::size_t columns) {
    TableRow row;
    fill_node(chance, row, id_prefix::row);
    row.role = random_enum<RowRole>(chance, 4);
    row.cells.resize(columns);
    for (std::string& cell : row.cells) cell = chance.one_in(3) ? random_text(chance) : random_value(chance);
    return row;
}

Table random_table(Chance& chance) {
    Table table;
    fill_node(chance, table, id_prefix::table);
    table.title = random_text(chance);
    if (chance.one_in(2)) table.unit = "mnkr";
    table.columns = several<std::string>(chance, 6, [&] { return random_text(chance); });
    table.rows = several<TableRow>(chance, 6, [&] { return random_row(chance, table.columns.size()); });
    return table;
}

Indicator random_indicator(Chance& chance) {
    Indicator indicator;
    fill_node(chance, indicator, id_prefix::indicator);
    indicator.name = random_text(chance);
    indicator.cells = random_cells(chance);
    indicator.period = chance.one_in(3) ? "" : "Tertial 2 2024";
    indicator.direction = random_enum<Direction>(chance, 4);
    if (chance.one_in(4)) indicator.mark = "♀";
    indicator.comment = random_paragraphs(chance, 2);
    if (!indicator.doubt.empty()) {
        indicator.alternatives = several<IndicatorCells>(chance, 3, [&] { return random_cells(chance); });
    }
    return indicator;
}

Activity random_activity(Chance& chance) {
    Activity activity;
    fill_node(chance, activity, id_prefix::activity);
    activity.name = random_text(chance);
    activity.start = random_date(chance);
    activity.end = random_date(chance);
    if (chance.one_in(3)) activity.deviation = "Avvikelse";
    if (chance.one_in(5)) activity.mark = "●";
    activity.comment = random_paragraphs(chance, 2);
    return activity;
}

Section random_section(Chance& chance) {
    Section section;
    fill_node(chance, section, id_prefix::section);
    section.role = random_enum<SectionRole>(chance, 5);
    section.place = random_enum<SectionPlace>(chance, 2);
    section.title = random_text(chance);
    section.blocks = random_blocks(chance, 4);
    return section;
}

Goal random_goal(Chance& chance, GoalLevel level) {
    Goal goal;
    fill_node(chance, goal, id_prefix::goal);
    goal.level = level;
    goal.number = std::to_string(1 + chance.below(9));
    goal.title = random_text(chance);
    if (chance.one_in(2)) goal.assessment = random_enum<Assessment>(chance, 3);
    goal.sections = several<Section>(chance, 3, [&] { return random_section(chance); });
    goal.indicators = several<Indicator>(chance, 4, [&] { return random_indicator(chance); });
    goal.activities = several<Activity>(chance, 3, [&] { return random_activity(chance); });
    if (level != GoalLevel::board) {
        const auto next = static_cast<GoalLevel>(static_cast<int>(level) + 1);
        goal.children = several<Goal>(chance, 3, [&] { return random_goal(chance, next); });
    }
    return goal;
}

Chapter random_chapter(Chance& chance, int depth) {
    Chapter chapter;
    fill_node(chance, chapter, id_prefix::chapter);
    if (chance.one_in(2)) chapter.part = "ekonomi.investeringar";
    chapter.title = random_text(chance);
    chapter.blocks = random_blocks(chance, 6);
    if (depth < 2) chapter.children = several<Chapter>(chance, 2, [&] { return random_chapter(chance, depth + 1); });
    return chapter;
}

Report random_report(std::uint64_t seed, int size) {
    Chance chance(seed);
    const auto most = static_cast<std::size_t>(2 * size);
    Report report;
    report.id = chance.id(id_prefix::report);
    report.meta = random_meta(chance);
    report.template_name = chance.one_in(3) ? "" : "tertial-2";
    report.goal_catalogue = chance.one_in(3) ? "" : "2023-2026";
    report.decisions = several<Decision>(chance, 4, [&] {
        Decision decision;
        fill_node(chance, decision, id_prefix::decision);
        decision.runs = random_runs(chance);
        return decision;
    });
    report.appendices = several<Appendix>(chance, 3, [&] {
        Appendix appendix;
        fill_node(chance, appendix, id_prefix::appendix);
        appendix.title = random_text(chance);
        return appendix;
    });
    report.front = several<Chapter>(chance, most, [&] { return random_chapter(chance); });
    if (chance.one_in(2)) report.goals_chapter = random_chapter(chance, 2);
    report.goals.resize(static_cast<std::size_t>(size));
    for (Goal& goal : report.goals) goal = random_goal(chance, GoalLevel::direction);
    report.back = several<Chapter>(chance, most, [&] { return random_chapter(chance); });
    report.confirmations = several<Confirmation>(chance, most, [&] { return random_confirmation(chance); });
    report.import_notes = several<ImportNote>(chance, 2 * most, [&] { return random_note(chance); });
    report.remarks = several<Remark>(chance, most, [&] { return random_remark(chance); });
    report.ready_marks = several<ReadyMark>(chance, most, [&] { return random_ready_mark(chance); });
    if (chance.one_in(2)) {
        report.rolled_from = random_origin(chance);
        report.carried.push_back({chance.id(id_prefix::section), "0123456789abcdef"});
    }
    report.archive = several<ArchiveItem>(chance, most, [&] { return random_archive_item(chance); });
    return report;
}

}  // namespace tertial
