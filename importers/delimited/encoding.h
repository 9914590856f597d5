// The encodings in which Excel and its kin save text: UTF-8, UTF-16 ("Unicode-text"), Windows-1252 ("CSV").
#pragma once

#include <string>
#include <string_view>

#include "model/error.h"

namespace tertial {

enum class TextEncoding { utf_8, utf_16, windows_1252 };

struct DecodedText {
    std::string text;  // UTF-8 without a byte order mark
    TextEncoding encoding = TextEncoding::utf_8;
};

/// UTF-16 by its byte order mark; bytes that are no UTF-8 are Windows-1252, where every byte but five is a character.
/// Error: bad_format (neither: a binary file).
[[nodiscard]] Expected<DecodedText> decode_text(std::string_view bytes, std::string_view name);

}  // namespace tertial
