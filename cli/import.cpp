// tertial import: a published report becomes a report, with an account of what was understood.
#include "importers/import.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/output_file.h"
#include "cli/report_kind.h"
#include "cli/templates_option.h"
#include "model/file_system.h"

namespace tertial::cli {

namespace {

// The longest report known is 0.3 MB of text; what is over this is something else.
constexpr std::size_t max_text_bytes = std::size_t{64} << 20;

Expected<std::filesystem::path> find_target(const Arguments& arguments) {
    if (arguments.has("--output")) return arguments.text("--output");
    if (arguments.file() == standard_stream) {
        return fail(ErrorCode::bad_argument,
                    tr("Ange med -o vart rapporten ska skrivas när rapporten kommer från standard in.",
                       "Say with -o where to write the report when it comes from standard input."));
    }
    return std::filesystem::path(arguments.file()).replace_extension(report_suffix);
}

ImportOptions import_options(const Arguments& arguments) {
    ImportOptions options;
    options.board = arguments.text("--board");
    options.year = arguments.number("--year");
    if (const auto kind = find_report_kind(arguments.text("--kind"))) {
        options.kind = kind->kind;
        if (kind->tertial != 0) options.tertial = kind->tertial;
    }
    return options;
}

Expected<void> import_file(const Arguments& arguments) {
    if (std::filesystem::path(arguments.file()).extension() == report_suffix) {
        return fail(ErrorCode::bad_argument,
                    tr("Det är redan en rapportfil. Granska den med validate, skriv den som Word med export.",
                       "It is a report file already. Check it with validate, write it as Word with export."),
                    arguments.file());
    }
    const Expected<std::filesystem::path> target = find_target(arguments);
    if (!target) return tl::make_unexpected(target.error());
    const Existing existing = arguments.has("--force") ? Existing::replace : Existing::keep;
    if (Expected<void> checked = check_report_target(*target, arguments.file(), existing); !checked) return checked;
    const Expected<TemplateFolders> folders = template_folders(arguments);
    if (!folders) return tl::make_unexpected(folders.error());

    const Expected<std::string> bytes = read_file(real_file_system(), arguments.file(), max_text_bytes);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const Expected<Report> report = import_report(*bytes, arguments.file(), import_options(arguments), *folders);
    if (!report) return tl::make_unexpected(report.error());

    if (Expected<void> written = write_report(*target, *report); !written) return written;
    const std::string summary = import_summary(*report);
    if (*target != standard_stream) return write_result(summary);
    print_message(summary);  // standard output is the report
    return {};
}

ExitStatus run(const Arguments& arguments) {
    const Expected<void> imported = import_file(arguments);
    return imported ? ExitStatus::done : print_error(imported.error());
}

}  // namespace

CommandSpec import_command() {
    return {
        .name = "import",
        .summary = {"Läser en publicerad rapport (PDF, Word, text, Excel) till en rapportfil.",
                    "Reads a published report (PDF, Word, text, Excel) into a report file."},
        .description =
            {"Läser en publicerad plan eller rapport och gör en rapportfil av den: PDF, Word (.docx eller .xml), text "
             "i "
             "UTF-8, Excel (.xlsx) eller CSV. Vad filen är ses på dess innehåll. Visar sedan vad som hittades, vad som "
             "är osäkert och vad som inte kunde placeras, med radnummer. Ingen text går förlorad: det som inte förstås "
             "står kvar som text. En rapport som finns ersätts inte utan --force.",
             "Reads a published plan or report and makes a report file of it: PDF, Word (.docx or .xml), text in "
             "UTF-8, "
             "Excel (.xlsx) or CSV. What the file is, its contents tell. Then shows what was found, what is uncertain "
             "and what could not be placed, with line numbers. No text is lost: what is not understood stays as text. "
             "A "
             "report that exists is not replaced without --force."},
        .examples = {"tertial import t2-2024.pdf\n"
                     "tertial import t2-2024.docx -o rapport.tertial --kind t2 --year 2024\n"
                     "pdftotext -layout t2-2024.pdf - | tertial import - -o t2-2024.tertial",
                     "tertial import t2-2024.pdf\n"
                     "tertial import t2-2024.docx -o report.tertial --kind t2 --year 2024\n"
                     "pdftotext -layout t2-2024.pdf - | tertial import - -o t2-2024.tertial"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"FIL", "FILE"},
                           {"PDF, Word, text, Excel eller CSV; - är standard in.",
                            "PDF, Word, text, Excel or CSV; - is standard input."},
                           {},
                           Need::required},
        .options =
            {
                {"--output",
                 "-o",
                 ValueType::file,
                 {"FIL", "FILE"},
                 {"Rapportfilen som skrivs; - är standard ut. Utan valet: filens namn med ändelsen .tertial.",
                  "The report file to write; - is standard output. Without it: the name of the file, ending in "
                  ".tertial."}},
                {"--kind",
                 "",
                 ValueType::choice,
                 {"SLAG", "KIND"},
                 {"Slag av dokument, om filen inte säger det rätt: vp (verksamhetsplan), t1 eller t2 "
                  "(tertialrapport), vb "
                  "(verksamhetsberättelse).",
                  "Kind of document, when the file does not say it right: vp (plan), t1 or t2 (tertial report), vb "
                  "(annual "
                  "report)."},
                 report_kind_names()},
                {"--year",
                 "",
                 ValueType::year,
                 {"ÅR", "YEAR"},
                 {"Året, om filen inte säger det rätt.", "The year, when the file does not say it right."}},
                {"--board",
                 "",
                 ValueType::text,
                 {"NÄMND", "BOARD"},
                 {"Nämndens namn, om filen inte säger det rätt.",
                  "The board's name, when the file does not say it right."}},
                {"--force",
                 "",
                 ValueType::flag,
                 {},
                 {"Ersätter rapportfilen om den finns.", "Replaces the report file if it exists."}},
            },
        .run = run,
    };
}

}  // namespace tertial::cli
