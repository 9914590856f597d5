// How wide letters are. Layout asks this and knows nothing of fonts, so that all of it is tested without a window.
#pragma once

#include <cstdint>

namespace tertial::editor {

/// What a text is in the document; the fonts give each a size and a weight.
enum class TextRole : std::uint8_t {
    title,      // of the document
    heading_1,  // chapters, the council's directions
    heading_2,
    heading_3,
    heading_4,  // sections of goals, deeper headings
    body,
    cell,        // of tables
    table_head,  // header row of a table
    label,       // what the program says: "KF:s inriktningsmål", names of fields
};
inline constexpr int text_role_count = 9;

struct FontLook {
    TextRole role = TextRole::body;
    bool bold = false;
    bool italic = false;

    bool operator==(const FontLook&) const = default;
};

/// All lengths in pixels of the screen.
class Metrics {
public:
    virtual ~Metrics() = default;

    [[nodiscard]] virtual float advance(char32_t letter, FontLook look) const = 0;
    [[nodiscard]] virtual float line_height(TextRole role) const = 0;
    /// Another number whenever a width may have changed: zoom, fonts.
    [[nodiscard]] virtual std::uint32_t generation() const = 0;
};

}  // namespace tertial::editor
