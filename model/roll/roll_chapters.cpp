// Chapters before and after the goals: their headings, sub-headings and table layouts live on, their text is read
// beside the new, empty part.
#include <algorithm>
#include <map>

#include "model/fold.h"
#include "model/roll/roller.h"
#include "model/tree.h"

namespace tertial::roll {

namespace {

class Chapters {
public:
    explicit Chapters(Roller& roller) : roller_(roller) {}

    std::vector<Chapter> roll(const std::vector<PartSpec>& specs, const std::vector<Chapter>& old,
                              const ReportOrigin& origin, const NodeId& parent) {
        std::vector<Chapter> made;
        if (roller_.same_family()) {
            for (const Chapter& chapter : old) made.push_back(live_on(spec_of(specs, chapter), chapter, origin));
            add_missing(specs, made);
            return made;
        }
        std::vector<bool> used(old.size(), false);
        for (const PartSpec& spec : specs) add_part(spec, old, used, origin, made);
        for (std::size_t i = 0; i < old.size(); ++i)
            if (!used[i]) leave_whole(old[i], origin, parent);
        return made;
    }

private:
    /// By the part's id; a chapter that an import found no part for, by its title.
    [[nodiscard]] const PartSpec* spec_of(const std::vector<PartSpec>& specs, const Chapter& chapter) const {
        for (const PartSpec& spec : specs)
            if (!chapter.part.empty() && spec.id == chapter.part) return &spec;
        if (!chapter.part.empty()) return nullptr;
        for (const PartSpec& spec : specs)
            if (is_titled(spec, chapter)) return &spec;
        return nullptr;
    }

    [[nodiscard]] bool is_titled(const PartSpec& spec, const Chapter& chapter) const {
        const std::string title = fold_title(chapter.title);
        if (spec.repeat == PartRepeat::each_direction_goal)
            return std::any_of(roller_.old.goals.begin(), roller_.old.goals.end(),
                               [&](const Goal& goal) { return fold_title(goal.title) == title; });
        return fold_title(spec.title) == title ||
               std::any_of(spec.also_called.begin(), spec.also_called.end(),
                           [&](const std::string& other) { return fold_title(other) == title; });
    }

    void leave_whole(const Chapter& chapter, const ReportOrigin& origin, const NodeId& parent) {
        roller_.leave({ArchiveReason::left_out, parent, chapter.title}, origin).chapters.push_back(chapter);
    }

    Chapter live_on(const PartSpec* spec, const Chapter& old, const ReportOrigin& origin) {
        Chapter chapter;
        chapter.id = old.id;
        chapter.part = spec != nullptr ? spec->id : old.part;
        chapter.unknown = old.unknown;
        chapter.title = renamed(old);
        if (chapter.title != old.title)
            roller_.leave_text({ArchiveReason::cleared, old.id, old.title + " · Rubrik"}, {old.title});
        roller_.leave_blocks({ArchiveReason::cleared, old.id, old.title}, old.blocks, origin);
        chapter.blocks = layout_of(old);
        static const std::vector<PartSpec> none;
        chapter.children = roll(spec != nullptr ? spec->children : none, old.children, origin, old.id);
        return chapter;
    }

    /// A chapter that is named after a goal follows the goal's new name.
    std::string renamed(const Chapter& old) const {
        for (const Goal& goal : roller_.old.goals) {
            if (fold_title(goal.title) != fold_title(old.title)) continue;
            const Goal* now = find<Goal>(roller_.made, goal.id);
            if (now != nullptr) return goal.title == now->title ? old.title : now->title;
        }
        return roller_.renewed(old.title);
    }

    std::vector<Block> layout_of(const Chapter& chapter) {
        std::vector<Block> kept;
        std::string where = chapter.title;
        for (const Block& block : chapter.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                kept.emplace_back(roll_table(roller_, *table, where));
                continue;
            }
            const auto& paragraph = std::get<Paragraph>(block);
            if (paragraph.style == ParagraphStyle::heading) where = plain_text(paragraph);
            if (!roller_.same_family() || paragraph.style != ParagraphStyle::heading) continue;
            Paragraph heading = paragraph;
            heading.source = {};
            heading.doubt.clear();
            for (Run& run : heading.runs) run.text = roller_.renewed(run.text);
            kept.emplace_back(std::move(heading));
        }
        return kept;
    }

    /// Parts that the template has and the old report had not stand after the part that they follow in the template.
    void add_missing(const std::vector<PartSpec>& specs, std::vector<Chapter>& made) {
        std::size_t after = 0;
        for (const PartSpec& spec : specs) {
            const auto is_it = [&](const Chapter& chapter) { return chapter.part == spec.id; };
            const auto last = std::find_if(made.rbegin(), made.rend(), is_it);
            if (last != made.rend()) {
                after = static_cast<std::size_t>(made.rend() - last);
                continue;
            }
            // What a board chose to leave out last time is not asked for again.
            if (spec.requirement == Requirement::optional && !is_archived(spec)) continue;
            std::vector<Chapter> added;
            std::vector<bool> unused;
            add_part(spec, {}, unused, roller_.from, added);
            made.insert(made.begin() + static_cast<std::ptrdiff_t>(after), added.begin(), added.end());
            after += added.size();
        }
    }

    void add_part(const PartSpec& spec, const std::vector<Chapter>& old, std::vector<bool>& used,
                  const ReportOrigin& origin, std::vector<Chapter>& made) {
        if (spec.repeat == PartRepeat::once) {
            made.push_back(part_for(spec, spec.title, old, used, origin));
            return;
        }
        for (const Goal& goal : roller_.made.goals) made.push_back(part_for(spec, goal.title, old, used, origin));
    }

    Chapter part_for(const PartSpec& spec, const std::string& title, const std::vector<Chapter>& old,
                     std::vector<bool>& used, const ReportOrigin& origin) {
        for (std::size_t i = 0; i < old.size(); ++i) {
            const bool same_title = spec.repeat == PartRepeat::once || fold_title(old[i].title) == fold_title(title);
            const bool same_part = old[i].part == spec.id || (old[i].part.empty() && is_titled(spec, old[i]));
            if (used[i] || !same_part || !same_title) continue;
            used[i] = true;
            return named(live_on(&spec, old[i], origin), title, origin);
        }
        if (std::optional<ArchiveItem> taken = take_archived(spec, title)) {
            const Chapter earlier = taken->chapters.front();
            return named(live_on(&spec, earlier, taken->origin), title, taken->origin);
        }
        Chapter chapter;
        chapter.id = roller_.ids.next(id_prefix::chapter);
        chapter.part = spec.id;
        chapter.title = title;
        for (const PartSpec& child : spec.children) {
            std::vector<bool> none;
            add_part(child, {}, none, origin, chapter.children);
        }
        return chapter;
    }

    /// The template's heading; the old one is kept when it was another.
    Chapter named(Chapter chapter, const std::string& title, const ReportOrigin& origin) {
        if (chapter.title != title && !chapter.title.empty()) {
            ArchiveItem& item =
                roller_.leave({ArchiveReason::cleared, chapter.id, title + " · Tidigare rubrik"}, origin);
            item.blocks.emplace_back(plain_paragraph(chapter.title, roller_.ids));
        }
        chapter.title = title;
        return chapter;
    }

    [[nodiscard]] bool is_archived(const PartSpec& spec) const {
        const std::vector<ArchiveItem>& archive = roller_.made.archive;
        return std::any_of(archive.begin(), archive.end(), [&](const ArchiveItem& item) {
            return item.reason == ArchiveReason::left_out && item.chapters.size() == 1 &&
                   item.chapters.front().part == spec.id;
        });
    }

    /// A part that an earlier report of the chain had and the last one had not: it comes back with its id.
    std::optional<ArchiveItem> take_archived(const PartSpec& spec, const std::string& title) {
        std::vector<ArchiveItem>& archive = roller_.made.archive;
        for (std::size_t i = archive.size(); i-- > 0;) {
            const ArchiveItem& item = archive[i];
            if (item.reason != ArchiveReason::left_out || item.chapters.size() != 1) continue;
            const Chapter& chapter = item.chapters.front();
            const bool same_title = spec.repeat == PartRepeat::once || fold_title(chapter.title) == fold_title(title);
            if (chapter.part != spec.id || !same_title) continue;
            ArchiveItem taken = item;
            archive.erase(archive.begin() + static_cast<std::ptrdiff_t>(i));
            return taken;
        }
        return std::nullopt;
    }

    Roller& roller_;
};

}  // namespace

void roll_chapters(Roller& roller) {
    Chapters chapters(roller);
    roller.made.front = chapters.roll(roller.target.front, roller.old.front, roller.from, {});
    roller.made.back = chapters.roll(roller.target.back, roller.old.back, roller.from, {});
}

}  // namespace tertial::roll
