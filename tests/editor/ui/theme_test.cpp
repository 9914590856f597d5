// Contrast of the palettes, as WCAG 2.1 asks for: 4.5 for text, 3 for what carries meaning, 7 in high contrast.
#include "editor/ui/theme.h"

#include <doctest/doctest.h>

using namespace tertial::editor;

TEST_CASE("contrast is 21 for black on white and 1 for the same colour") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21.0));
    CHECK(contrast(0x336699, 0x336699) == doctest::Approx(1.0));
    CHECK(contrast(0xFFFFFF, 0x000000) == contrast(0x000000, 0xFFFFFF));
}

TEST_CASE("text can be read on all that it stands on") {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        const Palette& p = palette(name);
        const double least = name == ThemeName::high_contrast ? 7.0 : 4.5;
        CAPTURE(static_cast<int>(name));
        for (const Colour behind :
             {p.paper, p.panel, p.field, p.table_head, p.sum_row, p.chosen, p.selection, p.doubt, p.find, p.hover}) {
            CAPTURE(behind);
            CHECK(contrast(p.text, behind) >= least);
        }
        for (const Colour behind : {p.paper, p.panel}) {
            CHECK(contrast(p.faint, behind) >= 4.5);
            CHECK(contrast(p.error, behind) >= 4.5);
            CHECK(contrast(p.warning, behind) >= 4.5);
            CHECK(contrast(p.hint, behind) >= 4.5);
            CHECK(contrast(p.good, behind) >= 4.5);
            CHECK(contrast(p.accent, behind) >= 4.5);
        }
        CHECK(contrast(p.accent_text, p.accent) >= 4.5);
    }
}
