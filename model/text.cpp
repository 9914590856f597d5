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

}  // namespace tertial
