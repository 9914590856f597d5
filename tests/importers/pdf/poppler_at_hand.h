// Whether poppler's programs are there to read PDFs with.
#pragma once

#include <doctest/doctest.h>

#include "model/process.h"

namespace tertial::pdf_test {

/// Says that the test is skipped when they are not.
inline bool tools_are_at_hand() {
    const bool found = run_processes({{"pdftotext", "-v"}}, "", {}).front().end == ProcessEnd::exited;
    if (!found) MESSAGE("1 test skipped: pdftotext is not at hand");
    return found;
}

}  // namespace tertial::pdf_test
