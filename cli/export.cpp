// tertial export: a report becomes a Word, PDF, Excel, XML, records or text file.
#include <array>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/open_report.h"
#include "cli/output_file.h"
#include "exporters/exporters.h"
#include "model/file_system.h"

namespace tertial::cli {

namespace {

enum class Content { text, binary };

struct Format {
    std::string_view name;
    std::string_view suffix;  // of the file beside the report
    Content content;
    Expected<std::string> (*make)(const OpenReport& open);
};

constexpr std::array formats{
    Format{"docx", ".docx", Content::binary,
           [](const OpenReport& open) { return to_docx(open.report, open.document_template, open.folders); }},
    Format{"pdf", ".pdf", Content::binary,
           [](const OpenReport& open) { return to_pdf(open.report, open.document_template, open.folders); }},
    Format{"flat-opc", ".xml", Content::text,
           [](const OpenReport& open) { return to_flat_opc(open.report, open.document_template, open.folders); }},
    Format{"xlsx", ".xlsx", Content::binary,
           [](const OpenReport& open) {
               return to_xlsx(open.report, open.document_template, open.catalogue, open.folders);
           }},
    Format{"records", ".jsonl", Content::text,
           [](const OpenReport& open) { return Expected<std::string>(to_records(open.report)); }},
    Format{"text", ".txt", Content::text,
           [](const OpenReport& open) {
               return Expected<std::string>(to_plain_text(open.report, open.document_template));
           }},
};

const Format& find_format(const std::string& name) {
    for (const Format& format : formats) {
        if (format.name == name) return format;
    }
    return formats.front();  // the parser lets no other name through
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats) names.emplace_back(format.name);
    return names;
}

/// Beside the report, or standard output when the report comes from standard input.
std::filesystem::path find_target(const Arguments& arguments, const Format& format) {
    if (arguments.has("--output")) return arguments.text("--output");
    if (arguments.file() == standard_stream) return standard_stream;
    return std::filesystem::path(arguments.file()).replace_extension(format.suffix);
}

Expected<std::string> make_quietly(const Format& format, const OpenReport& open) {
    const QuietLibraries quiet;
    return format.make(open);
}

Expected<void> export_report(const Arguments& arguments) {
    const Format& format = find_format(arguments.text("--to"));
    const std::filesystem::path target = find_target(arguments, format);
    if (target == standard_stream && format.content == Content::binary && output_is_terminal()) {
        return fail(ErrorCode::bad_argument,
                    std::string(format.name) + tr(" är ingen text för skärmen. Ange en fil med -o.",
                                                  " is no text for the screen. Name a file with -o."));
    }
    if (Expected<void> checked = check_export_target(target, arguments.file()); !checked) return checked;

    const Expected<OpenReport> open = open_report(arguments);
    if (!open) return tl::make_unexpected(open.error());
    Expected<std::string> bytes = make_quietly(format, *open);
    if (!bytes) {
        if (bytes.error().file.empty()) bytes.error().file = target.string();
        return tl::make_unexpected(bytes.error());
    }
    if (target == standard_stream) return write_result(*bytes);
    Expected<void> saved = save_file(real_file_system(), target, *bytes);
    if (saved) tell_written(target);
    return saved;
}

ExitStatus run(const Arguments& arguments) {
    const Expected<void> exported = export_report(arguments);
    return exported ? ExitStatus::done : print_error(exported.error());
}

}  // namespace

CommandSpec export_command() {
    return {
        .name = "export",
        .summary = {"Skriver rapporten som Word, PDF, Excel, XML eller text.",
                    "Writes the report as Word, PDF, Excel, XML or text."},
        .description =
            {"Skriver rapporten som en fil som kan lämnas vidare. Samma rapport ger alltid samma fil, utom PDF. En "
             "tidigare export med samma namn ersätts; en rapportfil (.tertial) ersätts aldrig.",
             "Writes the report as a file to hand over. The same report always gives the same file, but for PDF. An "
             "earlier "
             "export of the same name is replaced; a report file (.tertial) never is."},
        .examples = {"tertial export t2-2024.tertial --to docx\n"
                     "tertial export t2-2024.tertial --to xlsx -o tabeller.xlsx\n"
                     "tertial export t2-2024.tertial --to records -o - | grep indicator",
                     "tertial export t2-2024.tertial --to docx\n"
                     "tertial export t2-2024.tertial --to xlsx -o tables.xlsx\n"
                     "tertial export t2-2024.tertial --to records -o - | grep indicator"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"RAPPORT", "REPORT"},
                           {"Rapportfil (.tertial); - är standard in.", "Report file (.tertial); - is standard input."},
                           {},
                           Need::required},
        .options =
            {
                {"--to",
                 "",
                 ValueType::choice,
                 {"FORMAT", "FORMAT"},
                 {"docx (Word), pdf (görs med LibreOffice), flat-opc (samma Word-dokument som en enda XML-fil), xlsx "
                  "(Excel), records (JSON, en "
                  "post "
                  "på varje rad) eller text.",
                  "docx (Word), pdf (made with LibreOffice), flat-opc (the same Word document as one XML file), xlsx "
                  "(Excel), records (JSON, one "
                  "record "
                  "a line) or text."},
                 format_names(),
                 Need::required},
                {"--output",
                 "-o",
                 ValueType::file,
                 {"FIL", "FILE"},
                 {"Filen som skrivs; - är standard ut. Utan valet: rapportens namn med formatets ändelse.",
                  "The file to write; - is standard output. Without it: the report's name with the format's suffix."}},
            },
        .run = run,
    };
}

}  // namespace tertial::cli
