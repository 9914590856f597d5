#include "exporters/opc/package.h"

#include "exporters/opc/xml_writer.h"

namespace tertial::opc {

namespace {

constexpr std::string_view relationships_type = "application/vnd.openxmlformats-package.relationships+xml";

}  // namespace

std::string relationships_name(std::string_view part_name) {
    const std::size_t slash = part_name.rfind('/');
    std::string name(part_name.substr(0, slash + 1));
    name += "_rels/";
    name += part_name.substr(slash + 1);
    name += ".rels";
    return name;
}

std::string relationships_xml(const std::vector<Relationship>& relationships) {
    std::string xml(xml_declaration);
    xml += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const Relationship& relationship : relationships) {
        xml += "<Relationship Id=\"";
        append_attribute_text(xml, relationship.id);
        xml += "\" Type=\"";
        append_attribute_text(xml, relationship.type);
        xml += "\" Target=\"";
        append_attribute_text(xml, relationship.target);
        xml += relationship.mode == TargetMode::external ? "\" TargetMode=\"External\"/>" : "\"/>";
    }
    xml += "</Relationships>";
    return xml;
}

std::string content_types_xml(const Package& package) {
    std::string xml(xml_declaration);
    xml +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"";
    xml += relationships_type;
    xml += "\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    for (const Part& part : package.parts) {
        xml += "<Override PartName=\"";
        append_attribute_text(xml, part.name);
        xml += "\" ContentType=\"";
        append_attribute_text(xml, part.content_type);
        xml += "\"/>";
    }
    xml += "</Types>";
    return xml;
}

}  // namespace tertial::opc
