// The two physical forms of a package: ZIP and one flat XML file.
#include <array>

#include "exporters/opc/package.h"
#include "exporters/opc/xml_writer.h"
#include "exporters/opc/zip.h"

namespace tertial::opc {

namespace {

constexpr std::size_t base64_line = 76;  // RFC 2045, 6.8; what Word writes

void append_base64(std::string& xml, std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::size_t column = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t offset) {
            return at + offset < bytes.size() ? static_cast<unsigned char>(bytes[at + offset]) : 0U;
        };
        const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
        xml += alphabet[group >> 18 & 63U];
        xml += alphabet[group >> 12 & 63U];
        xml += at + 1 < bytes.size() ? alphabet[group >> 6 & 63U] : '=';
        xml += at + 2 < bytes.size() ? alphabet[group & 63U] : '=';
        column += 4;
        if (column == base64_line) {
            xml += '\n';
            column = 0;
        }
    }
}

bool is_xml(std::string_view content_type) {
    return content_type.ends_with("xml");
}

/// The part without its XML declaration, which may stand only at the start of a file.
std::string_view root_of(std::string_view xml) {
    if (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
    if (!xml.starts_with("<?xml")) return xml;
    const std::size_t end = xml.find("?>");
    if (end == std::string_view::npos) return xml;
    xml.remove_prefix(end + 2);
    const std::size_t start = xml.find('<');
    return start == std::string_view::npos ? xml : xml.substr(start);
}

void append_flat_part(std::string& xml, std::string_view name, std::string_view content_type, std::string_view bytes) {
    xml += "<pkg:part pkg:name=\"";
    append_attribute_text(xml, name);
    xml += "\" pkg:contentType=\"";
    append_attribute_text(xml, content_type);
    if (is_xml(content_type)) {
        xml += "\"><pkg:xmlData>";
        xml += root_of(bytes);
        xml += "</pkg:xmlData></pkg:part>\n";
    } else {
        xml += "\" pkg:compression=\"store\"><pkg:binaryData>";
        append_base64(xml, bytes);
        xml += "</pkg:binaryData></pkg:part>\n";
    }
}

constexpr std::string_view relationships_type = "application/vnd.openxmlformats-package.relationships+xml";

}  // namespace

Expected<std::string> to_zip(const Package& package) {
    std::vector<ZipEntry> entries;
    entries.push_back({"[Content_Types].xml", content_types_xml(package)});
    entries.push_back({"_rels/.rels", relationships_xml(package.relationships)});
    for (const Part& part : package.parts) {
        entries.push_back({part.name.substr(1), part.bytes});
        if (!part.relationships.empty()) {
            entries.push_back({relationships_name(part.name).substr(1), relationships_xml(part.relationships)});
        }
    }
    return write_zip(entries);
}

std::string to_flat_xml(const Package& package, std::string_view program) {
    std::string xml(xml_declaration);
    xml += "<?mso-application progid=\"";
    xml += program;
    xml += "\"?>\n<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\n";
    append_flat_part(xml, "/_rels/.rels", relationships_type, relationships_xml(package.relationships));
    for (const Part& part : package.parts) {
        append_flat_part(xml, part.name, part.content_type, part.bytes);
        if (!part.relationships.empty()) {
            append_flat_part(xml, relationships_name(part.name), relationships_type,
                             relationships_xml(part.relationships));
        }
    }
    xml += "</pkg:package>\n";
    return xml;
}

}  // namespace tertial::opc
