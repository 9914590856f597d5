#include "importers/excel/cell_text.h"

#include <charconv>

#include "importers/office/xml.h"
#include "importers/text_clean.h"
#include "model/fold.h"

namespace tertial::excel {

namespace {

using office::child;
using office::local_name;

/// Every character that XML cannot hold is under U+0020; what else is written so is kept as it is written.
std::string without_escapes(std::string_view raw) {
    constexpr std::size_t length = 7;  // "_x000A_"
    std::string out;
    while (true) {
        const std::size_t at = raw.find("_x00");
        out += raw.substr(0, at);
        if (at == std::string_view::npos) return out;
        raw.remove_prefix(at);
        unsigned code = 0;
        const bool whole = raw.size() >= length && raw[length - 1] == '_';
        const auto parsed = whole ? std::from_chars(raw.data() + 4, raw.data() + 6, code, 16)
                                  : std::from_chars_result{raw.data(), std::errc::invalid_argument};
        const bool is_escape = parsed.ec == std::errc{} && parsed.ptr == raw.data() + 6 &&
                               (code < 0x20 || code == static_cast<unsigned char>('_'));
        out += is_escape ? std::string(1, static_cast<char>(code)) : std::string(raw.substr(0, 1));
        raw.remove_prefix(is_escape ? length : 1);
    }
}

}  // namespace

std::string clean_cell_text(std::string_view raw) {
    const std::string text = without_escapes(raw);
    std::string out;
    std::string_view rest = text;
    while (true) {
        const std::size_t end = rest.find_first_of("\r\n");
        const std::string line = fold_blanks(clean_text(rest.substr(0, end)));
        if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
        if (end == std::string_view::npos) return out;
        rest.remove_prefix(end + 1);
    }
}

std::string read_string_item(const pugi::xml_node& item) {
    std::string raw;
    for (const pugi::xml_node node : item.children()) {
        const std::string_view name = local_name(node);
        if (name == "t") raw += node.child_value();
        if (name == "r") raw += child(node, "t").child_value();
    }
    return clean_cell_text(raw);
}

Expected<std::vector<std::string>> read_shared_strings(const std::string& part, std::string_view name) {
    pugi::xml_document document;
    if (Expected<void> parsed = office::parse_part(part, name, document); !parsed) {
        return tl::make_unexpected(parsed.error());
    }
    std::vector<std::string> strings;
    for (const pugi::xml_node item : document.document_element().children()) {
        if (local_name(item) == "si") strings.push_back(read_string_item(item));
    }
    return strings;
}

}  // namespace tertial::excel
