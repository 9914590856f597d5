// The palette: any function by a few letters of its name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "editor/actions/action.h"

namespace tertial::editor {

/// Actions whose name has all words of the query, those that begin with it first. No query: all.
[[nodiscard]] std::vector<const Action*> matching_actions(std::string_view query);

/// Over everything while App::show_palette is on.
void draw_palette(App& app);

}  // namespace tertial::editor
