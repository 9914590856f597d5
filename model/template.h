// What templates/ says about the documents: kinds of documents, their parts, columns and guidance, and the goal
// catalogues of the terms of office. Data only; nothing here knows a particular city. File form: templates/README.md.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/check_settings.h"
#include "model/error.h"
#include "model/report.h"

namespace tertial {

/// A column of the indicator tables. `column` empty = the period (or periodicity) column.
struct IndicatorColumnSpec {
    std::optional<IndicatorColumn> column;
    std::string header;  // printed; {year}, {previous_year} are filled in by `fill_placeholders`
};

enum class ActivityColumn { start, end, deviation };

struct ActivityColumnSpec {
    ActivityColumn column = ActivityColumn::start;
    std::string header;
};

enum class Requirement {
    required,  // must be there and have text, in itself or in a sub-part
    fixed,     // the heading must be there; when there is nothing to say, the sentence `empty_sentence`
    optional,
};

enum class PartRepeat {
    once,
    each_direction_goal,  // one chapter for each of the council's directions, with that goal's title as heading
};

/// A chapter that the document kind has, with what an administrator should write there.
struct PartSpec {
    std::string id;     // "ekonomi.investeringar"; the same id for the same part in every kind
    std::string title;  // heading as printed; empty for a part that repeats for each goal
    Requirement requirement = Requirement::optional;
    PartRepeat repeat = PartRepeat::once;
    std::string guidance;                  // Swedish, several sentences
    std::vector<std::string> also_called;  // other wordings of the heading seen in print
    std::vector<PartSpec> children;
};

/// A sub-heading that the instructions of some years ask for.
struct RequiredHeading {
    std::string title;
    int first_year = 0;
    int last_year = 9999;

    [[nodiscard]] bool asked_for(int year) const { return first_year <= year && year <= last_year; }
};

/// A section inside a goal of one level.
struct GoalSectionSpec {
    SectionRole role = SectionRole::analysis;
    std::string title;  // empty for an ingress
    Requirement requirement = Requirement::optional;
    std::string guidance;
    std::vector<RequiredHeading> required_headings;  // see asked_for
};

struct GoalLevelSpec {
    std::string label;  // "KF:s mål för verksamhetsområdet"
    std::string guidance;
    bool has_assessment = false;
    int assessed_since = 0;  // first year in which goals of this level are assessed
    std::vector<GoalSectionSpec> sections;
    std::string indicator_guidance;
    std::string activity_guidance;

    [[nodiscard]] bool assessed_in(int year) const { return has_assessment && year >= assessed_since; }
};

struct DocumentTemplate {
    std::string name;  // file name without suffix: "plan", "tertial-1", "tertial-2", "annual-report"
    DocumentKind kind = DocumentKind::plan;
    int tertial = 0;
    std::string display_name;    // "Tertialrapport 1"
    std::string title_pattern;   // "Tertialrapport 1 {year} för {board}"
    std::string reporting_date;  // "04-30": month and day the follow-up speaks of; empty for a plan
    std::vector<IndicatorColumnSpec> indicator_columns;
    std::vector<ActivityColumnSpec> activity_columns;
    std::string comment_label;   // "Analys", in plans "Kommentar"
    std::string empty_sentence;  // "Inget att redovisa."
    std::string decisions_guidance;
    std::vector<std::string> decision_proposals;  // texts of decisions to begin with; placeholders allowed
    std::array<GoalLevelSpec, 3> goal_levels;     // by GoalLevel - 1
    std::vector<PartSpec> front;
    PartSpec goals_part;  // heading over the goal tree; empty title = none
    std::vector<PartSpec> back;
    CheckSettings checks;  // of all kinds: from the folders' checks.xml

    [[nodiscard]] const GoalLevelSpec& level(GoalLevel goal_level) const {
        return goal_levels[static_cast<std::size_t>(goal_level) - 1];
    }
};

struct CatalogueGoal {
    GoalLevel level = GoalLevel::direction;
    std::string number;
    std::string title;
    std::vector<CatalogueGoal> children;
};

/// The council's goals of one term of office.
struct GoalCatalogue {
    std::string name;  // "2023-2026"
    int first_year = 0;
    int last_year = 0;
    std::vector<CatalogueGoal> goals;
};

/// Where template data lies: folders in order of precedence (a board's own folder before the installed one).
struct TemplateFolders {
    std::vector<std::filesystem::path> folders;
};

/// `own` (from --templates, may be empty) before the installed folder. The installed folder is TERTIAL_TEMPLATES when
/// set, else share/tertial/templates beside the program, else the source tree the program was built from.
[[nodiscard]] TemplateFolders find_template_folders(const std::filesystem::path& own);

/// First file of that name in the folders, e.g. resolve(folders, "word/style.xml"). Error: not_found.
[[nodiscard]] Expected<std::filesystem::path> resolve_template_file(const TemplateFolders& folders,
                                                                    std::string_view relative);

/// Errors: not_found with the names there are, bad_template with file and line, and those of reading a file.
[[nodiscard]] Expected<DocumentTemplate> load_document_template(const TemplateFolders& folders, std::string_view name);
/// What checks.xml says; the usual limits and no words when there is none. Errors: bad_template with file and line.
[[nodiscard]] Expected<CheckSettings> load_check_settings(const TemplateFolders& folders);

/// The template for a report: its template_name, else by kind and tertial.
[[nodiscard]] Expected<DocumentTemplate> load_template_for(const TemplateFolders& folders, const Report& report);
[[nodiscard]] std::vector<std::string> list_document_templates(const TemplateFolders& folders);

/// The catalogue of the term of office that holds `year`; an empty catalogue (no goals) when there is none.
[[nodiscard]] Expected<GoalCatalogue> load_goal_catalogue(const TemplateFolders& folders, int year);

/// Replaces {year}, {previous_year}, {next_year}, {board}, {tertial} in `pattern`.
[[nodiscard]] std::string fill_placeholders(std::string_view pattern, const Meta& meta);

/// A report with every part of the template, goals of the catalogue, decisions proposed, all texts empty.
[[nodiscard]] Report new_report(const DocumentTemplate& document_template, const GoalCatalogue& catalogue, int year,
                                std::string_view board, IdSource& ids);

}  // namespace tertial
