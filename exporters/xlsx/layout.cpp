#include "exporters/xlsx/layout.h"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "exporters/text_shape.h"
#include "exporters/xlsx/text_ids.h"
#include "model/file_system.h"
#include "model/language.h"
#include "model/xml_text.h"

namespace tertial::xlsx {

namespace {

constexpr const char* file_name = "excel/layout.xml";

constexpr std::array<std::string_view, colour_count> colour_ids{
    "title",        "explanation", "header-fill",  "header-text",  "rule",          "group-fill",
    "sum-fill",     "link",        "printed-text", "good-fill",    "good-text",     "fair-fill",
    "fair-text",    "bad-fill",    "bad-text",     "tab-overview", "tab-follow-up", "tab-economy",
    "tab-findings", "chart-first", "chart-second", "chart-before"};

constexpr std::array<std::string_view, 17> column_ids{
    "number", "symbol", "status",     "name",    "level", "figure", "unit",        "count", "date",
    "period", "note",   "short-note", "printed", "label", "place",  "description", "id"};

/// Reads one layout; the first thing wrong ends it.
class Reader {
public:
    Reader(std::string_view xml, std::string name) : xml_(xml), name_(std::move(name)) {}

    Expected<ExcelLayout> read() {
        pugi::xml_document document;
        const pugi::xml_parse_result result = document.load_buffer(xml_.data(), xml_.size());
        if (!result) {
            bad_at(result.offset, tr("XML-koden är trasig", "The XML is broken"));
            return tl::make_unexpected(*error_);
        }
        const pugi::xml_node root = document.document_element();
        if (std::string_view(root.name()) != "excel-layout" ||
            std::string_view(root.attribute("version").value()) != "1") {
            bad(root, tr("Filen måste börja med <excel-layout version=\"1\">",
                         "The file must begin with <excel-layout version=\"1\">"));
        }
        for (const pugi::xml_node& node : root.children()) part(node);
        if (!error_) everything_is_there(root);
        if (error_) return tl::make_unexpected(*error_);
        return std::move(layout_);
    }

private:
    void part(const pugi::xml_node& node) {
        const std::string_view name = node.name();
        if (node.type() != pugi::node_element) return;
        if (!seen_.insert("<" + std::string(name) + ">").second) bad(node, twice(name));
        if (name == "font") return font(node);
        if (name == "page") return page(node);
        if (name == "colours") return list(node, "colour", &Reader::colour);
        if (name == "columns") return list(node, "column", &Reader::column);
        if (name == "calculated") return list(node, "word", &Reader::word);
        if (name == "texts") return list(node, "text", &Reader::text);
        bad(node, unknown(name));
    }

    void list(const pugi::xml_node& parent, std::string_view child_name,
              void (Reader::*read_one)(const pugi::xml_node&)) {
        for (const pugi::xml_node& child : parent.children()) {
            if (child.type() != pugi::node_element) continue;
            if (child.name() != child_name) bad(child, unknown(child.name()));
            (this->*read_one)(child);
        }
    }

    void font(const pugi::xml_node& node) {
        layout_.font_name = node.attribute("name").value();
        if (layout_.font_name.empty()) bad(node, tr("Typsnittet saknar namn", "The font has no name"));
        layout_.body_size = number(node, "body", 6, 24);
        layout_.title_size = number(node, "title", 6, 48);
    }

    void page(const pugi::xml_node& node) {
        layout_.margin_left = number(node, "left", 0, 3);
        layout_.margin_right = number(node, "right", 0, 3);
        layout_.margin_top = number(node, "top", 0, 3);
        layout_.margin_bottom = number(node, "bottom", 0, 3);
    }

    void colour(const pugi::xml_node& node) {
        const std::string_view id = node.attribute("id").value();
        const auto* place = std::find(colour_ids.begin(), colour_ids.end(), id);
        if (place == colour_ids.end()) return bad(node, unknown(id));
        if (!seen_.insert("colour " + std::string(id)).second) bad(node, twice(id));
        const std::string_view value = node.attribute("value").value();
        std::uint32_t rgb = 0;
        const auto parsed = std::from_chars(value.data(), value.data() + value.size(), rgb, 16);
        if (value.size() != 6 || parsed.ptr != value.data() + value.size()) {
            return bad(node, tr("Färgen måste skrivas som sex hexadecimala siffror, till exempel 14375A",
                                "The colour must be six hexadecimal digits, for example 14375A"));
        }
        layout_.colours[static_cast<std::size_t>(place - colour_ids.begin())] = rgb;
    }

    void column(const pugi::xml_node& node) {
        const std::string_view id = node.attribute("id").value();
        if (std::find(column_ids.begin(), column_ids.end(), id) == column_ids.end()) return bad(node, unknown(id));
        const ColumnWidth width{number(node, "least", 1, 255), number(node, "most", 1, 255)};
        if (width.least > width.most) bad(node, tr("least är större än most", "least is larger than most"));
        if (!layout_.columns.emplace(id, width).second) bad(node, twice(id));
    }

    void word(const pugi::xml_node& node) {
        std::string word = fold_white_space(node.text().get());
        if (word.empty()) return bad(node, tr("Ordet är tomt", "The word is empty"));
        layout_.calculated_words.push_back(std::move(word));
    }

    void text(const pugi::xml_node& node) {
        const std::string_view id = node.attribute("id").value();
        const auto* known = std::find(std::begin(excel_text_ids), std::end(excel_text_ids), id);
        if (known == std::end(excel_text_ids)) return bad(node, unknown(id));
        std::string words = fold_white_space(sound_text(node.text().get()));
        if (words.empty()) return bad(node, tr("Texten är tom", "The text is empty"));
        if (!layout_.texts.emplace(id, std::move(words)).second) bad(node, twice(id));
    }

    void everything_is_there(const pugi::xml_node& root) {
        for (const char* part : {"<font>", "<page>", "<colours>", "<columns>", "<calculated>", "<texts>"}) {
            if (!seen_.contains(part)) bad(root, missing(part));
        }
        for (const std::string_view id : colour_ids) {
            if (!seen_.contains("colour " + std::string(id))) bad(root, missing(id));
        }
        for (const std::string_view id : column_ids) {
            if (!layout_.columns.contains(id)) bad(root, missing(id));
        }
        for (const std::string_view id : excel_text_ids) {
            if (!layout_.texts.contains(id)) bad(root, missing(id));
        }
    }

    double number(const pugi::xml_node& node, const char* attribute, double least, double most) {
        const std::string_view value = node.attribute(attribute).value();
        double result = 0;
        const auto parsed = std::from_chars(value.data(), value.data() + value.size(), result);
        if (value.empty() || parsed.ptr != value.data() + value.size() || !(result >= least && result <= most)) {
            bad(node, std::string(attribute) + ": " +
                          tr("värdet saknas, är inget tal eller är orimligt",
                             "the value is missing, no number or out of bounds"));
        }
        return result;
    }

    static std::string unknown(std::string_view what) { return tr("Okänt: ", "Unknown: ") + std::string(what); }
    static std::string twice(std::string_view what) {
        return tr("Står två gånger: ", "There twice: ") + std::string(what);
    }
    static std::string missing(std::string_view what) { return tr("Saknas: ", "Missing: ") + std::string(what); }

    void bad(const pugi::xml_node& node, const std::string& what) { bad_at(node.offset_debug(), what); }

    void bad_at(std::ptrdiff_t offset, const std::string& what) {
        if (error_) return;
        const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
        error_ = Error{ErrorCode::bad_template,
                       what + tr(". Rätta mallfilen eller ta bort den egna kopian.",
                                 ". Correct the template file or remove your own copy."),
                       name_, line_of(xml_, std::min(place, xml_.size()))};
    }

    std::string_view xml_;
    std::string name_;
    ExcelLayout layout_;
    std::set<std::string, std::less<>> seen_;
    std::optional<Error> error_;
};

}  // namespace

const std::string& ExcelLayout::text(std::string_view id) const {
    return texts.find(id)->second;
}

ColumnWidth ExcelLayout::width(std::string_view column_id) const {
    return columns.find(column_id)->second;
}

Expected<ExcelLayout> parse_excel_layout(std::string_view xml, const std::string& name) {
    return Reader(xml, name).read();
}

Expected<ExcelLayout> load_excel_layout(const TemplateFolders& folders) {
    const auto path = resolve_template_file(folders, file_name);
    if (!path) return tl::make_unexpected(path.error());
    const auto xml = read_file(real_file_system(), *path);
    if (!xml) return tl::make_unexpected(xml.error());
    return parse_excel_layout(*xml, path->string());
}

std::string fill(std::string_view text, const Fillings& fillings) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        const std::string_view name = text.substr(1, close == std::string_view::npos ? 0 : close - 1);
        const auto filling = std::find_if(fillings.begin(), fillings.end(),
                                          [name](const auto& candidate) { return candidate.first == name; });
        if (close == std::string_view::npos || filling == fillings.end()) {
            out += '{';
            text.remove_prefix(1);
            continue;
        }
        out += filling->second;
        text.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace tertial::xlsx
