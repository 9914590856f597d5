// tertial validate: what is missing or contradictory in a report.
#include <optional>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/findings_text.h"
#include "cli/open_report.h"
#include "model/checks/check.h"

namespace tertial::cli {

namespace {

ExitStatus run(const Arguments& arguments) {
    const Expected<OpenReport> open = open_report(arguments);
    if (!open) return print_error(open.error());
    std::optional<OpenReport> previous;
    if (arguments.has("--previous")) {
        Expected<OpenReport> earlier = open_report(arguments, arguments.text("--previous"));
        if (!earlier) return print_error(earlier.error());
        previous = std::move(*earlier);
    }
    const std::vector<Finding> findings = run_checks(
        {open->report, open->document_template, open->catalogue, previous ? &previous->report : nullptr});

    const bool json = arguments.text("--format") == "json";
    const Expected<void> written = write_result(json ? findings_json(findings) : findings_text(findings, open->report));
    if (!written) return print_error(written.error());
    return count(findings, Strength::error) > 0 ? ExitStatus::report_has_errors : ExitStatus::done;
}

}  // namespace

CommandSpec validate_command() {
    return {
        .name = "validate",
        .summary = {"Granskar rapporten: vad som saknas eller inte stämmer.",
                    "Checks the report: what is missing or does not agree."},
        .description =
            {"Granskar rapporten och visar varje iakttagelse med plats och vad som kan göras. E är fel som ska "
             "rättas före överlämnandet, W är varningar att rätta eller bekräfta, I är upplysningar. "
             "Slutstatus är 1 när något E finns kvar.",
             "Checks the report and shows each finding with its place and what can be done. E are errors to mend "
             "before the hand-over, W warnings to mend or confirm, I hints. The exit status is 1 when an E is "
             "left."},
        .examples = {"tertial validate t2-2024.tertial\n"
                     "tertial validate t2-2024.tertial --format json > iakttagelser.jsonl",
                     "tertial validate t2-2024.tertial\n"
                     "tertial validate t2-2024.tertial --format json > findings.jsonl"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"RAPPORT", "REPORT"},
                           {"Rapportfil (.tertial); - är standard in.", "Report file (.tertial); - is standard input."},
                           {},
                           Need::required},
        .options =
            {
                {"--format",
                 "",
                 ValueType::choice,
                 {"FORMAT", "FORMAT"},
                 {"text (för läsning, det vanliga) eller json (en JSON-post på varje rad).",
                  "text (for reading, the usual) or json (one JSON record a line)."},
                 {"text", "json"}},
                {"--previous",
                 "",
                 ValueType::file,
                 {"RAPPORT", "REPORT"},
                 {"Den förra rapporten i kedjan (.tertial), att jämföra med: borttappade indikatorer, ändrade årsmål, "
                  "text som inte är ny, utlovat som inte är redovisat. En rapport från roll jämförs också utan valet.",
                  "The report before in the chain (.tertial), to compare with: lost indicators, changed targets, text "
                  "that is not new, promises not told of. A report made by roll is compared without it, too."}},
            },
        .run = run,
    };
}

}  // namespace tertial::cli
