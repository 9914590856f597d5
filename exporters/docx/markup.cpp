#include "exporters/docx/markup.h"

#include <algorithm>

#include "model/fold.h"

namespace tertial::docx {

namespace {

constexpr std::size_t longest_bookmark = 40;  // Word's limit, [MS-OI29500] 2.1.518

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_bookmark_name(std::string_view name) {
    if (name.empty() || name.size() > longest_bookmark || (!is_letter(name.front()) && name.front() != '_'))
        return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return is_letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

}  // namespace

int Bookmarks::open(std::string& xml, std::string_view name) {
    if (!is_bookmark_name(name) || !names_.insert(fold_case(name)).second) return -1;
    const int id = next_++;
    xml += "<w:bookmarkStart w:id=\"";
    opc::append_number(xml, id);
    xml += "\" w:name=\"";
    opc::append_attribute_text(xml, name);
    xml += "\"/>";
    return id;
}

void Bookmarks::close(std::string& xml, int id) {
    if (id < 0) return;
    xml += "<w:bookmarkEnd w:id=\"";
    opc::append_number(xml, id);
    xml += "\"/>";
}

std::string Relationships::add(std::string_view type, std::string_view target, opc::TargetMode mode) {
    std::string id = "rId" + std::to_string(relationships_.size() + 1);
    relationships_.push_back({id, std::string(opc::office_relationship) += type, std::string(target), mode});
    return id;
}

std::string Relationships::hyperlink(std::string_view address) {
    for (const opc::Relationship& known : relationships_) {
        if (known.mode == opc::TargetMode::external && known.target == address) return known.id;
    }
    return add("hyperlink", address, opc::TargetMode::external);
}

void open_paragraph(std::string& xml, std::string_view style) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"";
    xml += style;
    xml += "\"/></w:pPr>";
}

void append_run(std::string& xml, std::string_view text, std::string_view character_style) {
    if (text.empty()) return;
    if (character_style.empty()) {
        xml += "<w:r>";
    } else {
        xml += "<w:r><w:rPr><w:rStyle w:val=\"";
        xml += character_style;
        xml += "\"/></w:rPr>";
    }
    append_run_text(xml, text);
    xml += "</w:r>";
}

void append_run_text(std::string& xml, std::string_view text) {
    xml += opc::needs_preserved_space(text) ? "<w:t xml:space=\"preserve\">" : "<w:t>";
    opc::append_text(xml, text);
    xml += "</w:t>";
}

void append_tab(std::string& xml) {
    xml += "<w:r><w:tab/></w:r>";
}

void append_field(std::string& xml, std::string_view instruction, std::string_view result,
                  std::string_view character_style) {
    xml += "<w:fldSimple w:instr=\" ";
    opc::append_attribute_text(xml, instruction);
    xml += " \">";
    append_run(xml, result, character_style);
    xml += "</w:fldSimple>";
}

}  // namespace tertial::docx
