#include "exporters/compare/compare_exporters.h"
#include "exporters/opc/xml_writer.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::string_view style = R"(body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;
padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .4rem;border-top:1px solid #d0d5db;padding-top:1rem}
ins{background:#dff3e1;color:#0b4a1d;text-decoration:underline}
del{background:#fbe3e1;color:#7a1712;text-decoration:line-through}
p{margin:.3rem 0}.mark{display:inline-block;min-width:7rem;color:#57606a;font-size:.85rem}
table{border-collapse:collapse;margin:.4rem 0}td,th{border:1px solid #d0d5db;padding:.2rem .5rem;text-align:left;
vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#15181c;color:#e3e6ea}ins{background:#123d1e;color:#c9f0d2}
del{background:#4a1815;color:#ffd3cf}.mark{color:#9aa4af}td,th,h2{border-color:#3a4149}})";

std::string mark_of(LineStatus status) {
    switch (status) {
        case LineStatus::added:
            return tr("Tillagt", "Added");
        case LineStatus::removed:
            return tr("Borttaget", "Removed");
        case LineStatus::changed:
            return tr("Ändrat", "Changed");
        case LineStatus::reworded:
            return tr("Omformulerat", "Reworded");
        case LineStatus::moved_away:
            return tr("Flyttat härifrån", "Moved away");
        case LineStatus::moved_here:
            return tr("Flyttat hit", "Moved here");
        case LineStatus::same:
            return {};
    }
    return {};
}

void append_segments(std::string& html, const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) {
        const std::string_view tag = segment.kind == SegmentKind::deleted    ? "del"
                                     : segment.kind == SegmentKind::inserted ? "ins"
                                                                             : "";
        if (!tag.empty()) html.append("<").append(tag).append(">");
        opc::append_text(html, segment.text);
        if (!tag.empty()) html.append("</").append(tag).append(">");
    }
}

void append_number(std::string& html, const ComparedLine& line) {
    if (line.number_before == line.number_after) {
        if (!line.number_after.empty()) html += line.number_after + " ";
        return;
    }
    if (!line.number_before.empty()) html += "<del>" + line.number_before + "</del> ";
    if (!line.number_after.empty()) html += "<ins>" + line.number_after + "</ins> ";
}

void append_row(std::string& html, const ComparedLine& line) {
    html += "<table><thead><tr>";
    for (std::size_t c = 0; c < line.cells.size(); ++c) {
        html += "<th>";
        if (c < line.columns.size()) opc::append_text(html, line.columns[c]);
        html += "</th>";
    }
    html += "</tr></thead><tbody><tr>";
    for (const std::vector<Segment>& cell : line.cells) {
        html += "<td>";
        append_segments(html, cell);
        html += "</td>";
    }
    html += "</tr></tbody></table>\n";
}

void append_line(std::string& html, const ComparedLine& line) {
    html += "<p><span class=\"mark\">" + mark_of(line.status) + "</span> ";
    if (line.kind == ComparedKind::row) {
        html += "</p>";
        append_row(html, line);
        return;
    }
    append_number(html, line);
    for (std::size_t c = 0; c < line.cells.size(); ++c) {
        if (c > 0) html += " · ";
        append_segments(html, line.cells[c]);
    }
    html += "</p>\n";
}

}  // namespace

std::string comparison_html(const Comparison& comparison) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>";
    opc::append_text(html, comparison.before + " → " + comparison.after);
    html += "</title><style>";
    html += style;
    html += "</style></head><body>\n<h1>";
    opc::append_text(html, comparison.before);
    html += "<br>→ ";
    opc::append_text(html, comparison.after);
    html += "</h1>\n<p>" + comparison_counts(comparison) + "</p>\n";
    std::string place;
    for (const ComparedLine& line : comparison.lines) {
        if (line.status == LineStatus::same) continue;
        if (line.place != place) {
            html += "<h2>";
            opc::append_text(html, line.place);
            html += "</h2>\n";
        }
        place = line.place;
        append_line(html, line);
    }
    return html + "</body></html>\n";
}

}  // namespace tertial
