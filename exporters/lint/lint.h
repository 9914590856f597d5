// The house's own check of an Office file, run on every export before its bytes leave. It holds what schemas and
// Microsoft's SDK do not see and Word refuses (a cell without a last paragraph, rows that do not fill the grid,
// unbalanced fields and bookmarks, styles and lists that do not exist), and the grossest of what they do see.
// Sources: ISO/IEC 29500-1 clause 17, 29500-2; the issues of docx writers whose files Word refused (docxtemplater#226,
// pandoc#4953, docx-rs#918).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/opc/package.h"
#include "exporters/opc/zip.h"

namespace tertial {

struct LintFinding {
    std::string rule;     // "cell-end", "bookmark-id" …; stable, for tests
    std::string part;     // "word/document.xml"; empty = the package
    std::string message;  // one sentence

    bool operator==(const LintFinding&) const = default;
};

/// "word/document.xml: en tabellcell slutar inte med ett stycke (cell-end)"
[[nodiscard]] std::string to_text(const LintFinding& finding);

/// Bytes of a .docx or .xlsx; never throws, any bytes will do. Nothing found = an empty list. At most `most_findings`.
[[nodiscard]] std::vector<LintFinding> lint_package(std::string_view bytes);

/// The same for parts that are not packed.
[[nodiscard]] std::vector<LintFinding> lint_parts(const opc::Package& package);

inline constexpr std::size_t most_findings = 100;

}  // namespace tertial
