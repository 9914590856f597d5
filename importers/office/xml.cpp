#include "importers/office/xml.h"

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

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

Expected<void> parse_part(std::string_view bytes, std::string_view name, pugi::xml_document& out) {
    if (!is_utf16(bytes) && find_forbidden_character(bytes)) return unreadable(name);
    const pugi::xml_parse_result parsed =
        out.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed || !out.document_element()) return unreadable(name);
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
