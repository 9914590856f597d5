#include "importers/recogniser/sheets/sheet_rows.h"

#include <algorithm>

#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/printed_item.h"
#include "importers/recogniser/sheets/sheet_values.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

class SheetRows {
public:
    SheetRows(SheetReading& reading, const SheetTable& table)
        : reading_(reading),
          context_(reading.context),
          table_(table),
          header_(table.header),
          id_column_(header_.column_of(SheetField::id)),
          has_ids_(id_column_ && any_id()) {}

    void read() {
        if (table_.goal) set_goal({*table_.goal});
        if (has_ids_ && is_placeholder()) return;
        for (std::size_t i = table_.rows.begin; i < table_.rows.end; ++i) row(i);
        remark_on_hidden();
    }

private:
    const SourceLine& line() const { return context_.line(at_); }
    const std::string& cell(std::size_t i) const {
        static const std::string empty;
        return i < line().cells.size() ? line().cells[i] : empty;
    }
    const std::string& cell(SheetField field) const {
        const auto column = header_.column_of(field);
        return cell(column.value_or(line().cells.size()));
    }

    /// Our exports have a hidden column of ids, also when no row is there yet to have one.
    bool any_id() const {
        if (header_.columns[*id_column_].hidden) return true;
        for (std::size_t i = table_.rows.begin; i < table_.rows.end; ++i) {
            if (*id_column_ < context_.line(i).cells.size() && is_node_id(context_.line(i).cells[*id_column_])) {
                return true;
            }
        }
        return false;
    }

    /// Our exports say in a row of their own that there is nothing to show.
    bool is_placeholder() const {
        return table_.rows.end - table_.rows.begin == 1 && cells_filled(context_.line(table_.rows.begin)) == 1;
    }

    static std::size_t cells_filled(const SourceLine& line) {
        return static_cast<std::size_t>(
            std::count_if(line.cells.begin(), line.cells.end(), [](const std::string& cell) { return !cell.empty(); }));
    }

    void row(std::size_t i) {
        at_ = i;
        place_ = line().place;
        if (header_.kind == SheetTableKind::goals) return goal_row();
        if (!has_ids_ && (goal_heading() || comment_row() || loose_text())) return;
        Goal& goal = reading_.goals[goal_of_row()];
        if (header_.kind == SheetTableKind::indicators) {
            indicator(goal);
        } else {
            activity(goal);
        }
    }

    // --- rows that are none -----------------------------------------------------------------------

    /// A goal alone on a row, in whatever column: those that follow are its.
    bool goal_heading() {
        if (!cell(header_.name).empty() && cells_filled(line()) > 1) return false;
        if (const auto path = goals_of_row(context_.grammar, header_, line().cells);
            !path.empty() && cell(header_.name).empty() && only_goal_cells()) {
            set_goal(path);
            return true;
        }
        const auto goal = goal_alone(context_.grammar, line());
        if (goal) set_goal({*goal});
        return goal.has_value();
    }

    bool only_goal_cells() const {
        for (std::size_t i = 0; i < line().cells.size(); ++i) {
            const bool of_goal = i < header_.columns.size() && header_.columns[i].heading.field == SheetField::goal;
            if (!of_goal && !cell(i).empty()) return false;
        }
        return true;
    }

    bool comment_row() {
        if (cells_filled(line()) != 1 || last_comment() == nullptr) return false;
        const auto behind = behind_comment_label(context_.grammar, line().text);
        if (!behind) return false;
        add_comment(*last_comment(), *behind);
        return true;
    }

    std::vector<Paragraph>* last_comment() {
        if (last_goal_ == no_goal) return nullptr;
        Goal& goal = reading_.goals[last_goal_];
        if (header_.kind == SheetTableKind::indicators) {
            return goal.indicators.empty() ? nullptr : &goal.indicators.back().comment;
        }
        return goal.activities.empty() ? nullptr : &goal.activities.back().comment;
    }

    /// Text beside the table: nothing in the columns that make a row.
    bool loose_text() {
        if (!cell(header_.name).empty()) return false;
        for (std::size_t i = 0; i < header_.columns.size(); ++i) {
            const SheetField field = header_.columns[i].heading.field;
            const bool makes_row = field == SheetField::value || field == SheetField::start ||
                                   field == SheetField::end || field == SheetField::period;
            if (makes_row && !cell(i).empty()) return false;
        }
        reading_.unplaced.push_back(at_);
        return true;
    }

    // --- goals ------------------------------------------------------------------------------------

    void set_goal(std::vector<GoalReference> path) {
        // "Nämndmål" alone under a "KF-mål" that holds for several rows.
        if (path.front().level && !goal_.empty()) {
            std::vector<GoalReference> above;
            for (const GoalReference& reference : goal_) {
                if (reference.level && *reference.level < *path.front().level) above.push_back(reference);
            }
            path.insert(path.begin(), above.begin(), above.end());
        }
        if (path == goal_) return;
        goal_ = std::move(path);
        (void)reading_.goals.find_or_make(goal_, place_);
    }

    SheetGoals::Place goal_of_row() {
        auto path = goals_of_row(context_.grammar, header_, line().cells);
        if (has_ids_ && path.empty()) path.emplace_back();
        if (!path.empty()) set_goal(std::move(path));
        if (goal_.empty()) goal_of_sheet();
        if (last_goal_ != no_goal && goal_ == goal_of_last_) return last_goal_;  // as nearly always
        goal_of_last_ = goal_;
        return last_goal_ = reading_.goals.find_or_make(goal_, line().place);
    }

    void goal_of_sheet() {
        const GoalReference named = parse_goal_reference(context_.grammar, table_.sheet);
        if (!named.number.empty()) {
            goal_ = {named};
            return;
        }
        goal_ = {GoalReference{GoalLevel::board, {}, table_.sheet}};
        Goal& goal = reading_.goals[reading_.goals.find_or_make(goal_, line().place)];
        if (!goal.doubt.empty()) return;
        goal.doubt = tr("Det framgår inte vilket mål raderna hör till; flytta dem dit de hör.",
                        "Nothing says which goal the rows belong to; move them there.");
        context_.note(ImportNoteKind::uncertain, goal.id, line().place, table_.sheet + ": " + goal.doubt);
    }

    void goal_row() {
        if (cells_filled(line()) == 0) return;
        const auto path = goals_of_row(context_.grammar, header_, line().cells);
        if (path.empty() && !has_ids_) {
            reading_.unplaced.push_back(at_);
            return;
        }
        GoalReference reference = path.empty() ? GoalReference{} : path.back();
        for (const auto& [label, level] : context_.grammar.goal_labels) {
            if (words::fold(cell(SheetField::level)) == label) reference.level = level;
        }
        const bool in_path = path.size() > 1 && !has_ids_;
        const SheetGoals::Place place =
            in_path
                ? reading_.goals.find_or_make(path, line().place)
                : reading_.goals.add(reference, reading_.ids.take(cell(SheetField::id), id_prefix::goal), line().place);
        reading_.goals[place].assessment = read_assessment(context_.grammar, cell(SheetField::assessment));
    }

    // --- rows -------------------------------------------------------------------------------------

    void indicator(Goal& goal) {
        Indicator indicator;
        indicator.id = reading_.ids.take(cell(SheetField::id), id_prefix::indicator);
        indicator.source = line().place;
        indicator.name = one_line(cell(header_.name));
        indicator.mark = take_mark(indicator.name);
        indicator.period = one_line(cell(SheetField::period));
        bool empty = true;
        for (std::size_t i = 0; i < header_.columns.size(); ++i) {
            const SheetColumn& column = header_.columns[i];
            if (column.heading.field != SheetField::value || i == header_.name) continue;
            std::string& text = indicator.cells[*column.heading.column];
            text = one_line(value(i, column));
            empty = empty && text.empty();
        }
        indicator.comment = comment();
        if (header_.guessed) {
            indicator.doubt = tr("Kolumnerna saknar rubriker; de lästes i den ordning som rapporten har dem.",
                                 "The columns have no headings; they were read in the order that the report has.");
        } else if (indicator.name.empty() && !has_ids_) {
            indicator.doubt = tr("Raden har inget namn.", "The row has no name.");
        } else if (empty && cells_filled(line()) == 1) {
            indicator.doubt = tr("Raden har inga värden.", "The row has no values.");
        }
        note_doubt(goal, indicator.id, indicator.name, indicator.doubt);
        goal.indicators.push_back(std::move(indicator));
    }

    std::string value(std::size_t i, const SheetColumn& column) const {
        const std::string& row_unit = cell(SheetField::unit);
        const std::string& unit = row_unit.empty() ? column.unit : row_unit;
        if (column.printed) return value_or_print(cell(i), cell(*column.printed), unit);
        return with_unit(cell(i), unit);
    }

    void activity(Goal& goal) {
        Activity activity;
        activity.id = reading_.ids.take(cell(SheetField::id), id_prefix::activity);
        activity.source = line().place;
        activity.name = one_line(cell(header_.name));
        activity.mark = take_mark(activity.name);
        activity.start = one_line(cell(SheetField::start));
        activity.end = one_line(cell(SheetField::end));
        activity.deviation =
            one_line(deviation_of(reading_.words, cell(SheetField::deviation), reading_.deviation_word));
        activity.comment = comment();
        if (activity.name.empty() && !has_ids_) {
            activity.doubt = tr("Raden har inget namn.", "The row has no name.");
        } else if (cells_filled(line()) == 1) {
            activity.doubt = tr("Raden har inga datum.", "The row has no dates.");
        }
        note_doubt(goal, activity.id, activity.name, activity.doubt);
        goal.activities.push_back(std::move(activity));
    }

    void note_doubt(const Goal& goal, const NodeId& id, const std::string& name, const std::string& doubt) {
        if (doubt.empty()) return;
        context_.note(ImportNoteKind::uncertain, id, line().place,
                      fold_blanks(goal.number + " " + name + ": " + doubt));
    }

    static std::string one_line(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    std::vector<Paragraph> comment() {
        std::vector<Paragraph> out;
        for (std::size_t i = 0; i < line().cells.size(); ++i) {
            if (cell(i).empty() || i == header_.name) continue;
            const bool known = i < header_.columns.size() && header_.columns[i].heading.field != SheetField::unknown;
            if (known && header_.columns[i].heading.field != SheetField::comment && !is_second_name(i)) continue;
            if (!known && i < header_.columns.size() && header_.columns[i].hidden) continue;
            const bool needs_title = i < header_.columns.size() && !header_.columns[i].title.empty() &&
                                     header_.columns[i].heading.field != SheetField::comment;
            add_comment(out, (needs_title ? one_line(header_.columns[i].title) + ": " : "") + cell(i));
        }
        return out;
    }

    /// A column of names beside that which names the rows, as "Aktivitet" in a table of indicators.
    bool is_second_name(std::size_t i) const {
        const SheetField field = header_.columns[i].heading.field;
        const bool of_activities = header_.kind == SheetTableKind::activities && field == SheetField::value;
        const bool of_indicators =
            header_.kind == SheetTableKind::indicators &&
            (field == SheetField::start || field == SheetField::end || field == SheetField::deviation);
        return field == SheetField::indicator || field == SheetField::activity || field == SheetField::name ||
               field == SheetField::assessment || of_activities || of_indicators;
    }

    void add_comment(std::vector<Paragraph>& comment, const std::string& text) {
        std::vector<Paragraph> more =
            paragraphs_of_cell(context_, text, line().place, has_ids_ ? ListMarks::exported : ListMarks::all);
        std::move(more.begin(), more.end(), std::back_inserter(comment));
    }

    void remark_on_hidden() {
        for (const SheetColumn& column : header_.columns) {
            if (!column.hidden || column.heading.field != SheetField::unknown || column.title.empty()) continue;
            context_.leave_out(NoteSubject::hidden, context_.line(table_.rows.begin).place,
                               tr("Dold kolumn: ", "Hidden column: ") + one_line(column.title));
        }
    }

    static constexpr SheetGoals::Place no_goal = static_cast<SheetGoals::Place>(-1);

    SheetReading& reading_;
    RecogniserContext& context_;
    const SheetTable& table_;
    const SheetHeader& header_;
    std::optional<std::size_t> id_column_;
    bool has_ids_;
    std::size_t at_ = 0;
    SourcePlace place_;  // of the row
    std::vector<GoalReference> goal_, goal_of_last_;
    SheetGoals::Place last_goal_ = no_goal;
};

}  // namespace

void read_sheet_rows(SheetReading& reading, const SheetTable& table) {
    if (table.rows.begin == table.rows.end) return;
    SheetRows(reading, table).read();
}

}  // namespace tertial
