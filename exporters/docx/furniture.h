// Header and footer parts, and the section properties that point to them.
#pragma once

#include <string>
#include <vector>

#include "exporters/docx/facts.h"
#include "exporters/docx/look.h"
#include "exporters/docx/markup.h"
#include "exporters/opc/package.h"

namespace tertial::docx {

struct Furniture {
    std::vector<opc::Part> parts;
    std::string section;  // w:sectPr, with the references
};

/// `pages`: the number that "Sida 1 av N" shows until Word has counted.
[[nodiscard]] Furniture write_furniture(const Look& look, const Facts& facts, int pages, Relationships& relationships);

}  // namespace tertial::docx
