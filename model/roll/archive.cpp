#include "model/roll/archive.h"

#include <algorithm>

#include "model/language.h"
#include "model/tree.h"
#include "model/walk.h"

namespace tertial {

namespace {

class Words {
public:
    void line(const std::string& text) {
        if (!text.empty()) out += text + "\n";
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                line(plain_text(*paragraph));
                continue;
            }
            const Table& table = std::get<Table>(block);
            line(table.title);
            cells(table.columns);
            for (const TableRow& row : table.rows) cells(row.cells);
        }
    }
    void comment(const std::vector<Paragraph>& paragraphs) {
        for (const Paragraph& paragraph : paragraphs) line(plain_text(paragraph));
    }
    void indicator(const Indicator& indicator) {
        line(indicator.name);
        cells({indicator.cells.text.begin(), indicator.cells.text.end()});
        line(indicator.period);
        comment(indicator.comment);
    }
    void activity(const Activity& activity) {
        line(activity.name);
        cells({activity.start, activity.end, activity.deviation});
        comment(activity.comment);
    }
    void goal(const Goal& goal) {
        line(goal.number + " " + goal.title);
        for (const Section& section : goal.sections) this->section(section);
        for (const Indicator& one : goal.indicators) indicator(one);
        for (const Activity& one : goal.activities) activity(one);
        for (const Goal& child : goal.children) this->goal(child);
    }
    void section(const Section& section) {
        line(section.title);
        blocks(section.blocks);
    }
    void chapter(const Chapter& chapter) {
        line(chapter.title);
        blocks(chapter.blocks);
        for (const Chapter& child : chapter.children) this->chapter(child);
    }

    std::string out;

private:
    void cells(const std::vector<std::string>& cells) {
        std::string text;
        for (const std::string& cell : cells) text += (text.empty() ? "" : " | ") + cell;
        line(text);
    }
};

/// Puts parts at the end of the lists of one parent.
class Insertion {
public:
    Insertion(const Report& report, NodeId parent) : report_(report), parent_(std::move(parent)) {}

    template <class T>
    bool add(NodeList list, const std::vector<T>& parts) {
        if (parts.empty()) return true;
        const std::optional<std::size_t> size = list_size(report_, parent_, list);
        if (!size) return false;
        std::size_t index = *size;
        for (const T& part : parts) commands.emplace_back(InsertPart{{parent_, list, index++}, part});
        return true;
    }

    std::vector<Command> commands;

private:
    const Report& report_;
    NodeId parent_;
};

// Boards' goals of a goal that the new term has not: they come under the goal that a person chose; the rest of the old
// goal, its rows and texts, too.
bool add_goals(Insertion& insertion, const Report& report, const NodeId& place, const std::vector<Goal>& goals) {
    const Goal* under = find<Goal>(report, place);
    for (const Goal& goal : goals) {
        if (under == nullptr) return false;
        const bool same_level = goal.level == under->level;
        if (!same_level && static_cast<int>(goal.level) != static_cast<int>(under->level) + 1) return false;
        if (!same_level) {
            if (!insertion.add(NodeList::goals, std::vector<Goal>{goal})) return false;
            continue;
        }
        if (!insertion.add(NodeList::sections, goal.sections) || !insertion.add(NodeList::goals, goal.children) ||
            !insertion.add(NodeList::indicators, goal.indicators) ||
            !insertion.add(NodeList::activities, goal.activities))
            return false;
    }
    return true;
}

}  // namespace

std::vector<const ArchiveItem*> archived_texts(const Report& report, const NodeId& about) {
    std::vector<const ArchiveItem*> found;
    for (const ArchiveItem& item : report.archive)
        if (item.about == about && !about.empty() && item.reason == ArchiveReason::cleared) found.push_back(&item);
    std::reverse(found.begin(), found.end());
    return found;
}

std::string archived_text(const ArchiveItem& item) {
    Words words;
    words.blocks(item.blocks);
    for (const Decision& decision : item.decisions) words.line(plain_text(decision.runs));
    for (const Section& section : item.sections) words.section(section);
    for (const Indicator& indicator : item.indicators) words.indicator(indicator);
    for (const Activity& activity : item.activities) words.activity(activity);
    for (const Goal& goal : item.goals) words.goal(goal);
    for (const Chapter& chapter : item.chapters) words.chapter(chapter);
    return words.out;
}

Expected<std::vector<Command>> fetch_back(const Report& report, const NodeId& id, const NodeId& place) {
    const ArchiveItem* item = find<ArchiveItem>(report, id);
    if (item == nullptr)
        return fail(ErrorCode::not_found, tr("Det finns inte i arkivet.", "It is not in the archive."));
    if (!place.empty() && !is_there(find_node(report, place)))
        return fail(ErrorCode::not_found, tr("Platsen finns inte längre.", "The place is not there any more."));
    Insertion insertion(report, place);
    const bool taken = insertion.add(NodeList::indicators, item->indicators) &&
                       insertion.add(NodeList::activities, item->activities) &&
                       insertion.add(NodeList::sections, item->sections) &&
                       insertion.add(place.empty() ? NodeList::back : NodeList::chapters, item->chapters) &&
                       (item->goals.empty() || add_goals(insertion, report, place, item->goals));
    if (!taken)
        return fail(ErrorCode::bad_argument,
                    tr("Delen passar inte där. Välj ett mål eller kapitel på rätt nivå.",
                       "The part does not fit there. Choose a goal or chapter of the right level."));
    if (insertion.commands.empty())
        return fail(ErrorCode::bad_argument, tr("Texten läses och kopieras härifrån; den har ingen egen plats.",
                                                "The text is read and copied from here; it has no place of its own."));
    insertion.commands.insert(insertion.commands.begin(), RemovePart{id});
    return insertion.commands;
}

}  // namespace tertial
