#include "cli/report_kind.h"

#include <array>

namespace tertial::cli {

namespace {

struct NamedKind {
    std::string_view name;
    ReportKind kind;
};

constexpr std::array named_kinds{
    NamedKind{"vp", {DocumentKind::plan, 0}},
    NamedKind{"t1", {DocumentKind::tertial_report, 1}},
    NamedKind{"t2", {DocumentKind::tertial_report, 2}},
    NamedKind{"vb", {DocumentKind::annual_report, 0}},
};

}  // namespace

const std::vector<std::string>& report_kind_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const NamedKind& named : named_kinds) out.emplace_back(named.name);
        return out;
    }();
    return names;
}

std::optional<ReportKind> find_report_kind(std::string_view name) {
    for (const NamedKind& named : named_kinds) {
        if (named.name == name) return named.kind;
    }
    return std::nullopt;
}

}  // namespace tertial::cli
