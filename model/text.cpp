#include "model/text.h"

namespace tertial {

std::string plain_text(const std::vector<Run>& runs) {
    std::string out;
    for (const Run& run : runs) out += run.text;
    return out;
}

std::string plain_text(const Paragraph& paragraph) {
    return plain_text(paragraph.runs);
}

std::string plain_text(const std::vector<Paragraph>& paragraphs) {
    std::string out;
    for (const Paragraph& paragraph : paragraphs) {
        if (!out.empty()) out += ' ';
        out += plain_text(paragraph);
    }
    return out;
}

std::vector<Run> plain_runs(std::string_view text) {
    if (text.empty()) return {};
    return {Run{std::string(text), false, false, {}}};
}

std::vector<Run> normalized(const std::vector<Run>& runs) {
    std::vector<Run> out;
    out.reserve(runs.size());
    for (const Run& run : runs) {
        if (run.text.empty()) continue;
        const bool same = !out.empty() && out.back().bold == run.bold && out.back().italic == run.italic &&
                          out.back().link == run.link;
        if (same) {
            out.back().text += run.text;
        } else {
            out.push_back(run);
        }
    }
    return out;
}

}  // namespace tertial
