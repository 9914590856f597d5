// --templates: the template folders a command works with.
#pragma once

#include "cli/command.h"
#include "model/error.h"
#include "model/template.h"

namespace tertial::cli {

/// The user's own folder, when given, before the installed one. Error: not_found when the folder given is none.
[[nodiscard]] Expected<TemplateFolders> template_folders(const Arguments& arguments);

}  // namespace tertial::cli
