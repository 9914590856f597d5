// The part of WordprocessingML's content models that our files use: which element may stand in which, and in what
// order. Source: ISO/IEC 29500-4, wml.xsd (Transitional). Elements of other namespaces are not looked at.
#pragma once

#include <string_view>

namespace tertial::lint {

/// A known element, -1 when `name` (without prefix) is none.
[[nodiscard]] int word_element(std::string_view name);

/// The element whose content model holds for `child` inside `parent`: the same but for the properties of a
/// paragraph's mark, which have a model of their own.
[[nodiscard]] int in_parent(int child, int parent);

inline constexpr int not_allowed = -1;
inline constexpr int anywhere = 100;     // bookmarks and other marks, which may stand between any two
inline constexpr int not_modelled = -2;  // the parent's content model is not among those written down

/// Place of `child` in the order of `parent`'s children (equal places may come in any order).
[[nodiscard]] int child_place(int parent, int child);

}  // namespace tertial::lint
