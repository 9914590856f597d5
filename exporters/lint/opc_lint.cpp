// The package: names, XML, content types, relationships. ISO/IEC 29500-2, clauses 6 and 7.
#include <algorithm>
#include <map>
#include <set>

#include "exporters/lint/parts.h"
#include "exporters/opc/xml_text.h"

namespace tertial::lint {

namespace {

constexpr std::string_view content_types_name = "[Content_Types].xml";
constexpr int deepest_xml = 200;

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

bool is_xml_name(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

bool is_bad_name(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string_view segment = name.substr(at, end - at);
        if (segment.empty() || segment == "." || segment == "..") return true;
        at = end + 1;
    }
    return false;
}

void check_names(const Parts& parts, Findings& findings) {
    std::set<std::string> seen;
    for (const OpenPart& part : parts) {
        if (is_bad_name(part.name)) {
            findings.add("part-name", part.name, "delens namn är inte tillåtet", "the part's name is not allowed");
        }
        if (!seen.insert(lower(part.name)).second) {
            findings.add("duplicate-part", part.name, "delen finns två gånger", "the part is there twice");
        }
    }
}

void check_text(const OpenPart& part, Findings& findings) {
    const auto fault = opc::find_xml_text_fault(part.bytes);
    if (!fault) return;
    switch (fault->fault) {
        case opc::XmlTextFault::bad_utf8:
            return findings.add("utf-8", part.name, "texten är inte giltig UTF-8", "the text is not valid UTF-8");
        case opc::XmlTextFault::bad_character:
            return findings.add("xml-character", part.name, "texten har ett styrtecken som XML inte tillåter",
                                "the text has a control character that XML does not allow");
        case opc::XmlTextFault::bad_reference:
            return findings.add("xml-reference", part.name, "en teckenreferens är inte tillåten i XML",
                                "a character reference is not allowed in XML");
        case opc::XmlTextFault::document_type:
            return findings.add("doctype", part.name, "delen har en DOCTYPE", "the part has a DOCTYPE");
    }
}

/// Not recursive: depth is what is being measured.
bool is_too_deep(const pugi::xml_node& root) {
    int depth = 0;
    for (pugi::xml_node node = root; node;) {
        if (node.first_child()) {
            node = node.first_child();
            if (++depth > deepest_xml) return true;
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (!node || node == root) break;
        node = node.next_sibling();
    }
    return false;
}

void parse(OpenPart& part, Findings& findings) {
    auto document = std::make_unique<pugi::xml_document>();
    const auto result =
        document->load_buffer_inplace(part.bytes.data(), part.bytes.size(), pugi::parse_minimal, pugi::encoding_utf8);
    const auto roots = std::count_if(document->begin(), document->end(),
                                     [](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
    if (!result || roots != 1) {
        findings.add("xml-form", part.name, "delen är inte välformad XML", "the part is not well-formed XML");
    } else if (is_too_deep(document->document_element())) {
        findings.add("xml-depth", part.name, "delen är för djupt nästlad", "the part is nested too deeply");
    } else {
        part.xml = std::move(document);
    }
}

/// Target of a relationship of `part_name`, as a ZIP name. Source: RFC 3986, 5.2.4.
std::string resolve(std::string_view part_name, std::string_view target) {
    std::vector<std::string_view> path;
    const auto add = [&path](std::string_view segments) {
        for (std::size_t at = 0; at <= segments.size();) {
            const std::size_t end = std::min(segments.find('/', at), segments.size());
            const std::string_view segment = segments.substr(at, end - at);
            if (segment == ".." && !path.empty())
                path.pop_back();
            else if (!segment.empty() && segment != "." && segment != "..")
                path.push_back(segment);
            at = end + 1;
        }
    };
    const std::size_t slash = part_name.rfind('/');
    if (!target.starts_with('/') && slash != std::string_view::npos) add(part_name.substr(0, slash));
    add(target.substr(0, target.find('#')));
    std::string name;
    for (const std::string_view segment : path) {
        if (!name.empty()) name += '/';
        name += segment;
    }
    return name;
}

void check_content_types(Parts& parts, Findings& findings) {
    OpenPart* types = find_part(parts, content_types_name);
    if (types == nullptr || types->xml == nullptr) {
        return findings.add("content-types", {}, "[Content_Types].xml saknas", "[Content_Types].xml is missing");
    }
    if (types != &parts.front()) {
        findings.add("content-types-first", {}, "[Content_Types].xml ska stå först i filen",
                     "[Content_Types].xml must come first in the file");
    }
    std::map<std::string, std::string> by_extension;
    std::map<std::string, std::string> by_part;
    for (const auto entry : types->xml->document_element().children()) {
        const std::string_view name = entry.name();
        const std::string type = entry.attribute("ContentType").value();
        if (name == "Default") by_extension[lower(entry.attribute("Extension").value())] = type;
        if (name == "Override" && !by_part.emplace(lower(entry.attribute("PartName").value()), type).second) {
            findings.add("content-type-twice", entry.attribute("PartName").value(), "innehållstypen anges två gånger",
                         "the content type is given twice");
        }
    }
    bool has_main = false;
    for (OpenPart& part : parts) {
        if (part.name == content_types_name) continue;
        const auto own = by_part.find("/" + lower(part.name));
        const auto dot = part.name.rfind('.');
        const auto general =
            by_extension.find(dot == std::string::npos ? std::string() : lower(part.name.substr(dot + 1)));
        if (own != by_part.end()) {
            part.content_type = own->second;
            by_part.erase(own);
        } else if (general != by_extension.end()) {
            part.content_type = general->second;
        } else {
            findings.add("content-type", part.name, "delen saknar innehållstyp", "the part has no content type");
        }
        has_main = has_main || part.content_type.ends_with(".main+xml");
    }
    for (const auto& [name, type] : by_part) {
        findings.add("content-type-without-part", name, "en innehållstyp anges för en del som inte finns",
                     "a content type is given for a part that is not there");
    }
    if (!has_main) {
        findings.add("main-part", {}, "filen har ingen huvuddel", "the file has no main part");
    }
}

void check_relationships(Parts& parts, Findings& findings) {
    bool has_root = false;
    for (const OpenPart& rels : parts) {
        if (!rels.name.ends_with(".rels") || rels.xml == nullptr) continue;
        const std::size_t folder = rels.name.rfind("_rels/");
        if (folder == std::string::npos) continue;
        std::string source = rels.name.substr(0, folder) + rels.name.substr(folder + 6);
        source.resize(source.size() - 5);
        has_root = has_root || source.empty();
        OpenPart* owner = source.empty() ? nullptr : find_part(parts, source);
        if (owner == nullptr && !source.empty()) {
            findings.add("relationship-source", rels.name, "relationerna hör till en del som inte finns",
                         "the relationships belong to a part that is not there");
        }
        std::set<std::string> ids;
        for (const auto relationship : rels.xml->document_element().children()) {
            const std::string id = relationship.attribute("Id").value();
            if (!ids.insert(id).second) {
                findings.add("relationship-id", rels.name, "relationen " + id + " finns två gånger",
                             "the relationship " + id + " is there twice");
            }
            if (std::string_view(relationship.attribute("TargetMode").value()) == "External") continue;
            const std::string target = resolve(source, relationship.attribute("Target").value());
            if (find_part(parts, target) == nullptr) {
                findings.add("relationship-target", rels.name, "delen " + target + " saknas",
                             "the part " + target + " is missing");
            }
        }
        if (owner != nullptr) owner->relationship_ids.insert(ids.begin(), ids.end());
    }
    if (!has_root) findings.add("root-relationships", {}, "_rels/.rels saknas", "_rels/.rels is missing");
}

}  // namespace

Parts open_parts(std::vector<opc::ZipEntry> entries, Findings& findings) {
    Parts parts;
    parts.reserve(entries.size());
    for (opc::ZipEntry& entry : entries) {
        if (entry.name.ends_with('/') && entry.bytes.empty()) continue;  // a folder, of no account
        parts.push_back({std::move(entry.name), std::move(entry.bytes), {}, nullptr, {}});
    }
    check_names(parts, findings);
    for (OpenPart& part : parts) {
        if (!is_xml_name(part.name)) continue;
        check_text(part, findings);
        parse(part, findings);
    }
    check_content_types(parts, findings);
    check_relationships(parts, findings);
    return parts;
}

}  // namespace tertial::lint
