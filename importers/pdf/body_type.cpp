#include "importers/pdf/body_type.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace tertial::pdf {

namespace {

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
    std::vector<double> lefts, rights;
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

}  // namespace tertial::pdf
