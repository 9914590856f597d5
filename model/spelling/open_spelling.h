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

/// Words that are right in one report only, as own_word_list() has those for all; by the report's id, so that it may be
/// called and lie as it likes. Empty for an id that is no name of a file.
[[nodiscard]] std::filesystem::path ignored_word_list(const NodeId& report);

/// The words of the list are known from now on. A list that is not there is left out: lists are extras.
void add_list(SpellCheck& check, const std::filesystem::path& file);

/// Swedish. Takes a tenth of a second.
/// Errors: as open_speller.
[[nodiscard]] Expected<std::unique_ptr<SpellCheck>> open_spelling(const TemplateFolders& templates);

}  // namespace tertial
