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

bool Fields::prints() const {
    return std::all_of(open_.begin(), open_.end(), [](const Field& field) { return field.in_result; });
}

bool Fields::in_contents() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Field& field) { return is_contents_instruction(field.code); });
}

}  // namespace tertial::word
