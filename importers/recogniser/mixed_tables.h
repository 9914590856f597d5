// Tables of goals whose cells an extraction mixed: it wrote column after column, or pieces of a row between pieces of
// another. Such a text has all words and not their order.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/grammar.h"
#include "importers/source_document.h"

namespace tertial {

struct MixedTables {
    std::vector<std::size_t> begins;  // ascending: lines "Indikator …" or "Aktivitet …" that begin such a table
    bool everywhere = false;          // so many that the text's order says nothing of any table's cells: all are listed

    [[nodiscard]] bool begins_at(std::size_t line) const;
};

/// A line that begins a table and no more, with words of rows before the last of its headings. Tables that have rows
/// with certain cells are never mixed.
[[nodiscard]] MixedTables find_mixed_tables(const SourceDocument& source, const Grammar& grammar);

}  // namespace tertial
