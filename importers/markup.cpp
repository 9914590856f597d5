#include "importers/markup.h"

#include <array>
#include <optional>

#include "model/fold.h"

namespace tertial {

namespace {

enum class TagKind { italic_on, italic_off, bold_on, bold_off, blank };

struct Tag {
    std::string_view text;
    TagKind kind;
};

constexpr std::array<Tag, 16> tags = {{{"<i>", TagKind::italic_on},
                                       {"</i>", TagKind::italic_off},
                                       {"<em>", TagKind::italic_on},
                                       {"</em>", TagKind::italic_off},
                                       {"<b>", TagKind::bold_on},
                                       {"</b>", TagKind::bold_off},
                                       {"<strong>", TagKind::bold_on},
                                       {"</strong>", TagKind::bold_off},
                                       {"<p>", TagKind::blank},
                                       {"</p>", TagKind::blank},
                                       {"<br>", TagKind::blank},
                                       {"<br/>", TagKind::blank},
                                       {"<br />", TagKind::blank},
                                       {"<div>", TagKind::blank},
                                       {"</div>", TagKind::blank},
                                       {"&nbsp;", TagKind::blank}}};

std::optional<Tag> tag_at(std::string_view text) {
    for (const Tag& tag : tags) {
        if (text.starts_with(tag.text)) return tag;
    }
    return std::nullopt;
}

/// The asterisk that closes the one before `text`: glued to a word on its left.
std::size_t closing_asterisk(std::string_view text, std::string_view mark) {
    if (text.empty() || text.front() == ' ') return std::string_view::npos;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        if (at > 0 && text[at - 1] != ' ') return at;
    }
    return std::string_view::npos;
}

class Builder {
public:
    void add(std::string_view text) {
        if (text.empty()) return;
        if (!runs_.empty() && runs_.back().bold == bold && runs_.back().italic == italic) {
            runs_.back().text += text;
        } else {
            runs_.push_back({std::string(text), bold, italic, {}});
        }
    }

    std::vector<Run> take() { return std::move(runs_); }

    bool bold = false;
    bool italic = false;

private:
    std::vector<Run> runs_;
};

void apply(TagKind kind, Builder& builder) {
    switch (kind) {
        case TagKind::italic_on:
            builder.italic = true;
            break;
        case TagKind::italic_off:
            builder.italic = false;
            break;
        case TagKind::bold_on:
            builder.bold = true;
            break;
        case TagKind::bold_off:
            builder.bold = false;
            break;
        case TagKind::blank:
            builder.add(" ");
            break;
    }
}

/// Double blanks that tags left behind, and blanks at the ends.
void tidy(std::vector<Run>& runs) {
    bool blank = true;
    for (Run& run : runs) {
        std::string text;
        for (char c : run.text) {
            const bool is_blank = c == ' ' || c == '\n';
            if (is_blank && blank) continue;
            blank = is_blank;
            text += is_blank ? ' ' : c;
        }
        run.text = std::move(text);
    }
    while (!runs.empty() && runs.back().text.ends_with(' ')) runs.back().text.pop_back();
    std::erase_if(runs, [](const Run& run) { return run.text.empty(); });
}

}  // namespace

std::vector<Run> runs_from_markup(std::string_view text) {
    if (text.find_first_of("*<&") == std::string_view::npos) return plain_runs(fold_blanks(text));
    Builder builder;
    while (!text.empty()) {
        const std::size_t at = text.find_first_of("*<&");
        builder.add(text.substr(0, at));
        if (at == std::string_view::npos) break;
        text.remove_prefix(at);
        if (const auto tag = tag_at(text)) {
            apply(tag->kind, builder);
            text.remove_prefix(tag->text.size());
            continue;
        }
        const std::string_view mark = text.starts_with("**") ? "**" : "*";
        const std::size_t end =
            text.front() == '*' ? closing_asterisk(text.substr(mark.size()), mark) : std::string_view::npos;
        if (end == std::string_view::npos) {
            builder.add(text.substr(0, 1));
            text.remove_prefix(1);
            continue;
        }
        bool& look = mark == "**" ? builder.bold : builder.italic;
        look = true;
        builder.add(text.substr(mark.size(), end));
        look = false;
        text.remove_prefix(end + 2 * mark.size());
    }
    std::vector<Run> runs = builder.take();
    tidy(runs);
    return runs;
}

std::string without_markup(std::string_view text) {
    return plain_text(runs_from_markup(text));
}

}  // namespace tertial
