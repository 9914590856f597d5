#include "editor/script/script.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

Expected<std::vector<std::string>> split(std::string_view text, std::string_view name, int line) {
    std::vector<std::string> out;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t", at)) != std::string_view::npos) {
        std::string word;
        if (text[at] == '"') {
            ++at;
            while (at < text.size() && text[at] != '"') {
                const bool escape = text[at] == '\\' && at + 1 < text.size();
                if (escape) ++at;
                word += escape && text[at] == 'n' ? '\n' : escape && text[at] == 't' ? '\t' : text[at];
                ++at;
            }
            if (at == text.size()) {
                return fail(ErrorCode::bad_format, tr("Citattecknet stängs aldrig.", "The quotation never ends."),
                            std::string(name), line);
            }
            ++at;
        } else {
            const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
            word = text.substr(at, end - at);
            at = end;
        }
        out.push_back(std::move(word));
    }
    return out;
}

}  // namespace

Expected<std::vector<ScriptLine>> parse_script(std::string_view text, std::string_view name) {
    std::vector<ScriptLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin == std::string_view::npos || line[begin] == '#') continue;
        auto words = split(line.substr(begin), name, number);
        if (!words) return tl::make_unexpected(words.error());
        ScriptLine out{number, words->front(), {words->begin() + 1, words->end()}, {}};
        const std::size_t rest = line.find_first_of(" \t", begin);
        if (rest != std::string_view::npos) out.rest = line.substr(rest + 1);
        lines.push_back(std::move(out));
    }
    return lines;
}

}  // namespace tertial::editor
