// tertial roll: the next report of the chain, begun from the last one.
#include "model/roll/roll.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/open_report.h"
#include "cli/output_file.h"
#include "cli/report_kind.h"
#include "cli/roll_answers.h"
#include "model/file_system.h"
#include "model/roll/account.h"

namespace tertial::cli {

namespace {

constexpr std::size_t max_answer_bytes = std::size_t{16} << 20;

Expected<DocumentTemplate> target_template(const TemplateFolders& folders, const std::string& name) {
    const std::optional<ReportKind> kind = find_report_kind(name);
    if (!kind) return load_document_template(folders, name);
    Report report;
    report.meta.kind = kind->kind;
    report.meta.tertial = kind->tertial;
    return load_template_for(folders, report);
}

Expected<RollAnswers> given_answers(const Arguments& arguments) {
    if (!arguments.has("--decisions")) return RollAnswers{};
    const std::string file = arguments.text("--decisions");
    const Expected<std::string> bytes = read_file(real_file_system(), file, max_answer_bytes);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return read_answers(*bytes, file);
}

Expected<Rolled> roll(const Arguments& arguments) {
    const Expected<OpenReport> open = open_report(arguments);
    if (!open) return tl::make_unexpected(open.error());
    const Expected<DocumentTemplate> target = target_template(open->folders, arguments.text("--to"));
    if (!target) return tl::make_unexpected(target.error());
    const int year = arguments.number("--year").value_or(next_year(open->report.meta, *target));
    const Expected<GoalCatalogue> catalogue = load_goal_catalogue(open->folders, year);
    if (!catalogue) return tl::make_unexpected(catalogue.error());
    const Expected<RollAnswers> answers = given_answers(arguments);
    if (!answers) return tl::make_unexpected(answers.error());
    IdSource ids = IdSource::from_content(open->report.id.text + target->name + std::to_string(year));
    return roll_forward({open->report, *target, *catalogue, open->catalogue, year}, *answers, ids);
}

Existing existing(const Arguments& arguments) {
    return arguments.has("--force") ? Existing::replace : Existing::keep;
}

Expected<void> write_text(const std::filesystem::path& target, const std::string& text) {
    if (target == standard_stream) return write_result(text);
    if (Expected<void> saved = save_file(real_file_system(), target, text); !saved) return saved;
    tell_written(target);
    return {};
}

Expected<void> write_plan(const Arguments& arguments) {
    const std::filesystem::path target =
        arguments.has("--output") ? arguments.text("--output") : std::string(standard_stream);
    if (Expected<void> checked = check_account_target(target, {arguments.file()}, existing(arguments)); !checked)
        return checked;
    const Expected<Rolled> rolled = roll(arguments);
    if (!rolled) return tl::make_unexpected(rolled.error());
    return write_text(target, write_questions(rolled->questions));
}

Expected<void> write_rolled(const Arguments& arguments) {
    if (!arguments.has("--output"))
        return fail(ErrorCode::bad_argument,
                    tr("Ange den nya rapportens fil efter -o.", "Name the file of the new report after -o."));
    const std::filesystem::path target = arguments.text("--output");
    if (Expected<void> checked = check_report_target(target, arguments.file(), existing(arguments)); !checked)
        return checked;
    if (arguments.has("--notes")) {
        if (Expected<void> checked =
                check_account_target(arguments.text("--notes"), {target, arguments.file()}, existing(arguments));
            !checked)
            return checked;
    }
    const Expected<Rolled> rolled = roll(arguments);
    if (!rolled) return tl::make_unexpected(rolled.error());
    if (Expected<void> written = write_report(target, rolled->report); !written) return written;
    if (arguments.has("--notes")) {
        if (Expected<void> told = write_text(arguments.text("--notes"), roll_account(*rolled, RollDetail::full)); !told)
            return told;
    }
    const std::string account = roll_account(*rolled, RollDetail::brief);
    if (target != standard_stream && arguments.text("--notes") != standard_stream) return write_result(account);
    print_message(account);
    return {};
}

ExitStatus run(const Arguments& arguments) {
    const Expected<void> done = arguments.has("--plan") ? write_plan(arguments) : write_rolled(arguments);
    return done ? ExitStatus::done : print_error(done.error());
}

std::vector<OptionSpec> options() {
    return {
        {"--to",
         "",
         ValueType::text,
         {"MALL", "TEMPLATE"},
         {"Den nya rapportens slag: vp (verksamhetsplan), t1 eller t2 (tertialrapport), vb (verksamhetsberättelse), "
          "eller namnet på en mall.",
          "Kind of the new report: vp (plan), t1 or t2 (tertial report), vb (annual report), or the name of a "
          "template."},
         {},
         Need::required},
        {"--year",
         "",
         ValueType::year,
         {"ÅR", "YEAR"},
         {"Den nya rapportens år. Utan valet: samma år när slaget kommer senare under året, annars nästa.",
          "Year of the new report. Without it: the same year when the kind comes later in the year, else the next."}},
        {"--output",
         "-o",
         ValueType::file,
         {"FIL", "FILE"},
         {"Filen som skrivs: den nya rapporten, eller med --plan frågorna; - är standard ut.",
          "The file to write: the new report, or with --plan the questions; - is standard output."}},
        {"--plan",
         "",
         ValueType::flag,
         {},
         {"Skriver frågorna med förslag som en tabell (CSV) att svara i, i stället för rapporten.",
          "Writes the questions with proposals as a table (CSV) to answer in, instead of the report."}},
        {"--decisions",
         "",
         ValueType::file,
         {"FIL", "FILE"},
         {"Tabellen från --plan med svar. Utan svar gäller förslaget.",
          "The table of --plan with answers. What has no answer follows the proposal."}},
        {"--notes",
         "",
         ValueType::file,
         {"FIL", "FILE"},
         {"Skriver hela redovisningen som text: frågor, svar och allt som inte följde med; - är standard ut.",
          "Writes the whole account as text: questions, answers and all that was left behind; - is standard output."}},
        {"--force", "", ValueType::flag, {}, {"Ersätter filerna om de finns.", "Replaces the files if they exist."}},
    };
}

}  // namespace

CommandSpec roll_command() {
    return {
        .name = "roll",
        .summary = {"Börjar nästa rapport i kedjan ur den förra.",
                    "Begins the next report of the chain from the last."},
        .description =
            {"Gör nästa rapport av den förra: verksamhetsplan, tertialrapport 1 och 2, verksamhetsberättelse, nästa "
             "års "
             "plan. Mål, indikatorer, aktiviteter, rubriker och tabellernas uppställning följer med; utfall flyttas "
             "till historiken; bedömningar, analyser och siffror skrivs på nytt, med förra texten bredvid. Det som "
             "inte följer med ligger kvar i den nya rapportens arkiv. Där något måste avgöras finns en fråga med ett "
             "förslag.",
             "Makes the next report from the last: plan, tertial reports 1 and 2, annual report, next year's plan. "
             "Goals, indicators, activities, headings and the layout of tables are carried over; outcomes move to the "
             "history; assessments, analyses and figures are written anew, with the last text beside. What is not "
             "carried over lies in the new report's archive. Where something has to be decided there is a question "
             "with a proposal."},
        .examples = {"tertial roll t1-2024.tertial --to t2 -o t2-2024.tertial\n"
                     "tertial roll vb-2024.tertial --to vp --plan -o frågor.csv\n"
                     "tertial roll vb-2024.tertial --to vp --decisions frågor.csv -o vp-2025.tertial",
                     "tertial roll t1-2024.tertial --to t2 -o t2-2024.tertial\n"
                     "tertial roll vb-2024.tertial --to vp --plan -o questions.csv\n"
                     "tertial roll vb-2024.tertial --to vp --decisions questions.csv -o vp-2025.tertial"},
        .file = OptionSpec{"",
                           "",
                           ValueType::file,
                           {"RAPPORT", "REPORT"},
                           {"Förra rapporten (.tertial); - är standard in.",
                            "The last report (.tertial); - is "
                            "standard input."},
                           {},
                           Need::required},
        .options = options(),
        .run = run,
    };
}

}  // namespace tertial::cli
