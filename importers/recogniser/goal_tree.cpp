#include "importers/recogniser/goal_tree.h"

#include <algorithm>

#include "importers/recogniser/goal_tables.h"
#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/prose.h"
#include "importers/recogniser/unread_tables.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t most_closing_words = 5;

enum class Position { inside, last };  // whether other goals follow

/// "Uppföljning av ekonomi": a short line with a word that ends in one of the stems.
bool is_after_goals_heading(const RecogniserContext& context, std::size_t at) {
    const SourceLine& line = context.line(at);
    if (line.is_row() || line.joint != Joint::none || words::ends_with_stop(line.text)) return false;
    const auto parts = words::split_words(line.text);
    if (parts.size() > most_closing_words || !words::begins_with_capital(line.text)) return false;
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view word) {
        const std::string folded = words::fold(word);
        return std::any_of(context.grammar.after_goals.begin(), context.grammar.after_goals.end(),
                           [&](const std::string& stem) { return folded.ends_with(stem); });
    });
}

ReadAs read_as(Assessment assessment) {
    switch (assessment) {
        case Assessment::fully:
            return ReadAs::fully_met;
        case Assessment::partly:
            return ReadAs::partly_met;
        case Assessment::not_met:
            break;
    }
    return ReadAs::not_met;
}

class GoalReader {
public:
    /// `highest`: level of the style of the headings of the first goals, when the source has styles.
    GoalReader(RecogniserContext& context, const GoalHeading& heading, std::size_t end, Position position, int highest)
        : context_(context),
          at_(heading.end),
          end_(end),
          position_(position),
          highest_(highest),
          text_begin_(heading.end) {
        goal_.id = context.ids.next(id_prefix::goal);
        goal_.source = heading.place;
        goal_.level = heading.level;
        goal_.number = heading.number;
        goal_.title = heading.title;
        section_.role = SectionRole::ingress;
    }

    Goal read() {
        while (at_ < end_ && !tree_ends_here()) {
            if (!assessment() && !section_heading() && !mixed_tables() && !tables()) ++at_;
        }
        flush();
        return std::move(goal_);
    }

    [[nodiscard]] std::size_t end() const { return at_; }

private:
    bool tree_ends_here() const {
        if (position_ != Position::last) return false;
        if (context_.source.form == LineForm::styled) {
            const SourceLine& line = context_.line(at_);
            return line.style == LineStyle::heading && line.level <= highest_;
        }
        const bool text_after_tables = tables_seen_ && text_begin_ == at_ && !is_goal_table_header(context_, at_) &&
                                       !is_section_heading(context_.grammar, context_.line(at_).text);
        return text_after_tables || is_after_goals_heading(context_, at_);
    }

    bool assessment() {
        if (goal_.assessment || section_open_ || context_.line(at_).is_row()) return false;
        const auto value = read_assessment(context_.grammar, context_.line(at_).text);
        if (!value) return false;
        flush();
        goal_.assessment = value;
        context_.account.read_as(read_as(*value), at_, at_ + 1);
        text_begin_ = ++at_;
        return true;
    }

    bool section_heading() {
        const SourceLine& line = context_.line(at_);
        if (line.is_row() || line.joint != Joint::none) {
            // A heading may keep its trailing blank; then text begins after a gap.
            if (line.is_row() || at_ + 1 >= end_ || !context_.line(at_ + 1).gap_before) return false;
        }
        const auto role = is_section_heading(context_.grammar, line.text);
        if (!role) return false;
        flush();
        section_ = {};
        section_.role = *role;
        section_.title = line.text;
        section_.source = line.place;
        section_open_ = true;
        text_begin_ = ++at_;
        return true;
    }

    bool tables() {
        if (at_ < headers_without_rows_end_ || !is_goal_table_header(context_, at_)) return false;
        Goal tables;
        tables.level = goal_.level;
        tables.number = goal_.number;
        const std::size_t after = read_goal_tables(context_, {at_, end_}, tables);
        if (tables.indicators.empty() && tables.activities.empty()) {
            headers_without_rows_end_ = after;  // text that looks like headers is looked at once
            return false;
        }
        flush();
        append(goal_.indicators, tables.indicators);
        append(goal_.activities, tables.activities);
        tables_seen_ = true;
        section_ = {};
        section_open_ = false;
        text_begin_ = at_ = after;
        return true;
    }

    /// Tables are the last that a goal has: what follows the first mixed one stays as it stands, told apart from the
    /// text before it.
    bool mixed_tables() {
        if (!context_.mixed.begins_at(at_)) return false;
        flush();
        const std::size_t begin = at_;
        while (at_ < end_ && !tree_ends_here()) ++at_;
        goal_.sections.push_back(read_unread_tables(context_, {begin, at_}, goal_));
        text_begin_ = at_;
        return true;
    }

    template <class T>
    static void append(std::vector<T>& to, std::vector<T>& from) {
        std::move(from.begin(), from.end(), std::back_inserter(to));
    }

    /// Ends the section that is being read. Without text and without a heading there is none.
    void flush() {
        std::vector<Block> blocks = read_prose(context_, {text_begin_, at_}, LastLine::is_text);
        if (blocks.empty() && !section_open_) return;
        section_.id = context_.ids.next(id_prefix::section);
        if (!section_open_ && text_begin_ < at_) section_.source = context_.line(text_begin_).place;
        section_.blocks = std::move(blocks);
        if (tables_seen_) place_after_tables();
        goal_.sections.push_back(std::move(section_));
        section_ = {};
        section_open_ = false;
        text_begin_ = at_;
    }

    void place_after_tables() {
        section_.place = SectionPlace::after_tables;
        if (section_open_) return;
        section_.role = SectionRole::other;
        section_.doubt = tr("Texten stod efter målets tabeller; den är lagd där.",
                            "The text stood after the tables of the goal; it is kept there.");
        context_.note(ImportNoteKind::unplaced, section_.id, section_.source, goal_.number + ": " + section_.doubt);
    }

    RecogniserContext& context_;
    std::size_t at_;
    std::size_t end_;
    Position position_;
    int highest_;
    std::size_t text_begin_;
    Goal goal_;
    Section section_;
    bool section_open_ = false;  // it has a heading
    bool tables_seen_ = false;
    std::size_t headers_without_rows_end_ = 0;
};

/// Puts goals under the nearest goal of a higher level before them.
void nest(std::vector<Goal>& roots, Goal goal) {
    std::vector<Goal>* list = &roots;
    while (!list->empty() && list->back().level < goal.level) list = &list->back().children;
    list->push_back(std::move(goal));
}

/// Of the headings of the first goals. When those have none (a label in plain type before a title in bold), that of the
/// chapter over them.
int highest_level(const RecogniserContext& context, std::size_t first_goal) {
    for (std::size_t i = first_goal + 1; i-- > 0;) {
        if (context.line(i).style == LineStyle::heading) return context.line(i).level;
    }
    return 0;
}

}  // namespace

GoalTree read_goal_tree(RecogniserContext& context, std::size_t from) {
    std::vector<std::size_t> labels;
    for (std::size_t i = from; i < context.size();) {
        const auto heading = read_goal_heading(context, {i, context.size()});
        if (heading) labels.push_back(i);
        i = heading ? heading->end : i + 1;
    }
    GoalTree tree;
    tree.lines = {context.size(), context.size()};
    if (labels.empty()) return tree;
    tree.lines.begin = labels.front();
    const int highest = highest_level(context, labels.front());
    for (std::size_t k = 0; k < labels.size(); ++k) {
        const bool last = k + 1 == labels.size();
        const std::size_t end = last ? context.size() : labels[k + 1];
        const auto heading = read_goal_heading(context, {labels[k], context.size()});
        context.account.label_read_as(ReadAs::goal_label, labels[k], heading->label);
        GoalReader reader(context, *heading, end, last ? Position::last : Position::inside, highest);
        nest(tree.goals, reader.read());
        tree.lines.end = reader.end();
    }
    return tree;
}

}  // namespace tertial
