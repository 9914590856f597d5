// Runs of a paragraph as WordprocessingML: bold, italics and links as character styles, never direct formatting.
#pragma once

#include <string>
#include <vector>

#include "exporters/docx/look.h"
#include "exporters/docx/markup.h"
#include "model/text.h"

namespace tertial::docx {

void append_runs(std::string& xml, const std::vector<Run>& runs, const Look& look, Relationships& relationships);

/// The same for a proposed decision: what is to be filled in, "[belopp]", has a look of its own, so that nobody takes
/// it for finished text.
void append_proposal(std::string& xml, const std::vector<Run>& runs, const Look& look, Relationships& relationships);

}  // namespace tertial::docx
