#include "model/sentences.h"

#include "model/fold.h"

namespace tertial {

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> out;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        while (begin < end && text[begin] == ' ') ++begin;
        if (begin < end) out.push_back({text.substr(begin, end - begin), begin});
        begin = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
        const std::size_t blank = blank_at(text, i + 1);
        const std::size_t next = i + 1 + blank;
        const bool capital = next < text.size() && ((text[next] >= 'A' && text[next] <= 'Z') ||
                                                    text.substr(next, 2) == "Å" || text.substr(next, 2) == "Ä" ||
                                                    text.substr(next, 2) == "Ö" || text.substr(next, 3) == "”");
        if (next >= text.size() || (blank > 0 && capital)) add(i + 1);
    }
    add(text.size());
    return out;
}

}  // namespace tertial
