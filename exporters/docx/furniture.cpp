#include "exporters/docx/furniture.h"

#include <array>

namespace tertial::docx {

namespace {

enum class Kind { header, footer };

struct Slot {
    Kind kind = Kind::header;
    const std::vector<FurnitureLine>& lines;
    std::string_view file;  // under /word/
    std::string_view type;  // w:type of the reference
};

/// Text with {page} and {pages} as fields.
void append_pattern(std::string& xml, std::string_view text, int pages, std::string_view style) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        append_run(xml, text.substr(0, open), style);
        if (open == std::string_view::npos) return;
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (name == "page") append_field(xml, "PAGE", "1", style);
        if (name == "pages") append_field(xml, "NUMPAGES", std::to_string(pages), style);
        text.remove_prefix(close + 1);
    }
}

/// Empty when no line has anything to say.
std::string paragraphs(const Slot& slot, const Look& look, const Facts& facts, int pages) {
    std::string xml;
    for (const FurnitureLine& line : slot.lines) {
        const std::string left = fill(line.left, facts);
        const std::string right = fill(line.right, facts);
        if (left.empty() && right.empty()) continue;
        const bool is_letterhead = slot.type == "first" && slot.kind == Kind::header;
        open_paragraph(xml, look.style(is_letterhead               ? StyleRole::sender
                                       : slot.kind == Kind::header ? StyleRole::page_header
                                                                   : StyleRole::page_footer));
        append_pattern(xml, left, pages, line.emphasis ? look.style(StyleRole::sender_name) : std::string_view{});
        if (!right.empty()) {
            append_tab(xml);
            append_pattern(xml, right, pages, {});
        }
        close_paragraph(xml);
    }
    return xml;
}

std::string page_xml(const PageSize& page) {
    std::string xml = "<w:pgSz w:w=\"" + std::to_string(page.width) + "\" w:h=\"" + std::to_string(page.height) + "\"";
    if (page.width > page.height) xml += " w:orient=\"landscape\"";
    xml += "/><w:pgMar w:top=\"" + std::to_string(page.top) + "\" w:right=\"" + std::to_string(page.right) +
           "\" w:bottom=\"" + std::to_string(page.bottom) + "\" w:left=\"" + std::to_string(page.left) +
           "\" w:header=\"" + std::to_string(page.header) + "\" w:footer=\"" + std::to_string(page.footer) +
           "\" w:gutter=\"0\"/>";
    return xml;
}

}  // namespace

Furniture write_furniture(const Look& look, const Facts& facts, int pages, Relationships& relationships) {
    const PageLayout& layout = look.layout;
    const std::array<Slot, 4> slots = {{{Kind::header, layout.first_header, "header1.xml", "first"},
                                        {Kind::header, layout.other_header, "header2.xml", "default"},
                                        {Kind::footer, layout.first_footer, "footer1.xml", "first"},
                                        {Kind::footer, layout.other_footer, "footer2.xml", "default"}}};
    Furniture furniture;
    furniture.section = "<w:sectPr>";
    for (const Slot& slot : slots) {
        const std::string content = paragraphs(slot, look, facts, pages);
        if (content.empty()) continue;
        const bool is_header = slot.kind == Kind::header;
        const std::string_view element = is_header ? "w:hdr" : "w:ftr";
        const std::string_view kind = is_header ? "header" : "footer";
        const std::string id = relationships.add(kind, slot.file);

        opc::Part part;
        part.name = std::string("/word/") += slot.file;
        part.content_type = std::string("application/vnd.openxmlformats-officedocument.wordprocessingml.") += kind;
        part.content_type += "+xml";
        part.bytes = opc::xml_declaration;
        part.bytes += '<';
        part.bytes += element;
        part.bytes += word_namespaces;
        part.bytes += '>';
        part.bytes += content;
        part.bytes += "</";
        part.bytes += element;
        part.bytes += '>';
        furniture.parts.push_back(std::move(part));

        furniture.section += is_header ? "<w:headerReference w:type=\"" : "<w:footerReference w:type=\"";
        furniture.section += slot.type;
        furniture.section += "\" r:id=\"" + id + "\"/>";
    }
    furniture.section += page_xml(layout.page) + "<w:titlePg/></w:sectPr>";
    return furniture;
}

}  // namespace tertial::docx
