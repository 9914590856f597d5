#include "exporters/docx/page_layout.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <sstream>

#include "model/language.h"

namespace tertial::docx {

namespace {

constexpr double twips_per_mm = 1440 / 25.4;
constexpr std::array<std::string_view, layout_text_count> text_ids = {
    "decisions",        "contents", "appendices", "table",          "table-rows", "table-columns", "indicators",
    "activities",       "goal",     "indicator",  "activity",       "outcome",    "outcome-men",   "outcome-women",
    "outcome-previous", "forecast", "target",     "council-target", "period",     "start",         "end",
    "deviation",        "status"};
constexpr std::array<std::string_view, 3> assessment_ids = {"fully", "partly", "not-met"};

/// Reads one file; the first fault stops all further reading and is what the caller gets.
class Reader {
public:
    Reader(std::string_view xml, std::string_view file) : xml_(xml), file_(file) {}

    Expected<PageLayout> read() {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(xml_.data(), xml_.size());
        if (!parsed) {
            fault_at(parsed.offset, "Filen är inte giltig XML.", "The file is not well-formed XML.");
            return tl::make_unexpected(*error_);
        }
        const auto root = document.child("word-layout");
        if (!root) {
            fault(document.first_child(), "Rotelementet ska vara word-layout.", "The root must be word-layout.");
        } else if (std::string_view(root.attribute("format").value()) != "1") {
            fault(root, "Mallens format ska vara 1.", "The format of the template must be 1.");
        }
        if (!error_) elements(root);
        if (!error_) complete(root);
        if (error_) return tl::make_unexpected(*error_);
        return std::move(layout_);
    }

private:
    void fault_at(std::ptrdiff_t offset, const std::string& swedish, const std::string& english) {
        if (error_) return;
        const auto end = xml_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(xml_.size()));
        const int line = 1 + static_cast<int>(std::count(xml_.begin(), end, '\n'));
        error_ = Error{ErrorCode::bad_template, tr(swedish, english), std::string(file_), line};
    }
    void fault(const pugi::xml_node& node, const std::string& swedish, const std::string& english) {
        fault_at(node.offset_debug(), swedish, english);
    }

    void only_attributes(const pugi::xml_node& node, std::initializer_list<std::string_view> known) {
        for (const auto attribute : node.attributes()) {
            if (std::find(known.begin(), known.end(), attribute.name()) == known.end()) {
                const std::string name = attribute.name();
                fault(node, "Okänt attribut: " + name + ".", "Unknown attribute: " + name + ".");
            }
        }
    }

    double number(const pugi::xml_node& node, const char* name, double least, double most) {
        const auto attribute = node.attribute(name);
        char* end = nullptr;
        const double value = std::strtod(attribute.value(), &end);
        if (!attribute || *attribute.value() == '\0' || *end != '\0' || value < least || value > most) {
            const std::string what = name;
            fault(node,
                  what + " ska vara ett tal mellan " + std::to_string(static_cast<int>(least)) + " och " +
                      std::to_string(static_cast<int>(most)) + ".",
                  what + " must be a number from " + std::to_string(static_cast<int>(least)) + " to " +
                      std::to_string(static_cast<int>(most)) + ".");
            return least;
        }
        return value;
    }
    /// "yes", "no", or left out, which is "no".
    bool yes_or_no(const pugi::xml_node& node, const char* name) {
        const std::string_view value = node.attribute(name).as_string("no");
        if (value != "yes" && value != "no") {
            const std::string what = name;
            fault(node, what + " ska vara yes eller no.", what + " must be yes or no.");
        }
        return value == "yes";
    }
    int millimetres(const pugi::xml_node& node, const char* name, double least, double most) {
        return static_cast<int>(std::lround(number(node, name, least, most) * twips_per_mm));
    }

    void elements(const pugi::xml_node& root) {
        for (const auto node : root.children()) {
            const std::string_view name = node.name();
            if (node.type() != pugi::node_element) continue;
            if (name == "page")
                page(node);
            else if (name == "contents")
                contents(node);
            else if (name == "chapters")
                chapters(node);
            else if (name == "texts")
                texts(node);
            else if (name == "assessments")
                assessments(node);
            else if (name == "subtitle")
                layout_.subtitle = node.child_value();
            else if (name == "word-joints")
                joints(node);
            else if (name == "title-block")
                title_block(node);
            else if (name == "header")
                furniture(node, layout_.first_header, layout_.other_header);
            else if (name == "footer")
                furniture(node, layout_.first_footer, layout_.other_footer);
            else
                unknown(node);
        }
    }
    void unknown(const pugi::xml_node& node) {
        const std::string name = node.name();
        fault(node, "Okänt element: " + name + ".", "Unknown element: " + name + ".");
    }

    void page(const pugi::xml_node& node) {
        only_attributes(
            node, {"width-mm", "height-mm", "top-mm", "bottom-mm", "left-mm", "right-mm", "header-mm", "footer-mm"});
        PageSize& page = layout_.page;
        page.width = millimetres(node, "width-mm", 100, 500);
        page.height = millimetres(node, "height-mm", 100, 500);
        page.top = millimetres(node, "top-mm", 5, 90);
        page.bottom = millimetres(node, "bottom-mm", 5, 90);
        page.left = millimetres(node, "left-mm", 5, 40);
        page.right = millimetres(node, "right-mm", 5, 40);
        page.header = millimetres(node, "header-mm", 0, 90);
        page.footer = millimetres(node, "footer-mm", 0, 90);
    }
    void contents(const pugi::xml_node& node) {
        only_attributes(node, {"levels", "goal-labels"});
        layout_.contents_levels = static_cast<int>(number(node, "levels", 1, 4));
        layout_.contents_labels = yes_or_no(node, "goal-labels");
    }
    void chapters(const pugi::xml_node& node) {
        only_attributes(node, {"new-page-from-lines"});
        layout_.new_page_from_lines = static_cast<int>(number(node, "new-page-from-lines", 0, 10000));
    }
    void texts(const pugi::xml_node& node) {
        for (const auto text : node.children("text")) {
            only_attributes(text, {"id"});
            const auto* const found = std::find(text_ids.begin(), text_ids.end(), text.attribute("id").value());
            if (found == text_ids.end()) {
                fault(text, "Okänd text: " + std::string(text.attribute("id").value()) + ".",
                      "Unknown text: " + std::string(text.attribute("id").value()) + ".");
                return;
            }
            layout_.texts[static_cast<std::size_t>(found - text_ids.begin())] = text.child_value();
        }
    }
    void assessments(const pugi::xml_node& node) {
        for (const auto look : node.children("assessment")) {
            only_attributes(look, {"value", "symbol"});
            const auto* const found =
                std::find(assessment_ids.begin(), assessment_ids.end(), look.attribute("value").value());
            if (found == assessment_ids.end()) {
                fault(look, "Bedömningen ska vara fully, partly eller not-met.",
                      "The assessment must be fully, partly or not-met.");
                return;
            }
            layout_.assessments[static_cast<std::size_t>(found - assessment_ids.begin())] = {
                look.attribute("symbol").value(), look.child_value()};
        }
    }
    void joints(const pugi::xml_node& node) {
        only_attributes(node, {});
        std::istringstream text(node.child_value());
        layout_.joints = WordJoints({std::istream_iterator<std::string>(text), {}});
    }
    void title_block(const pugi::xml_node& node) {
        for (const auto line : node.children()) {
            if (std::string_view(line.name()) != "line") return unknown(line);
            only_attributes(line, {"label"});
            layout_.title_block.push_back({line.attribute("label").value(), line.child_value()});
        }
    }
    void furniture(const pugi::xml_node& node, std::vector<FurnitureLine>& first, std::vector<FurnitureLine>& other) {
        only_attributes(node, {"page"});
        const std::string_view page = node.attribute("page").value();
        if (page != "first" && page != "other") {
            return fault(node, "page ska vara first eller other.", "page must be first or other.");
        }
        for (const auto line : node.children()) {
            if (std::string_view(line.name()) != "line") return unknown(line);
            for (const auto piece : line.children()) {
                const std::string_view side = piece.name();
                if (side != "left" && side != "right") return unknown(piece);
            }
            const auto left = line.child("left");
            only_attributes(left, {"emphasis"});
            (page == "first" ? first : other)
                .push_back({left.child_value(), line.child_value("right"), yes_or_no(left, "emphasis")});
        }
    }

    void complete(const pugi::xml_node& root) {
        if (!root.child("page")) fault(root, "Elementet page saknas.", "The element page is missing.");
        for (std::size_t text = 0; text < layout_text_count; ++text) {
            if (layout_.texts[text].empty()) {
                fault(root.child("texts"), "Texten " + std::string(text_ids[text]) + " saknas.",
                      "The text " + std::string(text_ids[text]) + " is missing.");
            }
        }
        for (std::size_t look = 0; look < assessment_ids.size(); ++look) {
            if (layout_.assessments[look].words.empty()) {
                fault(root.child("assessments"),
                      "Orden för bedömningen " + std::string(assessment_ids[look]) + " saknas.",
                      "The words of the assessment " + std::string(assessment_ids[look]) + " are missing.");
            }
        }
    }

    std::string_view xml_;
    std::string_view file_;
    PageLayout layout_;
    std::optional<Error> error_;
};

}  // namespace

Expected<PageLayout> read_page_layout(std::string_view xml, std::string_view file) {
    return Reader(xml, file).read();
}

}  // namespace tertial::docx
