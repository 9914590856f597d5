#include "importers/word/fields.h"

#include <algorithm>
#include <array>

namespace tertial::word {

bool is_contents_instruction(std::string_view code) {
    const std::size_t begin = std::min(code.find_first_not_of(' '), code.size());
    const std::string_view word = code.substr(begin, code.find(' ', begin) - begin);
    constexpr std::array<std::string_view, 3> instructions = {"TOC", "INDEX", "TOA"};
    return std::find(instructions.begin(), instructions.end(), word) != instructions.end();
}

void Fields::begin() {
    open_.push_back({});
    ++in_instruction_;
}

void Fields::instruction(std::string_view text) {
    if (open_.empty() || open_.back().in_result) return;
    Field& field = open_.back();
    field.code += text;
    in_contents_ -= field.is_contents ? 1 : 0;
    field.is_contents = is_contents_instruction(field.code);
    in_contents_ += field.is_contents ? 1 : 0;
}

void Fields::separate() {
    if (open_.empty() || open_.back().in_result) return;
    open_.back().in_result = true;
    --in_instruction_;
}

void Fields::end() {
    if (open_.empty()) return;
    in_instruction_ -= open_.back().in_result ? 0 : 1;
    in_contents_ -= open_.back().is_contents ? 1 : 0;
    open_.pop_back();
}

}  // namespace tertial::word
