#include <array>
#include <optional>
#include <set>
#include <utility>

#include "model/language.h"
#include "model/text.h"
#include "model/update/pairing.h"
#include "model/update/update.h"
#include "model/walk.h"

namespace tertial {

namespace {

using update::Pair;
using update::pair_items;
using update::pointers_to;

std::string quoted(const std::string& text) {
    return "”" + text + "”";
}

std::string name_of(const Indicator& indicator) {
    return indicator.name;
}
std::string name_of(const Activity& activity) {
    return activity.name;
}

NodeList list_of(const Indicator&) {
    return NodeList::indicators;
}
NodeList list_of(const Activity&) {
    return NodeList::activities;
}

class Planner {
public:
    Planner(const Report& report, const Report& incoming)
        : report_(report), incoming_(incoming), ids_(IdSource::from_content(incoming.id.text + report.id.text)) {}

    std::vector<UpdateChange> plan() {
        for_each_goal(incoming_.goals, [this](const Goal& theirs, const Goal*) { goal(theirs); });
        tables();
        return std::move(changes_);
    }

private:
    // --- goals ------------------------------------------------------------------------------------------

    const Goal* find_goal(const Goal& theirs) const {
        const Goal* by_number = nullptr;
        const Goal* by_id = nullptr;
        for_each_goal(report_.goals, [&](const Goal& goal, const Goal*) {
            if (!theirs.id.empty() && goal.id == theirs.id) by_id = &goal;
            if (!theirs.number.empty() && goal.number == theirs.number) by_number = &goal;
        });
        return by_id != nullptr ? by_id : by_number;
    }

    void goal(const Goal& theirs) {
        const Goal* mine = find_goal(theirs);
        if (mine == nullptr) {
            const bool says_something = !theirs.indicators.empty() || !theirs.activities.empty();
            if (says_something)
                left(tr("Målet finns inte i rapporten: ", "The report has no such goal: ") + about(theirs));
            return;
        }
        about_ = mine->number + " ";
        if (theirs.assessment && theirs.assessment != mine->assessment) {
            change(mine->id, about_ + mine->title + ": " + tr("bedömning", "assessment"),
                   {set_choice(mine->id, Field::assessment, *theirs.assessment)});
        }
        items(*mine, mine->indicators, theirs.indicators);
        items(*mine, mine->activities, theirs.activities);
        for (const Section& section : theirs.sections) this->section(*mine, section);
    }

    static std::string about(const Goal& goal) { return goal.number + " " + goal.title; }

    /// Text that the report lacks; text that differs is for a person to compare.
    void section(const Goal& goal, const Section& theirs) {
        if (theirs.blocks.empty()) return;
        for (const Section& mine : goal.sections) {
            const bool same_part = mine.role == theirs.role && fold_title(mine.title) == fold_title(theirs.title);
            if (!same_part) continue;
            const std::string name = about_ + (mine.title.empty() ? goal.title : mine.title);
            if (mine.blocks.empty()) {
                change(mine.id, name + ": " + tr("text", "text"), insertions(mine.id, NodeList::blocks, theirs.blocks));
            } else if (words_of(mine.blocks) != words_of(theirs.blocks)) {
                left(name + tr(": texten är en annan i filen. Jämför och ändra själv.",
                               ": the text of the file differs. Compare, and change it yourself."),
                     mine.id);
            }
            return;
        }
    }

    static std::string words_of(const std::vector<Block>& blocks) {
        std::string words;
        for (const Block& block : blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                words += fold_blanks(plain_text(*paragraph)) + " ";
        }
        return words;
    }

    // --- indicators and activities ----------------------------------------------------------------------

    template <class Item>
    void items(const Goal& goal, const std::vector<Item>& mine, const std::vector<Item>& theirs) {
        const auto pairs = pair_items(pointers_to(mine), theirs, [](const Item& item) { return name_of(item); });
        std::size_t end = mine.size();
        for (const Pair<Item>& pair : pairs) {
            if (pair.mine == nullptr) {
                add(goal, *pair.theirs, end++);
                continue;
            }
            if (pair.similarity < 100) propose(*pair.mine, *pair.theirs, pair.similarity);
            const std::size_t first = changes_.size();
            fields(*pair.mine, *pair.theirs);
            comment(*pair.mine, *pair.theirs);
            for (std::size_t i = first; i < changes_.size(); ++i) changes_[i].similarity = pair.similarity;
        }
    }

    template <class Item>
    void propose(const Item& mine, const Item& theirs, int alike) {
        UpdateChange change;
        change.kind = ChangeKind::proposed;
        change.node = mine.id;
        change.similarity = alike;
        change.text = about_ + quoted(mine.name) + tr(" antas vara ", " is taken to be ") + quoted(theirs.name) + " (" +
                      std::to_string(alike) +
                      tr(" % lika). Namnet är oförändrat.", " % alike). The name is unchanged.");
        changes_.push_back(std::move(change));
    }

    template <class Item>
    void add(const Goal& goal, const Item& theirs, std::size_t index) {
        UpdateChange change;
        change.kind = ChangeKind::added;
        change.node = goal.id;
        change.text = about_ + name_of(theirs);
        change.commands.emplace_back(InsertPart{{goal.id, list_of(theirs), index}, with_new_ids(theirs)});
        changes_.push_back(std::move(change));
    }

    void fields(const Indicator& mine, const Indicator& theirs) {
        for (std::size_t i = 0; i < indicator_column_count; ++i) {
            const auto column = static_cast<IndicatorColumn>(i);
            field(mine.name, mine.cells[column], theirs.cells[column],
                  set_indicator_cell(mine.id, column, theirs.cells[column]));
        }
        field(mine.name, mine.period, theirs.period, set_text(mine.id, Field::period, theirs.period));
    }

    void fields(const Activity& mine, const Activity& theirs) {
        field(mine.name, mine.start, theirs.start, set_text(mine.id, Field::start, theirs.start));
        field(mine.name, mine.end, theirs.end, set_text(mine.id, Field::end, theirs.end));
        field(mine.name, mine.deviation, theirs.deviation, set_text(mine.id, Field::deviation, theirs.deviation));
    }

    /// What the file leaves empty stays.
    void field(const std::string& name, const std::string& before, const std::string& after, SetField command) {
        if (after.empty() || fold_blanks(before) == fold_blanks(after)) return;
        const std::string what = field_name(report_, command.place);
        const NodeId node = command.place.node;
        change(node, about_ + name + ": " + what + " " + quoted(before) + " → " + quoted(after), {std::move(command)});
    }

    template <class Item>
    void comment(const Item& mine, const Item& theirs) {
        const std::string before = fold_blanks(plain_text(mine.comment)),
                          after = fold_blanks(plain_text(theirs.comment));
        if (after.empty() || before == after) return;
        std::vector<Command> commands;
        for (const Paragraph& paragraph : mine.comment) commands.emplace_back(RemovePart{paragraph.id});
        for (Command& command : insertions(mine.id, NodeList::comment, theirs.comment))
            commands.push_back(std::move(command));
        change(mine.id, about_ + mine.name + ": " + tr("kommentar", "comment"), std::move(commands));
    }

    // --- other tables -----------------------------------------------------------------------------------

    void tables() {
        about_.clear();
        const std::vector<const Table*> mine = all_tables(report_);
        std::set<const Table*> taken;
        for (const Table* theirs : all_tables(incoming_)) {
            const Table* same = find_table(mine, *theirs, taken);
            if (same == nullptr) continue;
            taken.insert(same);
            rows(*same, *theirs);
        }
    }

    static std::vector<const Table*> all_tables(const Report& report) {
        std::vector<const Table*> out;
        const auto gather = [&out](const std::vector<Block>& blocks) {
            for (const Block& block : blocks) {
                if (const auto* table = std::get_if<Table>(&block)) out.push_back(table);
            }
        };
        for (const auto* chapters : {&report.front, &report.back}) {
            for_each_chapter(*chapters, [&](const Chapter& chapter, int) { gather(chapter.blocks); });
        }
        for_each_goal(report.goals, [&](const Goal& goal, const Goal*) {
            for (const Section& section : goal.sections) gather(section.blocks);
        });
        return out;
    }

    static const Table* find_table(const std::vector<const Table*>& mine, const Table& theirs,
                                   const std::set<const Table*>& taken) {
        for (const Table* table : mine) {
            if (table->id == theirs.id && !taken.contains(table)) return table;
        }
        for (const Table* table : mine) {
            const bool same = fold_title(table->title) == fold_title(theirs.title) && table->columns == theirs.columns;
            if (same && !taken.contains(table)) return table;
        }
        return nullptr;
    }

    void rows(const Table& mine, const Table& theirs) {
        if (mine.columns.size() != theirs.columns.size()) return;
        const auto label = [](const TableRow& row) { return row.cells.empty() ? std::string() : row.cells.front(); };
        for (const Pair<TableRow>& pair : pair_items(pointers_to(mine.rows), theirs.rows, label)) {
            if (pair.mine == nullptr || pair.similarity < 100) {
                left(mine.title + ": " + tr("raden finns inte i rapporten: ", "the report has no such row: ") +
                         label(*pair.theirs),
                     mine.id);
                continue;
            }
            for (std::size_t i = 1; i < pair.mine->cells.size() && i < pair.theirs->cells.size(); ++i) {
                field(mine.title + ", " + label(*pair.mine), pair.mine->cells[i], pair.theirs->cells[i],
                      set_cell(pair.mine->id, i, pair.theirs->cells[i]));
            }
        }
    }

    // --- common -----------------------------------------------------------------------------------------

    void change(const NodeId& node, std::string text, std::vector<Command> commands) {
        changes_.push_back({ChangeKind::changed, node, std::move(text), 100, std::move(commands)});
    }

    void left(std::string text, const NodeId& node = {}) {
        changes_.push_back({ChangeKind::left, node, std::move(text), 100, {}});
    }

    template <class Parts>
    std::vector<Command> insertions(const NodeId& parent, NodeList list, const Parts& parts) {
        std::vector<Command> commands;
        for (const auto& part : parts) {
            commands.emplace_back(InsertPart{{parent, list, commands.size()}, to_part(part)});
        }
        return commands;
    }

    Part to_part(const Paragraph& paragraph) { return with_new_ids(paragraph); }
    Part to_part(const Block& block) {
        return std::visit([this](const auto& part) { return Part(with_new_ids(part)); }, block);
    }

    Paragraph with_new_ids(Paragraph paragraph) {
        paragraph.id = ids_.next(id_prefix::paragraph);
        return paragraph;
    }
    Table with_new_ids(Table table) {
        table.id = ids_.next(id_prefix::table);
        for (TableRow& row : table.rows) row.id = ids_.next(id_prefix::row);
        return table;
    }
    template <class Item>
    Item with_new_ids(Item item) {
        // A file of ours has the ids that the report will have; another's are as good, but must be new.
        if (item.id.empty() || is_there(find_node(report_, item.id))) {
            item.id = ids_.next(list_of(item) == NodeList::indicators ? id_prefix::indicator : id_prefix::activity);
        }
        for (Paragraph& paragraph : item.comment) paragraph = with_new_ids(std::move(paragraph));
        return item;
    }

    const Report& report_;
    const Report& incoming_;
    IdSource ids_;
    std::string about_;  // number of the goal at hand, and a blank
    std::vector<UpdateChange> changes_;
};

}  // namespace

std::vector<UpdateChange> plan_update(const Report& report, const Report& incoming) {
    return Planner(report, incoming).plan();
}

Expected<void> apply_update(Report& report, History& history, const std::vector<UpdateChange>& changes,
                            std::string name) {
    HistoryGroup group(history, std::move(name));
    for (const UpdateChange& change : changes) {
        for (const Command& command : change.commands) {
            if (Expected<void> done = history.execute(report, command); !done) {
                if (Expected<void> undone = group.abort(report); !undone) return undone;
                return done;
            }
        }
    }
    return {};
}

}  // namespace tertial
