// Inside values*.cpp only: a number at the beginning of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/values.h"

namespace tertial {

struct ScannedNumber {
    Decimal number;
    std::size_t length = 0;  // bytes read
    bool grouped = false;    // a blank stood between thousands
    bool negative = false;   // a minus was printed, of "-0,0" too
};

/// A number that nothing of a number follows: of "3.25", "1 05", "10-15" nothing is read.
[[nodiscard]] std::optional<ScannedNumber> scan_number(std::string_view text);

/// Bytes of a minus ("-", U+2212, U+2013) at the beginning; 0 = none.
[[nodiscard]] std::size_t length_of_minus(std::string_view text);

}  // namespace tertial
