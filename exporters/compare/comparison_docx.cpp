#include <algorithm>

#include "exporters/compare/compare_exporters.h"
#include "exporters/docx/package.h"
#include "exporters/lint/lint.h"
#include "model/language.h"

namespace tertial {

namespace {

using docx::Look;
using docx::StyleRole;

bool is_removed(const ComparedLine& line) {
    return line.status == LineStatus::removed || line.status == LineStatus::moved_away;
}
bool is_added(const ComparedLine& line) {
    return line.status == LineStatus::added || line.status == LineStatus::moved_here;
}
bool is_row(const ComparedLine& line) {
    return line.kind == ComparedKind::row || line.kind == ComparedKind::table_head;
}

class Writer {
public:
    explicit Writer(const Look& look) : look_(look) {}

    docx::Body write(const Comparison& comparison) {
        const std::vector<ComparedLine>& lines = comparison.lines;
        for (std::size_t i = 0; i < lines.size();) {
            if (!is_row(lines[i])) {
                paragraph(lines[i++]);
                continue;
            }
            std::size_t end = i;
            while (end < lines.size() && is_row(lines[end]) && lines[end].table == lines[i].table) ++end;
            table(lines, i, end);
            i = end;
        }
        return std::move(body_);
    }

private:
    std::string& xml() { return body_.xml; }

    /// <w:ins> or <w:del>, as an empty mark or around runs.
    void open_revision(std::string_view element, bool empty) {
        xml() += "<w:";
        xml() += element;
        xml() += " w:id=\"" + std::to_string(next_revision_++) + "\" w:author=\"Tertial\"";
        xml() += empty ? "/>" : ">";
    }

    void run(std::string_view text, SegmentKind kind) {
        if (text.empty()) return;
        if (kind == SegmentKind::same) {
            docx::append_run(xml(), text);
            return;
        }
        const bool deleted = kind == SegmentKind::deleted;
        open_revision(deleted ? "del" : "ins", false);
        if (deleted) {
            xml() += "<w:r><w:delText xml:space=\"preserve\">";
            opc::append_text(xml(), text);
            xml() += "</w:delText></w:r></w:del>";
        } else {
            docx::append_run(xml(), text);
            xml() += "</w:ins>";
        }
    }

    void words(const ComparedLine& line, const std::vector<Segment>& segments) {
        const SegmentKind all = is_removed(line) ? SegmentKind::deleted : SegmentKind::inserted;
        for (const Segment& segment : segments) {
            // A line that moved is whole here; what it said before stands where it was.
            if (line.status == LineStatus::moved_here) {
                if (segment.kind != SegmentKind::deleted) run(segment.text, SegmentKind::inserted);
            } else {
                run(segment.text, is_added(line) || is_removed(line) ? all : segment.kind);
            }
        }
    }

    StyleRole style_of(const ComparedLine& line) const {
        switch (line.kind) {
            case ComparedKind::heading:
                return docx::nth(StyleRole::heading_1, std::clamp(line.level, 1, 6) - 1);
            case ComparedKind::bullet:
                return StyleRole::bullet_1;
            case ComparedKind::numbered:
                return StyleRole::number_1;
            default:
                return StyleRole::body;
        }
    }

    void open_paragraph(StyleRole role, const ComparedLine& line, bool mark) {
        xml() += "<w:p><w:pPr><w:pStyle w:val=\"" + look_.style(role) + "\"/>";
        if (mark && (is_added(line) || is_removed(line))) {
            xml() += "<w:rPr>";
            open_revision(is_removed(line) ? "del" : "ins", true);
            xml() += "</w:rPr>";
        }
        xml() += "</w:pPr>";
    }

    void number(const ComparedLine& line) {
        const std::string &before = line.number_before, &after = line.number_after;
        if (is_removed(line)) {
            if (!before.empty()) run(before + " ", SegmentKind::deleted);
        } else if (is_added(line)) {
            if (!after.empty()) run(after + " ", SegmentKind::inserted);
        } else if (before == after) {
            if (!after.empty()) run(after + " ", SegmentKind::same);
        } else {
            if (!before.empty()) run(before + " ", SegmentKind::deleted);
            if (!after.empty()) run(after + " ", SegmentKind::inserted);
        }
    }

    void paragraph(const ComparedLine& line) {
        open_paragraph(style_of(line), line, true);
        number(line);
        if (!line.cells.empty()) words(line, line.cells.front());
        xml() += "</w:p>";
    }

    void table(const std::vector<ComparedLine>& lines, std::size_t begin, std::size_t end) {
        std::size_t columns = 1;
        for (std::size_t i = begin; i < end; ++i) columns = std::max(columns, lines[i].cells.size());
        const int width = text_width();
        const int first = columns == 1 ? width : width * 2 / 5;
        const int other = columns == 1 ? 0 : (width - first) / static_cast<int>(columns - 1);
        const bool has_head = lines[begin].kind == ComparedKind::table_head;
        xml() += "<w:tbl><w:tblPr><w:tblStyle w:val=\"" + look_.style(StyleRole::table) + "\"/><w:tblW w:w=\"" +
                 std::to_string(width) + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>";
        // ISO/IEC 29500-1, 17.4.55: 0x20 first row, 0x600 no banding.
        xml() += has_head ? "<w:tblLook w:val=\"0620\" w:firstRow=\"1\"" : "<w:tblLook w:val=\"0600\" w:firstRow=\"0\"";
        xml() +=
            " w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
            "</w:tblPr><w:tblGrid>";
        for (std::size_t c = 0; c < columns; ++c)
            xml() += "<w:gridCol w:w=\"" + std::to_string(c == 0 ? first : other) + "\"/>";
        xml() += "</w:tblGrid>";
        for (std::size_t i = begin; i < end; ++i) row(lines[i], columns, first, other);
        xml() += "</w:tbl>";
        // Word joins tables that touch.
        xml() += "<w:p><w:pPr><w:pStyle w:val=\"" + look_.style(StyleRole::body_after_table) + "\"/></w:pPr></w:p>";
    }

    void row(const ComparedLine& line, std::size_t columns, int first, int other) {
        const bool head = line.kind == ComparedKind::table_head;
        xml() += "<w:tr><w:trPr><w:cantSplit/>";
        if (head) xml() += "<w:tblHeader/>";
        if (is_added(line) || is_removed(line)) open_revision(is_removed(line) ? "del" : "ins", true);
        xml() += "</w:trPr>";
        for (std::size_t c = 0; c < columns; ++c) {
            xml() +=
                "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(c == 0 ? first : other) + "\" w:type=\"dxa\"/></w:tcPr>";
            open_paragraph(head ? StyleRole::cell_head : StyleRole::cell, line, true);
            if (c < line.cells.size()) words(line, line.cells[c]);
            xml() += "</w:p></w:tc>";
        }
        xml() += "</w:tr>";
    }

    [[nodiscard]] int text_width() const { return look_.layout.page.text_width(); }

    const Look& look_;
    docx::Body body_;
    int next_revision_ = 1;
};

}  // namespace

Expected<std::string> comparison_docx(const Comparison& comparison, const ComparedReport& after,
                                      const TemplateFolders& folders) {
    const auto look = docx::load_look(folders);
    if (!look) return tl::make_unexpected(look.error());
    const docx::Body body = Writer(*look).write(comparison);
    const opc::Package package =
        docx::package_around(body, after.report, after.document_template, *look, docx::common_relationships());
    const auto findings = lint_parts(package);
    if (findings.empty()) return opc::to_zip(package);
    return fail(ErrorCode::internal, tr("Word-filen blev inte hel och skrivs därför inte",
                                        "The Word file did not come out whole and is not written") +
                                         ": " + to_text(findings.front()));
}

}  // namespace tertial
