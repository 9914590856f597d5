#include "importers/recogniser/goal_tables.h"

#include <algorithm>
#include <utility>

#include "importers/markup.h"
#include "importers/recogniser/gapless_rows.h"
#include "importers/recogniser/goal_table_header.h"
#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/named_comment.h"
#include "importers/recogniser/period_cell.h"
#include "importers/recogniser/placed_cells.h"
#include "importers/recogniser/printed_item.h"
#include "importers/recogniser/prose.h"
#include "importers/recogniser/row_of_lines.h"
#include "importers/recogniser/value_cells.h"
#include "importers/words.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial {

namespace {

constexpr std::size_t most_row_lines = 32;           // a row is never longer in print
constexpr std::size_t longest_name_in_account = 60;  // characters

enum class Kind { none, indicators, activities };

bool all_empty(const std::vector<std::string>& cells, std::size_t from) {
    return std::all_of(
        cells.begin() + static_cast<std::ptrdiff_t>(std::min(from, cells.size())), cells.end(),
        [](const std::string& cell) { return cell.empty() || cell.find_first_not_of("☞●◆♀ ") == std::string::npos; });
}

/// "Tabell 3. Indikatorer för 1.1" over the header.
bool is_captioned_header(const RecogniserContext& context, std::size_t line) {
    return context.line(line).style == LineStyle::caption && line + 1 < context.size() &&
           context.line(line + 1).is_row() && is_goal_table_header(context, line + 1);
}

/// For the account: the first words, which are enough to find a row by its line.
std::string short_name(const std::string& name) {
    std::string out;
    for (std::string_view word : words::split_words(name)) {
        if (words::length(out) + words::length(word) >= longest_name_in_account) return out + " …";
        out += (out.empty() ? "" : " ") + std::string(word);
    }
    return out;
}

class GoalTables {
public:
    GoalTables(RecogniserContext& context, LineRange range, Goal& goal)
        : context_(context), range_(range), at_(range.begin), goal_(goal) {}

    std::size_t read() {
        while (at_ < range_.end && (header() || comment() || named_comment() || row())) {
        }
        note_doubts();
        return at_;
    }

private:
    // --- what may stand here, in order of certainty ---------------------------------------------

    bool header() {
        const std::size_t caption = at_;
        if (is_captioned_header(context_, at_)) ++at_;
        if (at_ > caption) context_.account.read_as(ReadAs::table_header, caption, at_);
        if (auto found = read_indicator_header(context_, at_)) {
            kind_ = Kind::indicators;
            context_.account.read_as(ReadAs::indicator_header, at_, found->end);
            const bool one_a_line = found->end - at_ == found->columns.size() + 1;
            cell_lines_ = one_a_line ? found->columns.size() + 1 : 0;
            indicator_header_ = *found;
            at_ = found->end;
        } else if (auto activities = read_activity_header(context_, at_)) {
            kind_ = Kind::activities;
            context_.account.read_as(ReadAs::activity_header, at_, activities->end);
            cell_lines_ = activities->end - at_ > 1 && !context_.line(at_).is_row() ? activities->end - at_ : 0;
            activity_header_ = *activities;
            at_ = activities->end;
        } else {
            return false;
        }
        after_header_ = true;
        return true;
    }

    bool comment() {
        if (kind_ == Kind::none || !comment_of_last()) return false;
        const SourceLine& line = context_.line(at_);
        if (line.is_row()) return comment_row();
        if (is_comment_label(context_.grammar, line.text) && !section_begins_here()) {
            context_.account.read_as(ReadAs::comment_label, at_, at_ + 1);
            after_styled_label_ = is_styled_comment_label();
            ++at_;
            comment_open_ = true;
            read_comment_lines();
            return true;
        }
        if (after_header_ && comment_goes_on(line)) {
            read_comment_lines();
            return true;
        }
        return false;
    }

    bool named_comment() {
        const std::size_t begin = at_;
        at_ = read_named_comment(context_, {at_, range_.end}, goal_);
        return at_ > begin;
    }

    bool row() {
        if (kind_ == Kind::none || is_structure(context_, at_)) return false;
        const bool read = context_.line(at_).is_row() ? cell_row() : name_goes_on() || printed_row();
        if (read) after_header_ = false;
        return read;
    }

    // --- comments ---------------------------------------------------------------------------------

    std::vector<Paragraph>* comment_of_last() {
        if (kind_ == Kind::indicators && !goal_.indicators.empty()) return &goal_.indicators.back().comment;
        if (kind_ == Kind::activities && !goal_.activities.empty()) return &goal_.activities.back().comment;
        return nullptr;
    }

    /// "Analys" that is followed by a gap is the section's heading, not a comment's label.
    bool section_begins_here() const {
        if (after_header_ || is_styled_comment_label()) return false;
        return at_ + 1 < range_.end && context_.line(at_ + 1).gap_before && !is_goal_table_header(context_, at_ + 1) &&
               is_section_heading(context_.grammar, context_.line(at_).text).has_value();
    }

    /// Where the source tells headings, bold words in the size of text are none.
    bool is_styled_comment_label() const {
        return context_.source.form == LineForm::styled && context_.line(at_).style == LineStyle::minor_heading &&
               context_.has_section_headings;
    }

    bool comment_goes_on(const SourceLine& line) const {
        if (comment_open_ && comment_is_empty()) return true;
        return comment_open_ && last_comment_line_goes_on_ && words::begins_with_small_letter(line.text);
    }

    bool comment_is_empty() const {
        const auto* comment = const_cast<GoalTables*>(this)->comment_of_last();
        return comment && comment->empty();
    }

    /// Lines up to the next gap, or to the header that a page border put in the middle.
    void read_comment_lines() {
        const std::size_t begin = at_;
        const bool over_gaps = after_styled_label_;
        const auto ends = [&](const SourceLine& line) {
            return over_gaps ? line.style == LineStyle::heading || line.style == LineStyle::minor_heading
                             : line.gap_before;
        };
        while (at_ < range_.end && !context_.line(at_).is_row() && (at_ == begin || !ends(context_.line(at_))) &&
               !is_goal_table_header(context_, at_) && !is_goal_label(context_, at_)) {
            if (at_ > begin && (lines_as_row() || row_ends_comment())) break;
            ++at_;
        }
        if (at_ == begin) return;
        last_comment_line_goes_on_ = context_.line(at_ - 1).joint != Joint::none;
        add_comment(read_paragraphs(context_, {begin, at_}));
        after_header_ = false;
    }

    /// A row that begins right behind a comment's last sentence, in a text without empty lines.
    bool row_ends_comment() {
        if (!is_gapless(context_) || !comment_can_end(context_, at_)) return false;
        const std::size_t end = end_of_printed_row();
        const RowStart start = end == at_ ? RowStart::no : row_start(context_, {at_, end});
        if (start == RowStart::later) border_is_unsure_ = true;
        return start == RowStart::yes;
    }

    /// at_ when no row begins there.
    std::size_t end_of_printed_row() const {
        if (kind_ == Kind::indicators) {
            const auto found = read_printed_indicator(context_, {at_, row_limit()}, indicator_header_, goal_.level);
            return found ? found->end : at_;
        }
        const auto found = read_printed_activity(context_, {at_, row_limit()});
        return found ? found->end : at_;
    }

    void add_comment(std::vector<Paragraph> paragraphs) {
        std::vector<Paragraph>& comment = *comment_of_last();
        const bool joins =
            after_header_ && !comment.empty() && !paragraphs.empty() && last_comment_line_goes_on_joined(comment);
        if (joins) {
            auto& runs = comment.back().runs;
            runs.push_back({" ", false, false, {}});
            runs.insert(runs.end(), paragraphs.front().runs.begin(), paragraphs.front().runs.end());
            paragraphs.erase(paragraphs.begin());
        }
        comment.insert(comment.end(), paragraphs.begin(), paragraphs.end());
    }

    static bool last_comment_line_goes_on_joined(const std::vector<Paragraph>& comment) {
        return !words::ends_with_stop(plain_text(comment.back()));
    }

    /// The text of a cell, its paragraphs parted by '\n'.
    void add_comment_text(const std::string& text, SourcePlace place) {
        for (const std::string& piece : words::split(text, '\n')) {
            const std::string_view item = words::behind_bullet(words::trim(piece));
            Paragraph paragraph;
            paragraph.id = context_.ids.next(id_prefix::paragraph);
            paragraph.source = place;
            paragraph.style = item.empty() ? ParagraphStyle::text : ParagraphStyle::bullet;
            paragraph.runs = runs_from_markup(item.empty() ? std::string_view(piece) : item);
            if (paragraph.runs.empty()) continue;
            add_comment({std::move(paragraph)});
            comment_open_ = true;
        }
    }

    // --- rows with certain cells ------------------------------------------------------------------

    /// A row that holds text in its first cell only: a comment, or what a page border cut off.
    bool comment_row() {
        const SourceLine& line = context_.line(at_);
        if (!all_empty(line.cells, 1)) return false;
        const std::string& cell = line.cells.front();
        const std::size_t first_end = std::min(cell.find('\n'), cell.size());
        const std::string text = without_markup(std::string_view(cell).substr(0, first_end));
        if (text.empty() && first_end == cell.size()) {
            ++at_;
            return true;
        }
        if (const auto behind = behind_comment_label(context_.grammar, text)) {
            context_.account.label_read_as(ReadAs::comment_label, at_, text.substr(0, text.find(' ')));
            ++at_;
            comment_open_ = true;
            // The markup of the cell is kept; only the label goes.
            add_comment_text(*behind + cell.substr(first_end), line.place);
            return true;
        }
        if (comment_open_ && (comment_is_empty() || (after_header_ && !words::begins_with_capital(text)))) {
            ++at_;
            last_comment_line_goes_on_ = true;
            add_comment_text(line.cells.front(), line.place);
            after_header_ = false;
            return true;
        }
        return false;
    }

    bool cell_row() {
        SourceLine line = context_.line(at_);
        const bool indicators = kind_ == Kind::indicators;
        line.cells = name_first(std::move(line.cells), indicators ? indicator_header_.name : activity_header_.name);
        std::string name = without_markup(line.cells.front());
        const std::string mark = take_mark(name);
        if (all_empty(line.cells, 1)) return name_only_row(name, mark);
        if (words::begins_with_small_letter(name)) take_name_before(name);
        const bool is_value = name_holds_values(name);
        if (indicators) {
            add_indicator(line, std::move(name), mark);
        } else {
            add_activity(line, std::move(name), mark);
        }
        if (is_value) {
            doubt_last(tr("Raden börjar med ett värde i stället för ett namn.",
                          "The row begins with a value instead of a name."));
        }
        comment_open_ = false;
        ++at_;
        return true;
    }

    /// A name whose values stand on its last line may come as a row without values before one that begins in small
    /// letters.
    void take_name_before(std::string& name) {
        if (kind_ == Kind::indicators && !goal_.indicators.empty()) {
            const Indicator& last = goal_.indicators.back();
            const bool only_name = last.comment.empty() && last.period.empty() &&
                                   std::all_of(last.cells.text.begin(), last.cells.text.end(),
                                               [](const std::string& cell) { return cell.empty(); });
            if (only_name && !words::ends_with_stop(last.name)) {
                name = last.name + " " + name;
                goal_.indicators.pop_back();
            }
        } else if (kind_ == Kind::activities && !goal_.activities.empty()) {
            const Activity& last = goal_.activities.back();
            const bool only_name = last.comment.empty() && last.start.empty() && last.end.empty();
            if (only_name && !words::ends_with_stop(last.name)) {
                name = last.name + " " + name;
                goal_.activities.pop_back();
            }
        }
    }

    bool name_only_row(const std::string& name, const std::string& mark) {
        std::string* last = name_of_last();
        if (last && last->empty()) {
            *last = name;  // values stood before the name
        } else if (last && (after_header_ || words::begins_with_small_letter(name))) {
            *last += " " + name;
        } else if (kind_ == Kind::indicators) {
            add_indicator(context_.line(at_), name, mark);
            goal_.indicators.back().doubt = tr("Raden har inga värden.", "The row has no values.");
        } else {
            add_activity(context_.line(at_), name, mark);
            goal_.activities.back().doubt = tr("Raden har inga datum.", "The row has no dates.");
        }
        ++at_;
        return true;
    }

    std::string* name_of_last() {
        if (kind_ == Kind::indicators) return goal_.indicators.empty() ? nullptr : &goal_.indicators.back().name;
        return goal_.activities.empty() ? nullptr : &goal_.activities.back().name;
    }

    void add_indicator(const SourceLine& line, std::string name, const std::string& mark) {
        Indicator indicator;
        indicator.id = context_.ids.next(id_prefix::indicator);
        indicator.source = line.place;
        indicator.name = std::move(name);
        indicator.mark = mark;
        const auto& columns = indicator_header_.columns;
        for (std::size_t i = 1; i < line.cells.size(); ++i) {
            std::string text = without_markup(line.cells[i]);
            const std::string moved = take_mark(text);  // an icon that moved into a value cell
            if (!moved.empty()) indicator.mark += (indicator.mark.empty() ? "" : " ") + moved;
            if (i > columns.size()) {
                if (!text.empty()) indicator.period += " " + text;
            } else if (columns[i - 1]) {
                indicator.cells[*columns[i - 1]] = text;
            } else {
                indicator.period = text;
            }
        }
        if (indicator_header_.has_period()) part_period(context_.grammar, indicator);
        if (context_.source.form == LineForm::unmarked)
            indicator.doubt = doubt_of_placed_cells(indicator, indicator_header_);
        goal_.indicators.push_back(std::move(indicator));
    }

    void add_activity(const SourceLine& line, std::string name, const std::string& mark) {
        Activity activity;
        activity.id = context_.ids.next(id_prefix::activity);
        activity.source = line.place;
        activity.name = std::move(name);
        activity.mark = mark;
        for (std::size_t i = 1; i < line.cells.size(); ++i) {
            const std::string text = without_markup(line.cells[i]);
            const auto& columns = activity_header_.columns;
            const ActivityColumn column = i <= columns.size() ? columns[i - 1] : ActivityColumn::deviation;
            std::string& field = column == ActivityColumn::start ? activity.start
                                 : column == ActivityColumn::end ? activity.end
                                                                 : activity.deviation;
            if (!field.empty() && !text.empty()) field += " ";
            field += text;
        }
        goal_.activities.push_back(std::move(activity));
    }

    // --- rows whose cells are lost ------------------------------------------------------------------

    /// After a page border the rest of a name comes first: "… i relation till" / header / "hela befolkningen".
    bool name_goes_on() {
        std::string* last = name_of_last();
        const SourceLine& line = context_.line(at_);
        if (!last || !after_header_ || line.is_row()) return false;
        const bool figure = words::begins_with_digit(line.text);  // "… samtliga unga vuxna" / header / "18-24 år"
        const bool small = words::begins_with_small_letter(line.text) || line.text.starts_with('(');
        if (!small && !figure && !words::ends_with_function_word(*last)) return false;
        NameRest found{at_ + 1, false};
        if (is_gapless(context_)) found = rest_of_name(context_, {at_, row_limit()});
        std::size_t& end = found.end;
        while (!is_gapless(context_) && end < range_.end && !context_.line(end).gap_before &&
               !context_.line(end).is_row())
            ++end;
        if (!small && next_is_row_end(end)) return false;
        std::string rest;
        for (std::size_t i = at_; i < end; ++i)
            join(rest, i == at_ ? Joint::direct : context_.line(i - 1).joint, context_.line(i).text);
        if (words::ends_with_stop(*last)) return false;
        if (!value_goes_on(rest)) *last += " " + rest;
        if (found.unsure) doubt_last(tr("Det är osäkert var namnet slutar.", "It is unsure where the name ends."));
        at_ = end;
        return true;
    }

    /// "Tas fram av" in a cell of the last row, or "nämnd/styrel", which words behind the page border go on.
    bool value_goes_on(const std::string& rest) {
        if (!is_gapless(context_) || kind_ != Kind::indicators) return false;
        const std::string first(rest.substr(0, rest.find(' ')));
        for (std::string& cell : goal_.indicators.back().cells.text) {
            if (cell.empty()) continue;
            const bool broken = is_broken_value_word(words::split_words(cell).back(), first);
            if (!broken && !words::ends_with_function_word(cell)) continue;
            cell += (broken ? "" : " ") + rest;
            return true;
        }
        return false;
    }

    void doubt_last(std::string why) {
        std::string& doubt = kind_ == Kind::indicators ? goal_.indicators.back().doubt : goal_.activities.back().doubt;
        if (doubt.empty()) doubt = std::move(why);
    }

    bool next_is_row_end(std::size_t line) const {
        return line < range_.end && !context_.line(line).text.empty() &&
               can_begin_value(words::split_words(context_.line(line).text).front());
    }

    bool printed_row() {
        const bool unsure = std::exchange(border_is_unsure_, false);
        const auto doubt = [&] {
            doubt_last(tr("Det är osäkert var kommentaren före raden slutar och dess namn börjar.",
                          "It is unsure where the comment before the row ends and its name begins."));
        };
        if (unsure && comment_of_last()) doubt();
        if (!read_printed_row()) return false;
        if (unsure) doubt();
        comment_open_ = false;
        return true;
    }

    std::optional<RowOfLines> lines_as_row() const {
        if (cell_lines_ == 0) return std::nullopt;
        const RowKind kind = kind_ == Kind::indicators ? RowKind::indicator : RowKind::activity;
        return read_row_of_lines(context_, {at_, range_.end}, cell_lines_, kind);
    }

    bool row_of_lines() {
        auto found = lines_as_row();
        if (!found) return false;
        std::string name = without_markup(found->row.cells.front());
        const std::string mark = take_mark(name);
        if (kind_ == Kind::indicators) {
            add_indicator(found->row, std::move(name), mark);
        } else {
            add_activity(found->row, std::move(name), mark);
        }
        at_ = found->end;
        return true;
    }

    /// "85 %", "Andel nöjda 85 %": values that found no column.
    static bool name_holds_values(const std::string& name) {
        const bool value = can_begin_value(name.substr(0, name.find(' ')));
        return name.ends_with('%') || (value && parse_value(name).kind != ValueKind::text);
    }

    bool read_printed_row() {
        if (row_of_lines()) return true;
        if (kind_ == Kind::indicators) {
            auto found = read_printed_indicator(context_, {at_, row_limit()}, indicator_header_, goal_.level);
            if (!found) return false;
            found->indicator.id = context_.ids.next(id_prefix::indicator);
            goal_.indicators.push_back(std::move(found->indicator));
            if (name_holds_values(goal_.indicators.back().name))
                doubt_last(tr("Namnet rymmer ett värde.", "The name holds a value."));
            at_ = found->end;
        } else {
            auto found = read_printed_activity(context_, {at_, row_limit()});
            if (!found) return false;
            found->activity.id = context_.ids.next(id_prefix::activity);
            goal_.activities.push_back(std::move(found->activity));
            at_ = found->end;
        }
        return true;
    }

    /// A row ends before the next header, label or heading.
    std::size_t row_limit() const {
        const std::size_t last = std::min(range_.end, at_ + most_row_lines);
        std::size_t end = at_ + 1;
        while (end < last && !is_structure(context_, end) && !is_goal_table_header(context_, end)) ++end;
        return end;
    }

    void note_doubts() {
        for (Indicator& indicator : goal_.indicators) doubt_if_nameless(indicator);
        for (Activity& activity : goal_.activities) doubt_if_nameless(activity);
        for (const Indicator& indicator : goal_.indicators) {
            if (indicator.doubt.empty()) continue;
            context_.note(ImportNoteKind::uncertain, indicator.id, indicator.source,
                          goal_.number + " " + short_name(indicator.name) + ": " + indicator.doubt);
        }
        for (const Activity& activity : goal_.activities) {
            if (activity.doubt.empty()) continue;
            context_.note(ImportNoteKind::uncertain, activity.id, activity.source,
                          goal_.number + " " + short_name(activity.name) + ": " + activity.doubt);
        }
    }

    template <class Row>
    static void doubt_if_nameless(Row& row) {
        if (row.name.empty() && row.doubt.empty()) row.doubt = tr("Raden har inget namn.", "The row has no name.");
    }

    RecogniserContext& context_;
    LineRange range_;
    std::size_t at_;
    Goal& goal_;
    Kind kind_ = Kind::none;
    bool after_styled_label_ = false;  // the comment's label says that no section begins: gaps do not end it
    std::size_t cell_lines_ = 0;     // of a row, in a text with a line for each cell, empty ones too; 0 = another text
    bool border_is_unsure_ = false;  // between the last comment and the row behind it
    IndicatorHeader indicator_header_;
    ActivityHeader activity_header_;
    bool after_header_ = false;
    bool comment_open_ = false;
    bool last_comment_line_goes_on_ = false;
};

}  // namespace

std::size_t read_goal_tables(RecogniserContext& context, LineRange range, Goal& goal) {
    return GoalTables(context, range, goal).read();
}

bool is_goal_table_header(const RecogniserContext& context, std::size_t line) {
    if (is_captioned_header(context, line)) return true;
    return read_indicator_header(context, line).has_value() || read_activity_header(context, line).has_value();
}

}  // namespace tertial
