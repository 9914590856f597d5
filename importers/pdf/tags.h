// The tools' XML, tag by tag. Forgiving: pdftohtml nests <b> and <a> wrongly at times.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tertial::pdf {

struct Tag {
    std::string_view text;        // before the tag, entities as they are
    std::string_view name;        // "/b" for an end; empty at the end of all
    std::string_view attributes;  // between the name and '>'
};

class TagScanner {
public:
    explicit TagScanner(std::string_view text) : rest_(text) {}

    /// None at the end; text behind the last tag is dropped.
    [[nodiscard]] std::optional<Tag> next();

private:
    std::string_view rest_;
};

/// The attribute's value with entities as they are, or empty.
[[nodiscard]] std::string_view attribute_of(std::string_view attributes, std::string_view name);

/// The number at the beginning, 0 when there is none or it is no place on a page.
[[nodiscard]] double to_length(std::string_view text);

/// Entities resolved, invalid UTF-8 dropped, cleaned as all text that we read (see clean_text), blanks folded.
[[nodiscard]] std::string to_text(std::string_view xml);

}  // namespace tertial::pdf
