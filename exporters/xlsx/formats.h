// Formats of cells, each made once: making one is what costs in the library.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/sheet.h"
#include "exporters/xlsx/workbook_file.h"

namespace tertial::xlsx {

/// How a cell of a table looks.
struct CellLook {
    Align align = Align::left;
    RowLook row = RowLook::normal;
    std::uint8_t indent = 0;  // of what stands to the left: 2 for the label of a "varav" row
    bool wrapped = true;
    bool linked = false;
    bool faint = false;  // the printed text beside the number
    std::optional<Tint> tint;
};

/// Everything that is not a cell of a table.
enum class PlainLook {
    title,
    explanation,
    header,
    header_right,
    header_after_figures,
    parameter,
    aside_heading,
    aside_label,
    aside_value,
};

class FormatCache {
public:
    FormatCache(WorkbookFile& file, const ExcelLayout& layout) : file_(file), layout_(layout) {}

    [[nodiscard]] lxw_format* cell(const CellLook& look, const std::string& number_format);
    [[nodiscard]] lxw_format* plain(PlainLook look, const std::string& number_format = {});
    /// For colour rules: only what differs.
    [[nodiscard]] lxw_format* tint(Tint tint);

private:
    lxw_format* body();
    void colour(lxw_format* format, Tint tint);

    WorkbookFile& file_;
    const ExcelLayout& layout_;
    std::unordered_map<std::string, std::uint32_t> number_formats_;
    std::unordered_map<std::uint64_t, lxw_format*> cells_;
    std::map<std::pair<PlainLook, std::string>, lxw_format*> plain_;
    std::map<Tint, lxw_format*> tints_;
};

}  // namespace tertial::xlsx
