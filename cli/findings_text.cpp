#include "cli/findings_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "model/language.h"
#include "model/walk.h"

namespace tertial::cli {

namespace {

char letter(Strength strength) {
    switch (strength) {
        case Strength::error:
            return 'E';
        case Strength::warning:
            return 'W';
        case Strength::hint:
            return 'I';
    }
    return 'I';
}

// As many as are seen: bytes that continue a letter don't count.
std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

nlohmann::ordered_json text_or_null(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

// --- text for people -------------------------------------------------------------------------------

// What a reader works through at a time: one strength, and apart from it what only asks to compare with the source.
struct Chapter {
    Strength strength;
    bool doubts;
    std::string title;
};

constexpr std::string_view doubt_check = "column-uncertain";

std::vector<Chapter> chapters() {
    return {
        {Strength::error, false, tr("Fel att rätta före överlämnandet", "Errors to mend before the hand-over")},
        {Strength::warning, false, tr("Varningar att rätta eller bekräfta", "Warnings to mend or confirm")},
        {Strength::hint, false, tr("Upplysningar", "Hints")},
        {Strength::warning, true,
         tr("Osäkert inläst: jämför med källan och bekräfta", "Read with doubt: compare with the source, confirm")}};
}

using Titles = std::unordered_map<std::string, std::string>;  // by goal number

Titles goal_titles(const Report& report) {
    Titles titles;
    for_each_goal(report.goals,
                  [&titles](const Goal& goal, const Goal*) { titles.try_emplace(goal.number, goal.title); });
    return titles;
}

std::string heading(const std::string& goal, const Titles& titles) {
    if (goal.empty()) return tr("Utanför målen", "Outside the goals");
    const auto found = titles.find(goal);
    return found == titles.end() ? goal : goal + " " + found->second;
}

/// "W rad 120: Nöjda brukare – Årsmål": what there is of it.
std::string place(const Finding& finding) {
    std::string out;
    if (finding.source.line > 0) out += tr("rad ", "line ") + std::to_string(finding.source.line);
    for (const auto& [text, before] : {std::pair{&finding.name, ": "}, std::pair{&finding.cell, " – "}})
        if (!text->empty()) out += (out.empty() ? "" : before) + *text;
    return std::string(1, letter(finding.strength)) + " " +
           (out.empty() ? tr("hela rapporten", "the whole report") : out);
}

// The same said of several places is said once, after all of them.
using Group = std::vector<const Finding*>;

bool says_the_same(const Finding& a, const Finding& b) {
    return a.check == b.check && a.goal == b.goal && a.message == b.message && a.fix == b.fix;
}

std::vector<Group> groups_of(const std::vector<Finding>& findings, const Chapter& chapter) {
    std::vector<Group> groups;
    for (const Finding& finding : findings) {
        const bool doubts = finding.check == doubt_check;
        if (finding.strength != chapter.strength || doubts != chapter.doubts) continue;
        const auto same = std::ranges::find_if(
            groups, [&finding](const Group& group) { return says_the_same(*group.front(), finding); });
        if (same != groups.end()) {
            same->push_back(&finding);
        } else {
            groups.push_back({&finding});
        }
    }
    return groups;
}

std::string chapter_text(const std::vector<Group>& groups, const Titles& titles) {
    std::string out;
    const std::string* goal = nullptr;
    for (const Group& group : groups) {
        const Finding& first = *group.front();
        if (!goal || *goal != first.goal) out += "\n" + heading(first.goal, titles) + "\n";
        goal = &first.goal;
        for (const Finding* finding : group) out += "  " + place(*finding) + "\n";
        out += "      " + first.message + " [" + first.check + "]\n";
        if (!first.fix.empty()) out += tr("      Förslag: ", "      Proposal: ") + first.fix + "\n";
    }
    return out;
}

std::string count_line(const std::vector<Finding>& findings) {
    return counted(count(findings, Strength::error), tr("fel", "error"), tr("fel", "errors")) + ", " +
           counted(count(findings, Strength::warning), tr("varning", "warning"), tr("varningar", "warnings")) + ", " +
           counted(count(findings, Strength::hint), tr("upplysning", "hint"), tr("upplysningar", "hints")) + ".\n";
}

}  // namespace

std::size_t count(const std::vector<Finding>& findings, Strength strength) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings, [strength](const Finding& finding) { return finding.strength == strength; }));
}

std::string findings_text(const std::vector<Finding>& findings, const Report& report) {
    if (findings.empty()) return tr("Inget att anmärka.\n", "Nothing to remark.\n");
    const Titles titles = goal_titles(report);
    std::string out;
    for (const Chapter& chapter : chapters()) {
        const std::vector<Group> groups = groups_of(findings, chapter);
        if (groups.empty()) continue;
        std::size_t number = 0;
        for (const Group& group : groups) number += group.size();
        const std::string title = chapter.title + " (" + std::to_string(number) + ")";
        out += title + "\n" + std::string(letters_of(title), '=') + "\n" + chapter_text(groups, titles) + "\n";
    }
    return out + count_line(findings);
}

std::string findings_json(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings) {
        nlohmann::ordered_json record;
        record["id"] = finding.check;
        record["strength"] = std::string(1, letter(finding.strength));
        record["goal"] = text_or_null(finding.goal);
        record["node"] = text_or_null(finding.node.text);
        record["name"] = text_or_null(finding.name);
        record["cell"] = text_or_null(finding.cell);
        record["line"] = finding.source.line > 0 ? nlohmann::ordered_json(finding.source.line) : nullptr;
        record["message"] = finding.message;
        record["fix"] = text_or_null(finding.fix);
        // Text of a report is valid UTF-8; should a defect let other bytes through, they are shown as U+FFFD.
        out += record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }
    return out;
}

}  // namespace tertial::cli
