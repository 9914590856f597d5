#include "cli/templates_option.h"

#include <system_error>

namespace tertial::cli {

Expected<TemplateFolders> template_folders(const Arguments& arguments) {
    const std::filesystem::path own = arguments.text("--templates");
    std::error_code error;
    if (!own.empty() && !std::filesystem::is_directory(own, error)) {
        return fail(
            ErrorCode::not_found,
            tr("Mappen med mallar (--templates) finns inte.", "The folder of templates (--templates) does not exist."),
            own.string());
    }
    return find_template_folders(own);
}

}  // namespace tertial::cli
