// Sentences that promise something for a coming report.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"

namespace tertial {

struct Promise {
    NodeId paragraph;
    NodeId about;      // the goal, indicator, activity or chapter it stands in
    std::string goal;  // its number, or empty
    std::string text;  // the sentence
};

/// In printed order.
[[nodiscard]] std::vector<Promise> find_promises(const Report& report);

}  // namespace tertial
