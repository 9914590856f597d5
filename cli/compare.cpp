// tertial compare: what differs between two reports.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/open_report.h"
#include "cli/output_file.h"
#include "exporters/compare/compare_exporters.h"
#include "model/file_system.h"

namespace tertial::cli {

namespace {

Expected<std::string> make(const Arguments& arguments, const OpenReport& before, const OpenReport& after) {
    const ComparedReport a{before.report, before.document_template}, b{after.report, after.document_template};
    const Comparison comparison = compare_reports(a, b, {arguments.has("--ignore-numbers")});
    const std::string form = arguments.text("--to");
    if (form == "docx") return comparison_docx(comparison, b, after.folders);
    if (form == "html") return comparison_html(comparison);
    return comparison_text(comparison);
}

Expected<void> compare(const Arguments& arguments) {
    const std::vector<std::string> files = arguments.files();
    if (files.size() != 2)
        return fail(ErrorCode::bad_argument,
                    tr("Ange två rapporter: den äldre och den nyare.", "Name two reports: the older and the newer."));
    const bool on_screen = !arguments.has("--output") || arguments.text("--output") == standard_stream;
    if (arguments.text("--to") == "docx" && on_screen && (!arguments.has("--output") || output_is_terminal()))
        return fail(ErrorCode::bad_argument, tr("Ange Word-filens namn efter -o.", "Name the Word file after -o."));
    for (const std::string& file : files) {
        if (on_screen) continue;
        if (Expected<void> checked = check_export_target(arguments.text("--output"), file); !checked) return checked;
    }
    const Expected<OpenReport> before = open_report(arguments, files[0]);
    if (!before) return tl::make_unexpected(before.error());
    const Expected<OpenReport> after = open_report(arguments, files[1]);
    if (!after) return tl::make_unexpected(after.error());
    const Expected<std::string> bytes = make(arguments, *before, *after);
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (on_screen) return write_result(*bytes);
    const std::filesystem::path target = arguments.text("--output");
    if (Expected<void> saved = save_file(real_file_system(), target, *bytes); !saved) return saved;
    tell_written(target);
    return {};
}

ExitStatus run(const Arguments& arguments) {
    const Expected<void> compared = compare(arguments);
    return compared ? ExitStatus::done : print_error(compared.error());
}

}  // namespace

CommandSpec compare_command() {
    return {
        .name = "compare",
        .summary = {"Visar vad som skiljer två rapporter.", "Shows what differs between two reports."},
        .description =
            {"Jämför två rapporter del för del: vad som är tillagt, borttaget, flyttat, omformulerat och ändrat, med "
             "plats. Delar hör ihop när id är lika, annars nummer och namn, annars när orden är mycket lika. Som Word "
             "blir det den nyare rapporten med ändringarna spårade, att godta eller avvisa.",
             "Compares two reports part by part: what was added, removed, moved, reworded and changed, with its place. "
             "Parts belong together when their ids agree, else their numbers and names, else when their words are "
             "much alike. As Word it is the newer report with tracked changes, to accept or reject."},
        .examples = {"tertial compare t1-2024.tertial t2-2024.tertial\n"
                     "tertial compare utkast-1.tertial utkast-2.tertial --to docx -o ändringar.docx",
                     "tertial compare t1-2024.tertial t2-2024.tertial\n"
                     "tertial compare draft-1.tertial draft-2.tertial --to docx -o changes.docx"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"RAPPORT", "REPORT"},
                           {"Två rapportfiler (.tertial): den äldre och den nyare.",
                            "Two report files (.tertial): the older and the newer."},
                           {},
                           Need::required},
        .files = Files::several,
        .options =
            {
                {"--to",
                 "",
                 ValueType::choice,
                 {"FORMAT", "FORMAT"},
                 {"text (för läsning, det vanliga), html (en sida att öppna i webbläsaren) eller docx (Word med "
                  "spårade ändringar).",
                  "text (for reading, the usual), html (a page for the browser) or docx (Word with tracked changes)."},
                 {"text", "html", "docx"}},
                {"--output",
                 "-o",
                 ValueType::file,
                 {"FIL", "FILE"},
                 {"Filen som skrivs. Utan valet, eller med -: standard ut.",
                  "The file to write. Without it, or with -: standard output."}},
                {"--ignore-numbers",
                 "",
                 ValueType::flag,
                 {},
                 {"Mål som bara har fått ett annat nummer räknas som lika.",
                  "Goals that have another number only count as the same."}},
            },
        .run = run,
    };
}

}  // namespace tertial::cli
