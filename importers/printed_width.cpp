#include "importers/printed_width.h"

#include <algorithm>
#include <string>

#include "importers/words.h"

namespace tertial {

namespace {

// Source: the fonts' own tables of widths (Liberation Serif and Sans, Carlito), which are those of the fonts they
// stand for.
constexpr LetterWidths times = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,  //
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,  //
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,  //
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,  //
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr LetterWidths arial = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,  //
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,  //
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,  //
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,  //
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr LetterWidths calibri = {
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507,  //
    507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,  //
    459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,  //
    487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,  //
    229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498};
constexpr std::array<const LetterWidths*, 3> typefaces = {&times, &arial, &calibri};

constexpr std::size_t shortest_line = 60;  // characters; cells and headings are shorter
constexpr std::size_t longest_line = 150;  // characters of wrapped print
constexpr std::size_t fewest_lines = 40;
constexpr std::size_t most_unexplained = 5;  // of hundred lines; other typefaces than the text's leave ten or more

/// The letters of ISO 8859-1 that Swedish text has, without their marks: as wide. Others pass for a figure.
char plain_letter(unsigned char first, unsigned char second) {
    if (first != 0xC3) return first == 0xC2 && second == 0xA0 ? ' ' : '0';
    static constexpr std::string_view letters = "AAAAAAACEEEEIIIIDNOOOOO0OUUUUYTsaaaaaaaceeeeiiiidnooooo0ouuuuyty";
    return letters[(second - 0x80U) % letters.size()];
}

std::size_t width_of(const LetterWidths& letters, std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80) {
            c = static_cast<unsigned char>(
                plain_letter(c, i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0));
            while (i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U) ++i;
        }
        width += letters.at(c >= ' ' && c < 127 ? c - ' ' : '0' - ' ');
    }
    return width;
}

/// A word may be parted behind its hyphen.
std::string_view first_part(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t hyphen = word.find('-', 1);
    return word.substr(0, hyphen == std::string_view::npos ? hyphen : hyphen + 1);
}

struct WrappedLine {
    std::size_t width = 0;   // as it stands
    std::size_t needed = 0;  // with the first word of the next
};

WrappedLine measure(const LetterWidths& letters, std::string_view line, std::string_view next) {
    const std::size_t width = width_of(letters, line);
    const std::size_t blank = line.ends_with('-') ? 0 : width_of(letters, " ");
    return {width, width + blank + width_of(letters, first_part(next))};
}

using Pair = std::pair<std::string_view, std::string_view>;

/// Lines that were wrapped beyond doubt: the next begins with a small letter, and no sentence ends between.
std::vector<Pair> wrapped_pairs(const std::vector<CleanLine>& lines) {
    const auto is_text = [](std::string_view line) {
        return line.find("   ") == std::string_view::npos && line.find('\t') == std::string_view::npos;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view line = words::trim(lines[i].text), next = words::trim(lines[i + 1].text);
        const std::size_t length = words::length(line);
        if (length < shortest_line || length > longest_line || !words::begins_with_small_letter(next)) continue;
        if (is_text(line) && is_text(next) && !words::ends_with_stop(line)) pairs.emplace_back(line, next);
    }
    return pairs;
}

struct Fit {
    std::size_t width = 0, explained = 0, unexplained = 0;
};

/// The width at which most lines are full and have no room. Lines are unexplained when they miss it by little: those
/// that miss it by far stood in another column.
Fit fit(const LetterWidths& letters, const std::vector<Pair>& pairs) {
    std::vector<WrappedLine> measured;
    std::vector<std::size_t> widths, needed;
    for (const auto& [line, next] : pairs) {
        measured.push_back(measure(letters, line, next));
        widths.push_back(measured.back().width);
        needed.push_back(measured.back().needed);
    }
    std::sort(widths.begin(), widths.end());
    std::sort(needed.begin(), needed.end());
    const auto up_to = [](const std::vector<std::size_t>& sorted, std::size_t limit) {
        return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), limit) - sorted.begin());
    };
    Fit best;
    for (std::size_t width : widths) {
        // No word has no width: what needs no more than this is no wider.
        const std::size_t explained = up_to(widths, width) - up_to(needed, width);
        if (explained > best.explained) best = {width, explained, 0};
    }
    const std::size_t little = best.width * 3 / 100;
    best.unexplained = up_to(widths, best.width + little) - up_to(widths, best.width) + up_to(needed, best.width) -
                       up_to(needed, best.width - little);
    return best;
}

}  // namespace

bool PrintedColumn::has_room(std::string_view line, std::string_view next) const {
    return measure(*letters, line, next).needed <= width;
}

std::optional<PrintedColumn> find_printed_column(const std::vector<CleanLine>& lines) {
    const std::vector<Pair> pairs = wrapped_pairs(lines);
    if (pairs.size() < fewest_lines) return std::nullopt;
    std::optional<PrintedColumn> column;
    Fit best;
    for (const LetterWidths* letters : typefaces) {
        const Fit found = fit(*letters, pairs);
        if (found.explained <= best.explained) continue;
        best = found;
        column = PrintedColumn{letters, found.width};
    }
    const bool is_sure =
        best.explained * 2 > pairs.size() && best.unexplained * 100 <= best.explained * most_unexplained;
    return is_sure ? column : std::nullopt;
}

}  // namespace tertial
