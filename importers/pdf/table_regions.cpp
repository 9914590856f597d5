#include "importers/pdf/table_regions.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace tertial::pdf {

namespace {

// White between lines, in shares of a line's height (its box is 1.3 times the font's size).
constexpr double most_white = 0.9;    // within a table, until it has shown to be wider set
constexpr double first_white = 1.2;   // under the header
constexpr double far_white = 2.5;     // between rows whose cells all stand under those before
constexpr double inside_cell = 0.08;  // lines nearer than this are one cell's
constexpr double beside = -0.2;       // a cell of one line stands between the lines of its neighbours
constexpr double title_white = 0.3;   // under a header with one cell
constexpr double new_header = 0.5;    // a bold line so far below rows begins another table
constexpr double wider = 1.3;         // than the widest white seen so far
constexpr double wide_gap = 2;        // also a share of the height
constexpr double same_edge = 2;       // points
constexpr int larger = 1;             // than text: a heading (the unit of Look::size)
constexpr std::size_t most_unsure_lines = 15;
constexpr std::size_t most_comment_lines = 80;

bool share_edge(const Cell& a, const Cell& b) {
    return std::abs(a.left - b.left) < same_edge || std::abs(a.right - b.right) < same_edge ||
           std::abs(a.left + a.right - b.left - b.right) < 2 * same_edge;
}

enum class Fit { no, unsure, sure };

class Grower {
public:
    Grower(const std::vector<Line>& lines, const BodyType& body, const std::set<std::string>& headers, std::size_t seed)
        : lines_(lines),
          body_(body),
          headers_(headers),
          seed_(seed),
          head_(seed),
          end_(seed + 1),
          bottom_(lines[seed].bottom) {
        accept(cells_of(lines[seed]));
    }

    /// For what may go on with the table `before` on the next page, from its first line.
    Grower(const std::vector<Line>& lines, const BodyType& body, const std::set<std::string>& headers,
           const TableRegion& before)
        : lines_(lines),
          body_(body),
          headers_(headers),
          seed_(before.end),
          head_(before.begin),
          end_(before.end),
          rows_seen_(true) {
        for (std::size_t i = before.begin; i < before.end; ++i) cells_.push_back(cells_of(lines[i]));
        for (const auto& cells : cells_) seen_.insert(seen_.end(), cells.begin(), cells.end());
        bands_ = find_bands(cells_, 0);
    }

    /// Empty when the page begins with something else.
    TableRegion grow_on() {
        if (bands_.size() < 2 || !goes_on()) return {seed_, seed_};
        end_ = seed_ + 1;
        bottom_ = lines_[seed_].bottom;
        extend();
        return {seed_, end_, true};
    }

    /// The region around the seed, or an empty one.
    /// `known_header`: the seed has stood over another table, so it needs no rows to prove itself.
    TableRegion grow(std::size_t first_free, bool known_header) {
        extend();
        std::size_t begin = seed_;
        while (begin > first_free && is_part_of_header(begin - 1)) --begin;
        const bool is_table = known_header || (matches_ > 0 && end_ - begin > 1) || is_row_alone();
        return is_table ? TableRegion{begin, end_} : TableRegion{seed_, seed_};
    }

private:
    void extend() {
        for (std::size_t i = seed_ + 1; i < lines_.size() && i < end_ + most_unsure_lines; ++i) {
            Fit fit = fits(i);
            const bool after_unsure = end_ < i && cells_of(lines_[i]).size() == 1;
            if (fit == Fit::sure && after_unsure) fit = Fit::unsure;
            if (fit == Fit::no) {
                const std::size_t row = row_behind_comment(i);
                if (row == i) break;
                accept(cells_of(lines_[row]));
                rows_seen_ = true;
                i = row;
                fit = Fit::sure;
            }
            if (fit == Fit::sure) end_ = i + 1;
            bottom_ = std::max(bottom_, lines_[i].bottom);
        }
    }

    /// The page's first line is a row's under those before, or the rest of a cell in small type.
    bool goes_on() {
        const Line& line = lines_[seed_];
        if (line.look.size > lines_[head_].look.size || text_of(line) == text_of(lines_[head_])) return false;
        const std::vector<Cell> cells = cells_of(line);
        if (cells.size() == 1) return fits(line, cells.front(), far_white) == Fit::sure;
        if (line.look.bold || std::none_of(cells.begin(), cells.end(), [&](const Cell& c) { return shares_edge(c); }))
            return false;
        const bool inside = std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
            const BandPlace place = place_of(cell, bands_);
            return place.band && !place.spans;
        });
        if (inside) accept(cells);
        return inside;
    }

    /// Small type with wide gaps between: a table with one row.
    bool is_row_alone() const {
        const Line& line = lines_[seed_];
        const std::vector<Cell> cells = cells_of(line);
        bool wide = line.look.size < body_.look.size;
        for (std::size_t i = 1; i < cells.size(); ++i)
            wide = wide && cells[i].left - cells[i - 1].right > wide_gap * line.height();
        return wide;
    }

    Fit fits(std::size_t i) {
        const Line& line = lines_[i];
        const Line& before = lines_[i - 1];
        if (line.page != lines_[seed_].page) return Fit::no;
        const double height = std::min(line.height(), before.height());
        const double white = line.top - bottom_;
        const bool under_header = i == seed_ + 1 || (before.look.bold && !line.look.bold && !rows_seen_);
        const double allowed = std::max((under_header ? first_white : most_white) * height, wider * widest_);
        if (white > std::max(far_white * height, allowed) || line.look.size > lines_[head_].look.size) return Fit::no;
        const std::vector<Cell> cells = cells_of(line);
        if (white > allowed && !is_under_row(cells)) return Fit::no;
        const Fit fit =
            cells.size() > 1 ? fits(line, before, cells, white / height) : fits(line, cells.front(), white / height);
        if (fit == Fit::sure) widest_ = std::max(widest_, white);
        return fit;
    }

    /// A comment's cell whose paragraphs are set far apart: lines in small type from the table's left edge, behind them
    /// a row in the columns so far. That row's line, or `i` when there is none.
    std::size_t row_behind_comment(std::size_t i) const {
        if (bands_.size() < 2) return i;
        double bottom = bottom_;
        for (std::size_t at = i; at < lines_.size() && at < i + most_comment_lines; ++at) {
            const Line& line = lines_[at];
            const bool is_near = line.page == lines_[seed_].page && line.top - bottom < far_white * line.height();
            if (!is_near || line.look.size > lines_[head_].look.size) return i;
            const std::vector<Cell> cells = cells_of(line);
            if (at > i && !line.look.bold && is_row_in_columns(cells)) return at;
            if (cells.size() > 1) return i;
            const bool is_label = at == i && line.look.bold;
            if (std::abs(line.left - bands_.front().left) > same_edge || !(is_label || is_small(line))) return i;
            bottom = std::max(bottom, line.bottom);
        }
        return i;
    }

    /// Cells that each stand under one of those before; in the first column alone stands text, too. A row may begin in
    /// a later column, where its cells end on the same line.
    bool is_row_in_columns(const std::vector<Cell>& cells) const {
        const bool first_only = cells.size() == 1 && place_of(cells.front(), bands_).band.value_or(0) == 0;
        return !first_only && std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
            const BandPlace place = place_of(cell, bands_);
            return place.band && !place.spans && (*place.band == 0 || shares_edge(cell));
        });
    }

    /// Text outside of tables begins further left than that of cells, or is larger.
    bool is_small(const Line& line) const {
        const bool is_indented = bands_.front().left - body_.left > 1.5 * same_edge &&
                                 std::abs(line.left - bands_.front().left) < same_edge / 2;
        return line.look.size < body_.look.size || is_indented;
    }

    bool shares_edge(const Cell& cell) const {
        return std::any_of(seen_.begin(), seen_.end(), [&](const Cell& other) { return share_edge(cell, other); });
    }

    bool is_under_row(const std::vector<Cell>& cells) const {
        return cells.size() > 1 && std::abs(cells.front().left - bands_.front().left) < same_edge &&
               std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) { return shares_edge(cell); });
    }

    Fit fits(const Line& line, const Line& before, const std::vector<Cell>& cells, double white) {
        const bool is_same_header = rows_seen_ && text_of(line) == text_of(lines_[head_]);
        if (is_same_header) return Fit::no;
        if (line.look.bold && !before.look.bold && headers_.contains(text_of(line))) return Fit::no;
        const bool is_far = white > std::max(new_header, wider * widest_ / line.height());
        if (line.look.bold && rows_seen_ && !before.look.bold && is_far) return Fit::no;
        std::size_t matches = 0;
        std::size_t inside = 0;
        for (const Cell& cell : cells) {
            const BandPlace place = place_of(cell, bands_);
            inside += place.band && !place.spans;
            matches += shares_edge(cell);
        }
        if (matches == 0 && inside < cells.size() && white > inside_cell) return Fit::no;
        if (cells.front().left < bands_.front().left - 2 * same_edge && matches < 2 && white > inside_cell)
            return Fit::no;
        matches_ += matches;
        comment_open_ = false;
        rows_seen_ = rows_seen_ || !line.look.bold;
        accept(cells);
        return Fit::sure;
    }

    Fit fits(const Line& line, const Cell& cell, double white) {
        if (cell.right < bands_.front().left && white < beside) {
            accept({cell});
            return Fit::sure;
        }
        if (cell.left < bands_.front().left - 1.5 * same_edge) return Fit::no;
        const bool small = is_small(line);
        const BandPlace place = place_of(cell, bands_);
        if (!place.spans) {
            comment_open_ = line.look.bold;
            const bool at_edge = place.band.value_or(0) > 0 || std::abs(cell.left - bands_.front().left) < same_edge;
            if (white > inside_cell && !(small && at_edge)) return Fit::unsure;
            if (place.band) widen(*place.band, cell);
            matches_ += place.band.has_value();
            return Fit::sure;
        }
        if (std::abs(cell.left - bands_.front().left) > same_edge) return Fit::no;
        if (small) return Fit::sure;
        return comment_open_ ? Fit::unsure : Fit::no;
    }

    /// The upper lines of a header whose cells end on the same line, so that few begin on the first.
    bool is_part_of_header(std::size_t i) const {
        const Line& line = lines_[i];
        const Line& below = lines_[i + 1];
        if (line.page != below.page || bands_.size() < 2) return false;
        const std::vector<Cell> cells = cells_of(line);
        if (cells.size() == 1 && is_title_in_table(line, below)) return true;
        if (!line.look.same_type(below.look) || below.top - line.bottom > inside_cell * line.height()) return false;
        return cells.size() == 1 && cells.front().left > bands_.front().right &&
               cells.front().right < bands_.back().right + 2 * same_edge;
    }

    /// A bold row with one cell over rows of the same font: the header's other cells are empty.
    bool is_title_in_table(const Line& line, const Line& below) const {
        return line.look.bold && !below.look.bold && line.look.size == below.look.size &&
               line.look.size < body_.look.size && std::abs(line.left - bands_.front().left) < same_edge / 2 &&
               below.top - line.bottom < std::max(title_white * line.height(), wider * widest_);
    }

    void accept(const std::vector<Cell>& cells) {
        seen_.insert(seen_.end(), cells.begin(), cells.end());
        cells_.push_back(cells);
        bands_ = find_bands(cells_, 0);
    }

    void widen(std::size_t band, const Cell& cell) {
        bands_[band].left = std::min(bands_[band].left, cell.left);
        bands_[band].right = std::max(bands_[band].right, cell.right);
    }

    const std::vector<Line>& lines_;
    const BodyType& body_;
    const std::set<std::string>& headers_;
    std::size_t seed_;
    std::size_t head_;  // the table's first line; on another page when the table goes on
    std::size_t end_;
    double bottom_ = 0;
    double widest_ = 0;
    std::size_t matches_ = 0;
    bool rows_seen_ = false;
    bool comment_open_ = false;  // a bold line in the first column: a comment's label
    std::vector<Cell> seen_;
    std::vector<std::vector<Cell>> cells_;
    std::vector<Band> bands_;
};

/// A line alone whose cells begin where those of the table before it did: a table with one row.
bool is_row_like(const std::vector<Line>& lines, const TableRegion& table, std::size_t i) {
    const Line& row = lines[table.begin];
    const std::vector<Cell> cells = cells_of(lines[i]);
    const std::vector<Cell> others = cells_of(row);
    return row.page == lines[i].page && row.look.same_type(lines[i].look) &&
           std::equal(cells.begin(), cells.end(), others.begin(), others.end(),
                      [](const Cell& a, const Cell& b) { return std::abs(a.left - b.left) < same_edge / 2; });
}

/// Bold rows that stand in a document more than once.
std::set<std::string> repeated_headers(const std::vector<Line>& lines) {
    std::set<std::string> once, repeated;
    for (const Line& line : lines) {
        if (!line.look.bold || cells_of(line).size() < 2) continue;
        const std::string text = text_of(line);
        if (!once.insert(text).second) repeated.insert(text);
    }
    return repeated;
}

}  // namespace

std::vector<TableRegion> find_table_regions(const std::vector<Line>& lines, const BodyType& body) {
    const std::set<std::string> repeated = repeated_headers(lines);
    std::vector<TableRegion> regions;
    std::set<std::string> headers;
    for (std::size_t i = 0; i < lines.size();) {
        TableRegion region{i, i};
        if (!regions.empty() && regions.back().end == i && lines[i].page == lines[i - 1].page + 1)
            region = Grower(lines, body, repeated, regions.back()).grow_on();
        if (region.end == i && cells_of(lines[i]).size() > 1 && lines[i].look.size <= body.look.size + larger) {
            const std::string text = text_of(lines[i]);
            const bool known = headers.contains(text) || (!regions.empty() && is_row_like(lines, regions.back(), i));
            region = Grower(lines, body, repeated, i).grow(regions.empty() ? 0 : regions.back().end, known);
            if (lines[i].look.bold && region.end > region.begin) headers.insert(text);
        }
        if (region.end > region.begin) regions.push_back(region);
        i = std::max(i + 1, region.end);
    }
    return regions;
}

}  // namespace tertial::pdf
