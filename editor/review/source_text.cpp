#include "editor/review/source_text.h"

#include <algorithm>
#include <utility>

namespace tertial::editor {

namespace {

std::pair<int, int> order(const SourcePlace& place) {
    return {place.page, place.line};
}

SourceTextLine shown(const SourceLine& line, bool left_out) {
    SourceTextLine out;
    out.place = line.place;
    out.left_out = left_out;
    if (!line.is_row()) {
        out.text = line.text;
        return out;
    }
    for (std::size_t i = 0; i < line.cells.size(); ++i) out.text += (i == 0 ? "" : "  |  ") + line.cells[i];
    return out;
}

}  // namespace

std::vector<SourceTextLine> source_text(const SourceDocument& source) {
    std::vector<SourceTextLine> out;
    out.reserve(source.lines.size() + source.left_out.size());
    for (const SourceLine& line : source.lines) {
        out.push_back(shown(line, false));
        out.back().begins_sheet =
            source.form == LineForm::sheets && line.style == LineStyle::heading && line.level == 1;
    }
    for (const SourceLine& line : source.left_out) {
        if (line.place != SourcePlace{}) out.push_back(shown(line, true));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const SourceTextLine& a, const SourceTextLine& b) { return order(a.place) < order(b.place); });
    return out;
}

std::optional<std::size_t> line_at(const std::vector<SourceTextLine>& lines, const SourcePlace& place) {
    if (place == SourcePlace{} || lines.empty()) return std::nullopt;
    const auto after = std::upper_bound(
        lines.begin(), lines.end(), place,
        [](const SourcePlace& wanted, const SourceTextLine& line) { return order(wanted) < order(line.place); });
    if (after == lines.begin()) return 0;
    auto found = after - 1;
    while (found != lines.begin() && (found - 1)->place == found->place) --found;
    // A place that is only a page is its beginning.
    if (place.line == 0 && found->place.page < place.page && after != lines.end()) found = after;
    return static_cast<std::size_t>(found - lines.begin());
}

int sheet_number(const std::vector<SourceTextLine>& lines, const std::string& name) {
    for (const SourceTextLine& line : lines) {
        if (line.begins_sheet && line.text == name) return line.place.page;
    }
    return 0;
}

std::size_t same_before(const std::vector<SourceTextLine>& lines, std::size_t line) {
    std::size_t count = 0;
    for (std::size_t i = line; i-- > 0 && lines[i].place.page == lines[line].place.page;) {
        count += lines[i].text == lines[line].text ? 1 : 0;
    }
    return count;
}

}  // namespace tertial::editor
