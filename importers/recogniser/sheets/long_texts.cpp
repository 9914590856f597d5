#include "importers/recogniser/sheets/long_texts.h"

#include <algorithm>
#include <charconv>

#include "importers/words.h"

namespace tertial {

namespace {

/// A row of the sheet of rests: sheet, row, column, part, text.
struct Rest {
    std::string sheet;
    int row = 0;
    std::string column;
    std::string text;
};

constexpr std::size_t rest_columns = 5;

std::optional<int> whole_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<Rest> read_rest(const SourceLine& line) {
    if (line.cells.size() != rest_columns) return std::nullopt;
    const std::optional<int> row = whole_number(line.cells[1]), part = whole_number(line.cells[3]);
    if (!row || !part) return std::nullopt;
    return Rest{line.cells[0], *row, line.cells[2], line.cells[4]};
}

class Joiner {
public:
    Joiner(const SourceDocument& source, const SheetWords& words) : out_(source), words_(words) {}

    std::optional<SourceDocument> join() {
        std::vector<SourceLine> kept;
        bool in_rests = false, any = false;
        for (SourceLine& line : out_.lines) {
            if (line.style == LineStyle::heading) in_rests = words::fold(line.text) == words_.long_texts;
            const std::optional<Rest> rest = in_rests ? read_rest(line) : std::nullopt;
            if (rest && add(*rest)) {
                any = true;
            } else {
                kept.push_back(line);
            }
        }
        if (!any) return std::nullopt;
        apply(kept);
        out_.lines = std::move(kept);
        return std::move(out_);
    }

private:
    struct Target {
        std::size_t line = 0, column = 0;
        std::string text;
    };

    /// The cell under the heading, in the row of that number.
    bool add(const Rest& rest) {
        std::optional<std::size_t> column;
        bool in_sheet = false;
        for (std::size_t i = 0; i < out_.lines.size(); ++i) {
            const SourceLine& line = out_.lines[i];
            if (line.style == LineStyle::heading) in_sheet = line.text == rest.sheet;
            if (!in_sheet) continue;
            if (line.place.line == rest.row && column && *column < line.cells.size()) {
                rests_.push_back({i, *column, rest.text});
                return true;
            }
            const auto header = std::find(line.cells.begin(), line.cells.end(), rest.column);
            if (header != line.cells.end()) column = static_cast<std::size_t>(header - line.cells.begin());
        }
        return false;
    }

    /// Lines that are kept stand as they did, but for their cells.
    void apply(std::vector<SourceLine>& kept) const {
        for (const Target& target : rests_) {
            const SourcePlace place = out_.lines[target.line].place;
            const auto line = std::find_if(kept.begin(), kept.end(), [&](const SourceLine& one) {
                return one.place == place && one.style != LineStyle::heading;
            });
            if (line == kept.end()) continue;
            std::string& cell = line->cells[target.column];
            if (cell.ends_with(words_.continued)) cell.resize(cell.size() - words_.continued.size());
            cell += target.text;
            line->text += " " + target.text;
        }
    }

    SourceDocument out_;
    const SheetWords& words_;
    std::vector<Target> rests_;
};

}  // namespace

std::optional<SourceDocument> join_long_texts(const SourceDocument& source, const SheetWords& words) {
    const bool has_sheet = std::any_of(source.lines.begin(), source.lines.end(), [&](const SourceLine& line) {
        return line.style == LineStyle::heading && words::fold(line.text) == words.long_texts;
    });
    return has_sheet ? Joiner(source, words).join() : std::nullopt;
}

}  // namespace tertial
