#include "cli/open_report.h"

#include "cli/console.h"
#include "cli/templates_option.h"
#include "model/project_file.h"

namespace tertial::cli {

Expected<OpenReport> open_report(const Arguments& arguments) {
    return open_report(arguments, arguments.file());
}

Expected<OpenReport> open_report(const Arguments& arguments, const std::string& file) {
    Expected<TemplateFolders> folders = template_folders(arguments);
    if (!folders) return tl::make_unexpected(std::move(folders.error()));
    Expected<LoadedReport> loaded = load_project(real_file_system(), file);
    if (!loaded) return tl::make_unexpected(std::move(loaded.error()));
    if (!loaded->warning.empty()) print_message("tertial: " + loaded->warning);

    Expected<DocumentTemplate> document_template = load_template_for(*folders, loaded->report);
    if (!document_template) return tl::make_unexpected(std::move(document_template.error()));
    Expected<GoalCatalogue> catalogue = load_goal_catalogue(*folders, loaded->report.meta.year);
    if (!catalogue) return tl::make_unexpected(std::move(catalogue.error()));
    return OpenReport{std::move(loaded->report), std::move(*folders), std::move(*document_template),
                      std::move(*catalogue)};
}

}  // namespace tertial::cli
