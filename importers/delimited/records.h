// Text with separators as records of fields. Source: RFC 4180, with the separators that Excel uses in Sweden.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tertial {

struct TextRecord {
    std::vector<std::string> fields;
    int line = 0;  // 1-based, where it begins
};

/// A field in quotes may hold separators, line breaks and quotes (doubled). Lines end with LF, CR LF or CR. A quote
/// that is never closed is a character like others. Lines without any text give no record.
[[nodiscard]] std::vector<TextRecord> split_records(std::string_view text, char separator);

/// Tab, ';' or ',': the one with which most lines become records with fields like their neighbours'. A first line
/// "sep=;" decides. nullopt: running text. A comma must do better than the others, for sentences have commas too.
[[nodiscard]] std::optional<char> find_separator(std::string_view text);

}  // namespace tertial
