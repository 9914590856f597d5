// Which words of a text were taken out, put in, or stayed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial {

enum class SegmentKind { same, deleted, inserted };

struct Segment {
    SegmentKind kind = SegmentKind::same;
    std::string text;

    bool operator==(const Segment&) const = default;
};

/// Whole words and the blanks between them; the same and the deleted ones together are `before`, the same and the
/// inserted ones `after`, byte for byte. Texts of more than some thousand words without common beginning or end are
/// taken as replaced whole.
[[nodiscard]] std::vector<Segment> word_diff(std::string_view before, std::string_view after);

}  // namespace tertial
