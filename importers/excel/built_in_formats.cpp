#include <algorithm>
#include <array>

#include "importers/excel/number_format.h"

namespace tertial::excel {

namespace {

struct BuiltIn {
    int first, last;
    std::string_view code;
};

constexpr std::array<BuiltIn, 26> built_ins = {{{1, 1, "0"},
                                                {2, 2, "0.00"},
                                                {3, 3, "#,##0"},
                                                {4, 4, "#,##0.00"},
                                                {5, 6, "#,##0"},
                                                {7, 8, "#,##0.00"},
                                                {9, 9, "0%"},
                                                {10, 10, "0.00%"},
                                                {14, 16, "yyyy-mm-dd"},
                                                {17, 17, "yyyy-mm"},
                                                {18, 18, "hh:mm"},
                                                {19, 19, "hh:mm:ss"},
                                                {20, 20, "hh:mm"},
                                                {21, 21, "hh:mm:ss"},
                                                {22, 22, "yyyy-mm-dd hh:mm"},
                                                {27, 31, "yyyy-mm-dd"},
                                                {32, 33, "hh:mm"},
                                                {34, 36, "yyyy-mm-dd"},
                                                {37, 38, "#,##0"},
                                                {39, 40, "#,##0.00"},
                                                {41, 42, "#,##0"},
                                                {43, 44, "#,##0.00"},
                                                {45, 47, "hh:mm:ss"},
                                                {49, 49, "@"},
                                                {50, 54, "yyyy-mm-dd"},
                                                {55, 58, "yyyy-mm-dd"}}};

}  // namespace

std::string_view built_in_format(int id) {
    const auto* const found = std::find_if(built_ins.begin(), built_ins.end(), [id](const BuiltIn& built_in) {
        return id >= built_in.first && id <= built_in.last;
    });
    return found == built_ins.end() ? "General" : found->code;
}

}  // namespace tertial::excel
