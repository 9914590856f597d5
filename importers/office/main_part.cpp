// What an Office file is: a document, a workbook, or something that only looks like one.
#include <array>
#include <utility>

#include "importers/office/package.h"
#include "importers/office/xml.h"
#include "model/fold.h"

namespace tertial::office {

namespace {

constexpr std::array<std::pair<std::string_view, MainKind>, 3> kinds = {
    {{"ms-excel.sheet.binary", MainKind::excel_binary},
     {"spreadsheetml", MainKind::excel},
     {"wordprocessingml", MainKind::word}}};

/// "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"; macros have "ms-excel" in theirs.
MainKind kind_of(std::string_view content_type) {
    for (const auto& [mark, kind] : kinds) {
        if (content_type.find(mark) != std::string_view::npos) return kind;
    }
    if (content_type.find("ms-excel") != std::string_view::npos) return MainKind::excel;
    return content_type.find("ms-word") != std::string_view::npos ? MainKind::word : MainKind::none;
}

/// Flat OPC has no list of content types; its reader keeps only what Word writes.
MainKind kind_by_name(std::string_view part) {
    if (part.starts_with("/word/")) return MainKind::word;
    return part.starts_with("/xl/") ? MainKind::excel : MainKind::none;
}

std::string content_type_of(const Package& package, std::string_view part) {
    const std::string* types = package.find("/[content_types].xml");
    pugi::xml_document document;
    if (types == nullptr || !parse_part(*types, part, document)) return {};
    const std::string_view ending = part.substr(part.rfind('.') + 1);
    std::string by_ending;
    for (const pugi::xml_node node : document.document_element().children()) {
        if (fold_case(attribute(node, "PartName")) == part) return fold_case(attribute(node, "ContentType"));
        if (fold_case(attribute(node, "Extension")) == ending) by_ending = fold_case(attribute(node, "ContentType"));
    }
    return by_ending;
}

}  // namespace

MainPart find_main_part(const Package& package) {
    MainPart main;
    for (Relationship& relationship : relationships_of(package, "/")) {
        if (relationship.kind == "officeDocument") main.name = std::move(relationship.target);
    }
    if (main.name.empty()) {
        if (package.find("/meta-inf/manifest.xml") != nullptr) main.kind = MainKind::open_document;
        return main;
    }
    main.kind = kind_of(content_type_of(package, main.name));
    if (main.kind == MainKind::none) main.kind = kind_by_name(main.name);
    return main;
}

}  // namespace tertial::office
