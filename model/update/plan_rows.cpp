#include "model/update/plan_rows.h"

#include <algorithm>
#include <iterator>

#include "model/fold.h"
#include "model/language.h"
#include "model/update/pairing.h"

namespace tertial::update {

namespace {

NodeList list_of(const Indicator&) {
    return NodeList::indicators;
}
NodeList list_of(const Activity&) {
    return NodeList::activities;
}

std::vector<std::string> sorted_values(const IndicatorCells& cells) {
    std::vector<std::string> values;
    for (const std::string& text : cells.text) {
        if (std::string key = value_key(text); !key.empty()) values.push_back(std::move(key));
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// Every figure of `part` is one of `whole`, in whatever column.
bool holds_values(const IndicatorCells& whole, const IndicatorCells& part) {
    const auto all = sorted_values(whole), some = sorted_values(part);
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool same_cells(const IndicatorCells& a, const IndicatorCells& b) {
    return std::equal(a.text.begin(), a.text.end(), b.text.begin(), same_value);
}

bool is_empty(const IndicatorCells& cells) {
    return sorted_values(cells).empty();
}

void add_field(std::string& out, const std::string& name, const std::string& value) {
    if (!value.empty()) out += (out.empty() ? "" : ", ") + name + " " + quoted(value);
}

void add_comment(std::string& out, const std::vector<Paragraph>& comment) {
    add_field(out, tr("kommentar", "comment"), fold_blanks(plain_text(comment)));
}

/// With a capital; names of fields begin with a letter of Swedish.
std::string capitalised(std::string text) {
    constexpr unsigned char small_bit = 0x20;
    const bool two_bytes = text.size() > 1 && text[0] == '\xC3';
    const std::size_t letter = two_bytes ? 1 : 0;
    const bool small = two_bytes || (!text.empty() && text[0] >= 'a' && text[0] <= 'z');
    if (small) text[letter] = static_cast<char>(static_cast<unsigned char>(text[letter]) & ~small_bit);
    return text;
}

/// One pair of rows.
template <class Item>
class RowPlan {
public:
    RowPlan(Plan& plan, const Item& mine, const Item& theirs) : plan_(plan), mine_(mine), theirs_(theirs) {}

    void plan() {
        fields();
        comment();
        tell_contradictions();
    }

private:
    void fields();

    void field(const std::string& before, const std::string& after, const SetField& command) {
        if (contradicts(before, after)) {
            contradiction(field_name(plan_.report, command.place), before, after);
        } else {
            plan_.field(mine_.name, before, after, command, theirs_.source);
        }
    }

    bool contradicts(const std::string& before, const std::string& after) const {
        return plan_.rules.conflict == Conflict::keep_report && !before.empty() && !after.empty() &&
               !same_value(before, after);
    }

    void contradiction(const std::string& what, const std::string& before, const std::string& after) {
        contradictions_ += (contradictions_.empty() ? "" : " ") + capitalised(what) + ": " + quoted(before) +
                           tr(" i rapporten, ", " in the report, ") + quoted(after) + tr(" i ", " in ") +
                           plan_.rules.file + ".";
    }

    /// The report's own is long and in view; what it holds already says nothing new.
    void comment_contradiction(const std::string& before, const std::string& after) {
        if (before.find(after) != std::string::npos) return;
        contradictions_ += (contradictions_.empty() ? "" : " ") + tr("Kommentaren i ", "The comment in ") +
                           plan_.rules.file + ": " + quoted(after) + ".";
    }

    void comment() {
        const std::string before = fold_blanks(plain_text(mine_.comment)),
                          after = fold_blanks(plain_text(theirs_.comment));
        if (after.empty() || before == after) return;
        if (contradicts(before, after)) return comment_contradiction(before, after);
        std::vector<Command> commands;
        for (const Paragraph& paragraph : mine_.comment) commands.emplace_back(RemovePart{paragraph.id});
        for (Command& command : plan_.insertions(mine_.id, NodeList::comment, theirs_.comment))
            commands.push_back(std::move(command));
        plan_.change(
            before.empty() ? ChangeKind::filled : ChangeKind::changed, mine_.id,
            plan_.about + mine_.name + ": " + tr("kommentar ", "comment ") + quoted(before) + " → " + quoted(after),
            std::move(commands), theirs_.source);
    }

    void tell_contradictions();
    [[nodiscard]] bool reading();

    Plan& plan_;
    const Item &mine_, &theirs_;
    std::string contradictions_;
};

/// Where a reading is in doubt, its cells are taken together. True: nothing more is to be said of them.
template <>
bool RowPlan<Indicator>::reading() {
    const std::string name = plan_.about + mine_.name + ": ";
    const bool same = same_cells(mine_.cells, theirs_.cells);
    if (!theirs_.doubt.empty()) {
        if (holds_values(mine_.cells, theirs_.cells)) return true;  // it has nothing new
        if (is_empty(mine_.cells)) {
            plan_.change(ChangeKind::filled, mine_.id, name + text_of(theirs_),
                         {SetReading{mine_.id, {theirs_.cells, theirs_.doubt, theirs_.alternatives}}}, theirs_.source);
            return true;
        }
        plan_.left(name + tr("läsningen av filen är osäker och ändrar inget. Jämför själv.",
                             "the reading of the file is uncertain and changes nothing. Compare yourself."),
                   mine_.id, theirs_.source, text_of(theirs_));
        return true;
    }
    if (mine_.doubt.empty() || is_empty(mine_.cells) || !holds_values(theirs_.cells, mine_.cells)) return false;
    // What was exported from the report proves nothing of it.
    const bool own_export = mine_.id == theirs_.id;
    if (same && (own_export || plan_.rules.conflict == Conflict::take_file)) return true;
    plan_.change(ChangeKind::decided, mine_.id, name + text_of(theirs_),
                 {SetReading{mine_.id, {theirs_.cells, {}, {}}}}, theirs_.source);
    return true;
}

template <>
void RowPlan<Indicator>::fields() {
    if (!reading()) {
        for (std::size_t i = 0; i < indicator_column_count; ++i) {
            const auto column = static_cast<IndicatorColumn>(i);
            field(mine_.cells[column], theirs_.cells[column],
                  set_indicator_cell(mine_.id, column, theirs_.cells[column]));
        }
    }
    field(mine_.period, theirs_.period, set_text(mine_.id, Field::period, theirs_.period));
}

template <>
void RowPlan<Activity>::fields() {
    field(mine_.start, theirs_.start, set_text(mine_.id, Field::start, theirs_.start));
    field(mine_.end, theirs_.end, set_text(mine_.id, Field::end, theirs_.end));
    field(mine_.deviation, theirs_.deviation, set_text(mine_.id, Field::deviation, theirs_.deviation));
}

/// The file's cells are another reading that a person can choose.
template <>
void RowPlan<Indicator>::tell_contradictions() {
    if (contradictions_.empty() || mine_.doubt.find(contradictions_) != std::string::npos) return;
    Reading reading{mine_.cells, mine_.doubt, mine_.alternatives};
    IndicatorCells other = mine_.cells;
    for (std::size_t i = 0; i < indicator_column_count; ++i) {
        if (reading.cells.text[i].empty()) reading.cells.text[i] = theirs_.cells.text[i];
        if (!theirs_.cells.text[i].empty()) other.text[i] = theirs_.cells.text[i];
    }
    reading.doubt += (reading.doubt.empty() ? "" : " ") + contradictions_;
    if (!same_cells(other, reading.cells)) reading.alternatives.push_back(std::move(other));
    plan_.change(ChangeKind::doubted, mine_.id, plan_.about + mine_.name + ": " + contradictions_,
                 {SetReading{mine_.id, std::move(reading)}}, theirs_.source);
}

template <>
void RowPlan<Activity>::tell_contradictions() {
    if (contradictions_.empty() || mine_.doubt.find(contradictions_) != std::string::npos) return;
    plan_.change(
        ChangeKind::doubted, mine_.id, plan_.about + mine_.name + ": " + contradictions_,
        {set_text(mine_.id, Field::doubt, mine_.doubt.empty() ? contradictions_ : mine_.doubt + " " + contradictions_)},
        theirs_.source);
}

/// The changes from `first` on are of a row under another name.
template <class Item>
void reword(Plan& plan, std::size_t first, const Item& mine, const Item& theirs, int alike) {
    const bool accepted = plan.rules.reworded == Reworded::accept;
    if (!accepted) plan.changes.resize(first);
    UpdateChange proposal;
    proposal.kind = ChangeKind::proposed;
    proposal.node = mine.id;
    proposal.similarity = alike;
    proposal.source = theirs.source;
    proposal.text = plan.about + quoted(mine.name) + tr(" antas vara ", " is taken to be ") + quoted(theirs.name) +
                    " (" + std::to_string(alike) +
                    (accepted ? tr(" % lika). Namnet är oförändrat.", " % alike). The name is unchanged.")
                              : tr(" % lika). Inget är ändrat.", " % alike). Nothing is changed."));
    if (!accepted) proposal.content = text_of(theirs);
    for (std::size_t i = first; i < plan.changes.size(); ++i) plan.changes[i].similarity = alike;
    plan.changes.insert(plan.changes.begin() + static_cast<std::ptrdiff_t>(first), std::move(proposal));
}

/// A row that the report has under another goal. Where it stands is the report's own business.
template <class Item>
bool plan_moved(Plan& plan, const Item& theirs) {
    const Item* mine = plan.has(theirs.id) ? find<Item>(plan.report, theirs.id) : nullptr;
    if (mine == nullptr) return false;
    const Goal* goal = goal_of(plan.report, mine->id);
    plan.left(plan.about + theirs.name +
                  tr(": raden står under ett annat mål i rapporten: ",
                     ": the row stands under another goal of the report: ") +
                  (goal == nullptr ? std::string() : goal->number),
              mine->id, theirs.source);
    RowPlan<Item>(plan, *mine, theirs).plan();
    return true;
}

template <class Item>
void plan_items(Plan& plan, const Goal& goal, const std::vector<Item>& mine, const std::vector<Item>& theirs) {
    std::size_t end = mine.size();
    for (const Pair<Item>& pair : pair_items(pointers_to(mine), theirs, [](const Item& item) { return item.name; })) {
        if (pair.mine == nullptr) {
            if (plan_moved(plan, *pair.theirs)) continue;
            plan.change(ChangeKind::added, goal.id, plan.about + pair.theirs->name,
                        {InsertPart{{goal.id, list_of(*pair.theirs), end++}, plan.own(*pair.theirs)}},
                        pair.theirs->source);
            continue;
        }
        const std::size_t first = plan.changes.size();
        RowPlan<Item>(plan, *pair.mine, *pair.theirs).plan();
        if (pair.similarity < 100) reword(plan, first, *pair.mine, *pair.theirs, pair.similarity);
    }
}

}  // namespace

std::string text_of(const Indicator& indicator) {
    std::string out;
    for (std::size_t i = 0; i < indicator_column_count; ++i) {
        const std::string& text = indicator.cells.text[i];
        add_field(out, field_name(static_cast<IndicatorColumn>(i)), text);
    }
    add_field(out, tr("period", "period"), indicator.period);
    add_comment(out, indicator.comment);
    return out;
}

std::string text_of(const Activity& activity) {
    std::string out;
    add_field(out, tr("start", "start"), activity.start);
    add_field(out, tr("slut", "end"), activity.end);
    add_field(out, tr("avvikelse", "deviation"), activity.deviation);
    add_comment(out, activity.comment);
    return out;
}

void plan_rows(Plan& plan, const Goal& mine, const Goal& theirs) {
    plan_items(plan, mine, mine.indicators, theirs.indicators);
    plan_items(plan, mine, mine.activities, theirs.activities);
}

}  // namespace tertial::update
