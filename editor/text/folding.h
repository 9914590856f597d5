// Text as a search compares it, with the way back to where it stands. For matching only; never written into a report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tertial::editor {

struct Folding {
    bool case_too = true;   // letters of any script are alike in both cases (ICU, simple folding: one letter to one)
    bool signs_too = true;  // – and ‑ are as -, ’ as ', ” as ", … stays
};

/// Blanks of every kind (U+00A0, U+202F, U+2009, tabs) are always one blank each.
class FoldedText {
public:
    /// The value can be used again for another text, without new memory.
    void fold(std::string_view text, Folding how);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// Where the letter that begins at `folded` stood in the text; of the end, the text's end.
    [[nodiscard]] std::size_t origin(std::size_t folded) const;

private:
    /// From `folded` on, offsets of the text are `by` higher.
    struct Shift {
        std::size_t folded = 0;
        std::ptrdiff_t by = 0;
    };
    std::string text_;
    std::vector<Shift> shifts_;  // only where a letter's length changed: hardly ever in Swedish
};

}  // namespace tertial::editor
