// A package of parts as values: what a .docx or .xlsx holds before it becomes bytes.
// Source: ISO/IEC 29500-2 (Open Packaging Conventions), clauses 6 (parts, relationships) and 7 (physical package).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial::opc {

enum class TargetMode { internal, external };

struct Relationship {
    std::string id;      // "rId1", unique within its source
    std::string type;    // a URI, see `relationship_type`
    std::string target;  // relative to the source part ("styles.xml"), or an address when external
    TargetMode mode = TargetMode::internal;
};

struct Part {
    std::string name;          // "/word/document.xml"
    std::string content_type;  // a MIME type; one that ends in "xml" is stored as XML in Flat OPC
    std::string bytes;
    std::vector<Relationship> relationships;
};

struct Package {
    std::vector<Relationship> relationships;  // of the package itself
    std::vector<Part> parts;                  // in the order they are stored
};

/// The start of all relationship types of Office documents (Transitional).
inline constexpr std::string_view office_relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
inline constexpr std::string_view package_relationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/";

/// First line of every XML part.
inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// "/word/document.xml" -> "/word/_rels/document.xml.rels"; "/" -> "/_rels/.rels".
[[nodiscard]] std::string relationships_name(std::string_view part_name);
[[nodiscard]] std::string relationships_xml(const std::vector<Relationship>& relationships);
[[nodiscard]] std::string content_types_xml(const Package& package);

/// The ZIP file, [Content_Types].xml first; entries carry the date 1980-01-01, so that the bytes depend on the parts
/// only. Error: internal, when libzip refuses (out of memory).
[[nodiscard]] Expected<std::string> to_zip(const Package& package);

/// The same parts as one XML file ("Flat OPC"): XML parts as they are, others in base64. `program` is the
/// mso-application name that makes the shell open it in the right program, "Word.Document".
[[nodiscard]] std::string to_flat_xml(const Package& package, std::string_view program);

}  // namespace tertial::opc
