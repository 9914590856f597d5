// Texts that a roll-forward carried over as they stood.
#pragma once

#include <string>

#include "model/report.h"

namespace tertial {

/// Of the words of a section; the same as long as nobody changed them.
[[nodiscard]] std::string carried_fingerprint(const Section& section);

}  // namespace tertial
