// Headers of the indicator and activity tables, whole, or broken inside words over twenty lines.
#pragma once

#include <optional>
#include <vector>

#include "importers/recogniser/context.h"
#include "model/template.h"

namespace tertial {

struct IndicatorHeader {
    std::vector<std::optional<IndicatorColumn>> columns;  // behind the name; empty = the period
    std::size_t name = 0;  // cell of a row that holds the name; the rest keep their order
    bool broken = false;   // printed in narrow columns that break words
    std::size_t end = 0;   // first line after it

    [[nodiscard]] std::vector<IndicatorColumn> value_columns() const;
    [[nodiscard]] bool has_period() const;
};

struct ActivityHeader {
    std::size_t end = 0;
    std::vector<ActivityColumn> columns = {ActivityColumn::start, ActivityColumn::end, ActivityColumn::deviation};
    std::size_t name = 0;  // as above; `columns` are those behind it
};

/// A row's cells with the name first, whichever cell holds it.
[[nodiscard]] std::vector<std::string> name_first(std::vector<std::string> cells, std::size_t name);

[[nodiscard]] std::optional<IndicatorHeader> read_indicator_header(const RecogniserContext& context, std::size_t at);
[[nodiscard]] std::optional<ActivityHeader> read_activity_header(const RecogniserContext& context, std::size_t at);

}  // namespace tertial
