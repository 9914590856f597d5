#include "exporters/docx/furniture.h"

#include <algorithm>
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

constexpr std::string_view marks("\x01\x02");
static_assert(marks[0] == page_mark && marks[1] == pages_mark);

/// Text with the page and the number of pages as fields.
void append_filled(std::string& xml, std::string_view text, int pages, std::string_view style) {
    while (!text.empty()) {
        const std::size_t at = text.find_first_of(marks);
        append_run(xml, text.substr(0, at), style);
        if (at == std::string_view::npos) return;
        if (text[at] == page_mark) append_field(xml, "PAGE", "1", style);
        if (text[at] == pages_mark) append_field(xml, "NUMPAGES", std::to_string(pages), style);
        text.remove_prefix(at + 1);
    }
}

/// The lines with what they say; a piece moves up where the one above it on its side has nothing to say, and the look
/// of a sender's name goes to the first that speaks.
std::vector<FurnitureLine> filled(const std::vector<FurnitureLine>& lines, const Facts& facts) {
    std::vector<FurnitureLine> full(lines.size());
    std::size_t lefts = 0;
    std::size_t rights = 0;
    bool has_name = false;
    for (const FurnitureLine& line : lines) {
        has_name = has_name || line.emphasis;
        if (std::string left = fill(line.left, facts); !left.empty()) full[lefts++].left = std::move(left);
        if (std::string right = fill(line.right, facts); !right.empty()) full[rights++].right = std::move(right);
    }
    full.resize(std::max(lefts, rights));
    if (!full.empty()) full.front().emphasis = has_name;
    return full;
}

/// Empty when no line has anything to say.
std::string paragraphs(const Slot& slot, const Look& look, const Facts& facts, int pages) {
    std::string xml;
    for (const FurnitureLine& line : filled(slot.lines, facts)) {
        const bool is_letterhead = slot.type == "first" && slot.kind == Kind::header;
        open_paragraph(xml, look.style(is_letterhead               ? StyleRole::sender
                                       : slot.kind == Kind::header ? StyleRole::page_header
                                                                   : StyleRole::page_footer));
        append_filled(xml, line.left, pages, line.emphasis ? look.style(StyleRole::sender_name) : std::string_view{});
        if (!line.right.empty()) {
            append_tab(xml);
            append_filled(xml, line.right, pages, {});
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
