#include "exporters/lint/lint.h"

#include "exporters/lint/parts.h"
#include "model/language.h"

namespace tertial {

namespace {

std::vector<LintFinding> lint_entries(std::vector<opc::ZipEntry> entries) {
    lint::Findings findings;
    lint::Parts parts = lint::open_parts(std::move(entries), findings);
    lint::lint_word(parts, findings);
    return findings.take();
}

}  // namespace

std::string to_text(const LintFinding& finding) {
    std::string text = finding.part;
    if (!text.empty()) text += ": ";
    return text + finding.message + " (" + finding.rule + ")";
}

std::vector<LintFinding> lint_package(std::string_view bytes) {
    auto entries = opc::read_zip(bytes);
    if (!entries) return {{"zip", {}, entries.error().message}};
    return lint_entries(std::move(*entries));
}

std::vector<LintFinding> lint_parts(const opc::Package& package) {
    std::vector<opc::ZipEntry> entries;
    entries.push_back({"[Content_Types].xml", opc::content_types_xml(package)});
    entries.push_back({"_rels/.rels", opc::relationships_xml(package.relationships)});
    for (const opc::Part& part : package.parts) {
        entries.push_back({part.name.substr(1), part.bytes});
        if (part.relationships.empty()) continue;
        entries.push_back({opc::relationships_name(part.name).substr(1), opc::relationships_xml(part.relationships)});
    }
    return lint_entries(std::move(entries));
}

namespace lint {

void Findings::add(std::string_view rule, std::string_view part, const std::string& swedish,
                   const std::string& english) {
    if (list_.size() < most_findings) list_.push_back({std::string(rule), std::string(part), tr(swedish, english)});
}

OpenPart* find_part(Parts& parts, std::string_view name) {
    for (OpenPart& part : parts) {
        if (part.name == name) return &part;
    }
    return nullptr;
}

}  // namespace lint

}  // namespace tertial
