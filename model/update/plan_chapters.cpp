// Chapters outside the goal tree.
#include <algorithm>

#include "model/fold.h"
#include "model/language.h"
#include "model/update/plan.h"
#include "model/walk.h"

namespace tertial::update {

namespace {

class Chapters {
public:
    Chapters(Plan& plan, Tables& tables) : plan_(plan), tables_(tables) {
        for (const auto* chapters : {&plan.report.front, &plan.report.back}) {
            for_each_chapter(*chapters, [this](const Chapter& chapter, int) { mine_.push_back(&chapter); });
        }
    }

    void plan() {
        lists(NodeList::front, plan_.report.front, plan_.incoming.front);
        lists(NodeList::back, plan_.report.back, plan_.incoming.back);
    }

private:
    void lists(NodeList list, const std::vector<Chapter>& mine, const std::vector<Chapter>& theirs) {
        std::size_t end = mine.size();
        for (const Chapter& chapter : theirs) {
            const Chapter* same = take(mine, chapter);
            if (same != nullptr) {
                both(*same, chapter);
            } else if (!chapter.part.empty()) {
                add({{}, list, end++}, chapter);
            } else {
                homeless(chapter);
            }
        }
    }

    void both(const Chapter& mine, const Chapter& theirs) {
        plan_blocks(plan_, tables_, mine.id, mine.title, mine.blocks, theirs.blocks, theirs.source);
        std::size_t end = mine.children.size();
        for (const Chapter& child : theirs.children) {
            const Chapter* same = take(mine.children, child);
            if (same != nullptr) {
                both(*same, child);
            } else if (!only_known_tables(tables_, child.blocks) || !child.children.empty()) {
                add({mine.id, NodeList::chapters, end++}, child);
            } else {
                homeless(child);
            }
        }
    }

    void add(const Slot& slot, const Chapter& theirs) {
        plan_.change(ChangeKind::added, slot.parent, tr("kapitlet ", "the chapter ") + quoted(theirs.title),
                     {InsertPart{slot, plan_.own(theirs)}}, theirs.source);
    }

    void homeless(const Chapter& theirs) {
        plan_homeless(plan_, tables_, theirs.title, theirs.blocks);
        for (const Chapter& child : theirs.children) homeless(child);
    }

    /// Under the same heading first, then anywhere.
    const Chapter* take(const std::vector<Chapter>& near, const Chapter& theirs) {
        std::vector<const Chapter*> siblings;
        for (const Chapter& chapter : near) siblings.push_back(&chapter);
        const auto same_id = [&](const Chapter& mine) { return !mine.id.empty() && mine.id == theirs.id; };
        const auto same_part = [&](const Chapter& mine) {
            return !mine.part.empty() && mine.part == theirs.part && fold_title(mine.title) == fold_title(theirs.title);
        };
        const auto same_title = [&](const Chapter& mine) { return fold_title(mine.title) == fold_title(theirs.title); };
        const auto only_part = [&](const Chapter& mine) { return !mine.part.empty() && mine.part == theirs.part; };
        const Chapter* found = first_free(mine_, same_id);
        if (found == nullptr) found = first_free(siblings, same_title);
        if (found == nullptr) found = first_free(mine_, same_part);
        if (found == nullptr) found = first_free(mine_, only_part);
        if (found == nullptr) found = first_free(mine_, same_title);
        if (found != nullptr) taken_.insert(found);
        return found;
    }

    template <class IsSame>
    const Chapter* first_free(const std::vector<const Chapter*>& chapters, IsSame is_same) const {
        const auto found = std::find_if(chapters.begin(), chapters.end(),
                                        [&](const Chapter* mine) { return !taken_.contains(mine) && is_same(*mine); });
        return found == chapters.end() ? nullptr : *found;
    }

    Plan& plan_;
    std::vector<const Chapter*> mine_;
    std::set<const Chapter*> taken_;
    Tables& tables_;
};

}  // namespace

void plan_chapters(Plan& plan, Tables& tables) {
    plan.about.clear();
    Chapters(plan, tables).plan();
}

}  // namespace tertial::update
