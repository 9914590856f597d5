#include "cli/findings_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/language.h"

namespace tertial::cli {

namespace {

char letter(Strength strength) {
    switch (strength) {
        case Strength::error:
            return 'E';
        case Strength::warning:
            return 'W';
        case Strength::hint:
            return 'I';
    }
    return 'I';
}

nlohmann::ordered_json text_or_null(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

/// "1.2.1 Nöjda brukare, Årsmål (rad 120)": what there is of it.
std::string place(const Finding& finding) {
    std::string out = finding.goal;
    if (!finding.name.empty()) out += (out.empty() ? "" : " ") + finding.name;
    if (!finding.cell.empty()) out += (out.empty() ? "" : ", ") + finding.cell;
    if (finding.source.line > 0) {
        out += (out.empty() ? "(" : " (") + tr("rad ", "line ") + std::to_string(finding.source.line) + ")";
    }
    return out;
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

}  // namespace

std::size_t count(const std::vector<Finding>& findings, Strength strength) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings, [strength](const Finding& finding) { return finding.strength == strength; }));
}

std::string findings_text(const std::vector<Finding>& findings) {
    if (findings.empty()) return tr("Inget att anmärka.\n", "Nothing to remark.\n");
    std::string out;
    for (const Finding& finding : findings) {
        out += letter(finding.strength);
        const std::string where = place(finding);
        out += (where.empty() ? "" : "  " + where) + "  [" + finding.check + "]\n";
        out += "   " + finding.message + "\n";
        if (!finding.fix.empty()) out += tr("   Förslag: ", "   Proposal: ") + finding.fix + "\n";
        out += '\n';
    }
    out += counted(count(findings, Strength::error), tr("fel", "error"), tr("fel", "errors")) + ", ";
    out += counted(count(findings, Strength::warning), tr("varning", "warning"), tr("varningar", "warnings")) + ", ";
    out += counted(count(findings, Strength::hint), tr("upplysning", "hint"), tr("upplysningar", "hints")) + ".\n";
    return out;
}

std::string findings_json(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings) {
        nlohmann::ordered_json record;
        record["id"] = finding.check;
        record["strength"] = std::string(1, letter(finding.strength));
        record["goal"] = text_or_null(finding.goal);
        record["node"] = text_or_null(finding.node.text);
        record["name"] = text_or_null(finding.name);
        record["cell"] = text_or_null(finding.cell);
        record["line"] = finding.source.line > 0 ? nlohmann::ordered_json(finding.source.line) : nullptr;
        record["message"] = finding.message;
        record["fix"] = text_or_null(finding.fix);
        // Text of a report is valid UTF-8; should a defect let other bytes through, they are shown as U+FFFD.
        out += record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }
    return out;
}

}  // namespace tertial::cli
