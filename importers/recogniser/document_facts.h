// What a report is: kind, period, year and board, as its text says.
#pragma once

#include <string>

#include "importers/import.h"
#include "importers/recogniser/context.h"

namespace tertial {

struct DocumentFacts {
    DocumentKind kind = DocumentKind::plan;
    int tertial = 0;
    int year = 0;
    std::string board;
};

/// From the title, else from the periods of the indicator tables and from the words of the text; `options` override.
[[nodiscard]] DocumentFacts find_document_facts(const RecogniserContext& context, const ImportOptions& options);

}  // namespace tertial
