// What the rules of the chain know of earlier reports: the one given as `previous`, else what the archive and the
// history of a rolled report keep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/checks/rule_context.h"

namespace tertial::checks {

/// An indicator of an earlier report with its counterpart in this one.
struct EarlierIndicator {
    const Indicator* earlier = nullptr;
    std::string goal;                // number of its goal then
    const Indicator* now = nullptr;  // null: lost
    int similarity = 100;            // of the names, in per cent
};

/// By id, then by name under a goal of the same number, then by name, then by likeness of names.
[[nodiscard]] std::vector<EarlierIndicator> pair_indicators(const Report& previous, const Report& now);

/// Words of a text that tell what it is about: long ones, folded, sorted, each once.
[[nodiscard]] std::vector<std::string> telling_words(std::string_view text);
/// Per cent of `words` that stand in `in`; 0 when there are none.
[[nodiscard]] int share_of(const std::vector<std::string>& words, const std::vector<std::string>& in);

}  // namespace tertial::checks
