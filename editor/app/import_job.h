// Importing files into a report of their own, beside the window.
#pragma once

#include <filesystem>
#include <vector>

#include "editor/app/app.h"

namespace tertial::editor {

/// A report and its sheets become one report; several whole reports one each. What comes of it is shown in the window,
/// with the review when something is in doubt.
void start_import(App& app, const std::vector<std::filesystem::path>& files);

}  // namespace tertial::editor
