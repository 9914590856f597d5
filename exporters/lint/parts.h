// The parts of an opened package, as the lint's rooms share them.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "exporters/lint/lint.h"

namespace tertial::lint {

struct OpenPart {
    std::string name;   // as in the ZIP: "word/document.xml"
    std::string bytes;  // parsed in place: `xml` points into it
    std::string content_type;
    std::unique_ptr<pugi::xml_document> xml;           // null when it is no XML or could not be parsed
    std::unordered_set<std::string> relationship_ids;  // of its .rels part
};

/// Collects findings; says nothing more once it is full.
class Findings {
public:
    void add(std::string_view rule, std::string_view part, const std::string& swedish, const std::string& english);
    [[nodiscard]] std::vector<LintFinding> take() { return std::move(list_); }

private:
    std::vector<LintFinding> list_;
};

using Parts = std::vector<OpenPart>;

[[nodiscard]] OpenPart* find_part(Parts& parts, std::string_view name);

/// Opens the parts and checks the package: names, XML text and form, content types, relationships.
[[nodiscard]] Parts open_parts(std::vector<opc::ZipEntry> entries, Findings& findings);

/// WordprocessingML, when the package holds a Word document.
void lint_word(Parts& parts, Findings& findings);

}  // namespace tertial::lint
