// A report of an invented board, small enough to be read in a test.
#pragma once

#include "editor/document/document.h"

namespace tertial::editor {

inline Run plain(std::string text) {
    return {std::move(text), false, false, {}};
}
inline Run bold(std::string text) {
    return {std::move(text), true, false, {}};
}

inline Paragraph paragraph_of(std::string id, std::vector<Run> runs) {
    Paragraph paragraph;
    paragraph.id.text = std::move(id);
    paragraph.runs = std::move(runs);
    return paragraph;
}

/// A chapter with two paragraphs and a table, a decision, a title, and two lines of a sender.
inline Document small_document() {
    Report report;
    report.id.text = "r1";
    report.meta.title = "Tertialrapport för Sjövikens nämnd";
    report.meta.letterhead = {"Sjövikens nämnd", "Box nämnd 12"};
    Decision decision;
    decision.id.text = "d1";
    decision.runs = {plain("Nämnden godkänner rapporten.")};
    report.decisions.push_back(decision);
    Chapter chapter;
    chapter.id.text = "c1";
    chapter.title = "Nämndens analys";
    chapter.blocks.emplace_back(
        paragraph_of("p1", {plain("Arbetet i "), bold("nämnden"), plain(" går bra, säger NÄMNDEN.")}));
    chapter.blocks.emplace_back(paragraph_of("p2", {plain("Stadsdelsnämnden har 1\u00A0000 kr.")}));
    Table table;
    table.id.text = "t1";
    table.columns = {"Post", "Nämnd"};
    TableRow row;
    row.id.text = "w1";
    row.cells = {"nämnd", "10–15 st"};
    table.rows.push_back(row);
    chapter.blocks.emplace_back(table);
    report.front.push_back(chapter);
    return Document(std::move(report), {}, {}, IdSource(1));
}

inline std::string text_at(const Document& document, const FieldPlace& place) {
    const CellIndex* at = document.index().find(place);
    return at == nullptr ? std::string("(none)") : document.flow().strips[at->strip].cells[at->cell].text.text;
}

inline void put_caret(Document& document, const FieldPlace& place, std::size_t offset) {
    document.selection.caret = {place, {offset, false}};
    document.selection.anchor = document.selection.caret;
}

}  // namespace tertial::editor
