#include "importers/pdf/table_rows.h"

#include <algorithm>
#include <map>
#include <utility>

#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double far_apart = 0.5;        // share of a line's height: parts rows whatever else is known
constexpr double paragraph_white = 0.1;  // share more than between wrapped lines of the same text
constexpr double letter = 0.9;           // of a letter's width must fit, else the line was full
constexpr double typical_gap = 11;       // points between two filled columns: Word's and LibreOffice's cell margins

/// Words of a line that stand in one column.
struct Piece {
    std::string text;
    double left = 0, right = 0;
    double first_word = 0;  // its width
    bool soft_hyphen = false;
};

struct PlacedLine {
    const Line* line = nullptr;
    std::vector<Piece> pieces;  // by column
    bool spans = false;
    bool single = false;  // one cell only, in the first column

    [[nodiscard]] const Piece& first() const { return pieces.front(); }
};

Piece piece_of(const Line& line, std::size_t first, std::size_t end) {
    Piece piece;
    piece.text = text_of(line, first, end);
    piece.left = line.words[first].left;
    piece.right = line.words[end - 1].right;
    piece.first_word = line.words[first].right - line.words[first].left;
    piece.soft_hyphen = line.words[end - 1].soft_hyphen;
    return piece;
}

std::size_t nearest_band(const Cell& cell, const std::vector<Band>& bands) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < bands.size(); ++i) {
        if (std::abs(bands[i].left - cell.left) < std::abs(bands[best].left - cell.left)) best = i;
    }
    return best;
}

class TableReader {
public:
    TableReader(const std::vector<Line>& lines, const TableRegion& region, std::size_t header_lines,
                const RowSpacing& spacing, const Vocabulary& vocabulary)
        : TableReader(lines, region, spacing, vocabulary) {
        find_header(header_lines);
        table_.has_header = header_lines_ > 0;
        find_row_type();
        std::vector<std::vector<Cell>> cells;
        for (std::size_t i = region.begin; i < region.end; ++i) cells.push_back(cells_of(lines[i]));
        set_bands(find_bands(cells, header_lines_));
    }

    /// Of a table that goes on: its columns are those of its beginning.
    TableReader(const std::vector<Line>& lines, const TableRegion& region, std::vector<Band> bands,
                const RowSpacing& spacing, const Vocabulary& vocabulary)
        : TableReader(lines, region, spacing, vocabulary) {
        find_row_type();
        set_bands(std::move(bands));
    }

    FoundTable read() {
        for (std::size_t i = region_.begin; i < region_.end; ++i) {
            PlacedLine placed = place(lines_[i]);
            if (table_.rows.empty() || begins_row(placed, i)) {
                begin_row(placed, i);
            } else {
                continue_row(placed);
            }
            bottom_ = std::max(bottom_, lines_[i].bottom);
            before_ = std::move(placed);
        }
        return std::move(table_);
    }

private:
    TableReader(const std::vector<Line>& lines, const TableRegion& region, const RowSpacing& spacing,
                const Vocabulary& vocabulary)
        : lines_(lines), region_(region), spacing_(spacing), vocabulary_(vocabulary) {
        table_.begin = region.begin;
        table_.end = region.end;
    }

    void set_bands(std::vector<Band> bands) {
        table_.bands = std::move(bands);
        gap_ = std::min(least_gap(table_.bands), typical_gap);
        right_ = table_.bands.empty() ? 0 : table_.bands.back().right;
    }

    // --- what is known beforehand -----------------------------------------------------------------------

    void find_header(std::size_t known_lines) {
        std::size_t end = region_.begin;
        double bottom = lines_[end].bottom;
        while (end < region_.end && lines_[end].look.same_type(lines_[region_.begin].look) && lines_[end].look.bold &&
               !spacing_.parts_rows(white_between(bottom, lines_[end]))) {
            bottom = std::max(bottom, lines_[end++].bottom);
        }
        header_lines_ = end > region_.begin ? end - region_.begin : known_lines;
    }

    /// The type of most rows: lines of another type across the table are comments.
    void find_row_type() {
        std::map<std::pair<int, int>, int> types;
        for (std::size_t i = region_.begin + header_lines_; i < region_.end; ++i) {
            if (cells_of(lines_[i]).size() > 1) ++types[{lines_[i].look.size, lines_[i].look.family}];
        }
        int most = 0;
        row_type_ = {lines_[region_.begin].look.size, lines_[region_.begin].look.family};
        for (const auto& [type, count] : types) {
            if (count <= most) continue;
            most = count;
            row_type_ = type;
        }
    }

    PlacedLine place(const Line& line) const {
        PlacedLine placed;
        placed.line = &line;
        placed.pieces.resize(table_.bands.size());
        const std::vector<Cell> cells = cells_of(line);
        const BandPlace first = place_of(cells.front(), table_.bands);
        const bool other_type = std::pair(line.look.size, line.look.family) != row_type_;
        const bool in_first = first.band.value_or(0) == 0;
        placed.single = cells.size() == 1 && in_first;
        placed.spans = placed.single && (first.spans || other_type);
        for (const Cell& cell : cells) {
            const BandPlace at = place_of(cell, table_.bands);
            Piece& piece = placed.pieces[at.band ? *at.band : nearest_band(cell, table_.bands)];
            const Piece here = piece_of(line, cell.first, cell.end);
            if (piece.text.empty()) {
                piece = here;
            } else {
                piece.text += " " + here.text;
                piece.right = here.right;
            }
        }
        return placed;
    }

    // --- where rows begin ---------------------------------------------------------------------------------

    bool begins_row(const PlacedLine& placed, std::size_t i) const {
        const double white = white_between(bottom_, *placed.line);
        if (i < region_.begin + header_lines_) return white > far_apart;
        if (i == region_.begin + header_lines_) return true;
        const TableRow& row = table_.rows.back();
        if (row.spans) return begins_row_under_text(placed, white);
        if (placed.spans) return !is_label(row);
        if (white > far_apart) return true;
        return spacing_.tells_rows ? spacing_.parts_rows(white) : reads_like_row(placed);
    }

    bool begins_row_under_text(const PlacedLine& placed, double white) const {
        if (!placed.single) return true;
        const bool is_new_label = placed.line->look.bold && !before_.line->look.bold;
        if (placed.spans) return is_new_label && spacing_.parts_rows(white);
        return is_new_label || (spacing_.parts_rows(white) && !words::ends_with_stop(placed.first().text));
    }

    /// "Analys" over the text across the table: alone in its row, and set apart by its type.
    bool is_label(const TableRow& row) const {
        const Look& look = before_.line->look;
        return table_.rows.size() > 1 && before_.single && row.cells.front() == before_.first().text &&
               (look.bold || look.italic || look.family != row_type_.second);
    }

    bool reads_like_row(const PlacedLine& placed) const {
        const Piece& first = placed.first();
        if (first.text.empty() || words::begins_with_small_letter(first.text)) return false;
        if (!placed.single) return true;
        return before_.first().right + first.first_word + 2 < table_.bands.front().right;
    }

    // --- filling rows ---------------------------------------------------------------------------------------

    void begin_row(const PlacedLine& placed, std::size_t i) {
        TableRow row;
        row.line = i;
        row.spans = placed.spans;
        row.label_first = placed.spans && placed.line->look.bold;
        row.first_word = placed.first().first_word;
        row.last_right = placed.first().right;
        for (const Piece& piece : placed.pieces) row.cells.push_back(piece.text);
        last_ = placed.pieces;
        table_.rows.push_back(std::move(row));
    }

    void continue_row(const PlacedLine& placed) {
        TableRow& row = table_.rows.back();
        if (placed.spans && !row.spans) {
            row.spans = true;
            row.label_first = before_.line->look.bold;
        }
        if (row.spans) {
            add_text(row.cells.front(), placed);
        } else {
            for (std::size_t i = 0; i < placed.pieces.size(); ++i) add_piece(row.cells[i], i, placed.pieces[i]);
        }
        if (!placed.first().text.empty()) row.last_right = placed.first().right;
    }

    void add_text(std::string& cell, const PlacedLine& placed) {
        const Line& line = *placed.line;
        const double white = white_between(before_.line->bottom, line);
        const bool same_type = line.look.same_type(before_.line->look);
        const bool short_line = before_.first().right + placed.first().first_word + 4 < right_ * 0.97;
        const bool wide = text_white_ && white > *text_white_ + paragraph_white;
        const bool ends =
            words::ends_with_stop(before_.first().text) || words::begins_with_capital(line.words.front().text);
        if (same_type && (!text_white_ || white < *text_white_)) text_white_ = white;
        if (!same_type_text(line, *before_.line) || wide || (short_line && ends) || begins_with_bullet(line)) {
            cell += '\n' + placed.first().text;
        } else {
            append_line(cell, placed.first().text, Break::between_words, vocabulary_);
        }
    }

    static bool same_type_text(const Line& a, const Line& b) {
        return a.look.size == b.look.size && a.look.family == b.look.family && a.look.bold == b.look.bold;
    }

    void add_piece(std::string& cell, std::size_t column, const Piece& piece) {
        if (piece.text.empty()) return;
        const Piece& last = last_[column];
        const bool one_word = last.text.find(' ') == std::string::npos;
        const double letter_width = (last.right - last.left) / static_cast<double>(words::length(last.text) + 1);
        const bool full = last.right + letter * letter_width > inner_right(column);
        append_line(cell, piece.text,
                    last.soft_hyphen   ? Break::in_word
                    : one_word && full ? Break::maybe_in_word
                                       : Break::between_words,
                    vocabulary_);
        last_[column] = piece;
    }

    /// How far text can reach in a column, as the next one tells.
    double inner_right(std::size_t column) const {
        const std::vector<Band>& bands = table_.bands;
        return column + 1 < bands.size() ? std::max(bands[column].right, bands[column + 1].left - gap_)
                                         : bands[column].right;
    }

    const std::vector<Line>& lines_;
    const TableRegion& region_;
    const RowSpacing& spacing_;
    const Vocabulary& vocabulary_;
    FoundTable table_;
    std::size_t header_lines_ = 0;
    std::pair<int, int> row_type_;
    double gap_ = 0, right_ = 0;
    double bottom_ = 0;
    std::optional<double> text_white_;  // between lines of the comments
    PlacedLine before_;
    std::vector<Piece> last_;  // by column
};

}  // namespace

FoundTable read_table(const std::vector<Line>& lines, const TableRegion& region, std::size_t header_lines,
                      const RowSpacing& spacing, const Vocabulary& vocabulary) {
    return TableReader(lines, region, header_lines, spacing, vocabulary).read();
}

FoundTable read_rest(const std::vector<Line>& lines, const TableRegion& region, const std::vector<Band>& bands,
                     const RowSpacing& spacing, const Vocabulary& vocabulary) {
    return TableReader(lines, region, bands, spacing, vocabulary).read();
}

}  // namespace tertial::pdf
