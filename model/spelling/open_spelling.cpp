#include "model/spelling/open_spelling.h"

#include "model/file_system.h"
#include "model/user_folders.h"

namespace tertial {

void add_list(SpellCheck& check, const std::filesystem::path& file) {
    const auto text = read_file(real_file_system(), file, longest_word_list);
    if (!text) return;
    for (const ListedWord& word : parse_word_list(*text)) check.add(word);
}

std::filesystem::path own_word_list() {
    return find_user_folders().data / "ordlista.txt";
}

std::filesystem::path ignored_word_list(const NodeId& report) {
    constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    const std::string& id = report.text;
    if (id.empty() || id.find_first_not_of(safe) != std::string::npos) return {};
    return find_user_folders().data / "ignorerade-ord" / (id + ".txt");
}

Expected<std::unique_ptr<SpellCheck>> open_spelling(const TemplateFolders& templates) {
    auto speller = open_speller(find_dictionary("sv_SE"));
    if (!speller) return tl::make_unexpected(speller.error());
    auto check = std::make_unique<SpellCheck>(std::move(*speller));
    if (const auto list = resolve_template_file(templates, "words/kommunala-ord.txt")) add_list(*check, *list);
    add_list(*check, own_word_list());
    return check;
}

}  // namespace tertial
