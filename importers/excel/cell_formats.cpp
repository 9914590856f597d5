#include "importers/excel/cell_formats.h"

#include <map>
#include <string>

#include "importers/office/xml.h"

namespace tertial::excel {

namespace {

using office::attribute;
using office::child;
using office::number;

constexpr std::size_t longest_code = 1024;  // Excel takes 255 characters

std::map<int, std::string> own_codes(const pugi::xml_node& styles) {
    std::map<int, std::string> codes;
    for (const pugi::xml_node node : child(styles, "numFmts").children()) {
        codes[number(attribute(node, "numFmtId"), -1)] = attribute(node, "formatCode").substr(0, longest_code);
    }
    return codes;
}

}  // namespace

CellFormats CellFormats::read(const office::Package& package, std::string_view workbook_part) {
    CellFormats out;
    const std::string* part = office::related_part(package, workbook_part, "styles");
    pugi::xml_document document;
    if (part == nullptr || !office::parse_part(*part, workbook_part, document)) return out;
    const pugi::xml_node styles = document.document_element();
    const std::map<int, std::string> codes = own_codes(styles);
    std::map<int, std::size_t> places;  // number formats are parsed once
    for (const pugi::xml_node style : child(styles, "cellXfs").children()) {
        const int id = number(attribute(style, "numFmtId"), 0);
        const auto [place, is_new] = places.try_emplace(id, out.formats_.size());
        if (is_new) {
            const auto own = codes.find(id);
            out.formats_.emplace_back(own == codes.end() ? built_in_format(id) : std::string_view(own->second));
        }
        out.by_style_.push_back(place->second);
    }
    return out;
}

const NumberFormat& CellFormats::of(int style) const {
    const auto place = static_cast<std::size_t>(style);
    return style >= 0 && place < by_style_.size() ? formats_[by_style_[place]] : general_;
}

}  // namespace tertial::excel
