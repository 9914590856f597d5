#include "importers/office/xml.h"

#include <algorithm>
#include <charconv>

#include "model/language.h"
#include "model/xml_text.h"

namespace tertial::office {

namespace {

tl::unexpected<Error> unreadable(std::string_view name) {
    return fail(
        ErrorCode::bad_format,
        tr("Filen är skadad: en del av den är ingen riktig XML. Öppna den i programmet som gjorde den, spara den "
           "på nytt och läs in den igen.",
           "The file is damaged: a part of it is no proper XML. Open it in the program that made it, save it "
           "again and import it anew."),
        std::string(name));
}

constexpr std::size_t most_tree_bytes = std::size_t{192} << 20;
constexpr std::size_t deepest = 256;  // Word allows tables within tables; each takes three levels

tl::unexpected<Error> unreasonable(std::string_view name) {
    return fail(ErrorCode::too_large,
                tr("En del av filen är orimligt stor eller orimligt djupt nästlad och läses därför inte.",
                   "A part of the file is unreasonably large or nested unreasonably deep and is therefore not read."),
                std::string(name));
}

/// What the tree of a part takes at most: counted before it is built, because a megabyte of "<c/>" is sixteen of tree.
std::size_t tree_bytes(std::string_view xml) {
    constexpr std::size_t node = 64;  // pugixml's structures on 64 bits
    constexpr std::size_t attribute = 40;
    std::size_t bytes = 0;
    char before = '>';
    for (const char c : xml) {
        if (c == '<') bytes += before == '>' ? node : 2 * node;  // text before the tag is a node too
        if (c == '=') bytes += attribute;
        before = c;
    }
    return bytes;
}

/// Without recursion: the tree may be a million levels deep.
bool is_too_deep(const pugi::xml_node& root) {
    std::size_t depth = 1;
    for (pugi::xml_node node = root; node;) {
        if (const pugi::xml_node inner = node.first_child()) {
            node = inner;
            if (++depth > deepest) return true;
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == root) return false;
        node = node.next_sibling();
    }
    return false;
}

/// No part of an Office file has one (ISO/IEC 29500-2, 6.2.5): it is there to define entities.
bool has_document_type(const pugi::xml_document& document) {
    const auto nodes = document.children();
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; });
}

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

Expected<void> parse_part(std::string_view bytes, std::string_view name, pugi::xml_document& out) {
    if (!is_utf16(bytes) && find_forbidden_character(bytes)) return unreadable(name);
    if (tree_bytes(bytes) > most_tree_bytes) return unreasonable(name);
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    const pugi::xml_parse_result parsed = out.load_buffer(bytes.data(), bytes.size(), options);
    if (!parsed || !out.document_element() || has_document_type(out)) return unreadable(name);
    if (is_too_deep(out.document_element())) return unreasonable(name);
    return {};
}

std::string_view local_name(const char* qualified) {
    const std::string_view name(qualified);
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
    for (pugi::xml_node candidate : node.children()) {
        if (local_name(candidate) == local) return candidate;
    }
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
    for (pugi::xml_attribute candidate : node.attributes()) {
        if (local_name(candidate.name()) == local) return candidate.value();
    }
    return {};
}

std::string_view child_value(const pugi::xml_node& node, std::string_view local) {
    return attribute(child(node, local), "val");
}

bool is_on(const pugi::xml_node& property) {
    if (!property) return false;
    const std::string_view value = attribute(property, "val");
    return value != "0" && value != "false" && value != "off";
}

int number(std::string_view text, int otherwise) {
    int value = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace tertial::office
