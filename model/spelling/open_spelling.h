// Spelling with all that it has here: the dictionary, the municipal list, the person's own words.
#pragma once

#include <filesystem>
#include <memory>

#include "model/error.h"
#include "model/spelling/speller.h"
#include "model/template.h"

namespace tertial {

inline constexpr std::size_t longest_word_list = std::size_t{4} << 20;  // bytes

/// The person's own words, for all reports: a text file, a word a line.
[[nodiscard]] std::filesystem::path own_word_list();

/// Swedish. A list that is not there is left out: lists are extras. Takes a tenth of a second.
/// Errors: as open_speller.
[[nodiscard]] Expected<std::unique_ptr<SpellCheck>> open_spelling(const TemplateFolders& templates);

}  // namespace tertial
