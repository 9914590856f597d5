// The cells of sheets as the lines of a source.
#pragma once

#include <string>

#include "importers/excel/sheet_cells.h"
#include "importers/source_document.h"
#include "model/error.h"

namespace tertial::excel {

/// Writes sheet after sheet into a source that must outlive it.
class SheetLines {
public:
    explicit SheetLines(SourceDocument& out) : out_(out) {}

    /// Error: too_large (with more rows and columns than a report can have, so that empty cells fill the memory).
    [[nodiscard]] Expected<void> add(const std::string& sheet, SheetCells cells);
    /// A hidden sheet: only that it was there.
    void leave_out(const std::string& sheet);

private:
    void remark_on(const std::string& sheet, const SheetCells& cells);

    SourceDocument& out_;
    int sheet_ = 0;
    std::size_t room_ = 2'000'000;  // cells in all, empty ones too
};

}  // namespace tertial::excel
