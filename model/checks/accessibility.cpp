// What a screen reader needs of the exported document. Language and tags are the exporters' own; a report has no
// pictures. Source: DOS-lagen (2018:1937) through EN 301 549, WCAG 2.1: 1.3.1, 2.4.2, 2.4.4, 2.4.6.
#include <algorithm>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

bool is_blank(const std::string& text) {
    return fold_blanks(text).empty();
}

void state_empty_heading(Findings& findings, const Subject& subject) {
    state(findings, "a11y-heading", Strength::error, subject,
          {say("Rubriken är tom. Skriv den, eller ta bort den: skärmläsare läser upp tomma rubriker.",
               "The heading is empty. Write it, or remove it: screen readers read empty headings aloud."),
           {},
           {},
           {subject.name}});
}

/// Sub-headings of one part: none empty, none two levels below the one before.
void check_sub_headings(const std::vector<PlacedParagraph>& paragraphs, Findings& findings) {
    NodeId owner;
    int depth = -1;
    for (const PlacedParagraph& placed : paragraphs) {
        if (placed.place.owner != owner) depth = -1;
        owner = placed.place.owner;
        if (placed.paragraph == nullptr || placed.paragraph->style != ParagraphStyle::heading) continue;
        if (is_blank(placed.text)) state_empty_heading(findings, placed.subject());
        if (placed.paragraph->depth > depth + 1) {
            const int right = depth + 1;
            // The levels of headings read from print are a guess of the import until somebody has touched them.
            const Strength strength = placed.source.line > 0 ? Strength::warning : Strength::error;
            state(findings, "a11y-heading", strength, placed.subject(),
                  {say("Rubriken {0} hoppar över en nivå. Flytta upp den en nivå.",
                       "The heading {0} skips a level. Move it up one level.", {in_quotes(placed.text)}),
                   {},
                   {},
                   {placed.text, std::to_string(right)}});
        }
        depth = placed.paragraph->depth;
    }
}

bool is_empty(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), is_blank);
}

void check_table(const Figures& figures, Findings& findings) {
    const Table& table = *figures.table;
    if (table.columns.size() < 2) return;  // a list
    // An import may have lost the header of what it read as a table.
    const Strength strength = table.source.line > 0 ? Strength::warning : Strength::error;
    const auto complain = [&](const Subject& subject, const std::string& message, const std::string& fix = {}) {
        state(findings, "a11y-table", strength, subject, {message, {}, fix, {subject.name}});
    };
    const std::size_t named = static_cast<std::size_t>(std::count_if(
        table.columns.begin(), table.columns.end(), [](const std::string& name) { return !is_blank(name); }));
    if (named == 0) {
        complain(figures.subject(), say("Tabellen saknar rubrikrad. Skriv vad varje kolumn är.",
                                        "The table has no header row. Write what each column is."));
    } else {
        // The column of the rows' names needs no name of its own when a unit or title says what they are.
        for (std::size_t c = 1; c < table.columns.size(); ++c)
            if (is_blank(table.columns[c]))
                complain(figures.subject(),
                         say("Kolumn {0} saknar rubrik. Skriv vad den är.",
                             "Column {0} has no header. Write what it is.", {std::to_string(c + 1)}));
    }
    for (const FigureRow& row : figures.rows)
        if (is_empty(*row.row))
            complain(figures.subject(row), say("Raden är tom. Ta bort den.", "The row is empty. Remove it."),
                     tr("Ta bort raden", "Remove the row"));
}

bool looks_like_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

}  // namespace

void check_a11y_title(const RuleContext& context, Findings& findings) {
    const Report& report = context.report;
    if (!is_blank(report.meta.title)) return;
    const std::string title = fill_placeholders(context.document_template.title_pattern, report.meta);
    state(findings, "a11y-title", Strength::error, {report.id, {}, {}, {}},
          {say("Dokumentet har ingen titel. Skriv den på framsidan.",
               "The document has no title. Write it on the front page."),
           {},
           say("Sätt titeln till {0}", "Set the title to {0}", {in_quotes(title)}),
           {title},
           {Mend{{{}, Field::title, 0}, title}}});
}

void check_a11y_heading(const RuleContext& context, Findings& findings) {
    check_sub_headings(context.paragraphs, findings);
    for (const auto* chapters : {&context.report.front, &context.report.back})
        for_each_chapter(*chapters, [&](const Chapter& chapter, int) {
            if (is_blank(chapter.title)) state_empty_heading(findings, subject_of(chapter));
        });
    for_each_goal(context.report.goals, [&](const Goal& goal, const Goal*) {
        if (is_blank(goal.title)) state_empty_heading(findings, subject_of(goal));
    });
}

void check_a11y_table(const RuleContext& context, Findings& findings) {
    for (const Figures& figures : context.figures) check_table(figures, findings);
}

void check_a11y_link(const RuleContext& context, Findings& findings) {
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (placed.paragraph == nullptr) continue;
        for (const Run& run : placed.paragraph->runs) {
            if (run.link.empty() || !looks_like_address(run.text)) continue;
            state(findings, "a11y-link", Strength::warning, placed.subject(),
                  {say("Länkens text är en adress: {0} Skriv vart den leder.",
                       "The link's text is an address: {0} Write where it leads.", {in_quotes(run.text)}),
                   {},
                   {},
                   {run.text}});
        }
    }
}

}  // namespace tertial::checks
