// Rolling invented reports forward, and looking for what was lost on the way.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/inspector.h"
#include "model/roll/roll.h"
#include "model/tree_lists.h"
#include "model/walk.h"
#include "tests/model/template_files.h"

namespace tertial::test {

inline Rolled roll_to(const Report& report, const std::string& kind, int year, const RollAnswers& answers = {}) {
    const DocumentTemplate target = template_test::load(kind);
    const GoalCatalogue catalogue = template_test::catalogue_of(year);
    const GoalCatalogue last = template_test::catalogue_of(report.meta.year);
    IdSource ids = IdSource::from_content(report.id.text + kind + std::to_string(year));
    Expected<Rolled> rolled = roll_forward({report, target, catalogue, last, year}, answers, ids);
    REQUIRE_MESSAGE(rolled.has_value(), to_text(rolled.error()));
    return std::move(*rolled);
}

inline Rolled roll_to(const Report& report, const std::string& kind) {
    return roll_to(report, kind, next_year(report.meta, template_test::load(kind)));
}

/// Every word of the report itself: paragraphs as a whole, cells and names one by one.
inline std::set<std::string> texts_of(const Report& report) {
    std::set<std::string> out;
    Report body = report;
    body.meta = {};
    body.template_name.clear();
    body.goal_catalogue.clear();
    body.import_notes.clear();
    body.confirmations.clear();
    body.ready_marks.clear();
    body.rolled_from.reset();
    body.carried.clear();
    const auto drop_doubt = [](auto& node) {
        node.doubt.clear();
        node.unknown = {};
    };
    for_each_node(body, drop_doubt);
    std::string id;
    std::string whole;
    const auto keep = [&] {
        if (!whole.empty()) out.insert(whole);
        whole.clear();
    };
    Inspector inspector([&](std::string_view text, std::string_view) {
        keep();
        whole = text;
    });
    project::fields(inspector, body);
    keep();
    return out;
}

inline bool is_id(const std::string& text) {
    const auto letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); };
    return text.size() == 9 && std::all_of(text.begin(), text.end(), letter_or_digit);
}

/// Texts of `before` that `after` has nowhere: not in print, not in the history, not in the archive.
inline std::vector<std::string> lost_texts(const Report& before, const Report& after) {
    std::string known;  // a number or a name may have become a part of a line
    for (const std::string& text : texts_of(after)) known += text + "\n";
    std::vector<std::string> lost;
    for (const std::string& text : texts_of(before))
        if (!is_id(text) && known.find(text) == std::string::npos) lost.push_back(text);
    return lost;
}

}  // namespace tertial::test
