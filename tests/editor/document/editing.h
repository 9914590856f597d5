// A document to edit in tests: made of random reports or of a few lines.
#pragma once

#include <filesystem>
#include <string>

#include "editor/document/document.h"
#include "editor/document/edit.h"
#include "model/project_file.h"
#include "model/tree.h"
#include "tests/editor/fixed_metrics.h"

namespace tertial::test {

inline DocumentTemplate usual_template() {
    const TemplateFolders folders{{TERTIAL_TEST_TEMPLATES}};
    return load_document_template(folders, "tertial-2").value();
}

inline editor::Document document_of(Report report, std::uint64_t seed = 1) {
    return {std::move(report), usual_template(), {}, IdSource(seed)};
}

/// A chapter "c1" with these paragraphs, "p0", "p1" …
inline Report report_with(const std::vector<std::string>& paragraphs) {
    Report report;
    report.id = {"r1"};
    Chapter chapter;
    chapter.id = {"c1"};
    chapter.title = "Inledning";
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        Paragraph paragraph;
        paragraph.id = {"p" + std::to_string(i)};
        paragraph.runs = plain_runs(paragraphs[i]);
        chapter.blocks.emplace_back(paragraph);
    }
    report.front.push_back(std::move(chapter));
    return report;
}

inline void put_caret(editor::Document& document, const FieldPlace& place, std::size_t offset) {
    document.selection.caret = {place, {offset, false}};
    document.selection.anchor = document.selection.caret;
}

inline void select(editor::Document& document, const FieldPlace& from, std::size_t begin, const FieldPlace& to,
                   std::size_t end) {
    document.selection = {{from, {begin, false}}, {to, {end, false}}};
}

inline FieldPlace text_of(const std::string& paragraph) {
    return {{paragraph}, Field::runs, 0};
}

/// "text | text": the words of the first chapter's paragraphs, "* " before items of lists.
inline std::string words_of(const editor::Document& document) {
    std::string out;
    for (const Block& block : document.report().front.at(0).blocks) {
        if (!out.empty()) out += " | ";
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            if (paragraph->style == ParagraphStyle::bullet) out += "* ";
            if (paragraph->style == ParagraphStyle::numbered) out += "1. ";
            if (paragraph->style == ParagraphStyle::heading) out += "# ";
            out += plain_text(*paragraph);
        } else {
            out += "[tabell]";
        }
    }
    return out;
}

}  // namespace tertial::test
