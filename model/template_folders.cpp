// Where template data lies, and which file wins when several folders have one of that name.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "model/language.h"
#include "model/template.h"

namespace tertial {

namespace fs = std::filesystem;

namespace {

bool is_folder(const fs::path& path) {
    std::error_code fault;
    return !path.empty() && fs::is_directory(path, fault);
}

/// Where the running program lies; empty when it cannot be told.
fs::path program_folder() {
    std::error_code fault;
    const fs::path program = fs::read_symlink("/proc/self/exe", fault);
    return fault ? fs::path{} : program.parent_path();
}

fs::path installed_folder() {
    const char* const set = std::getenv("TERTIAL_TEMPLATES");
    if (set != nullptr && *set != '\0') return set;
    const fs::path program = program_folder();
    const fs::path installed = program.parent_path() / "share" / "tertial" / "templates";
    if (is_folder(installed)) return installed;
    return (program / TERTIAL_SOURCE_TEMPLATES).lexically_normal();
}

/// A folder that somebody named must be there: to pass over it would silently give the report another form.
Expected<void> all_there(const TemplateFolders& folders) {
    for (const fs::path& folder : folders.folders)
        if (!is_folder(folder))
            return fail(ErrorCode::not_found,
                        tr("Mallmappen finns inte. Kontrollera --templates och TERTIAL_TEMPLATES.",
                           "There is no such template folder. Check --templates and TERTIAL_TEMPLATES."),
                        folder.string());
    return {};
}

std::string folders_as_text(const TemplateFolders& folders) {
    std::string out;
    for (const fs::path& folder : folders.folders) out += (out.empty() ? "" : ", ") + folder.string();
    return out;
}

}  // namespace

TemplateFolders find_template_folders(const fs::path& own) {
    TemplateFolders found;
    if (!own.empty()) found.folders.push_back(own);
    found.folders.push_back(installed_folder());
    return found;
}

Expected<fs::path> resolve_template_file(const TemplateFolders& folders, std::string_view relative) {
    if (auto there = all_there(folders); !there) return tl::make_unexpected(there.error());
    for (const fs::path& folder : folders.folders) {
        std::error_code fault;
        if (fs::path file = folder / relative; fs::is_regular_file(file, fault)) return file;
    }
    const std::string name(relative);
    return fail(ErrorCode::not_found, tr("Mallfilen \"" + name + "\" finns inte. Sökte i: ",
                                         "There is no template file \"" + name + "\". Looked in: ") +
                                          folders_as_text(folders) + ".");
}

std::vector<std::string> list_document_templates(const TemplateFolders& folders) {
    std::set<std::string> names;
    for (const fs::path& folder : folders.folders) {
        std::error_code fault;
        for (fs::directory_iterator it(folder / "kinds", fault), end; !fault && it != end; it.increment(fault))
            if (it->path().extension() == ".xml") names.insert(it->path().stem().string());
    }
    return {names.begin(), names.end()};
}

}  // namespace tertial
