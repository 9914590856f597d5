#include "editor/text/moved_marks.h"

#include <doctest/doctest.h>

using namespace tertial;
using namespace tertial::editor;

TEST_CASE("spelling: marks move with the text until it is checked") {
    using Marks = std::vector<WordRange>;
    const Marks marks{{0, 3}, {8, 11}};
    CHECK(moved_marks("abc def ghi", marks, "abc def ghi") == marks);
    CHECK(moved_marks("abc def ghi", marks, "abc dxef ghi") == Marks{{0, 3}, {9, 12}});
    CHECK(moved_marks("abc def ghi", marks, "abc def gi") == Marks{{0, 3}});
    CHECK(moved_marks("abc def ghi", marks, "").empty());
}
