// Source: OASIS SARIF 2.1.0, 3.13 (sarifLog), 3.19 (toolComponent), 3.27 (result), 3.28 (location).
#include <nlohmann/json.hpp>

#include "cli/findings_text.h"
#include "model/language.h"

namespace tertial::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string level(Strength strength) {
    switch (strength) {
        case Strength::error:
            return "error";
        case Strength::warning:
            return "warning";
        case Strength::hint:
            return "note";
    }
    return "note";
}

std::string letter(Strength strength) {
    switch (strength) {
        case Strength::error:
            return "E";
        case Strength::warning:
            return "W";
        case Strength::hint:
            return "I";
    }
    return "I";
}

Json rule_of(const Rule& rule) {
    Json out;
    out["id"] = rule.id;
    out["shortDescription"]["text"] = rule.description;
    out["defaultConfiguration"]["level"] = level(rule.strength);
    return out;
}

Json result_of(const Finding& finding, const std::string& file) {
    Json location;
    location["physicalLocation"]["artifactLocation"]["uri"] = file;
    if (finding.source.line > 0) location["physicalLocation"]["region"]["startLine"] = finding.source.line;
    std::string name;
    for (const std::string* part : {&finding.goal, &finding.name, &finding.cell})
        if (!part->empty()) name += (name.empty() ? "" : " / ") + *part;
    if (!name.empty()) location["logicalLocations"] = Json::array({Json{{"fullyQualifiedName", name}}});
    Json result;
    result["ruleId"] = finding.check;
    result["level"] = level(finding.strength);
    result["message"]["text"] = finding.message;
    result["locations"] = Json::array({location});
    result["partialFingerprints"]["tertial/v1"] = finding.node.text + "/" + fingerprint(finding);
    if (!finding.fix.empty()) result["properties"]["fix"] = finding.fix;
    return result;
}

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string findings_sarif(const std::vector<Finding>& findings, const std::string& file) {
    Json driver;
    driver["name"] = "Tertial";
    driver["version"] = TERTIAL_VERSION;
    driver["rules"] = Json::array();
    for (const Rule& rule : all_rules()) driver["rules"].push_back(rule_of(rule));
    Json run;
    run["tool"]["driver"] = driver;
    run["results"] = Json::array();
    for (const Finding& finding : findings) run["results"].push_back(result_of(finding, file));
    Json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({run});
    return dumped(log, 2) + "\n";
}

std::string rules_text() {
    std::string out;
    for (const Rule& rule : all_rules()) {
        std::string id = rule.id;
        id.resize(std::max<std::size_t>(id.size() + 1, 24), ' ');
        out += letter(rule.strength) + " " + id + rule.description + "\n";
    }
    return out;
}

std::string rules_json() {
    std::string out;
    for (const Rule& rule : all_rules())
        out +=
            dumped(Json{{"id", rule.id}, {"strength", letter(rule.strength)}, {"description", rule.description}}, -1) +
            "\n";
    return out;
}

}  // namespace tertial::cli
