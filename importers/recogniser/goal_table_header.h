// Headers of the indicator and activity tables, whole, or broken inside words over twenty lines.
#pragma once

#include <optional>
#include <vector>

#include "importers/recogniser/context.h"

namespace tertial {

struct IndicatorHeader {
    std::vector<std::optional<IndicatorColumn>> columns;  // behind the name; empty = the period
    bool broken = false;                                  // printed in narrow columns that break words
    std::size_t end = 0;                                  // first line after it

    [[nodiscard]] std::vector<IndicatorColumn> value_columns() const;
};

struct ActivityHeader {
    std::size_t end = 0;
};

[[nodiscard]] std::optional<IndicatorHeader> read_indicator_header(const RecogniserContext& context, std::size_t line);
[[nodiscard]] std::optional<ActivityHeader> read_activity_header(const RecogniserContext& context, std::size_t line);

}  // namespace tertial
