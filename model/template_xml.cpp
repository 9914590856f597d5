#include "model/template_xml.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

#include <unicode/utf8.h>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int line_at(std::string_view bytes, std::ptrdiff_t offset) {
    const auto end = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(bytes)));
    return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

/// Where the bytes stop being UTF-8, or nothing.
std::optional<std::ptrdiff_t> first_bad_utf8(std::string_view bytes) {
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t start = at;
        UChar32 letter = 0;
        // ICU's macro narrows inside itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
        U8_NEXT(data, at, length, letter);
#pragma GCC diagnostic pop
        if (letter < 0) return start;
    }
    return std::nullopt;
}

std::string in_quotes(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

template <class Rules>
std::string names_of(const Rules& rules) {
    std::string names;
    for (const auto& rule : rules) names += (names.empty() ? "" : ", ") + std::string(rule.name);
    return names;
}

}  // namespace

std::string collapse_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_blank(c))
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

TemplateXml::TemplateXml(const std::filesystem::path& path, std::string_view root_name) : file_(path.string()) {
    Expected<std::string> bytes = read_file(real_file_system(), path, max_template_bytes);
    if (!bytes) {
        error_ = bytes.error();
        return;
    }
    bytes_ = std::move(*bytes);
    if (const auto bad = first_bad_utf8(bytes_)) {
        complain_at(line_at(bytes_, *bad), "Mallfilen har tecken som inte är UTF-8. Spara den som UTF-8.",
                    "The template file has characters that are not UTF-8. Save it as UTF-8.");
        return;
    }
    const pugi::xml_parse_result parsed =
        document_.load_buffer(bytes_.data(), bytes_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        complain_at(line_at(bytes_, parsed.offset),
                    std::string("Mallfilen är inte riktig XML: ") + parsed.description() + ".",
                    std::string("The template file is not well-formed XML: ") + parsed.description() + ".");
        return;
    }
    const pugi::xml_node first = document_.document_element();
    if (first.name() != root_name || first.next_sibling()) {
        complain(first, "Mallfilen ska ha elementet " + in_quotes(root_name) + " ytterst, och bara det.",
                 "The template file must have the single outermost element " + in_quotes(root_name) + ".");
        return;
    }
    root_ = first;
}

int TemplateXml::line_of(pugi::xml_node node) const {
    // The parser leaves out a byte order mark; that moves the place, but never to another line.
    return line_at(bytes_, node.offset_debug());
}

void TemplateXml::complain_at(int line, std::string_view swedish, std::string_view english) {
    if (!error_) error_ = Error{ErrorCode::bad_template, tr(swedish, english), file_, line};
}

void TemplateXml::complain(pugi::xml_node node, std::string_view swedish, std::string_view english) {
    complain_at(line_of(node), swedish, english);
}

void TemplateXml::children(pugi::xml_node parent, std::initializer_list<ChildRule> rules) {
    std::vector<int> seen(rules.size(), 0);
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() != pugi::node_element) {
            complain(parent, "Elementet " + in_quotes(parent.name()) + " ska inte ha text direkt i sig.",
                     "The element " + in_quotes(parent.name()) + " must not hold text of its own.");
            return;
        }
        const auto* const rule =
            std::find_if(rules.begin(), rules.end(), [&](const ChildRule& r) { return r.name == child.name(); });
        if (rule == rules.end()) {
            complain(child,
                     "Elementet " + in_quotes(child.name()) + " är okänt i " + in_quotes(parent.name()) +
                         ". Här kan stå: " + names_of(rules) + ".",
                     "The element " + in_quotes(child.name()) + " is unknown in " + in_quotes(parent.name()) +
                         ". Known here: " + names_of(rules) + ".");
            return;
        }
        const bool single = rule->occurs == Occurs::once || rule->occurs == Occurs::at_most_once;
        if (++seen[static_cast<std::size_t>(rule - rules.begin())] > 1 && single)
            complain(
                child,
                "Elementet " + in_quotes(child.name()) + " får bara stå en gång i " + in_quotes(parent.name()) + ".",
                "The element " + in_quotes(child.name()) + " may stand only once in " + in_quotes(parent.name()) + ".");
        if (!error_) rule->read(child);
        if (error_) return;
    }
    std::size_t i = 0;
    for (const ChildRule& rule : rules) {
        const bool needed = rule.occurs == Occurs::once || rule.occurs == Occurs::at_least_once;
        if (needed && seen[i] == 0)
            complain(parent, "Elementet " + in_quotes(rule.name) + " saknas i " + in_quotes(parent.name()) + ".",
                     "The element " + in_quotes(rule.name) + " is missing in " + in_quotes(parent.name()) + ".");
        ++i;
    }
}

void TemplateXml::attributes(pugi::xml_node node, std::initializer_list<AttributeRule> rules) {
    std::vector<std::string_view> seen;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (std::none_of(rules.begin(), rules.end(), [&](const AttributeRule& r) { return r.name == name; }))
            complain(node,
                     "Attributet " + in_quotes(name) + " är okänt i " + in_quotes(node.name()) +
                         (rules.size() == 0 ? "." : ". Här kan stå: " + names_of(rules) + "."),
                     "The attribute " + in_quotes(name) + " is unknown in " + in_quotes(node.name()) +
                         (rules.size() == 0 ? "." : ". Known here: " + names_of(rules) + "."));
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            complain(node, "Attributet " + in_quotes(name) + " står två gånger.",
                     "The attribute " + in_quotes(name) + " stands twice.");
        seen.push_back(name);
    }
    for (const AttributeRule& rule : rules) {
        const pugi::xml_attribute found = node.attribute(std::string(rule.name).c_str());
        const bool empty = collapse_blanks(found.value()).empty();
        if (empty && (found || rule.presence == Presence::needed))
            complain(
                node, "Attributet " + in_quotes(rule.name) + " saknas eller är tomt i " + in_quotes(node.name()) + ".",
                "The attribute " + in_quotes(rule.name) + " is missing or empty in " + in_quotes(node.name()) + ".");
    }
}

std::string TemplateXml::attribute(pugi::xml_node node, const char* name) {
    return collapse_blanks(node.attribute(name).value());
}

int TemplateXml::number(pugi::xml_node node, const char* name, int first, int last) {
    const std::string text = attribute(node, name);
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || value < first || value > last)
        complain(node,
                 "Attributet " + in_quotes(name) + " ska vara ett heltal " + std::to_string(first) + "–" +
                     std::to_string(last) + ", inte " + in_quotes(text) + ".",
                 "The attribute " + in_quotes(name) + " must be a whole number " + std::to_string(first) + "–" +
                     std::to_string(last) + ", not " + in_quotes(text) + ".");
    return value;
}

std::string TemplateXml::words(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_element)
            complain(child, "I " + in_quotes(node.name()) + " ska det bara stå text.",
                     "The element " + in_quotes(node.name()) + " may hold only text.");
        text += child.value();
    }
    text = collapse_blanks(text);
    if (text.empty())
        complain(node, "Elementet " + in_quotes(node.name()) + " är tomt. Skriv text eller ta bort det.",
                 "The element " + in_quotes(node.name()) + " is empty. Write a text or take it away.");
    return text;
}

}  // namespace tertial
