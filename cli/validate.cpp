// tertial validate: what is missing or contradictory in a report.
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/findings_text.h"
#include "cli/nearest.h"
#include "cli/open_report.h"
#include "cli/output_file.h"
#include "exporters/findings/findings_exporters.h"
#include "model/checks/check.h"
#include "model/file_system.h"
#include "model/spelling/open_spelling.h"

namespace tertial::cli {

namespace {

/// The ids after --only, each of a rule there is.
Expected<std::vector<std::string>> wanted_rules(const std::string& list) {
    std::vector<std::string> known, wanted;
    for (const Rule& rule : all_rules()) known.push_back(rule.id);
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string id = list.substr(begin, end - begin);
        begin = end + 1;
        if (id.empty()) continue;
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            const std::optional<std::string> near = nearest(id, known);
            return fail(ErrorCode::bad_argument,
                        tr("Det finns ingen kontroll som heter ", "There is no check named ") + id + "." +
                            (near ? tr(" Menade du ", " Did you mean ") + *near + "?" : std::string()));
        }
        wanted.push_back(id);
    }
    return wanted;
}

Strength weakest(const std::string& letter) {
    return letter == "E" ? Strength::error : letter == "W" ? Strength::warning : Strength::hint;
}

struct Checked {
    OpenReport open;
    std::vector<Finding> findings;
};

Expected<Checked> check(const Arguments& arguments) {
    const Expected<std::vector<std::string>> only = wanted_rules(arguments.text("--only"));
    if (!only) return tl::make_unexpected(only.error());
    Expected<OpenReport> open = open_report(arguments);
    if (!open) return tl::make_unexpected(open.error());
    std::optional<OpenReport> previous;
    if (arguments.has("--previous")) {
        Expected<OpenReport> earlier = open_report(arguments, arguments.text("--previous"));
        if (!earlier) return tl::make_unexpected(earlier.error());
        previous = std::move(*earlier);
    }
    std::unique_ptr<SpellCheck> spelling;
    if (arguments.has("--spelling") || std::find(only->begin(), only->end(), "spelling") != only->end()) {
        Expected<std::unique_ptr<SpellCheck>> opened = open_spelling(open->folders);
        if (!opened) return tl::make_unexpected(opened.error());
        spelling = std::move(*opened);
        if (const auto ignored = ignored_word_list(open->report.id); !ignored.empty()) add_list(*spelling, ignored);
    }
    std::vector<Finding> findings = run_checks({open->report, open->document_template, open->catalogue,
                                                previous ? &previous->report : nullptr, spelling.get()});
    const Strength least = weakest(arguments.text("--strength"));
    std::erase_if(findings, [&](const Finding& finding) {
        const bool named = only->empty() || std::find(only->begin(), only->end(), finding.check) != only->end();
        return !named || finding.strength > least;
    });
    return Checked{std::move(*open), std::move(findings)};
}

Expected<std::string> list_of(const Checked& checked, const std::string& format, const std::string& file) {
    const FindingList list{checked.open.report, checked.open.document_template, checked.findings};
    if (format == "json") return findings_json(checked.findings);
    if (format == "sarif") return findings_sarif(checked.findings, file);
    if (format == "xlsx") return findings_xlsx(list, checked.open.folders);
    if (format == "docx") return findings_docx(list, checked.open.folders);
    return findings_text(checked.findings, checked.open.report);
}

Expected<void> write(const Arguments& arguments, const std::string& bytes) {
    if (!arguments.has("--output") || arguments.text("--output") == standard_stream) return write_result(bytes);
    const std::filesystem::path target = arguments.text("--output");
    if (Expected<void> saved = save_file(real_file_system(), target, bytes); !saved) return saved;
    tell_written(target);
    return {};
}

/// A list of Word or Excel is no text for the screen, and no report is written over.
Expected<void> check_target(const Arguments& arguments) {
    const std::string format = arguments.text("--format"), target = arguments.text("--output");
    const bool on_screen = target.empty() || target == standard_stream;
    if ((format == "xlsx" || format == "docx") && on_screen && (target.empty() || output_is_terminal()))
        return fail(ErrorCode::bad_argument, tr("Ange filens namn efter -o.", "Name the file after -o."));
    return on_screen ? Expected<void>{} : check_export_target(target, arguments.file());
}

ExitStatus show_rules(const Arguments& arguments) {
    return print_result(arguments.text("--format") == "json" ? rules_json() : rules_text());
}

ExitStatus run(const Arguments& arguments) {
    if (arguments.has("--rules")) return show_rules(arguments);
    if (arguments.file().empty())
        return print_error(Error{ErrorCode::bad_argument,
                                 tr("Ange rapporten som ska granskas. \"tertial validate --help\" visar hur.",
                                    "Name the report to check. \"tertial validate --help\" shows how."),
                                 {},
                                 0});
    if (Expected<void> good = check_target(arguments); !good) return print_error(good.error());
    const Expected<Checked> checked = check(arguments);
    if (!checked) return print_error(checked.error());
    const Expected<std::string> list = list_of(*checked, arguments.text("--format"), arguments.file());
    if (!list) return print_error(list.error());
    if (Expected<void> written = write(arguments, *list); !written) return print_error(written.error());
    return count(checked->findings, Strength::error) > 0 ? ExitStatus::report_has_errors : ExitStatus::done;
}

std::vector<OptionSpec> options() {
    return {
        {"--format",
         "",
         ValueType::choice,
         {"FORMAT", "FORMAT"},
         {"text (för läsning, det vanliga), json (en JSON-post på varje rad), sarif (SARIF 2.1.0, för andra program), "
          "xlsx eller docx (en lista att lämna till kollegor, med -o).",
          "text (for reading, the usual), json (one JSON record a line), sarif (SARIF 2.1.0, for other programs), xlsx "
          "or docx (a list to hand to colleagues, with -o)."},
         {"text", "json", "sarif", "xlsx", "docx"}},
        {"--output",
         "-o",
         ValueType::file,
         {"FIL", "FILE"},
         {"Filen som skrivs. Utan valet, eller med -: standard ut.",
          "The file to write. Without it, or with -: standard output."}},
        {"--only",
         "",
         ValueType::text,
         {"KONTROLL,…", "CHECK,…"},
         {"Bara de här kontrollerna, med komma mellan: sum,text-table.",
          "These checks only, with commas between: sum,text-table."}},
        {"--strength",
         "",
         ValueType::choice,
         {"STYRKA", "STRENGTH"},
         {"E: bara fel. W: fel och varningar. I: allt (det vanliga).",
          "E: errors only. W: errors and warnings. I: all (the usual)."},
         {"E", "W", "I"}},
        {"--previous",
         "",
         ValueType::file,
         {"RAPPORT", "REPORT"},
         {"Den förra rapporten i kedjan (.tertial), att jämföra med: borttappade indikatorer, ändrade årsmål, text som "
          "inte är ny, utlovat som inte är redovisat. En rapport från roll jämförs också utan valet.",
          "The report before in the chain (.tertial), to compare with: lost indicators, changed targets, text that is "
          "not new, promises not told of. A report made by roll is compared without it, too."}},
        {"--spelling",
         "",
         ValueType::flag,
         {},
         {"Granskar också stavningen (kontrollen spelling), med din egen ordlista från redigeraren; tar längre tid.",
          "Checks the spelling, too (check spelling), with your own list of words from the editor; takes longer."}},
        {"--rules",
         "",
         ValueType::flag,
         {},
         {"Visar alla kontroller med styrka och vad de finner; ingen rapport behövs.",
          "Shows all checks with strength and what they find; no report is needed."}},
    };
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
                     "tertial validate t2-2024.tertial --previous t1-2024.tertial --strength W\n"
                     "tertial validate t2-2024.tertial --format xlsx -o granskning.xlsx\n"
                     "tertial validate --rules",
                     "tertial validate t2-2024.tertial\n"
                     "tertial validate t2-2024.tertial --previous t1-2024.tertial --strength W\n"
                     "tertial validate t2-2024.tertial --format xlsx -o review.xlsx\n"
                     "tertial validate --rules"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"RAPPORT", "REPORT"},
                           {"Rapportfil (.tertial); - är standard in.", "Report file (.tertial); - is standard input."},
                           {},
                           Need::optional},
        .options = options(),
        .run = run,
    };
}

}  // namespace tertial::cli
