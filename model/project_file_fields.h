// What the project file says of each part of a report, once: the writer, the reader and the search for forbidden
// characters all follow these functions. The order here is the order in the file. Elements are described in
// docs/format.md and model/tertial.rnc; change all three together.
//
// An Io has: attribute(name, string | int), required(name, enum), choice(name, enum, default) for attributes; text,
// number, option for fields; items for lists of strings; content for the text of a one-line element; node, nodes,
// blocks, record, records and group for what lies inside.
#pragma once

#include <concepts>
#include <type_traits>

#include "model/enum_names.h"
#include "model/report.h"

namespace tertial::project {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

/// The attributes that every node has, first.
template <class Io, class T>
void node_attributes(Io& io, T& node) {
    io.attribute("id", node.id.text);
    io.attribute("line", node.source.line);
    io.attribute("page", node.source.page);
    io.attribute("doubt", node.doubt);
}

template <class Io, Is<Paragraph> T>
void fields(Io& io, T& paragraph) {
    io.choice("style", paragraph.style, ParagraphStyle::text);
    io.attribute("depth", paragraph.depth);
    io.content(paragraph.runs);
}

template <class Io, Is<TableRow> T>
void fields(Io& io, T& row) {
    io.choice("role", row.role, RowRole::row);
    io.items("c", row.cells);
}

template <class Io, Is<Table> T>
void fields(Io& io, T& table) {
    io.text("title", table.title);
    io.text("unit", table.unit);
    io.items("column", table.columns);
    io.nodes("row", table.rows);
}

template <class Io, Is<IndicatorCells> T>
void fields(Io& io, T& cells) {
    for (const auto& [column, name] : EnumNames<IndicatorColumn>::table) io.text(name, cells[column]);
}

template <class Io, Is<ReportOrigin> T>
void fields(Io& io, T& origin) {
    io.required("kind", origin.kind);
    io.attribute("tertial", origin.tertial);
    io.attribute("year", origin.year);
    io.attribute("report", origin.report.text);
}

template <class Io, Is<PastValues> T>
void fields(Io& io, T& past) {
    fields(io, past.origin);
    fields(io, past.cells);
    io.text("period", past.period);
}

template <class Io, Is<Indicator> T>
void fields(Io& io, T& indicator) {
    io.text("name", indicator.name);
    fields(io, indicator.cells);
    io.text("period", indicator.period);
    io.field("better", indicator.direction, Direction::unknown);
    io.text("mark", indicator.mark);
    io.group("comment", !indicator.comment.empty(), [&] { io.nodes("p", indicator.comment); });
    io.records("alternative", indicator.alternatives);
    io.records("past", indicator.history);
}

template <class Io, Is<Activity> T>
void fields(Io& io, T& activity) {
    io.text("name", activity.name);
    io.text("start", activity.start);
    io.text("end", activity.end);
    io.text("deviation", activity.deviation);
    io.text("mark", activity.mark);
    io.group("comment", !activity.comment.empty(), [&] { io.nodes("p", activity.comment); });
}

template <class Io, Is<Section> T>
void fields(Io& io, T& section) {
    io.required("role", section.role);
    io.choice("place", section.place, SectionPlace::before_tables);
    io.text("title", section.title);
    io.blocks(section.blocks);
}

template <class Io, Is<Goal> T>
void fields(Io& io, T& goal) {
    io.required("level", goal.level);
    io.text("number", goal.number);
    io.text("title", goal.title);
    io.option("assessment", goal.assessment);
    io.nodes("section", goal.sections);
    io.nodes("indicator", goal.indicators);
    io.nodes("activity", goal.activities);
    io.nodes("goal", goal.children);
}

template <class Io, Is<Chapter> T>
void fields(Io& io, T& chapter) {
    io.text("part", chapter.part);
    io.text("title", chapter.title);
    io.blocks(chapter.blocks);
    io.nodes("chapter", chapter.children);
}

template <class Io, Is<Decision> T>
void fields(Io& io, T& decision) {
    io.content(decision.runs);
}

template <class Io, Is<Appendix> T>
void fields(Io& io, T& appendix) {
    io.content(appendix.title);
}

template <class Io, Is<Confirmation> T>
void fields(Io& io, T& confirmation) {
    io.text("check", confirmation.check);
    io.text("about", confirmation.about.text);
    io.text("cell", confirmation.cell);
    io.text("fingerprint", confirmation.fingerprint);
    io.text("reason", confirmation.reason);
    io.text("by", confirmation.by);
    io.text("date", confirmation.date);
}

template <class Io, Is<ImportNote> T>
void fields(Io& io, T& note) {
    io.required("kind", note.kind);
    io.choice("subject", note.subject, NoteSubject::other);
    io.attribute("file", note.file);
    io.attribute("sheet", note.sheet);
    io.attribute("about", note.about.text);
    io.content(note.text);
}

template <class Io, Is<Remark> T>
void fields(Io& io, T& remark) {
    io.text("about", remark.about.text);
    io.text("by", remark.by);
    io.text("date", remark.date);
    io.field("state", remark.state, RemarkState::open);
    io.text("text", remark.text);
}

template <class Io, Is<ReadyMark> T>
void fields(Io& io, T& mark) {
    io.text("about", mark.about.text);
    io.text("by", mark.by);
    io.text("date", mark.date);
    io.text("fingerprint", mark.fingerprint);
}

template <class Io, Is<CarriedText> T>
void fields(Io& io, T& carried) {
    io.attribute("about", carried.about.text);
    io.attribute("fingerprint", carried.fingerprint);
}

template <class Io, Is<ArchiveItem> T>
void fields(Io& io, T& item) {
    io.required("reason", item.reason);
    fields(io, item.origin);
    io.attribute("about", item.about.text);
    io.text("title", item.title);
    io.blocks(item.blocks);
    io.nodes("decision", item.decisions);
    io.nodes("section", item.sections);
    io.nodes("indicator", item.indicators);
    io.nodes("activity", item.activities);
    io.nodes("goal", item.goals);
    io.nodes("chapter", item.chapters);
}

template <class Io, Is<Meta> T>
void fields(Io& io, T& meta) {
    io.field("kind", meta.kind);
    io.number("tertial", meta.tertial);
    io.number("year", meta.year);
    io.text("title", meta.title);
    io.text("board", meta.board);
    io.text("administration", meta.administration);
    io.text("case-officer", meta.case_officer);
    io.text("phone", meta.phone);
    io.text("email", meta.email);
    io.text("recipient", meta.recipient);
    io.text("date", meta.date);
    io.text("meeting-date", meta.meeting_date);
    io.text("registry-number", meta.registry_number);
    io.items("letterhead", meta.letterhead);
    io.items("signature", meta.signatures);
}

/// The children of the root. Its attributes, `format` and `id`, are the file's business.
template <class Io, Is<Report> T>
void fields(Io& io, T& report) {
    io.part("meta", report.meta);
    io.text("template", report.template_name);
    io.text("goal-catalogue", report.goal_catalogue);
    io.group("decisions", !report.decisions.empty(), [&] { io.nodes("decision", report.decisions); });
    io.group("appendices", !report.appendices.empty(), [&] { io.nodes("appendix", report.appendices); });
    io.group("front", !report.front.empty(), [&] { io.nodes("chapter", report.front); });
    const bool has_heading = report.goals_chapter != Chapter{};
    io.group("goals", has_heading || !report.goals.empty(), [&] {
        io.node("chapter", report.goals_chapter, has_heading);
        io.nodes("goal", report.goals);
    });
    io.group("back", !report.back.empty(), [&] { io.nodes("chapter", report.back); });
    io.group("confirmations", !report.confirmations.empty(), [&] { io.nodes("confirmation", report.confirmations); });
    io.group("import-notes", !report.import_notes.empty(), [&] { io.nodes("note", report.import_notes); });
    // Last, where programs that do not know them write them back.
    io.group("remarks", !report.remarks.empty(), [&] { io.nodes("remark", report.remarks); });
    io.group("ready-marks", !report.ready_marks.empty(), [&] { io.nodes("ready-mark", report.ready_marks); });
    io.record("rolled-from", report.rolled_from);
    io.group("carried", !report.carried.empty(), [&] { io.records("text", report.carried); });
    io.group("archive", !report.archive.empty(), [&] { io.nodes("item", report.archive); });
}

/// The letter that begins the ids of a kind of node.
template <class T>
constexpr char prefix_of() {
    if constexpr (std::same_as<T, Paragraph>) return id_prefix::paragraph;
    if constexpr (std::same_as<T, Table>) return id_prefix::table;
    if constexpr (std::same_as<T, TableRow>) return id_prefix::row;
    if constexpr (std::same_as<T, Indicator>) return id_prefix::indicator;
    if constexpr (std::same_as<T, Activity>) return id_prefix::activity;
    if constexpr (std::same_as<T, Section>) return id_prefix::section;
    if constexpr (std::same_as<T, Goal>) return id_prefix::goal;
    if constexpr (std::same_as<T, Chapter>) return id_prefix::chapter;
    if constexpr (std::same_as<T, Decision>) return id_prefix::decision;
    if constexpr (std::same_as<T, Appendix>) return id_prefix::appendix;
    if constexpr (std::same_as<T, Confirmation>) return id_prefix::confirmation;
    if constexpr (std::same_as<T, ImportNote>) return id_prefix::note;
    if constexpr (std::same_as<T, Remark>) return id_prefix::remark;
    if constexpr (std::same_as<T, ReadyMark>) return id_prefix::ready_mark;
    if constexpr (std::same_as<T, ArchiveItem>) return id_prefix::archive_item;
}

}  // namespace tertial::project
