#include "exporters/docx/contents.h"

#include <algorithm>

#include "exporters/docx/markup.h"
#include "exporters/docx/text_width.h"

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr int deepest_style = 4;
constexpr std::string_view field_begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
constexpr std::string_view field_separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
constexpr std::string_view field_end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

void append_instruction(std::string& xml, std::string_view instruction) {
    xml += field_begin;
    xml += "<w:r><w:instrText xml:space=\"preserve\"> ";
    opc::append_text(xml, instruction);
    xml += " </w:instrText></w:r>";
    xml += field_separate;
}

StyleRole role_of(const ContentsEntry& entry) {
    return nth(StyleRole::contents_1, std::clamp(entry.level, 1, deepest_style) - 1);
}

void append_entry(std::string& xml, const ContentsEntry& entry) {
    xml += "<w:hyperlink w:anchor=\"";
    xml += entry.bookmark;
    xml += "\" w:history=\"1\">";
    append_run(xml, entry.text);
    append_tab(xml);
    append_instruction(xml, "PAGEREF " + entry.bookmark + " \\h");
    append_run(xml, std::to_string(entry.page));
    xml += field_end;
    xml += "</w:hyperlink>";
}

}  // namespace

std::string contents_xml(const std::vector<ContentsEntry>& entries, int levels, ContentsStart start, const Look& look) {
    std::string xml;
    if (entries.empty()) return xml;
    xml +=
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
        "</w:docPartObj></w:sdtPr><w:sdtContent>";
    xml += "<w:p><w:pPr><w:pStyle w:val=\"";
    xml += look.style(StyleRole::contents_title);
    xml += start == ContentsStart::new_page ? "\"/><w:pageBreakBefore/></w:pPr>" : "\"/></w:pPr>";
    append_run(xml, look.layout.text(LayoutText::contents));
    close_paragraph(xml);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        open_paragraph(xml, look.style(role_of(entries[i])));
        if (i == 0) {
            append_instruction(xml, "TOC \\o \"1-" + std::to_string(levels) + "\" \\h \\z");
        }
        append_entry(xml, entries[i]);
        if (i + 1 == entries.size()) xml += field_end;
        close_paragraph(xml);
    }
    xml += "</w:sdtContent></w:sdt>";
    return xml;
}

std::vector<ContentsLine> contents_lines(const std::vector<ContentsEntry>& entries, const Look& look) {
    std::vector<ContentsLine> lines;
    if (entries.empty()) return lines;
    lines.push_back({StyleRole::contents_title, 1});
    for (const ContentsEntry& entry : entries) {
        const StyleRole role = role_of(entry);
        const StyleMetrics& metrics = look.styles.metric(role);
        const double measure = look.layout.page.text_width() / twips_per_point - metrics.left - metrics.right;
        lines.push_back({role, line_count(entry.text, {metrics.size, metrics.bold, metrics.narrow}, measure)});
    }
    return lines;
}

}  // namespace tertial::docx
