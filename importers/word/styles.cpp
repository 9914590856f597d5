#include "importers/word/styles.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "importers/office/xml.h"
#include "model/fold.h"

namespace tertial::word {

namespace {

using office::attribute;
using office::child;
using office::child_value;

constexpr int usual_half_points = 22;

struct RawStyle {
    std::string name;
    std::string based_on;
    pugi::xml_node node;
};
using RawStyles = std::map<std::string, RawStyle, std::less<>>;

struct NamedRole {
    std::string_view name;  // beginning of the style's folded name
    StyleRole role;
};
// Some programs write the names in their own language. Longer beginnings stand before shorter ones.
constexpr auto named_roles = std::to_array<NamedRole>({{"toc", StyleRole::contents},
                                                       {"innehåll", StyleRole::contents},
                                                       {"contents", StyleRole::contents},
                                                       {"heading ", StyleRole::heading},
                                                       {"rubrik ", StyleRole::heading},
                                                       {"title", StyleRole::title},
                                                       {"caption", StyleRole::caption},
                                                       {"beskrivning", StyleRole::caption},
                                                       {"list bullet", StyleRole::list_bullet},
                                                       {"punktlista", StyleRole::list_bullet},
                                                       {"list number", StyleRole::list_number},
                                                       {"numrerad lista", StyleRole::list_number}});

/// "heading 2" -> 2, "list bullet" -> 1.
int last_figure(std::string_view name) {
    return name.empty() || name.back() < '1' || name.back() > '9' ? 1 : name.back() - '0';
}

/// What a style's name says; false when it says nothing.
bool read_name(std::string_view name, StyleFacts& facts) {
    for (const NamedRole& candidate : named_roles) {
        if (!name.starts_with(candidate.name)) continue;
        const bool needs_level = candidate.role == StyleRole::heading;
        if (needs_level && (name.back() < '1' || name.back() > '9')) return false;
        facts.role = candidate.role;
        facts.level = needs_level ? last_figure(name) : last_figure(name) - 1;
        return true;
    }
    return false;
}

/// Outline level 0 … 8 is heading 1 … 9; 9 is body text.
bool read_outline(const pugi::xml_node& paragraph, StyleFacts& facts) {
    const int level = office::number(child_value(paragraph, "outlineLvl"), 9);
    if (level < 0 || level > 8) return false;
    facts.role = StyleRole::heading;
    facts.level = level + 1;
    return true;
}

void read_numbering(const pugi::xml_node& paragraph, NumberingPlace& numbering) {
    const pugi::xml_node place = child(paragraph, "numPr");
    if (!place) return;
    numbering.id = office::number(child_value(place, "numId"), numbering.id);
    numbering.level = office::number(child_value(place, "ilvl"), numbering.level);
}

/// The chain from the style to the one it is at last based on.
std::vector<const RawStyle*> chain_of(const RawStyles& styles, std::string_view id) {
    std::vector<const RawStyle*> chain;
    std::set<std::string_view> seen;
    for (auto it = styles.find(id); it != styles.end() && seen.insert(it->first).second;
         it = styles.find(it->second.based_on)) {
        chain.push_back(&it->second);
    }
    return chain;
}

void read_looks(const pugi::xml_node& style, StyleFacts& facts) {
    const pugi::xml_node run = child(style, "rPr"), paragraph = child(style, "pPr");
    if (const pugi::xml_node bold = child(run, "b")) facts.bold = office::is_on(bold);
    if (const pugi::xml_node italic = child(run, "i")) facts.italic = office::is_on(italic);
    if (const pugi::xml_node keep = child(paragraph, "keepNext")) facts.keep_next = office::is_on(keep);
    const int size = office::number(child_value(run, "sz"), 0);
    if (size > 0) facts.enlarged = size > usual_half_points;
    read_numbering(paragraph, facts.numbering);
}

StyleFacts resolve(const RawStyles& styles, std::string_view id) {
    StyleFacts facts;
    const std::vector<const RawStyle*> chain = chain_of(styles, id);
    // What a style is based on comes first; the style itself has the last word.
    std::for_each(chain.rbegin(), chain.rend(), [&facts](const RawStyle* style) { read_looks(style->node, facts); });
    // The nearest style that says what it is decides: its name before its outline level.
    for (const RawStyle* style : chain) {
        if (read_name(style->name, facts) || read_outline(child(style->node, "pPr"), facts)) break;
    }
    return facts;
}

}  // namespace

Styles Styles::read(const office::Package& package, std::string_view document_part) {
    Styles out;
    const std::string* part = related_part(package, document_part, "styles");
    pugi::xml_document document;
    if (part == nullptr || !office::parse_part(*part, document_part, document)) return out;
    RawStyles raw;
    for (const pugi::xml_node style : document.document_element().children()) {
        if (office::local_name(style) != "style" || attribute(style, "type") != "paragraph") continue;
        raw.emplace(attribute(style, "styleId"), RawStyle{fold_case(fold_blanks(child_value(style, "name"))),
                                                          std::string(child_value(style, "basedOn")), style});
    }
    for (const auto& [id, style] : raw) out.facts_.emplace(id, resolve(raw, id));
    return out;
}

const StyleFacts& Styles::of(std::string_view id) const {
    const auto found = facts_.find(id);
    return found == facts_.end() ? body_ : found->second;
}

}  // namespace tertial::word
