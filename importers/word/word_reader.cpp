#include "importers/word/word_reader.h"

#include <algorithm>
#include <map>
#include <set>

#include "importers/office/package.h"
#include "importers/office/xml.h"
#include "importers/text_clean.h"
#include "importers/word/fields.h"
#include "importers/word/numbering.h"
#include "importers/word/paragraph_text.h"
#include "importers/word/styles.h"
#include "importers/word/tabbed_lines.h"
#include "importers/word/table_rows.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

using namespace word;
using office::attribute;
using office::child;
using office::local_name;

constexpr int deepest = 100;                        // tables within tables and content controls
constexpr std::size_t longest_minor_heading = 120;  // bytes

/// What a document's body refers to.
struct DocumentParts {
    Styles styles;
    Numbering numbering;
    Links links;
    std::map<std::string, pugi::xml_node> notes;  // "f1" -> w:footnote
};

tl::unexpected<Error> not_word(std::string_view name) {
    return fail(ErrorCode::bad_format,
                tr("Filen är inget Word-dokument. Välj rapporten som .docx, eller spara den som text (UTF-8).",
                   "The file is no Word document. Choose the report as .docx, or save it as text (UTF-8)."),
                std::string(name));
}

class BodyReader {
public:
    BodyReader(DocumentParts& parts, SourceDocument& out) : parts_(parts), out_(out) {}

    void read(const pugi::xml_node& body) {
        blocks(body, 0);
        lay_out_tabbed_lines(out_.lines);
    }

private:
    void blocks(const pugi::xml_node& parent, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p") {
                paragraph(node, depth);
            } else if (name == "tbl") {
                table(node, depth);
            } else if (name == "sdt") {
                content_control(node, depth);
            } else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "sdtContent") {
                blocks(node, depth + 1);
            } else if (name == "AlternateContent") {
                const pugi::xml_node choice = child(node, "Choice");
                blocks(choice ? choice : child(node, "Fallback"), depth + 1);
            }
        }
    }

    void content_control(const pugi::xml_node& control, int depth) {
        const pugi::xml_node gallery = child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery");
        const bool was_contents = in_contents_;
        in_contents_ = in_contents_ || attribute(gallery, "val") == "Table of Contents";
        blocks(child(control, "sdtContent"), depth + 1);
        in_contents_ = was_contents;
    }

    // --- paragraphs -----------------------------------------------------------------------------------

    void paragraph(const pugi::xml_node& node, int depth) {
        const pugi::xml_node properties = child(node, "pPr");
        const StyleFacts& style = parts_.styles.of(office::child_value(properties, "pStyle"));
        if (style.role == StyleRole::heading) fields_.forget();
        const bool began_in_contents = fields_.in_contents();
        const ParagraphText text = read_paragraph_text(node, parts_.links, fields_);
        page_ += text.page_breaks;

        SourceLine line;
        line.gap_before = gap_;
        line.place = {++ordinal_, page_breaks_known() ? page_ : 0};
        set_style(line, style, properties, text);
        const bool is_contents =
            in_contents_ || began_in_contents || fields_.in_contents() || style.role == StyleRole::contents;
        add_lines(line, text.runs, is_contents);
        for (const pugi::xml_node& box : text.boxes) blocks(box, depth + 1);
        for (const std::string& id : text.footnotes) footnote(id, depth);
    }

    [[nodiscard]] bool page_breaks_known() const { return page_ > 1; }

    void set_style(SourceLine& line, const StyleFacts& style, const pugi::xml_node& properties,
                   const ParagraphText& text) {
        NumberingPlace place = style.numbering;
        if (const pugi::xml_node own = child(properties, "numPr")) {
            place.id = office::number(office::child_value(own, "numId"), place.id);
            place.level = office::number(office::child_value(own, "ilvl"), place.level);
        }
        const ListKind list = parts_.numbering.kind(place);
        const std::string label = parts_.numbering.next_label(place);
        const int outline = office::number(office::child_value(properties, "outlineLvl"), -1);
        line.style = LineStyle::text;
        if (style.role == StyleRole::title) {
            line.style = LineStyle::title;
        } else if (style.role == StyleRole::caption) {
            line.style = LineStyle::caption;
        } else if (style.role == StyleRole::heading || (outline >= 0 && outline < 9)) {
            line.style = LineStyle::heading;
            line.level = style.role == StyleRole::heading ? style.level : outline + 1;
            if (!label.empty()) prefix_ = label + " ";
        } else if (list != ListKind::none) {
            line.style = list == ListKind::bullet ? LineStyle::bullet : LineStyle::numbered;
            line.level = place.level;
        } else if (style.role == StyleRole::list_bullet || style.role == StyleRole::list_number) {
            line.style = style.role == StyleRole::list_bullet ? LineStyle::bullet : LineStyle::numbered;
            line.level = style.level;
        } else if (looks_like_heading(style, properties, text)) {
            line.style = LineStyle::minor_heading;
            line.level = style.bold || style.enlarged || text.all_bold ? 1 : 2;
        }
    }

    /// Headings that the author made with a style of the board's own, or by bold type alone.
    static bool looks_like_heading(const StyleFacts& style, const pugi::xml_node& properties,
                                   const ParagraphText& text) {
        const std::string words = plain_text(text.runs);
        const std::string_view trimmed = words::trim(words);
        if (trimmed.size() > longest_minor_heading || words::ends_with_stop(trimmed)) return false;
        if (!words::begins_with_capital(trimmed) && !words::begins_with_digit(trimmed)) return false;
        const bool keeps = style.keep_next || office::is_on(child(properties, "keepNext"));
        return (keeps && (style.bold || style.italic || style.enlarged || text.all_bold)) || text.all_bold;
    }

    /// A paragraph is one line, unless its author typed a list with line breaks.
    void add_lines(SourceLine line, const std::vector<Run>& runs, bool is_contents) {
        std::vector<std::vector<Run>> pieces = split_typed_list(runs);
        for (std::vector<Run>& piece : pieces) {
            if (!prefix_.empty()) piece.insert(piece.begin(), Run{std::exchange(prefix_, {}), false, false, {}});
            for (Run& run : piece) {
                std::replace(run.text.begin(), run.text.end(), '\n', ' ');
                run.text = clean_text(run.text);
            }
            line.text = plain_text(piece);  // its tabs are needed once more
            piece = fold_run_blanks(piece);
            line.runs = has_look(piece) ? piece : std::vector<Run>{};
            if (piece.empty()) continue;
            if (is_contents) line.text = fold_blanks(line.text);
            if (is_contents) line.left_out = LeftOut::contents;
            (is_contents ? out_.left_out : out_.lines).push_back(line);
            gap_ = line.gap_before = false;
        }
        if (pieces.empty()) gap_ = true;
        prefix_.clear();
    }

    static bool has_look(const std::vector<Run>& runs) {
        return std::any_of(runs.begin(), runs.end(),
                           [](const Run& run) { return run.bold || run.italic || !run.link.empty(); });
    }

    // --- tables ---------------------------------------------------------------------------------------

    void table(const pugi::xml_node& node, int depth) {
        if (is_page_layout(node)) {
            for (const pugi::xml_node& cell : all_cells(node)) blocks(cell, depth + 1);
            return;
        }
        const auto rows = read_table_rows(node, [this](const pugi::xml_node& cell) { return cell_text(cell); });
        bool first = true;
        for (const std::vector<std::string>& cells : rows) {
            SourceLine line;
            line.place = {++ordinal_, page_breaks_known() ? page_ : 0};
            line.gap_before = std::exchange(first, false);
            line.style = LineStyle::text;
            line.cells = cells;
            for (const std::string& cell : cells) line.text += cell.empty() ? "" : " " + cell;
            std::replace(line.text.begin(), line.text.end(), '\n', ' ');
            line.text = fold_blanks(line.text);
            if (!line.text.empty()) out_.lines.push_back(std::move(line));
        }
        gap_ = true;
    }

    /// A table that holds other tables or headings of the document only places them on the page.
    bool is_page_layout(const pugi::xml_node& table) const {
        const std::vector<pugi::xml_node> cells = all_cells(table);
        return std::any_of(cells.begin(), cells.end(), [this](const pugi::xml_node& cell) {
            return std::any_of(cell.begin(), cell.end(), [this](const pugi::xml_node& block) {
                const std::string_view style = office::child_value(child(block, "pPr"), "pStyle");
                return local_name(block) == "tbl" || parts_.styles.of(style).role == StyleRole::heading;
            });
        });
    }

    std::string cell_text(const pugi::xml_node& cell) {
        SourceDocument inside;
        BodyReader reader(parts_, inside);
        reader.blocks(cell, 1);
        lay_out_tabbed_lines(inside.lines);
        std::string out;
        for (const SourceLine& line : inside.lines) {
            if (!out.empty()) out += '\n';
            const bool is_item = line.style == LineStyle::bullet;
            out += (is_item ? "- " : "") + line.text;
        }
        return out;
    }

    void footnote(const std::string& id, int depth) {
        const auto found = parts_.notes.find(id);
        if (found == parts_.notes.end() || depth > deepest) return;
        prefix_ = "[" + id.substr(1) + "] ";
        blocks(found->second, depth + 1);
        prefix_.clear();
    }

    DocumentParts& parts_;
    SourceDocument& out_;
    Fields fields_;
    std::string prefix_;  // of the next line: an automatic number, a footnote's mark
    int ordinal_ = 0;
    int page_ = 1;
    bool gap_ = false;
    bool in_contents_ = false;
};

Links read_links(const office::Package& package, std::string_view document_part) {
    Links links;
    for (office::Relationship& relationship : office::relationships_of(package, document_part)) {
        if (relationship.kind == "hyperlink" && relationship.external) {
            links.emplace(std::move(relationship.id), std::move(relationship.target));
        }
    }
    return links;
}

void read_notes(const office::Package& package, std::string_view document_part, std::string_view kind,
                std::string_view prefix, pugi::xml_document& document, DocumentParts& parts) {
    const std::string* part = related_part(package, document_part, kind);
    if (part == nullptr || !office::parse_part(*part, document_part, document)) return;
    for (const pugi::xml_node note : document.document_element().children()) {
        parts.notes.emplace(std::string(prefix) + std::string(attribute(note, "id")), note);
    }
}

/// Page headers and footers, each wording once: they may tell the date and number that stand nowhere else.
void read_furniture(const office::Package& package, std::string_view document_part, DocumentParts& parts,
                    SourceDocument& out) {
    std::set<std::string> seen;
    for (const office::Relationship& relationship : office::relationships_of(package, document_part)) {
        if (relationship.kind != "header" && relationship.kind != "footer") continue;
        const std::string* part = package.find(relationship.target);
        pugi::xml_document document;
        if (part == nullptr || !office::parse_part(*part, document_part, document)) continue;
        SourceDocument furniture;
        BodyReader(parts, furniture).read(document.document_element());
        for (SourceLine& line : furniture.lines) {
            line.place = {};
            if (seen.insert(line.text).second) out.left_out.push_back(std::move(line));
        }
    }
}

}  // namespace

Expected<SourceDocument> read_word(std::string_view bytes, std::string_view name) {
    const Expected<office::Package> package = office::read_package(bytes, name);
    return package ? read_word(*package, name) : tl::make_unexpected(package.error());
}

Expected<SourceDocument> read_word(const office::Package& package, std::string_view name) {
    const std::string document_part = office::find_main_part(package).name;
    const std::string* main = package.find(document_part);
    if (main == nullptr) return not_word(name);
    pugi::xml_document document, footnotes, endnotes;
    if (Expected<void> parsed = office::parse_part(*main, name, document); !parsed) {
        return tl::make_unexpected(parsed.error());
    }
    const pugi::xml_node body = child(document.document_element(), "body");
    if (!body) return not_word(name);

    DocumentParts parts{Styles::read(package, document_part),
                        Numbering::read(package, document_part),
                        read_links(package, document_part),
                        {}};
    read_notes(package, document_part, "footnotes", "f", footnotes, parts);
    read_notes(package, document_part, "endnotes", "e", endnotes, parts);
    SourceDocument out;
    out.name = name;
    out.form = LineForm::styled;
    BodyReader(parts, out).read(body);
    read_furniture(package, document_part, parts, out);
    return out;
}

}  // namespace tertial
