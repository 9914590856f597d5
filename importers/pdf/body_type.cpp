#include "importers/pdf/body_type.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "importers/pdf/lines.h"

namespace tertial::pdf {

namespace {

constexpr double full_share = 0.8;    // of the column: lines of running text, not last ones of paragraphs
constexpr double edge = 1;            // points
constexpr double uneven = 0.12;       // of a line's height: marks and kerning make blanks differ
constexpr double widest_blank = 2.5;  // of a line's height, in lines of two long words

double at_share(std::vector<double>& values, std::size_t percent) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) * percent / 100];
}

bool is_body(const Line& line, const Look& look) {
    return line.look.size == look.size && line.look.family == look.family && !line.look.bold;
}

/// The most common white between lines of running text: it has more wrapped lines than paragraphs.
double usual_white(const std::vector<Line>& lines, const Look& look) {
    std::map<long, std::pair<int, double>> whites;  // in steps of a fiftieth: times, sum
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.page != lines[i - 1].page || !is_body(line, look) || !is_body(lines[i - 1], look)) continue;
        const double white = (line.top - lines[i - 1].bottom) / line.height();
        auto& [times, sum] = whites[std::lround(white * 50)];
        ++times;
        sum += white;
    }
    int most = 0;
    double usual = 0;
    for (const auto& [step, seen] : whites) {
        if (seen.first <= most) continue;
        most = seen.first;
        usual = seen.second / seen.first;
    }
    return usual;
}

/// Behind a list's mark the gap may differ.
bool has_even_blanks(const Line& line) {
    double least = 1000;
    double most = 0;
    const std::size_t first = begins_with_bullet(line) || begins_with_number(line) ? 2 : 1;
    for (std::size_t i = first; i < line.words.size(); ++i) {
        // A note's raised number stands closer.
        if (line.words[i].look.size != line.look.size || line.words[i - 1].look.size != line.look.size) continue;
        const double blank = line.words[i].left - line.words[i - 1].right;
        least = std::min(least, blank);
        most = std::max(most, blank);
    }
    return most < widest_blank * line.height() && most - least < uneven * line.height();
}

}  // namespace

BodyType find_body_type(const std::vector<Line>& lines) {
    std::map<std::pair<int, int>, std::size_t> characters;
    for (const Line& line : lines) {
        if (line.look.bold) continue;
        for (const Word& word : line.words) characters[{line.look.size, line.look.family}] += word.text.size();
    }
    BodyType body;
    std::size_t most = 0;
    for (const auto& [type, count] : characters) {
        if (count <= most) continue;
        most = count;
        body.look.size = type.first;
        body.look.family = type.second;
    }
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const Line& line : lines) {
        if (!is_body(line, body.look)) continue;
        lefts.push_back(line.left);
        rights.push_back(line.right);
    }
    body.left = at_share(lefts, 5);
    body.right = at_share(rights, 99);
    body.wrapped = usual_white(lines, body.look);
    return body;
}

void mark_justified(std::vector<Line>& lines, const BodyType& body) {
    const double column = body.right - body.left;
    const auto is_at_edge = [&](const Line& line) {
        return std::abs(line.right - (line.column_right > 0 ? line.column_right : body.right)) < edge;
    };
    std::size_t full = 0;
    std::size_t at_edge = 0;
    for (const Line& line : lines) {
        if (!is_body(line, body.look) || line.right - line.left < full_share * column) continue;
        ++full;
        at_edge += is_at_edge(line);
    }
    if (at_edge * 2 < full) return;
    for (Line& line : lines) line.justified = is_at_edge(line) && has_even_blanks(line);
}

}  // namespace tertial::pdf
