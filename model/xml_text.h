// What may stand in an XML 1.0 file, byte by byte. Source: W3C, "Extensible Markup Language (XML) 1.0 (Fifth
// Edition)", production [2] Char; UTF-8 as in RFC 3629 (no overlong forms, no surrogates).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tertial {

struct Utf8Character {
    char32_t code = 0;
    std::size_t bytes = 0;  // 0 = no UTF-8
};

/// The character that begins at `at`, which is less than text.size().
[[nodiscard]] Utf8Character decode_utf8(std::string_view text, std::size_t at);

/// A character that XML 1.0 allows.
[[nodiscard]] bool is_xml_character(char32_t code);

/// Offset of the first byte that is no UTF-8, or begins a character that XML 1.0 does not allow (control characters
/// but tab, LF and CR; U+FFFE, U+FFFF). nullopt = all is well.
[[nodiscard]] std::optional<std::size_t> find_forbidden_character(std::string_view text);

/// Text for one line of a file or a document: control characters (also tab, LF, CR, U+007F-U+009F) become a blank,
/// bytes that are no UTF-8 become U+FFFD. For places where text enters a report.
[[nodiscard]] std::string clean_line(std::string_view text);

/// Appends `text` for element content or a double-quoted attribute. Tab, LF and CR become references, so that a
/// field stays on its line and no reader normalises them. A forbidden character becomes U+FFFD: what is written is
/// always well-formed, and whoever must not lose anything asks find_forbidden_character first.
void append_escaped(std::string& out, std::string_view text);

/// 1-based line of a byte offset.
[[nodiscard]] int line_of(std::string_view text, std::size_t offset);

}  // namespace tertial
