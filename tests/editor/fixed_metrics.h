// Letters all of one width: layouts that a person can count.
#pragma once

#include "editor/text/metrics.h"

namespace tertial::test {

/// Every letter 10 wide, every row 20 high; soft hyphens take no room.
class FixedMetrics final : public editor::Metrics {
public:
    [[nodiscard]] float advance(char32_t letter, editor::FontLook) const override {
        constexpr char32_t soft_hyphen = 0xAD;
        return letter == soft_hyphen ? 0.0F : 10.0F;
    }
    [[nodiscard]] float line_height(editor::TextRole) const override { return 20; }
    [[nodiscard]] std::uint32_t generation() const override { return 1; }
};

}  // namespace tertial::test
