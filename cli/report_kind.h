// The kinds of documents as users name them on the command line: vp, t1, t2, vb.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"

namespace tertial::cli {

struct ReportKind {
    DocumentKind kind = DocumentKind::plan;
    int tertial = 0;  // 1 or 2 for a tertial report, else 0
};

/// The names, in the order of the year.
[[nodiscard]] const std::vector<std::string>& report_kind_names();
[[nodiscard]] std::optional<ReportKind> find_report_kind(std::string_view name);

}  // namespace tertial::cli
