#include "exporters/docx/running_text.h"

#include "exporters/docx/link_address.h"

namespace tertial::docx {

namespace {

constexpr std::size_t longest_gap = 40;  // bytes between the brackets of something to fill in

std::string_view character_style(const Run& run, const Look& look) {
    if (!run.bold && !run.italic) return {};
    return look.style(!run.italic ? StyleRole::strong : run.bold ? StyleRole::strong_emphasis : StyleRole::emphasis);
}

/// True when a link was written; an address that no link can have leaves its words as they are.
bool append_link(std::string& xml, const Run& run, const Look& look, Relationships& relationships) {
    if (run.link.empty() || run.text.empty()) return false;
    const std::string address = link_address(run.link);
    if (address.empty()) return false;
    xml += "<w:hyperlink r:id=\"";
    xml += relationships.hyperlink(address);
    xml += R"(" w:history="1">)";
    append_run(xml, run.text, look.style(StyleRole::hyperlink));
    xml += "</w:hyperlink>";
    return true;
}

/// Bytes up to and with the next "[words]" of `text`: where it begins and ends; begin == end when there is none.
struct Gap {
    std::size_t begin = 0, end = 0;
};

Gap find_gap(std::string_view text) {
    for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        const std::size_t close = text.find_first_of("[]", open + 1);
        if (close == std::string_view::npos) break;
        if (text[close] == ']' && close > open + 1 && close - open <= longest_gap) return {open, close + 1};
    }
    return {};
}

}  // namespace

void append_runs(std::string& xml, const std::vector<Run>& runs, const Look& look, Relationships& relationships) {
    for (const Run& run : runs) {
        if (!append_link(xml, run, look, relationships)) append_run(xml, run.text, character_style(run, look));
    }
}

void append_proposal(std::string& xml, const std::vector<Run>& runs, const Look& look, Relationships& relationships) {
    for (const Run& run : runs) {
        if (append_link(xml, run, look, relationships)) continue;
        std::string_view rest = run.text;
        for (Gap gap = find_gap(rest); gap.end > 0; gap = find_gap(rest)) {
            append_run(xml, rest.substr(0, gap.begin), character_style(run, look));
            append_run(xml, rest.substr(gap.begin, gap.end - gap.begin), look.style(StyleRole::to_fill_in));
            rest.remove_prefix(gap.end);
        }
        append_run(xml, rest, character_style(run, look));
    }
}

}  // namespace tertial::docx
