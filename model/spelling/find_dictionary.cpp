#include <cstdlib>

#include "model/spelling/speller.h"

namespace tertial {

std::optional<DictionaryFiles> find_dictionary(std::string_view language) {
    std::vector<std::filesystem::path> folders;
    if (const char* given = std::getenv("DICPATH")) folders.emplace_back(given);
    for (const char* usual : {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts"}) {
        folders.emplace_back(usual);
    }
    for (const std::filesystem::path& folder : folders) {
        const DictionaryFiles files{folder / (std::string(language) + ".aff"),
                                    folder / (std::string(language) + ".dic")};
        std::error_code ignored;  // not there
        if (std::filesystem::exists(files.affixes, ignored) && std::filesystem::exists(files.words, ignored))
            return files;
    }
    return std::nullopt;
}

}  // namespace tertial
