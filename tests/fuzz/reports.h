// What every fuzzer of a reader promises of a report that was read.
#pragma once

#include "importers/import.h"
#include "model/project_file.h"
#include "tests/fuzz/fuzzer.h"

namespace tertial::fuzz {

inline TemplateFolders templates() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

/// A refusal says why; a report can be saved and read again as the same.
inline int check(const Expected<Report>& report) {
    if (!report) {
        promise(!report.error().message.empty());
        return 0;
    }
    promise(!import_summary(*report).empty());
    const std::string saved = to_project_xml(*report);
    const auto again = from_project_xml(saved, "prov.tertial");
    promise(again.has_value());
    promise(to_project_xml(again->report) == saved);
    return 0;
}

}  // namespace tertial::fuzz
