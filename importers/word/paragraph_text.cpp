#include "importers/word/paragraph_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "importers/office/xml.h"
#include "importers/words.h"

namespace tertial::word {

namespace {

using office::attribute;
using office::child;
using office::local_name;

constexpr int deepest = 100;  // containers within a paragraph; Word itself nests a handful

/// Elements that only wrap runs.
constexpr auto wrappers = std::to_array<std::string_view>(
    {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "hyperlink", "fldSimple", "sdt"});

std::string encoded(char32_t character) {
    std::string out;
    const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | character >> 6);
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xE0 | character >> 12);
        byte(0x80 | (character >> 6 & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
    return out;
}

/// A character of a symbol font has no meaning without the font: it is an icon.
std::string symbol(const pugi::xml_node& node) {
    constexpr std::string_view icon = "\xE2\x97\x8F";  // ●
    const std::string_view code = attribute(node, "char");
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    const bool private_use = value >= 0xE000 && value <= 0xF8FF;
    const bool printable = value >= 0x20 && value < 0xD800;
    return private_use || !printable ? std::string(icon) : encoded(value);
}

class Reader {
public:
    Reader(const Links& links, Fields& fields) : links_(links), fields_(fields) {}

    ParagraphText read(const pugi::xml_node& paragraph) {
        content(paragraph, {}, 0);
        out_.all_bold = bold_ > 0 && plain_ == 0;
        out_.runs = normalized(out_.runs);
        return std::move(out_);
    }

private:
    void content(const pugi::xml_node& parent, const std::string& link, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "r") {
                run(node, link, depth);
            } else if (name == "AlternateContent") {
                content(alternative(node), link, depth + 1);
            } else if (std::find(wrappers.begin(), wrappers.end(), name) != wrappers.end()) {
                content(node, name == "hyperlink" ? address(node) : link, depth + 1);
            }
        }
    }

    /// One of two forms of the same content: the newer one, or what old programs are given.
    static pugi::xml_node alternative(const pugi::xml_node& node) {
        const pugi::xml_node choice = child(node, "Choice");
        return choice ? choice : child(node, "Fallback");
    }

    std::string address(const pugi::xml_node& node) const {
        const auto found = links_.find(attribute(node, "id"));
        return found == links_.end() ? std::string() : found->second;
    }

    void run(const pugi::xml_node& node, const std::string& link, int depth) {
        const pugi::xml_node look = child(node, "rPr");
        if (office::is_on(child(look, "vanish"))) return;
        Run run;
        run.bold = office::is_on(child(look, "b"));
        run.italic = office::is_on(child(look, "i"));
        run.link = link;
        for (const pugi::xml_node piece : node.children()) run_piece(piece, run, depth);
    }

    void run_piece(const pugi::xml_node& piece, const Run& look, int depth) {
        const std::string_view name = local_name(piece);
        if (name == "t") {
            add(look, piece.text().get());
        } else if (name == "tab" || name == "ptab") {
            add(look, "\t");
        } else if (name == "br" || name == "cr") {
            line_break(piece, look);
        } else if (name == "lastRenderedPageBreak") {
            ++out_.page_breaks;
        } else if (name == "noBreakHyphen") {
            add(look, "-");
        } else if (name == "sym") {
            add(look, symbol(piece));
        } else if (name == "fldChar") {
            field_mark(attribute(piece, "fldCharType"));
        } else if (name == "instrText") {
            fields_.instruction(piece.text().get());
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            note(piece, look, name == "footnoteReference" ? "f" : "e");
        } else if (name == "AlternateContent") {
            for (const pugi::xml_node inner : alternative(piece).children()) run_piece(inner, look, depth);
        } else if (name == "drawing" || name == "pict" || name == "object") {
            find_boxes(piece, depth);
        }
    }

    void line_break(const pugi::xml_node& piece, const Run& look) {
        const std::string_view type = attribute(piece, "type");
        if (type.empty() || type == "textWrapping") add(look, "\n");
    }

    void field_mark(std::string_view type) {
        if (type == "begin") fields_.begin();
        if (type == "separate") fields_.separate();
        if (type == "end") fields_.end();
    }

    void note(const pugi::xml_node& piece, const Run& look, std::string_view kind) {
        const std::string id(attribute(piece, "id"));
        out_.footnotes.push_back(std::string(kind) + id);
        add(look, "[" + id + "]");
    }

    void find_boxes(const pugi::xml_node& parent, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node node : parent.children()) {
            if (local_name(node) == "txbxContent") {
                out_.boxes.push_back(node);
            } else {
                find_boxes(local_name(node) == "AlternateContent" ? alternative(node) : node, depth + 1);
            }
        }
    }

    void add(const Run& look, std::string_view text) {
        if (!fields_.prints() || text.empty()) return;
        if (text.find_first_not_of(" \t\n") != std::string_view::npos) ++(look.bold ? bold_ : plain_);
        out_.runs.push_back({std::string(text), look.bold, look.italic, look.link});
    }

    const Links& links_;
    Fields& fields_;
    ParagraphText out_;
    int bold_ = 0, plain_ = 0;
};

}  // namespace

ParagraphText read_paragraph_text(const pugi::xml_node& paragraph, const Links& links, Fields& fields) {
    return Reader(links, fields).read(paragraph);
}

std::vector<Run> fold_run_blanks(const std::vector<Run>& runs) {
    std::vector<Run> out;
    bool blank_due = false;
    for (Run run : runs) {
        const std::string raw = std::exchange(run.text, {});
        for (const char c : raw) {
            if (c == ' ' || c == '\t' || c == '\n') {
                blank_due = true;
                continue;
            }
            if (blank_due && !(out.empty() && run.text.empty())) run.text += ' ';
            blank_due = false;
            run.text += c;
        }
        if (!run.text.empty()) out.push_back(std::move(run));
    }
    return normalized(out);
}

}  // namespace tertial::word
