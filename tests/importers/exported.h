// Reports as the files that the program writes of them.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "exporters/exporters.h"
#include "tests/importers/gold.h"

namespace exported {

inline std::string workbook(const tertial::Report& report) {
    const auto document_template = load_template_for(gold::templates(), report);
    const auto catalogue = load_goal_catalogue(gold::templates(), report.meta.year);
    REQUIRE(document_template);
    REQUIRE(catalogue);
    const auto bytes = to_xlsx(report, *document_template, *catalogue, gold::templates());
    REQUIRE(bytes);
    return *bytes;
}

inline std::string document(const tertial::Report& report) {
    const auto document_template = load_template_for(gold::templates(), report);
    REQUIRE(document_template);
    const auto bytes = to_docx(report, *document_template, gold::templates());
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace exported
