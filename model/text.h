// Running text: paragraphs of runs. A run is text with one look; a link is a run with an address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/node.h"

namespace tertial {

struct Run {
    std::string text;  // UTF-8, no line breaks, no control characters
    bool bold = false;
    bool italic = false;
    std::string link;  // address, empty = no link

    bool operator==(const Run&) const = default;
};

enum class ParagraphStyle { text, heading, bullet, numbered };

struct Paragraph : Node {
    ParagraphStyle style = ParagraphStyle::text;
    int depth = 0;  // 0-based: nesting of a list, or of a sub-heading under another
    std::vector<Run> runs;

    bool operator==(const Paragraph&) const = default;
};

/// The words without their look.
[[nodiscard]] std::string plain_text(const std::vector<Run>& runs);
[[nodiscard]] std::string plain_text(const Paragraph& paragraph);
/// Several paragraphs as one line, a blank between them.
[[nodiscard]] std::string plain_text(const std::vector<Paragraph>& paragraphs);

/// One plain run. An empty text gives no run.
[[nodiscard]] std::vector<Run> plain_runs(std::string_view text);

/// The form in which runs are saved and compared: no empty run, no two neighbours of the same look.
[[nodiscard]] std::vector<Run> normalized(const std::vector<Run>& runs);

}  // namespace tertial
