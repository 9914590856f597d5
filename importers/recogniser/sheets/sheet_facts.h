// Facts about the report that stand beside the tables of a workbook: board, case officer, title, kind and period.
#pragma once

#include <vector>

#include "importers/import.h"
#include "importers/recogniser/context.h"
#include "importers/recogniser/sheets/sheet_header.h"

namespace tertial {

/// "Nämnd | Sjövikens stadsdelsnämnd", "Handläggare: …": put into `meta`. False: no such line.
[[nodiscard]] bool read_fact(const SheetWords& words, const SourceLine& line, Meta& meta);

/// A line that names a kind of document and a year: "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd".
[[nodiscard]] bool is_document_title(const Grammar& grammar, const std::string& text);

/// Kind, tertial, year and board, where `options` do not say them: from the workbook's words, from what columns its
/// `headers` have (only a follow-up has outcomes and deviations), from the names of file and sheets ("Indikatorer T2
/// 2024.xlsx"). What none of them tells is noted as uncertain.
void find_sheet_facts(RecogniserContext& context, const std::vector<SheetHeader>& headers, const ImportOptions& options,
                      Meta& meta);

}  // namespace tertial
