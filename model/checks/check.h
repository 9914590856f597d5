// Checks: what is missing or contradictory in a report. The catalogue of rules, with what each finds, is in
// docs/handbok.md and in rules.h; each rule is a free function from a const report to findings.
#pragma once

#include <string>
#include <vector>

#include "model/commands/field.h"
#include "model/report.h"
#include "model/template.h"

namespace tertial {

class SpellCheck;

enum class Strength {
    error,    // E: stops the hand-over
    warning,  // W: must be mended or confirmed
    hint,     // I
};

/// A text that a quick fix writes.
struct Mend {
    FieldPlace place;
    std::string value;
};

struct Finding {
    std::string check;  // "row-arithmetic"
    Strength strength = Strength::warning;
    NodeId node;              // what it is about
    std::string goal;         // number of the goal it stands under, or empty
    std::string name;         // name of the node, for people
    std::string cell;         // header of the cell or column, or empty
    SourcePlace source;       // where it stood in the imported source
    std::string message;      // what is wrong and what to do, in the user's language
    std::string fix;          // what a quick fix would do, or empty when a machine cannot mend it
    std::vector<Mend> mends;  // what the fix writes; empty when it does something else, see fixes.h
    std::string facts;        // figures and words that the finding rests on, in no language; see `fingerprint`
};

/// Of what a confirmation is about: the same as long as the finding rests on the same facts.
[[nodiscard]] std::string fingerprint(const Finding& finding);

/// What checks look at. References must outlive the call.
struct CheckContext {
    const Report& report;
    const DocumentTemplate& document_template;
    const GoalCatalogue& catalogue;    // without goals when there is none
    const Report* previous = nullptr;  // the report before this one in the chain, for the rules that compare; or null
    SpellCheck* spelling = nullptr;    // for the rule `spelling`, which is silent without; slower than all others
};

namespace checks {
struct RuleContext;  // the same, with what all rules read of it; rule_context.h
}

enum class RunsOn {
    report,
    findings,  // after the others, and after confirmed ones were left out: what is left counts
};

struct Rule {
    std::string id;
    Strength strength;  // the usual one; a rule may find weaker cases too
    std::string description;
    void (*run)(const checks::RuleContext& context, std::vector<Finding>& findings);
    RunsOn on = RunsOn::report;
};

[[nodiscard]] const std::vector<Rule>& all_rules();

/// All findings in printed order of the report, then by strength. Left out are warnings and hints that a person has
/// confirmed ("stämmer ändå") while their facts are the same; an error cannot be confirmed away, it has to be mended.
[[nodiscard]] std::vector<Finding> run_checks(const CheckContext& context);

}  // namespace tertial
