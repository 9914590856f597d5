// Sections of a goal: what the board decided in the plan stands, what was said of the period is written anew.
#include <algorithm>

#include "model/fold.h"
#include "model/language.h"
#include "model/roll/carried.h"
#include "model/roll/periods.h"
#include "model/roll/roller.h"

namespace tertial::roll {

namespace {

std::string title_of(const Goal& goal, const Section& section) {
    std::string title = section.title;
    if (title.empty() && section.role == SectionRole::ingress) title = "Ingress";
    return goal.number.empty() ? title : goal.number + " · " + title;
}

bool is_kept(SectionRole role) {
    return role == SectionRole::description || role == SectionRole::expected_result;
}

void add_asked_headings(const Roller& roller, const GoalSectionSpec& spec, Section& section) {
    for (const RequiredHeading& asked : spec.required_headings) {
        if (!asked.asked_for(roller.to.year)) continue;
        Paragraph heading = plain_paragraph(asked.title, roller.ids);
        heading.style = ParagraphStyle::heading;
        section.blocks.emplace_back(std::move(heading));
    }
}

/// A text that stands in the new year though it speaks of the old: kept with a doubt, changed, or left out.
bool ask_for_year(Roller& roller, const Goal& goal, const Section& section, Paragraph& paragraph) {
    const std::string text = plain_text(paragraph);
    if (!names_year(text, roller.from.year)) return true;
    RollQuestion question;
    question.kind = RollQuestionKind::text_names_year;
    question.node = paragraph.id;
    question.goal = goal.number;
    question.name = title_of(goal, section);
    question.text = tr("Texten nämner ", "The text names ") + std::to_string(roller.from.year) + ": ”" + text +
                    tr("” Behåll den, ändra den, eller utelämna den.", "” Keep it, change it, or leave it out.");
    question.choices = {RollChoice::keep, RollChoice::change, RollChoice::leave_out};
    question.proposal = {RollChoice::keep, shift_years(text, roller.from.year, roller.to.year)};
    const RollAnswer answer = roller.decide(question);
    if (answer.choice == RollChoice::leave_out) return false;
    if (answer.choice == RollChoice::change) {
        paragraph.runs = plain_runs(answer.value.empty() ? question.proposal.value : answer.value);
    } else {
        paragraph.doubt =
            "Texten är från " + origin_name(roller.from) + " och nämner " + std::to_string(roller.from.year) + ".";
    }
    return true;
}

void keep_blocks(Roller& roller, const Goal& goal, const Section& old, Section& section) {
    std::vector<Block> changed;  // as they were
    for (const Block& block : old.blocks) {
        Block kept = block;
        if (auto* table = std::get_if<Table>(&kept)) {
            table->source = {};
            section.blocks.push_back(std::move(kept));
            continue;
        }
        Paragraph& paragraph = std::get<Paragraph>(kept);
        paragraph.source = {};
        const std::vector<Run> before = paragraph.runs;
        const bool stays = !roller.new_year() || ask_for_year(roller, goal, old, paragraph);
        if (!stays || paragraph.runs != before) changed.push_back(block);
        if (stays) section.blocks.push_back(std::move(kept));
    }
    roller.leave_blocks({ArchiveReason::cleared, old.id, title_of(goal, old)}, changed, roller.from);
    // In a follow-up the plan's words stand as the board decided them; in a new plan somebody has to read them again.
    if (!roller.follows_up() && says_something(section.blocks))
        roller.made.carried.push_back({section.id, carried_fingerprint(section)});
}

const Section* section_of(const Goal& goal, SectionRole role) {
    const auto found = std::find_if(goal.sections.begin(), goal.sections.end(),
                                    [role](const Section& section) { return section.role == role; });
    return found == goal.sections.end() ? nullptr : &*found;
}

/// A section that an earlier report had and the last one did not: it comes back with its id, its text beside it.
std::optional<ArchiveItem> take_archived_section(Roller& roller, const Goal& goal, SectionRole role) {
    std::vector<ArchiveItem>& archive = roller.made.archive;
    for (std::size_t i = archive.size(); i-- > 0;) {
        const ArchiveItem& item = archive[i];
        if (item.about != goal.id || item.sections.size() != 1 || item.sections.front().role != role) continue;
        ArchiveItem taken = item;
        archive.erase(archive.begin() + static_cast<std::ptrdiff_t>(i));
        return taken;
    }
    return std::nullopt;
}

Section new_section(const Roller& roller, const GoalSectionSpec& spec) {
    Section section;
    section.role = spec.role;
    section.title = spec.title;
    section.id = roller.ids.next(id_prefix::section);
    return section;
}

Section section_for(Roller& roller, const GoalSectionSpec& spec, const Goal& old_goal) {
    Section section = new_section(roller, spec);
    const Section* old = section_of(old_goal, spec.role);
    if (old != nullptr) {
        section.id = old->id;
        section.place = old->place;
        section.unknown = old->unknown;
        if (is_kept(spec.role) && roller.target.kind != DocumentKind::plan) section.title = old->title;
        if (section.title != old->title && !old->title.empty())
            roller.leave_text({ArchiveReason::cleared, old->id, title_of(old_goal, section) + " · Tidigare rubrik"},
                              {old->title});
        if (is_kept(spec.role)) {
            keep_blocks(roller, old_goal, *old, section);
            return section;
        }
        roller.leave_blocks({ArchiveReason::cleared, old->id, title_of(old_goal, *old)}, old->blocks, roller.from);
    } else if (std::optional<ArchiveItem> taken = take_archived_section(roller, old_goal, spec.role)) {
        const Section& earlier = taken->sections.front();
        section.id = earlier.id;
        roller.leave_blocks({ArchiveReason::cleared, section.id, taken->title}, earlier.blocks, taken->origin);
    }
    add_asked_headings(roller, spec, section);
    return section;
}

}  // namespace

std::vector<Section> roll_sections(Roller& roller, const Goal& old_goal, const Goal& made) {
    std::vector<Section> sections;
    for (const GoalSectionSpec& spec : roller.target.level(made.level).sections)
        sections.push_back(section_for(roller, spec, old_goal));
    for (const Section& old : old_goal.sections) {
        const bool lives =
            std::any_of(sections.begin(), sections.end(), [&](const Section& section) { return section.id == old.id; });
        if (lives) continue;
        // A kept role that the template does not name stands all the same: it is the board's decided text.
        if (is_kept(old.role) && section_of(old_goal, old.role) == &old) {
            Section section = old;
            section.blocks.clear();
            section.source = {};
            keep_blocks(roller, old_goal, old, section);
            sections.insert(sections.begin(), std::move(section));
            continue;
        }
        if (old.title.empty() && !says_something(old.blocks)) continue;
        roller.leave({ArchiveReason::left_out, old_goal.id, title_of(old_goal, old)}).sections.push_back(old);
    }
    return sections;
}

}  // namespace tertial::roll
