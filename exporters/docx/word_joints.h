// Where long Swedish compounds may be divided when a table column is too narrow for them: after a first part that
// templates/word/layout.xml lists ("prestations|förändringar"). A word that is not known is left whole. Word and
// LibreOffice divide by themselves only where a Swedish dictionary is installed, and elsewhere break in mid-syllable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/docx/text_width.h"

namespace tertial::docx {

class WordJoints {
public:
    WordJoints() = default;
    /// Lower case. The longest part that a word begins with counts.
    explicit WordJoints(std::vector<std::string> first_parts);

    /// Bytes of `word` before its joint; 0 = it has none. Brackets and the like may stand before the word.
    [[nodiscard]] std::size_t joint(std::string_view word) const;

private:
    std::vector<std::string> first_parts_;
};

/// Points of the longest piece when every word is divided that can be, hyphen included.
[[nodiscard]] double longest_piece(std::string_view text, Face face, const WordJoints& joints);

/// A run as append_run writes it, with soft hyphens in words that are wider than `measure` points. They are elements,
/// not characters: who reads the text back finds the word whole.
void append_divided_run(std::string& xml, std::string_view text, Face face, double measure, const WordJoints& joints);

}  // namespace tertial::docx
