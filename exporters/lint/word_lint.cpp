// WordprocessingML beyond the schema. One walk over each part that holds text; styles and numberings are read first.
#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "exporters/lint/parts.h"
#include "exporters/lint/word_schema.h"

namespace tertial::lint {

namespace {

constexpr std::string_view word_content = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::size_t longest_bookmark = 40;
constexpr std::string_view word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string_view value_of(const pugi::xml_node& node) {
    return node.attribute("w:val").value();
}

int number_of(std::string_view text) {
    int number = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool is_hexadecimal_colour(std::string_view text) {
    return text == "auto" || (text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) {
                                  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                              }));
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A letter first (or the underscore of hidden ones), letters, figures and underscores; [MS-OI29500] 2.1.518.
bool is_bookmark_name(std::string_view name) {
    return !name.empty() && name.size() <= longest_bookmark && (is_letter(name.front()) || name.front() == '_') &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return is_letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

template <std::size_t N>
bool is_one_of(std::string_view value, const std::string_view (&known)[N]) {
    return std::find(std::begin(known), std::end(known), value) != std::end(known);
}

constexpr std::string_view alignments[] = {"left",        "right",      "center",         "both",
                                           "start",       "end",        "distribute",     "mediumKashida",
                                           "highKashida", "lowKashida", "thaiDistribute", "numTab"};
constexpr std::string_view width_types[] = {"dxa", "pct", "auto", "nil"};
constexpr std::string_view boxes[] = {"tc", "footnote", "endnote", "comment", "hdr", "ftr"};

/// What the parts refer to.
struct Definitions {
    std::unordered_map<std::string, std::string> styles;  // id -> type
    std::unordered_set<std::string> numberings;
    std::unordered_map<std::string, std::unordered_set<std::string>> notes;  // "footnote" -> ids
};

class PartWalk {
public:
    PartWalk(const OpenPart& part, const Definitions& definitions, Findings& findings)
        : part_(part), definitions_(definitions), findings_(findings) {}

    void run() {
        const auto root = part_.xml->document_element();
        walk(root, element_of(root), -1);
        finish();
    }

private:
    void add(std::string_view rule, const std::string& swedish, const std::string& english) {
        findings_.add(rule, part_.name, swedish, english);
    }

    static int element_of(const pugi::xml_node& node) {
        const std::string_view name = node.name();
        return name.starts_with("w:") ? word_element(name.substr(2)) : -1;
    }

    void walk(const pugi::xml_node& node, int element, int parent) {
        const std::string_view name = node.name();
        attributes(node, name);
        if (name.starts_with("w:")) {
            // An element that no model knows is a fault only where the parent's children are all known.
            if (element < 0 && parent >= 0 && child_place(parent, 0) != not_modelled) {
                add("element", "elementet " + std::string(name) + " får inte stå här",
                    "the element " + std::string(name) + " may not stand here");
            }
            own_checks(node, name.substr(2));
        }
        int last = 0;
        for (const pugi::xml_node child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            const int child_element = element_of(child);
            if (element >= 0 && child_element >= 0) last = place(child, child_element, element, last);
            walk(child, in_parent(child_element, element), element);
        }
        if (name == "w:tc") cell_end(node);
        if (name == "w:tbl") table(node);
    }

    /// The place of `child`, or `last`, the furthest place of those before it, when it has none of its own.
    int place(const pugi::xml_node& child, int child_element, int element, int last) {
        const int place = child_place(element, child_element);
        if (place == not_allowed) {
            add("element", "elementet " + std::string(child.name()) + " får inte stå här",
                "the element " + std::string(child.name()) + " may not stand here");
        } else if (place != not_modelled && place != anywhere) {
            if (place < last) {
                add("order", "elementet " + std::string(child.name()) + " står i fel ordning",
                    "the element " + std::string(child.name()) + " stands in the wrong order");
            }
            return std::max(place, last);
        }
        return last;
    }

    void attributes(const pugi::xml_node& node, std::string_view element) {
        for (auto attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            for (auto other = attribute.next_attribute(); other; other = other.next_attribute()) {
                if (name == other.name()) {
                    add("attribute-twice", "ett attribut anges två gånger", "an attribute is given twice");
                }
            }
            if (name.starts_with("r:") && part_.relationship_ids.count(attribute.value()) == 0) {
                add("relationship", "relationen " + std::string(attribute.value()) + " finns inte",
                    "the relationship " + std::string(attribute.value()) + " does not exist");
            }
            if (name == "w:val" && element.starts_with("w:")) toggle(attribute.value());
        }
    }

    /// Microsoft's SDK refuses "true" for toggles, and some readers know only "1" and "0".
    void toggle(std::string_view value) {
        if (value == "true" || value == "false") {
            add("on-off", "ett av/på-värde skrivs som ord", "an on/off value is written as a word");
        }
    }

    void own_checks(const pugi::xml_node& node, std::string_view name) {
        if (name == "pStyle")
            style(node, "paragraph");
        else if (name == "rStyle")
            style(node, "character");
        else if (name == "tblStyle")
            style(node, "table");
        else if (name == "numId")
            numbering(node);
        else if (name == "bookmarkStart")
            bookmark_start(node);
        else if (name == "bookmarkEnd")
            bookmark_end(node);
        else if (name == "fldChar")
            field(node.attribute("w:fldCharType").value());
        else if (name == "instrText")
            instruction();
        else if (name == "hyperlink")
            anchor(node);
        else if (name == "color")
            colour(node);
        else if (name == "jc")
            alignment(node);
        else if (name == "tcW" || name == "tblW" || name == "tblInd")
            width(node);
        else if (name.ends_with("Reference"))
            note(node, name.substr(0, name.size() - 9));
        else if (is_one_of(name, boxes))
            box(node, name);
    }

    void style(const pugi::xml_node& node, std::string_view type) {
        const std::string id(value_of(node));
        const auto found = definitions_.styles.find(id);
        if (found == definitions_.styles.end()) {
            add("style", "formatmallen " + id + " finns inte", "the style " + id + " does not exist");
        } else if (found->second != type) {
            add("style-type", "formatmallen " + id + " är av fel slag", "the style " + id + " is of the wrong type");
        }
    }

    void numbering(const pugi::xml_node& node) {
        const std::string id(value_of(node));
        if (id != "0" && definitions_.numberings.count(id) == 0) {
            add("numbering", "numreringen " + id + " finns inte", "the numbering " + id + " does not exist");
        }
    }

    void bookmark_start(const pugi::xml_node& node) {
        const std::string_view id = node.attribute("w:id").value();
        std::string name = node.attribute("w:name").value();
        anchors_.insert(node.attribute("w:name").value());
        if (!is_bookmark_name(name)) {
            add("bookmark-form", "bokmärket " + name + " heter något som Word inte tar emot",
                "the bookmark " + name + " has a name that Word does not take");
        }
        // Word compares names without regard to case.
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (!bookmark_ids_.insert(id).second) {
            add("bookmark-id", "två bokmärken har id " + std::string(id),
                "two bookmarks have the id " + std::string(id));
        }
        if (!bookmark_names_.insert(name).second) {
            add("bookmark-name", "två bokmärken heter " + name, "two bookmarks are named " + name);
        }
        open_bookmarks_.insert(id);
    }

    void bookmark_end(const pugi::xml_node& node) {
        const std::string_view id = node.attribute("w:id").value();
        if (open_bookmarks_.erase(id) == 0) {
            add("bookmark-balance", "ett bokmärke slutar utan att ha börjat", "a bookmark ends that never began");
        }
    }

    void field(std::string_view type) {
        if (type == "begin") {
            fields_.push_back(FieldStage::instruction);
        } else if (fields_.empty()) {
            add("field-balance", "ett fält slutar utan att ha börjat", "a field ends that never began");
        } else if (type == "end") {
            fields_.pop_back();
        } else if (fields_.back() == FieldStage::result) {
            add("field-balance", "ett fält har två resultat", "a field has two results");
        } else {
            fields_.back() = FieldStage::result;
        }
    }

    void instruction() {
        if (fields_.empty() || fields_.back() != FieldStage::instruction) {
            add("field-instruction", "en fältinstruktion står utanför ett fält",
                "a field instruction is outside a field");
        }
    }

    void anchor(const pugi::xml_node& node) {
        if (const auto anchor = node.attribute("w:anchor")) wanted_anchors_.insert(anchor.value());
    }

    void colour(const pugi::xml_node& node) {
        if (!is_hexadecimal_colour(value_of(node))) add("colour", "en färg är inte giltig", "a colour is not valid");
    }

    void alignment(const pugi::xml_node& node) {
        if (!is_one_of(value_of(node), alignments)) {
            add("alignment", "en justering är inte giltig", "an alignment is not valid");
        }
    }

    void width(const pugi::xml_node& node) {
        const auto type = node.attribute("w:type");
        if (type && !is_one_of(type.value(), width_types)) {
            add("width-type", "en bredd anges i en okänd enhet", "a width is in an unknown unit");
        }
    }

    void note(const pugi::xml_node& node, std::string_view kind) {
        if (kind != "footnote" && kind != "endnote" && kind != "comment") return;
        const auto ids = definitions_.notes.find(std::string(kind));
        if (ids == definitions_.notes.end() || ids->second.count(node.attribute("w:id").value()) == 0) {
            add("note", "en hänvisning till en not eller kommentar saknar mål",
                "a reference to a note or comment has no target");
        }
    }

    void box(const pugi::xml_node& node, std::string_view name) {
        if (name == "tc" || node.child("w:p") || node.child("w:sdt") || node.child("w:tbl")) return;
        add("empty-part", "en del saknar stycke", "a part lacks a paragraph");
    }

    /// Word calls a file whose cell does not end with a paragraph damaged; the schemas allow it.
    void cell_end(const pugi::xml_node& cell) {
        for (auto child = cell.last_child(); child; child = child.previous_sibling()) {
            const std::string_view name = child.name();
            if (name == "w:bookmarkEnd" || name == "w:bookmarkStart" || name == "w:proofErr") continue;
            if (name == "w:p") return;
            if (name == "w:sdt" && child.child("w:sdtContent").last_child().name() == std::string_view("w:p")) return;
            break;
        }
        add("cell-end", "en tabellcell slutar inte med ett stycke", "a table cell does not end with a paragraph");
    }

    void table(const pugi::xml_node& table) {
        int grid = 0;
        for (const auto column : table.child("w:tblGrid").children("w:gridCol")) {
            (void)column;
            ++grid;
        }
        if (grid == 0) add("table-grid", "en tabell saknar rutnät", "a table lacks its grid");
        int rows = 0;
        for (const auto row : table.children("w:tr")) {
            this->row(row, grid);
            ++rows;
        }
        if (rows == 0 && !table.child("w:sdt") && !table.child("w:customXml")) {
            add("table-rows", "en tabell saknar rader", "a table has no rows");
        }
    }

    void row(const pugi::xml_node& row, int grid) {
        int columns = 0;
        int cells = 0;
        const auto properties = row.child("w:trPr");
        for (const char* skipped : {"w:gridBefore", "w:gridAfter"}) {
            if (const auto skip = properties.child(skipped)) columns += number_of(value_of(skip));
        }
        const auto add_cell = [&](const pugi::xml_node& cell) {
            const auto span = cell.child("w:tcPr").child("w:gridSpan");
            columns += span ? number_of(value_of(span)) : 1;
            ++cells;
        };
        for (const auto child : row.children()) {
            const std::string_view name = child.name();
            if (name == "w:tc") add_cell(child);
            if (name != "w:sdt") continue;
            for (const auto cell : child.child("w:sdtContent").children("w:tc")) add_cell(cell);
        }
        if (cells == 0) {
            add("row-cells", "en tabellrad saknar celler", "a table row has no cells");
        } else if (columns != grid) {
            add("row-grid",
                "en tabellrad har " + std::to_string(columns) + " kolumner i en tabell med " + std::to_string(grid),
                "a table row has " + std::to_string(columns) + " columns in a table of " + std::to_string(grid));
        }
    }

    void finish() {
        if (!fields_.empty())
            add("field-balance", "ett fält börjar men slutar inte", "a field begins but does not end");
        if (!open_bookmarks_.empty()) {
            add("bookmark-balance", "ett bokmärke börjar men slutar inte", "a bookmark begins but does not end");
        }
        for (const std::string_view wanted : wanted_anchors_) {
            if (wanted != "_top" && anchors_.count(wanted) == 0) {
                const std::string anchor(wanted);
                add("anchor", "en länk pekar på bokmärket " + anchor + " som inte finns",
                    "a link points to the bookmark " + anchor + ", which does not exist");
            }
        }
    }

    enum class FieldStage { instruction, result };

    const OpenPart& part_;
    const Definitions& definitions_;
    Findings& findings_;
    std::unordered_set<std::string_view> bookmark_ids_, open_bookmarks_, anchors_,
        wanted_anchors_;                              // views into the part
    std::unordered_set<std::string> bookmark_names_;  // in lower case
    std::vector<FieldStage> fields_;
};

void read_styles(const OpenPart& part, Definitions& definitions, Findings& findings) {
    std::unordered_map<std::string, std::string> based_on;
    const auto root = part.xml->document_element();
    for (const auto style : root.children("w:style")) {
        const std::string id = style.attribute("w:styleId").value();
        if (!definitions.styles.emplace(id, style.attribute("w:type").value()).second) {
            findings.add("style-twice", part.name, "formatmallen " + id + " finns två gånger",
                         "the style " + id + " is there twice");
        }
        if (const auto base = style.child("w:basedOn")) based_on[id] = value_of(base);
    }
    for (const auto& [id, base] : based_on) {
        if (definitions.styles.count(base) == 0) {
            findings.add("style-base", part.name, "formatmallen " + id + " bygger på en som inte finns",
                         "the style " + id + " is based on one that does not exist");
        }
        std::size_t steps = 0;
        for (auto next = based_on.find(id); next != based_on.end(); next = based_on.find(next->second)) {
            if (++steps <= based_on.size()) continue;
            findings.add("style-cycle", part.name, "formatmallen " + id + " bygger på sig själv",
                         "the style " + id + " is based on itself");
            break;
        }
    }
}

void read_numberings(const OpenPart& part, Definitions& definitions, Findings& findings) {
    std::unordered_set<std::string> abstract;
    const auto root = part.xml->document_element();
    for (const auto node : root.children("w:abstractNum")) {
        if (!abstract.insert(node.attribute("w:abstractNumId").value()).second) {
            findings.add("numbering-twice", part.name, "en numrering finns två gånger", "a numbering is there twice");
        }
    }
    for (const auto node : root.children("w:num")) {
        if (!definitions.numberings.insert(node.attribute("w:numId").value()).second) {
            findings.add("numbering-twice", part.name, "en numrering finns två gånger", "a numbering is there twice");
        }
        if (abstract.count(std::string(value_of(node.child("w:abstractNumId")))) == 0) {
            findings.add("numbering-base", part.name, "en numrering bygger på en som inte finns",
                         "a numbering is based on one that does not exist");
        }
    }
}

void read_notes(const OpenPart& part, std::string_view kind, Definitions& definitions) {
    auto& ids = definitions.notes[std::string(kind)];
    for (const auto note : part.xml->document_element().children()) ids.insert(note.attribute("w:id").value());
}

/// "styles", "document.main" … of a Word part; empty for others.
std::string_view kind_of(const OpenPart& part) {
    std::string_view type = part.content_type;
    if (!type.starts_with(word_content) || !type.ends_with("+xml")) return {};
    type.remove_prefix(word_content.size());
    type.remove_suffix(4);
    return type;
}

bool holds_text(std::string_view kind) {
    constexpr std::string_view text_kinds[] = {"document.main", "header",   "footer", "footnotes",
                                               "endnotes",      "comments", "styles", "numbering"};
    return is_one_of(kind, text_kinds);
}

}  // namespace

void lint_word(Parts& parts, Findings& findings) {
    Definitions definitions;
    for (const OpenPart& part : parts) {
        const std::string_view kind = kind_of(part);
        if (kind.empty() || part.xml == nullptr) continue;
        if (std::string_view(part.xml->document_element().attribute("xmlns:w").value()) != word_namespace) {
            findings.add("namespace", part.name, "delen använder inte prefixet w för WordprocessingML",
                         "the part does not use the prefix w for WordprocessingML");
            continue;
        }
        if (kind == "styles") read_styles(part, definitions, findings);
        if (kind == "numbering") read_numberings(part, definitions, findings);
        if (kind == "footnotes") read_notes(part, "footnote", definitions);
        if (kind == "endnotes") read_notes(part, "endnote", definitions);
        if (kind == "comments") read_notes(part, "comment", definitions);
    }
    for (const OpenPart& part : parts) {
        if (part.xml != nullptr && holds_text(kind_of(part))) PartWalk(part, definitions, findings).run();
    }
}

}  // namespace tertial::lint
