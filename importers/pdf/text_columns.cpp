#include "importers/pdf/text_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "importers/pdf/lines.h"

namespace tertial::pdf {

namespace {

constexpr double least_gutter = 6;      // points
constexpr double same_edge = 1;         // points
constexpr double from = 0.3, to = 0.7;  // of the page's column: where a second one may begin
constexpr std::size_t least_lines = 4;  // of each column
constexpr double least_words = 3;       // of a line, on average
constexpr double full = 0.85;           // of a column's width
constexpr double least_full = 0.5;      // of its lines
constexpr double least_body = 0.7;      // of its lines, in the type of running text
constexpr double alike = 0.8;           // width of the narrower one, of the wider
constexpr double hole = 1.3;            // of a line's height: white where the other cell has more lines
constexpr double most_holes = 0.15;     // of its lines: space over headings

struct Half {
    std::vector<Line> lines;
    double left = 1e6, right = 0;

    void add(Line line) {
        left = std::min(left, line.left);
        right = std::max(right, line.right);
        lines.push_back(std::move(line));
    }
    [[nodiscard]] double width() const { return right - left; }
};

/// Words before `gutter`, the left edge of the right column, and behind it.
std::pair<std::vector<Word>, std::vector<Word>> parted(const Line& line, double gutter) {
    std::pair<std::vector<Word>, std::vector<Word>> out;
    for (const Word& word : line.words) (word.left < gutter - same_edge ? out.first : out.second).push_back(word);
    return out;
}

bool leaves_gutter_free(const Line& line, double gutter) {
    return std::none_of(line.words.begin(), line.words.end(), [&](const Word& word) {
        return word.left < gutter - same_edge && word.right > gutter - least_gutter;
    });
}

bool reaches_over(const Line& line, double gutter) {
    return line.right > gutter;
}

class Parter {
public:
    Parter(std::vector<Line> lines, const BodyType& body) : lines_(std::move(lines)), body_(body) {}

    std::vector<Line> part() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin;
            while (end < lines_.size() && lines_[end].page == lines_[begin].page) ++end;
            part_page(begin, end);
            begin = end;
        }
        return std::move(out_);
    }

private:
    void part_page(std::size_t begin, std::size_t end) {
        const double gutter = find_gutter(begin, end);
        for (std::size_t i = begin; i < end;) {
            const std::size_t stop = gutter > 0 ? end_of_columns(i, end, gutter) : i;
            if (stop > i && take_columns(i, stop, gutter)) {
                i = stop;
            } else {
                out_.push_back(std::move(lines_[i++]));
            }
        }
    }

    bool is_body(const Line& line) const {
        return line.look.size == body_.look.size && line.look.family == body_.look.family && !line.look.bold;
    }

    /// The left edge that most lines of a second column share; 0 when there is none.
    double find_gutter(std::size_t begin, std::size_t end) const {
        const double width = body_.right - body_.left;
        std::map<long, std::size_t> lefts;
        for (std::size_t i = begin; i < end; ++i) {
            for (const Cell& cell : cells_of(lines_[i])) {
                const double place = (cell.left - body_.left) / width;
                if (is_body(lines_[i]) && place > from && place < to) ++lefts[std::lround(cell.left)];
            }
        }
        const auto most = std::max_element(lefts.begin(), lefts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == lefts.end() || most->second < least_lines ? 0 : static_cast<double>(most->first);
    }

    /// Behind the last line that two columns beginning with line i may share; i when they do not begin there.
    std::size_t end_of_columns(std::size_t i, std::size_t end, double gutter) const {
        if (!reaches_over(lines_[i], gutter)) return i;
        std::size_t stop = i;
        for (std::size_t k = i; k < end && leaves_gutter_free(lines_[k], gutter); ++k) {
            const bool follows =
                k == stop && is_body(lines_[k]) && lines_[k].top - lines_[k - 1].bottom < lines_[k].height() / 2;
            if (reaches_over(lines_[k], gutter) || follows) stop = k + 1;
        }
        return stop;
    }

    bool take_columns(std::size_t begin, std::size_t end, double gutter) {
        Half left;
        Half right;
        for (std::size_t i = begin; i < end; ++i) {
            auto [before, behind] = parted(lines_[i], gutter);
            if (!before.empty()) left.add(line_of(std::move(before), lines_[i]));
            if (!behind.empty()) right.add(line_of(std::move(behind), lines_[i]));
        }
        if (!is_text(left) || !is_text(right)) return false;
        if (std::min(left.width(), right.width()) < alike * std::max(left.width(), right.width())) return false;
        const double shift = right.left - left.left;
        const double column_right = std::max(left.right, right.right - shift);
        for (Line& line : left.lines) put(std::move(line), 0, column_right);
        for (Line& line : right.lines) put(std::move(line), shift, column_right);
        return true;
    }

    bool is_text(const Half& half) const {
        const auto count = static_cast<double>(half.lines.size());
        double words = 0, filled = 0, body = 0, holes = 0;
        for (std::size_t i = 0; i < half.lines.size(); ++i) {
            const Line& line = half.lines[i];
            words += static_cast<double>(line.words.size());
            filled += line.right - half.left > full * half.width();
            body += is_body(line);
            holes += i > 0 && line.top - half.lines[i - 1].bottom > hole * line.height();
        }
        return half.lines.size() >= least_lines && words >= least_words * count && filled >= least_full * count &&
               body >= least_body * count && holes <= most_holes * count;
    }

    void put(Line line, double shift, double column_right) {
        for (Word& word : line.words) {
            word.left -= shift;
            word.right -= shift;
        }
        line.left -= shift;
        line.right -= shift;
        line.column_right = column_right;
        out_.push_back(std::move(line));
    }

    std::vector<Line> lines_;
    const BodyType& body_;
    std::vector<Line> out_;
};

}  // namespace

std::vector<Line> part_text_columns(std::vector<Line> lines, const BodyType& body) {
    return Parter(std::move(lines), body).part();
}

}  // namespace tertial::pdf
