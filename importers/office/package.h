// The parts of an Office file (.docx, .xlsx, or Word's Flat OPC .xml) as values, read without trust: the file may come
// from anywhere. Source: ISO/IEC 29500-2 (Open Packaging Conventions), clauses 6 and 7; limits as measured on hostile
// archives (a size that is declared is never believed, parts are looked up by name and never unpacked to disk).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial::office {

struct Package {
    /// XML parts only, by lower-case name: "/word/document.xml" (names are case-insensitive, clause 6.2.2.3).
    std::map<std::string, std::string, std::less<>> parts;

    [[nodiscard]] const std::string* find(std::string_view name) const;
};

struct Relationship {
    std::string id;
    std::string kind;    // last word of its type: "officeDocument", "styles", "hyperlink"
    std::string target;  // lower-case name of a part ("/word/styles.xml"), or an address as written when external
    bool external = false;
};

/// `name` is used in messages only. Errors: bad_format (no Office file, damaged, protected by a password, an old .doc),
/// too_large (more than a report can be once unpacked).
[[nodiscard]] Expected<Package> read_package(std::string_view bytes, std::string_view name);

/// Whether the bytes begin as a file that read_package can read or knows by name to refuse.
[[nodiscard]] bool looks_like_package(std::string_view bytes);

enum class MainKind { none, word, excel, excel_binary, open_document };

struct MainPart {
    MainKind kind = MainKind::none;
    std::string name;  // "/word/document.xml"; empty when there is none
};

/// The part that the package is about, by its relationship and content type (ISO/IEC 29500-2, 7.2.3 and 8.2).
[[nodiscard]] MainPart find_main_part(const Package& package);

/// Relationships of a part, or of the package itself for "/". A file without them has none.
[[nodiscard]] std::vector<Relationship> relationships_of(const Package& package, std::string_view part);
/// The part that `part` has as its "styles", "numbering" …; nullptr when there is none.
[[nodiscard]] const std::string* related_part(const Package& package, std::string_view part, std::string_view kind);

}  // namespace tertial::office
