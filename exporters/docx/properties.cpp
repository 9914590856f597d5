#include "exporters/docx/properties.h"

#include "exporters/docx/markup.h"
#include "model/values.h"

namespace tertial::docx {

namespace {

void element(std::string& xml, std::string_view name, std::string_view text, std::string_view attributes = {}) {
    if (text.empty()) return;
    xml += '<';
    xml += name;
    xml += attributes;
    xml += '>';
    opc::append_text(xml, text);
    xml += "</";
    xml += name;
    xml += '>';
}

/// The report's own date, else that of the meeting, else the first day of its year; W3CDTF.
std::string created(const Meta& meta) {
    for (const std::string& date : {meta.date, meta.meeting_date}) {
        if (parse_date(date)) return date + "T00:00:00Z";
    }
    const int year = meta.year > 0 ? meta.year : 2000;
    return std::to_string(year) + "-01-01T00:00:00Z";
}

/// "Tertialrapport 1" -> "Tertialrapport": the kind of document without its number.
std::string category(const DocumentTemplate& document_template) {
    std::string name = document_template.display_name;
    while (!name.empty() && (name.back() == ' ' || (name.back() >= '0' && name.back() <= '9'))) name.pop_back();
    return name;
}

std::string core_xml(const Facts& facts, const DocumentTemplate& document_template, const Look& look) {
    const Meta& meta = facts.meta;
    std::string keywords = category(document_template);
    for (const std::string& word : {facts.value("year"), meta.board, meta.registry_number}) {
        if (!word.empty()) keywords += (keywords.empty() ? "" : ", ") + word;
    }
    const std::string date = created(meta);
    std::string xml(opc::xml_declaration);
    xml +=
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    element(xml, "dc:title", facts.title);
    element(xml, "dc:subject", facts.document);
    element(xml, "dc:creator", meta.administration.empty() ? meta.board : meta.administration);
    element(xml, "cp:keywords", keywords);
    element(xml, "cp:category", category(document_template));
    element(xml, "cp:contentStatus", look.layout.text(LayoutText::status));
    element(xml, "dc:language", "sv-SE");
    element(xml, "dcterms:created", date, " xsi:type=\"dcterms:W3CDTF\"");
    element(xml, "dcterms:modified", date, " xsi:type=\"dcterms:W3CDTF\"");
    xml += "</cp:coreProperties>";
    return xml;
}

std::string app_xml(const Meta& meta, int pages) {
    std::string xml(opc::xml_declaration);
    xml += "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">";
    element(xml, "Pages", std::to_string(pages));
    element(xml, "Company", meta.administration.empty() ? meta.board : meta.administration);
    element(xml, "Application", "Tertial");
    xml += "</Properties>";
    return xml;
}

/// [MS-OE376] custom properties: pid from 2, one format id for all.
std::string custom_xml(const Report& report, const Facts& facts) {
    const std::pair<std::string_view, std::string> values[] = {
        {"Dokument", facts.document},        {"Diarienummer", report.meta.registry_number},
        {"Nämnd", report.meta.board},        {"År", facts.value("year")},
        {"Tertial", facts.value("tertial")}, {"Sammanträdesdatum", report.meta.meeting_date},
        {"Rapport-id", report.id.text},
    };
    std::string xml(opc::xml_declaration);
    xml +=
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">";
    int number = 2;
    for (const auto& [name, value] : values) {
        if (value.empty()) continue;
        xml += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + std::to_string(number++) +
               "\" name=\"";
        opc::append_attribute_text(xml, name);
        xml += "\">";
        element(xml, "vt:lpwstr", value);
        xml += "</property>";
    }
    xml += "</Properties>";
    return xml;
}

}  // namespace

std::vector<opc::Part> property_parts(const Report& report, const Facts& facts,
                                      const DocumentTemplate& document_template, const Look& look, int pages) {
    return {{"/docProps/core.xml",
             "application/vnd.openxmlformats-package.core-properties+xml",
             core_xml(facts, document_template, look),
             {}},
            {"/docProps/app.xml",
             "application/vnd.openxmlformats-officedocument.extended-properties+xml",
             app_xml(report.meta, pages),
             {}},
            {"/docProps/custom.xml",
             "application/vnd.openxmlformats-officedocument.custom-properties+xml",
             custom_xml(report, facts),
             {}}};
}

opc::Part settings_part() {
    std::string xml(opc::xml_declaration);
    xml += "<w:settings";
    xml += word_namespaces;
    // Compatibility mode 15: the layout of Word 2013 and later. Hyphenation by Word's Swedish dictionary, at most two
    // lines in a row: narrow table columns need it.
    xml +=
        "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"1304\"/><w:autoHyphenation/>"
        "<w:consecutiveHyphenLimit w:val=\"2\"/><w:hyphenationZone w:val=\"425\"/><w:doNotHyphenateCaps/>"
        "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
        "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
        "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"sv-SE\"/><w:decimalSymbol w:val=\",\"/>"
        "<w:listSeparator w:val=\";\"/></w:settings>";
    return {"/word/settings.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
            std::move(xml),
            {}};
}

}  // namespace tertial::docx
