#include "model/spelling/word_list.h"

#include <algorithm>

namespace tertial {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace

std::vector<ListedWord> parse_word_list(std::string_view text) {
    std::vector<ListedWord> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, std::min(end, text.find('#'))));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const std::size_t slash = std::min(line.find('/'), line.size());
        const std::string_view like = slash == line.size() ? std::string_view() : trimmed(line.substr(slash + 1));
        words.push_back({std::string(trimmed(line.substr(0, slash))), std::string(like)});
    }
    return words;
}

std::string with_word(std::string_view list, std::string_view word) {
    std::string out(list);
    const auto same = [&](const ListedWord& listed) { return listed.word == word; };
    const std::vector<ListedWord> words = parse_word_list(list);
    if (std::any_of(words.begin(), words.end(), same)) return out;
    if (!out.empty() && out.back() != '\n') out += '\n';
    return out + std::string(word) + "\n";
}

}  // namespace tertial
