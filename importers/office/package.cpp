#include "importers/office/package.h"

#include "importers/office/xml.h"
#include "importers/office/zip_parts.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::office {

namespace {

constexpr std::string_view zip_start = "PK\x03\x04";
constexpr std::string_view ole_start = "\xD0\xCF\x11\xE0";  // [MS-CFB]: old .doc and .xls, and files with a password
constexpr std::string_view flat_package = "http://schemas.microsoft.com/office/2006/xmlPackage";
constexpr std::size_t flat_head = 4096;  // the root stands after the declaration and a processing instruction

bool is_flat(std::string_view bytes) {
    return bytes.substr(0, flat_head).find(flat_package) != std::string_view::npos;
}

/// "word/Document.xml" -> "/word/document.xml".
std::string part_name(std::string_view stored) {
    std::string name = fold_case(stored);
    if (!name.starts_with('/')) name.insert(0, 1, '/');
    return name;
}

tl::unexpected<Error> name_twice(std::string_view name) {
    return fail(ErrorCode::bad_format,
                tr("Filen är skadad: två delar i den har samma namn.",
                   "The file is damaged: two parts of it have the same name."),
                std::string(name));
}

Expected<Package> read_zip_package(std::string_view bytes, std::string_view name) {
    auto entries = read_zip_parts(bytes, name);
    if (!entries) return tl::make_unexpected(std::move(entries.error()));
    Package package;
    for (auto& [stored, content] : *entries) {
        if (!package.parts.emplace(part_name(stored), std::move(content)).second) return name_twice(name);
    }
    return package;
}

struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

Expected<Package> read_flat_package(std::string_view bytes, std::string_view name) {
    pugi::xml_document document;
    if (Expected<void> parsed = parse_part(bytes, name, document); !parsed) return tl::make_unexpected(parsed.error());
    Package package;
    for (const pugi::xml_node part : document.document_element().children()) {
        const pugi::xml_node data = child(part, "xmlData");
        if (!data) continue;  // pictures
        StringWriter content;
        data.first_child().print(content, "", pugi::format_raw);
        if (!package.parts.emplace(part_name(attribute(part, "name")), std::move(content.text)).second) {
            return name_twice(name);
        }
    }
    return package;
}

/// "/word/document.xml" and "../media/x.png" -> "/media/x.png".
std::string resolve(std::string_view part, std::string_view target) {
    if (target.starts_with('/')) return fold_case(target);
    std::string folder(part.substr(0, part.rfind('/')));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        folder.resize(std::min(folder.size(), folder.rfind('/')));
    }
    return fold_case(folder + "/" + std::string(target));
}

std::string relationships_part(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return std::string(part.substr(0, slash + 1)) + "_rels/" + std::string(part.substr(slash + 1)) + ".rels";
}

}  // namespace

const std::string* Package::find(std::string_view name) const {
    const auto found = parts.find(name);
    return found == parts.end() ? nullptr : &found->second;
}

bool looks_like_package(std::string_view bytes) {
    return bytes.starts_with(zip_start) || bytes.starts_with(ole_start) || is_flat(bytes);
}

Expected<Package> read_package(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with(ole_start)) {
        return fail(
            ErrorCode::bad_format,
            tr("Filen är skyddad med lösenord eller sparad i ett äldre format (.doc, .xls). Öppna den i Word eller "
               "Excel, ta bort lösenordet, spara som .docx eller .xlsx och läs in den igen.",
               "The file is protected by a password or saved in an older format (.doc, .xls). Open it in Word or "
               "Excel, remove the password, save it as .docx or .xlsx and import it anew."),
            std::string(name));
    }
    return is_flat(bytes) ? read_flat_package(bytes, name) : read_zip_package(bytes, name);
}

std::vector<Relationship> relationships_of(const Package& package, std::string_view part) {
    std::vector<Relationship> out;
    const std::string* content = package.find(relationships_part(part));
    pugi::xml_document document;
    if (content == nullptr || !parse_part(*content, part, document)) return out;
    for (const pugi::xml_node node : document.document_element().children()) {
        Relationship relationship;
        relationship.id = attribute(node, "Id");
        const std::string_view type = attribute(node, "Type");
        relationship.kind = type.substr(type.rfind('/') + 1);
        relationship.external = attribute(node, "TargetMode") == "External";
        const std::string_view target = attribute(node, "Target");
        relationship.target = relationship.external ? std::string(target) : resolve(part, target);
        out.push_back(std::move(relationship));
    }
    return out;
}

const std::string* related_part(const Package& package, std::string_view document_part, std::string_view kind) {
    for (const Relationship& relationship : relationships_of(package, document_part)) {
        if (relationship.kind == kind && !relationship.external) return package.find(relationship.target);
    }
    return nullptr;
}

}  // namespace tertial::office
