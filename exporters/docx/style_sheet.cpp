#include "exporters/docx/style_sheet.h"

#include <pugixml.hpp>

#include <cstdlib>
#include <optional>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "model/language.h"

namespace tertial::docx {

namespace {

constexpr double twips_per_point = 20;
constexpr double lines_unit = 240;  // w:line of single spacing
constexpr int deepest_inheritance = 20;
constexpr int word_cell_margin = 108;  // twips, when a table style says nothing

struct RoleName {
    std::string_view type;
    std::string_view name;
};

/// In the order of StyleRole.
// clang-format off
constexpr std::array<RoleName, style_role_count> role_names = {{
    {"paragraph", "Title"}, {"paragraph", "Subtitle"}, {"paragraph", "Dokumentuppgift"}, {"paragraph", "Avsändare"},
    {"paragraph", "Beslutspunkt"}, {"paragraph", "Signature"}, {"paragraph", "Bilaga"},
    {"paragraph", "heading 1"}, {"paragraph", "heading 2"}, {"paragraph", "heading 3"}, {"paragraph", "heading 4"},
    {"paragraph", "heading 5"}, {"paragraph", "heading 6"},
    {"paragraph", "Avsnittsrubrik 2"}, {"paragraph", "Avsnittsrubrik 3"}, {"paragraph", "Avsnittsrubrik 4"},
    {"paragraph", "Avsnittsrubrik 5"},
    {"paragraph", "Mellanrubrik 2"}, {"paragraph", "Mellanrubrik 3"}, {"paragraph", "Mellanrubrik 4"},
    {"paragraph", "Mellanrubrik 5"}, {"paragraph", "Mellanrubrik 6"},
    {"paragraph", "Body Text"}, {"paragraph", "Brödtext efter tabell"},
    {"paragraph", "List Bullet"}, {"paragraph", "List Bullet 2"}, {"paragraph", "List Bullet 3"},
    {"paragraph", "List Number"}, {"paragraph", "List Number 2"}, {"paragraph", "List Number 3"},
    {"paragraph", "Bedömning"}, {"paragraph", "caption"},
    {"paragraph", "Tabelltext"}, {"paragraph", "Tabellsiffra"}, {"paragraph", "Tabellhuvud"},
    {"paragraph", "Tabellhuvud siffra"}, {"paragraph", "Tabellgrupp"}, {"paragraph", "Tabell varav"},
    {"paragraph", "Tabell varav siffra"}, {"paragraph", "Tabellsumma"}, {"paragraph", "Tabellsumma siffra"},
    {"paragraph", "Kommentarsrubrik"}, {"paragraph", "Kommentar"}, {"paragraph", "Kommentarspunkt"},
    {"paragraph", "Kommentarsnummer"},
    {"paragraph", "TOC Heading"}, {"paragraph", "toc 1"}, {"paragraph", "toc 2"}, {"paragraph", "toc 3"},
    {"paragraph", "toc 4"},
    {"paragraph", "header"}, {"paragraph", "footer"},
    {"character", "Strong"}, {"character", "Emphasis"}, {"character", "Intense Emphasis"}, {"character", "Hyperlink"},
    {"character", "Målnivå"}, {"character", "Uppgiftsetikett"}, {"character", "Avsändarnamn"},
    {"character", "Bedömning helt"}, {"character", "Bedömning delvis"}, {"character", "Bedömning inte"},
    {"character", "Placeholder Text"},
    {"table", "Rapporttabell"},
}};
// clang-format on

tl::unexpected<Error> bad(std::string_view file, const std::string& swedish, const std::string& english) {
    return fail(ErrorCode::bad_template, tr(swedish, english), std::string(file));
}

bool is_on(const pugi::xml_node& toggle) {
    const std::string_view value = toggle.attribute("w:val").as_string("1");
    return value != "0" && value != "false" && value != "off";
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

/// Styles of a part by type and name; names of built-in styles differ in case between programs.
class Index {
public:
    explicit Index(const pugi::xml_node& styles) {
        for (const pugi::xml_node style : styles.children("w:style")) {
            by_name_.emplace(key(style.attribute("w:type").value(), style.child("w:name").attribute("w:val").value()),
                             style);
            by_id_.emplace(style.attribute("w:styleId").value(), style);
        }
    }

    [[nodiscard]] pugi::xml_node find(const RoleName& role) const {
        const auto found = by_name_.find(key(role.type, role.name));
        return found == by_name_.end() ? pugi::xml_node{} : found->second;
    }
    [[nodiscard]] pugi::xml_node by_id(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? pugi::xml_node{} : found->second;
    }
    void add(const pugi::xml_node& style) {
        by_name_.emplace(key(style.attribute("w:type").value(), style.child("w:name").attribute("w:val").value()),
                         style);
        by_id_.emplace(style.attribute("w:styleId").value(), style);
    }

private:
    static std::string key(std::string_view type, std::string_view name) {
        return std::string(type) + ':' + lower(name);
    }
    std::unordered_map<std::string, pugi::xml_node> by_name_;
    std::unordered_map<std::string, pugi::xml_node> by_id_;
};

void apply_run(StyleMetrics& metrics, const pugi::xml_node& run) {
    if (const auto size = run.child("w:sz")) metrics.size = size.attribute("w:val").as_double(20) / 2;
    if (const auto bold = run.child("w:b")) metrics.bold = is_on(bold);
    if (const auto fonts = run.child("w:rFonts").attribute("w:ascii")) {
        const std::string face = lower(fonts.value());
        metrics.narrow = face.find("narrow") != std::string::npos || face.find("condensed") != std::string::npos;
    }
}

void apply_paragraph(StyleMetrics& metrics, const pugi::xml_node& paragraph) {
    const auto points = [](const pugi::xml_attribute& attribute, double otherwise) {
        return attribute ? attribute.as_double() / twips_per_point : otherwise;
    };
    const auto spacing = paragraph.child("w:spacing");
    metrics.before = points(spacing.attribute("w:before"), metrics.before);
    metrics.after = points(spacing.attribute("w:after"), metrics.after);
    if (const auto line = spacing.attribute("w:line")) metrics.line = line.as_double(lines_unit) / lines_unit;
    const auto indent = paragraph.child("w:ind");
    metrics.left = points(indent.attribute("w:left"), metrics.left);
    metrics.right = points(indent.attribute("w:right"), metrics.right);
    if (const auto keep = paragraph.child("w:keepNext")) metrics.keep_next = is_on(keep);
    if (const auto contextual = paragraph.child("w:contextualSpacing")) metrics.contextual = is_on(contextual);
    if (const auto page = paragraph.child("w:pageBreakBefore")) metrics.page_break_before = is_on(page);
}

void apply_style(StyleMetrics& metrics, const Index& index, const pugi::xml_node& style, int depth) {
    if (depth > deepest_inheritance) return;
    if (const auto base = style.child("w:basedOn")) {
        apply_style(metrics, index, index.by_id(base.attribute("w:val").value()), depth + 1);
    }
    apply_run(metrics, style.child("w:rPr"));
    apply_paragraph(metrics, style.child("w:pPr"));
}

StyleMetrics resolve(const Index& index, const pugi::xml_node& styles, const pugi::xml_node& style) {
    StyleMetrics metrics;
    const auto defaults = styles.child("w:docDefaults");
    apply_run(metrics, defaults.child("w:rPrDefault").child("w:rPr"));
    apply_paragraph(metrics, defaults.child("w:pPrDefault").child("w:pPr"));
    apply_style(metrics, index, style, 0);
    return metrics;
}

/// Copies a style and what it is based on from `source`; references to styles of the same name are turned to the
/// board's own. Ids that are taken get a suffix.
pugi::xml_node adopt(Index& index, pugi::xml_node styles, const Index& source, const pugi::xml_node& style, int depth) {
    const RoleName wanted{style.attribute("w:type").value(), style.child("w:name").attribute("w:val").value()};
    if (const auto own = index.find(wanted)) return own;
    std::string id = style.attribute("w:styleId").value();
    while (index.by_id(id)) id += 'T';

    std::vector<std::pair<std::string, std::string>> references;
    for (const char* link : {"w:basedOn", "w:next", "w:link"}) {
        const auto reference = style.child(link);
        if (!reference) continue;
        const auto target = source.by_id(reference.attribute("w:val").value());
        // "next" may point forward in a circle; only what a style is built on is followed.
        if (target && std::string_view(link) == "w:basedOn" && depth < deepest_inheritance) {
            references.emplace_back(link,
                                    adopt(index, styles, source, target, depth + 1).attribute("w:styleId").value());
        }
    }
    auto copy = styles.append_copy(style);
    copy.attribute("w:styleId").set_value(id.c_str());
    copy.remove_attribute("w:default");
    copy.remove_child("w:next");
    copy.remove_child("w:link");
    for (const auto& [link, target] : references) copy.child(link.c_str()).attribute("w:val").set_value(target.c_str());
    index.add(copy);
    return copy;
}

void read_cell_margins(StyleSheet& sheet, const Index& index) {
    const auto table = index.by_id(sheet.id(StyleRole::table));
    const auto margins = table.child("w:tblPr").child("w:tblCellMar");
    const auto margin = [&](const char* side, int otherwise) {
        return margins.child(side).attribute("w:w").as_int(otherwise);
    };
    sheet.cell_margins = margin("w:left", word_cell_margin) + margin("w:right", word_cell_margin);
    sheet.cell_height_margins = (margin("w:top", 0) + margin("w:bottom", 0)) / twips_per_point;
}

}  // namespace

Expected<StyleSheet> read_style_sheet(std::string_view xml, std::string_view fallback, std::string_view file) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size());
    auto styles = document.child("w:styles");
    if (!parsed || !styles) {
        return bad(file, "Mallens formatmallar går inte att läsa: filen är inte en styles-del i WordprocessingML.",
                   "The styles of the template cannot be read: not a WordprocessingML styles part.");
    }
    pugi::xml_document spare;
    if (!fallback.empty()) (void)spare.load_buffer(fallback.data(), fallback.size());
    const Index source(spare.child("w:styles"));

    Index index(styles);
    StyleSheet sheet;
    bool changed = false;
    for (std::size_t role = 0; role < style_role_count; ++role) {
        auto style = index.find(role_names[role]);
        if (!style) {
            if (const auto other = source.find(role_names[role])) {
                style = adopt(index, styles, source, other, 0);
                changed = true;
            }
        }
        if (!style) {
            const std::string name(role_names[role].name);
            return bad(file, "Mallen saknar formatmallen \"" + name + "\". Lägg till den och försök igen.",
                       "The template lacks the style \"" + name + "\". Add it and try again.");
        }
        sheet.ids[role] = style.attribute("w:styleId").value();
        sheet.metrics[role] = resolve(index, styles, style);
    }
    read_cell_margins(sheet, index);
    if (!changed) {
        sheet.xml = xml;
    } else {
        std::ostringstream out;
        document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
        sheet.xml = std::move(out).str();
    }
    return sheet;
}

}  // namespace tertial::docx
