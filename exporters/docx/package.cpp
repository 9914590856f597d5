#include "exporters/docx/package.h"

#include "exporters/docx/body.h"
#include "exporters/docx/furniture.h"
#include "exporters/docx/properties.h"

namespace tertial::docx {

namespace {

constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view numbered_list = "3";  // the abstract numbering of List Number, templates/word/numbering.xml

std::string type_of(std::string_view part) {
    return std::string(word_type).append(part).append("+xml");
}

/// The numbering part with one more numbering for each numbered list, so that every list begins at 1.
std::string numbering_xml(std::string_view from_template, int lists) {
    std::string xml(from_template);
    const std::size_t end = xml.rfind("</w:numbering>");
    if (end == std::string::npos) return xml;
    std::string more;
    for (int i = 0; i < lists; ++i) {
        more += "<w:num w:numId=\"" + std::to_string(first_list_number + i) + "\"><w:abstractNumId w:val=\"";
        more += numbered_list;
        more += "\"/>";
        for (const char* level : {"0", "1", "2"}) {
            more += "<w:lvlOverride w:ilvl=\"";
            more += level;
            more += "\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        }
        more += "</w:num>";
    }
    xml.insert(end, more);
    return xml;
}

std::string document_xml(std::string_view body, std::string_view section) {
    std::string xml(opc::xml_declaration);
    xml.reserve(body.size() + section.size() + 512);
    xml += "<w:document";
    xml += word_namespaces;
    xml += "><w:body>";
    xml += body;
    xml += section;
    xml += "</w:body></w:document>";
    return xml;
}

}  // namespace

opc::Package word_package(const Report& report, const DocumentTemplate& document_template, const Look& look) {
    const Facts facts = facts_of(report, document_template);
    Relationships relationships = common_relationships();
    const Body body = write_body(report, document_template, look, facts, relationships);
    return package_around(body, report, document_template, look, std::move(relationships));
}

Relationships common_relationships() {
    Relationships relationships;
    relationships.add("styles", "styles.xml");
    relationships.add("numbering", "numbering.xml");
    relationships.add("settings", "settings.xml");
    return relationships;
}

opc::Package package_around(const Body& body, const Report& report, const DocumentTemplate& document_template,
                            const Look& look, Relationships relationships) {
    const Facts facts = facts_of(report, document_template);
    Furniture furniture = write_furniture(look, facts, body.pages, relationships);

    opc::Package package;
    const std::string office(opc::office_relationship);
    package.relationships = {
        {"rId1", office + "officeDocument", "word/document.xml"},
        {"rId2", std::string(opc::package_relationship) + "metadata/core-properties", "docProps/core.xml"},
        {"rId3", office + "extended-properties", "docProps/app.xml"},
        {"rId4", office + "custom-properties", "docProps/custom.xml"}};
    package.parts.push_back({"/word/document.xml", type_of("document.main"), document_xml(body.xml, furniture.section),
                             relationships.take()});
    package.parts.push_back({"/word/styles.xml", type_of("styles"), look.styles.xml, {}});
    package.parts.push_back(
        {"/word/numbering.xml", type_of("numbering"), numbering_xml(look.numbering, body.numbered_lists), {}});
    package.parts.push_back(settings_part());
    for (opc::Part& part : furniture.parts) package.parts.push_back(std::move(part));
    for (opc::Part& part : property_parts(report, facts, document_template, look, body.pages)) {
        package.parts.push_back(std::move(part));
    }
    return package;
}

}  // namespace tertial::docx
