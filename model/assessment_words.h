// The documents' own words for an assessment, in every language of the program.
#pragma once

#include <string_view>

#include "model/report.h"

namespace tertial {

[[nodiscard]] constexpr std::string_view assessment_words(Assessment assessment) {
    switch (assessment) {
        case Assessment::fully:
            return "Uppfylls helt";
        case Assessment::partly:
            return "Uppfylls delvis";
        case Assessment::not_met:
            return "Uppfylls inte";
    }
    return {};
}

}  // namespace tertial
