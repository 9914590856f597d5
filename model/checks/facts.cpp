#include "model/checks/facts.h"

#include <algorithm>

namespace tertial::checks {

namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\xC2\xA0") == std::string_view::npos;
}

template <class F>
void for_each_block_owner(const Report& report, F&& f) {
    const auto visit_chapters = [&f](const std::vector<Chapter>& chapters) {
        for_each_chapter(chapters, [&f](const Chapter& chapter, int) {
            f(chapter.blocks, TextPlace{chapter.id, {}, chapter.title, {}});
        });
    };
    visit_chapters(report.front);
    f(report.goals_chapter.blocks, TextPlace{report.goals_chapter.id, {}, report.goals_chapter.title, {}});
    visit_chapters(report.goals_chapter.children);
    for_each_goal(report.goals, [&f](const Goal& goal, const Goal*) {
        for (const Section& section : goal.sections)
            f(section.blocks, TextPlace{section.id, goal.number, section.title, {}});
    });
    visit_chapters(report.back);
}

PlacedParagraph place_paragraph(const Paragraph& paragraph, const TextPlace& place, SourcePlace owner_source) {
    return {&paragraph, place, plain_text(paragraph), paragraph.id.empty() ? place.owner : paragraph.id,
            paragraph.source.line > 0 ? paragraph.source : owner_source};
}

}  // namespace

Subject PlacedParagraph::subject() const {
    return {node, place.goal, std::string(place.title), source};
}

Subject subject_of(const Goal& goal) {
    return {goal.id, goal.number, goal.title, goal.source, !goal.doubt.empty()};
}

Subject subject_of(const Goal& goal, const Indicator& indicator) {
    return {indicator.id, goal.number, indicator.name, indicator.source, !indicator.doubt.empty()};
}

Subject subject_of(const Goal& goal, const Activity& activity) {
    return {activity.id, goal.number, activity.name, activity.source, !activity.doubt.empty()};
}

Subject subject_of(const Chapter& chapter) {
    return {chapter.id, {}, chapter.title, chapter.source, !chapter.doubt.empty()};
}

void state(Findings& findings, std::string_view check, Strength strength, const Subject& subject,
           const Statement& statement) {
    Finding finding;
    finding.check = check;
    finding.strength = strength;
    finding.node = subject.node;
    finding.goal = subject.goal;
    finding.name = subject.name;
    finding.cell = statement.cell;
    finding.source = subject.source;
    finding.message = statement.message;
    finding.fix = statement.fix;
    finding.mends = statement.mends;
    for (std::string_view fact : statement.facts) finding.facts += std::string(fact) + "|";
    if (subject.doubtful && strength == Strength::error) {
        finding.strength = Strength::warning;
        finding.message +=
            tr(" Raden är osäkert inläst: bekräfta den först.", " The import is unsure of this row: confirm it first.");
    }
    findings.push_back(std::move(finding));
}

std::string fill(std::string text, std::initializer_list<std::string_view> arguments) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
                                 static_cast<std::size_t>(text[i + 1] - '0') < arguments.size();
        if (!placeholder) {
            out += text[i];
            continue;
        }
        out += *(arguments.begin() + (text[i + 1] - '0'));
        i += 2;
    }
    return out;
}

std::string say(std::string_view swedish, std::string_view english, std::initializer_list<std::string_view> arguments) {
    return fill(tr(swedish, english), arguments);
}

std::string in_quotes(std::string_view name, std::size_t most) {
    std::string out(name.substr(0, most));
    if (name.size() > most) {
        const std::size_t blank = out.rfind(' ');
        if (blank != std::string::npos && blank > most / 2) {
            out.resize(blank);
        } else {
            while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) out.pop_back();
            if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0x80) out.pop_back();
        }
        out += " …";
    }
    return "”" + out + "”";
}

std::string goal_name(const Goal& goal) {
    return goal.number + " " + in_quotes(goal.title);
}

bool is_follow_up(const Report& report) {
    return report.meta.kind != DocumentKind::plan;
}

std::string level_name(GoalLevel level) {
    switch (level) {
        case GoalLevel::direction:
            return tr("inriktningsmål", "direction");
        case GoalLevel::area:
            return tr("mål för verksamhetsområdet", "council goal");
        case GoalLevel::board:
            return tr("nämndmål", "board goal");
    }
    return {};
}

bool has_text(const std::vector<Paragraph>& paragraphs) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& paragraph) {
        return std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                           [](const Run& run) { return !is_blank(run.text); });
    });
}

bool has_text(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        if (const auto* table = std::get_if<Table>(&block)) return !table->rows.empty();
        const auto& paragraph = std::get<Paragraph>(block);
        return paragraph.style != ParagraphStyle::heading &&
               std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                           [](const Run& run) { return !is_blank(run.text); });
    });
}

bool has_text(const Chapter& chapter) {
    return has_text(chapter.blocks) || std::any_of(chapter.children.begin(), chapter.children.end(),
                                                   [](const Chapter& child) { return has_text(child); });
}

const Section* find_section(const Goal& goal, SectionRole role) {
    const auto found = std::find_if(goal.sections.begin(), goal.sections.end(),
                                    [role](const Section& section) { return section.role == role; });
    return found == goal.sections.end() ? nullptr : &*found;
}

std::vector<PlacedParagraph> all_paragraphs(const Report& report) {
    std::vector<PlacedParagraph> out;
    for (const Decision& decision : report.decisions)
        out.push_back({nullptr, TextPlace{decision.id, {}, "Förslag till beslut", {}}, plain_text(decision.runs),
                       decision.id, decision.source});
    for_each_block_owner(report, [&out](const std::vector<Block>& blocks, TextPlace place) {
        for (const Block& block : blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (!paragraph) continue;
            out.push_back(place_paragraph(*paragraph, place, {}));
            if (paragraph->style == ParagraphStyle::heading && !paragraph->runs.empty())
                place.under = paragraph->runs.front().text;
        }
    });
    const auto add_comment = [&out](const Goal& goal, const auto& row) {
        for (const Paragraph& paragraph : row.comment)
            out.push_back(place_paragraph(paragraph, TextPlace{row.id, goal.number, row.name, {}}, row.source));
    };
    for_each_indicator(report, add_comment);
    for_each_activity(report, add_comment);
    return out;
}

std::vector<PlacedTable> all_tables(const Report& report) {
    std::vector<PlacedTable> out;
    for_each_block_owner(report, [&out](const std::vector<Block>& blocks, TextPlace place) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                out.push_back({table, place});
            } else if (const auto& paragraph = std::get<Paragraph>(block);
                       paragraph.style == ParagraphStyle::heading && !paragraph.runs.empty()) {
                place.under = paragraph.runs.front().text;
            }
        }
    });
    return out;
}

}  // namespace tertial::checks
