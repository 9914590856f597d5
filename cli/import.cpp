// tertial import: published reports and sheets become a report, with an account of what was understood.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/import_work.h"
#include "cli/report_kind.h"

namespace tertial::cli {

namespace {

ExitStatus run(const Arguments& arguments) {
    const Expected<void> imported = import_files_of(arguments);
    return imported ? ExitStatus::done : print_error(imported.error());
}

std::vector<OptionSpec> options() {
    return {
        {"--output",
         "-o",
         ValueType::file,
         {"FIL", "FILE"},
         {"Rapportfilen som skrivs; - är standard ut. Utan valet: rapportens namn med ändelsen .tertial, med --into "
          "den rapportfilen.",
          "The report file to write; - is standard output. Without it: the name of the report, ending in .tertial, "
          "with --into that report file."}},
        {"--into",
         "",
         ValueType::file,
         {"RAPPORT", "REPORT"},
         {"Läser in i en rapportfil som finns och visar vad som ändras. Rader hör ihop när id eller nummer och namn är "
          "lika.",
          "Imports into a report file that exists and shows what changes. Rows belong together when their ids, or "
          "numbers and names, agree."}},
        {"--accept-reworded",
         "",
         ValueType::flag,
         {},
         {"Tar rader vars namn är mycket lika som samma rad. Utan valet visas de bara, med likheten i procent.",
          "Takes rows whose names are much alike to be the same. Without it they are only shown, with the likeness in "
          "per cent."}},
        {"--preview",
         "",
         ValueType::flag,
         {},
         {"Visar vad inläsningen ger eller ändrar, utan att skriva någon rapportfil.",
          "Shows what the import gives or changes, without writing a report file."}},
        {"--notes",
         "",
         ValueType::file,
         {"FIL", "FILE"},
         {"Skriver hela redovisningen som text: vad som hittades, allt som är osäkert och varför, vad som inte kunde "
          "placeras, vad som utelämnades, och ändringarna; - är standard ut.",
          "Writes the whole account as text: what was found, all that is uncertain and why, what could not be placed, "
          "what was left out, and the changes; - is standard output."}},
        {"--progress",
         "",
         ValueType::flag,
         {},
         {"Visar på standard fel hur långt inläsningen har kommit, även när det inte är ett terminalfönster.",
          "Shows on standard error how far the import has come, also when that is no terminal."}},
        {"--kind",
         "",
         ValueType::choice,
         {"SLAG", "KIND"},
         {"Slag av dokument, om filen inte säger det rätt: vp (verksamhetsplan), t1 eller t2 (tertialrapport), vb "
          "(verksamhetsberättelse).",
          "Kind of document, when the file does not say it right: vp (plan), t1 or t2 (tertial report), vb (annual "
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
         {"Nämndens namn, om filen inte säger det rätt.", "The board's name, when the file does not say it right."}},
        {"--force",
         "",
         ValueType::flag,
         {},
         {"Ersätter rapportfilen och redovisningen om de finns.",
          "Replaces the report file and the account if they "
          "exist."}},
    };
}

}  // namespace

CommandSpec import_command() {
    return {
        .name = "import",
        .summary = {"Läser en publicerad rapport (PDF, Word, text, Excel) till en rapportfil.",
                    "Reads a published report (PDF, Word, text, Excel) into a report file."},
        .description =
            {"Läser en publicerad plan eller rapport och gör en rapportfil av den: PDF, Word (.docx eller .xml), text "
             "i UTF-8, Excel (.xlsx) eller CSV. Vad filen är ses på dess innehåll. Visar sedan vad som hittades, vad "
             "som är osäkert och vad som inte kunde placeras, med plats. Ingen text går förlorad: det som inte förstås "
             "står kvar som text. En rapport som finns ersätts inte utan --force.\n"
             "Med flera filer blir rapporten och dess arbetsblad en rapport. Bladen fyller i det som rapporten saknar; "
             "säger de emot den står rapportens uppgift kvar, med båda uppgifterna som något att bekräfta.",
             "Reads a published plan or report and makes a report file of it: PDF, Word (.docx or .xml), text in "
             "UTF-8, Excel (.xlsx) or CSV. What the file is, its contents tell. Then shows what was found, what is "
             "uncertain and what could not be placed, with its place. No text is lost: what is not understood stays as "
             "text. A report that exists is not replaced without --force.\n"
             "Of several files, a report and its sheets become one report. The sheets fill in what the report lacks; "
             "where they contradict it the report's value stands, with both values as something to confirm."},
        .examples = {"tertial import t2-2024.pdf\n"
                     "tertial import t2-2024.docx indikatorer.xlsx --notes redovisning.txt\n"
                     "tertial import indikatorer.xlsx --into t2-2024.tertial --preview\n"
                     "pdftotext -layout t2-2024.pdf - | tertial import - -o t2-2024.tertial",
                     "tertial import t2-2024.pdf\n"
                     "tertial import t2-2024.docx indicators.xlsx --notes account.txt\n"
                     "tertial import indicators.xlsx --into t2-2024.tertial --preview\n"
                     "pdftotext -layout t2-2024.pdf - | tertial import - -o t2-2024.tertial"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"FIL", "FILE"},
                           {"PDF, Word, text, Excel eller CSV; - är standard in. En rapport, och de arbetsblad som hör "
                            "till den, i vilken ordning som helst.",
                            "PDF, Word, text, Excel or CSV; - is standard input. A report, and the sheets that belong "
                            "to it, in any order."},
                           {},
                           Need::required},
        .files = Files::several,
        .options = options(),
        .run = run,
    };
}

}  // namespace tertial::cli
