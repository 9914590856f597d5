#include "model/roll/origin.h"

namespace tertial {

ReportOrigin origin_of(const Report& report) {
    return {report.meta.kind, report.meta.tertial, report.meta.year, report.id};
}

int step_of(DocumentKind kind, int tertial) {
    switch (kind) {
        case DocumentKind::plan:
            return 0;
        case DocumentKind::tertial_report:
            return tertial == 2 ? 2 : 1;
        case DocumentKind::annual_report:
            return 3;
    }
    return 0;
}

int compare_origins(const ReportOrigin& a, const ReportOrigin& b) {
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    const int left = step_of(a.kind, a.tertial), right = step_of(b.kind, b.tertial);
    return left == right ? 0 : left < right ? -1 : 1;
}

std::string origin_name(const ReportOrigin& origin) {
    const std::string year = " " + std::to_string(origin.year);
    switch (origin.kind) {
        case DocumentKind::plan:
            return "Verksamhetsplan" + year;
        case DocumentKind::tertial_report:
            return "Tertialrapport " + std::to_string(origin.tertial) + year;
        case DocumentKind::annual_report:
            return "Verksamhetsberättelse" + year;
    }
    return year;
}

std::string origin_short_name(const ReportOrigin& origin) {
    const std::string year = " " + std::to_string(origin.year);
    switch (origin.kind) {
        case DocumentKind::plan:
            return "VP" + year;
        case DocumentKind::tertial_report:
            return "T" + std::to_string(origin.tertial) + year;
        case DocumentKind::annual_report:
            return "VB" + year;
    }
    return year;
}

}  // namespace tertial
