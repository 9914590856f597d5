// Texts that no cell of Excel can hold: our own exports write their rest on a sheet of its own.
#pragma once

#include <optional>

#include "importers/recogniser/sheets/sheet_words.h"
#include "importers/source_document.h"

namespace tertial {

/// The source with each rest behind the cell that it belongs to, and without the rows that said so; nullopt when it has
/// no such sheet. A row whose cell is not there stays.
[[nodiscard]] std::optional<SourceDocument> join_long_texts(const SourceDocument& source, const SheetWords& words);

}  // namespace tertial
