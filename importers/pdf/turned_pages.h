// Pages whose text runs downwards, upwards or upside down, and words that do so on a page whose text is upright.
#pragma once

#include "importers/pdf/page.h"

namespace tertial::pdf {

/// Turns each page so that most of its text runs from left to right. Words that then still run up or down (a number in
/// the margin) go under the rest of their page, a line for each run, and are told of as PageFault::sideways.
void turn_upright(Document& document);

}  // namespace tertial::pdf
