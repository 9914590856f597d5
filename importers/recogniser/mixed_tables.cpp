#include "importers/recogniser/mixed_tables.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "importers/recogniser/goal_label.h"
#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t longest_heading = 40;  // bytes
constexpr std::size_t shortest_piece = 5;    // bytes: "perio", of "Perio" / "dens"
constexpr std::size_t lines_looked_at = 45;  // of a table, for its headings
constexpr std::size_t fewest = 2;            // mixed tables that say something of the others
constexpr std::size_t one_of = 3;            // tables, that is mixed when all may be

class Finder {
public:
    Finder(const SourceDocument& source, const Grammar& grammar) : source_(source), grammar_(grammar) {
        for (const Grammar::Column& column : grammar.indicator_columns) headings_.push_back(column.heading);
        headings_.insert(headings_.end(), grammar.activity_columns.begin(), grammar.activity_columns.end());
    }

    [[nodiscard]] MixedTables find() const {
        MixedTables found;
        std::vector<std::size_t> tables;
        for (std::size_t i = 0; i < source_.lines.size(); ++i) {
            if (!begins_table(i)) continue;
            tables.push_back(i);
            if (is_mixed(i)) found.begins.push_back(i);
        }
        found.everywhere = found.begins.size() >= fewest && found.begins.size() * one_of >= tables.size();
        if (found.everywhere) found.begins = std::move(tables);
        return found;
    }

private:
    [[nodiscard]] std::string folded(std::size_t line) const {
        return words::fold_without_digits(source_.lines[line].text);
    }

    [[nodiscard]] bool is_start(std::string_view text) const {
        return text == grammar_.indicator_start || text == grammar_.activity_start;
    }

    /// The first heading, alone or with others behind it.
    [[nodiscard]] bool begins_table(std::size_t line) const {
        const SourceLine& source = source_.lines[line];
        if (source.is_row() || words::length(source.text) > 3 * longest_heading) return false;
        const std::string text = folded(line);
        if (is_start(text)) return true;
        return std::any_of(headings_.begin(), headings_.end(), [&](const std::string& heading) {
            return text.starts_with(grammar_.indicator_start + heading) ||
                   text.starts_with(grammar_.activity_start + heading);
        });
    }

    /// Headings and nothing else; the last may go on in the next line. The heading of deviations is what their cells
    /// hold, too, and says nothing.
    [[nodiscard]] bool is_heading(std::size_t line) const {
        const SourceLine& source = source_.lines[line];
        if (source.is_row() || source.text.size() > longest_heading) return false;
        const std::string text = folded(line);
        if (text == grammar_.deviation) return false;
        std::string_view rest = text;
        for (std::size_t whole = 1; whole > 0 && !rest.empty(); rest.remove_prefix(whole)) whole = heading_at(rest);
        if (rest.empty()) return !text.empty();
        return rest.size() >= shortest_piece &&
               std::any_of(headings_.begin(), headings_.end(),
                           [&](const auto& heading) { return heading.starts_with(rest); });
    }

    /// The length of the longest heading that the text begins with.
    [[nodiscard]] std::size_t heading_at(std::string_view text) const {
        std::size_t longest = 0;
        for (const std::string& heading : headings_) {
            if (text.starts_with(heading)) longest = std::max(longest, heading.size());
        }
        return longest;
    }

    /// Part of a heading that is broken inside words ("flicko" / "r"), or a year.
    [[nodiscard]] bool is_piece(std::size_t line) const {
        const SourceLine& source = source_.lines[line];
        if (source.is_row() || source.text.size() > longest_heading) return false;
        const std::string text = folded(line);
        if (text.empty()) return words::is_year(source.text);
        return std::any_of(headings_.begin(), headings_.end(),
                           [&](const std::string& heading) { return heading.find(text) != std::string::npos; });
    }

    [[nodiscard]] bool is_mixed(std::size_t begin) const {
        if (!is_start(folded(begin))) return false;
        bool words_of_rows = false;
        const std::size_t end = std::min(source_.lines.size(), begin + lines_looked_at);
        for (std::size_t i = begin + 1; i < end; ++i) {
            const SourceLine& line = source_.lines[i];
            if (line.is_row() || read_goal_label(grammar_, line.text, LabelEnd::colon)) return false;
            if (begins_table(i)) return false;
            if (is_heading(i)) {
                if (words_of_rows) return true;
            } else if (!is_piece(i)) {
                words_of_rows = true;
            }
        }
        return false;
    }

    const SourceDocument& source_;
    const Grammar& grammar_;
    std::vector<std::string> headings_;
};

}  // namespace

bool MixedTables::begins_at(std::size_t line) const {
    return std::binary_search(begins.begin(), begins.end(), line);
}

MixedTables find_mixed_tables(const SourceDocument& source, const Grammar& grammar) {
    if (source.form == LineForm::styled || source.form == LineForm::sheets) return {};
    return Finder(source, grammar).find();
}

}  // namespace tertial
