#include "importers/recogniser/recogniser.h"

#include <algorithm>

#include "importers/recogniser/chapters.h"
#include "importers/recogniser/document_facts.h"
#include "importers/recogniser/front_matter.h"
#include "importers/recogniser/goal_tree.h"
#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/unread_tables.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

std::vector<std::string> folded_titles(const std::vector<PartSpec>& parts) {
    std::vector<std::string> out;
    for (const PartSpec& part : parts) {
        out.push_back(words::fold(part.title));
        for (const std::string& other : part.also_called) out.push_back(words::fold(other));
    }
    return out;
}

/// "Carina Ek Sjövikens stadsdelsnämnd": two printed columns ran together; the board, or its first words where the line
/// broke, goes to the recipient.
void part_officer_and_board(Meta& meta) {
    for (std::string board = meta.board; !board.empty(); board.resize(std::min(board.size(), board.rfind(' ')))) {
        if (meta.case_officer.ends_with(" " + board)) {
            meta.case_officer.resize(meta.case_officer.size() - board.size());
            meta.case_officer = fold_blanks(meta.case_officer);
            if (meta.recipient.empty()) meta.recipient = meta.board;
            return;
        }
        if (board.find(' ') == std::string::npos) return;
    }
}

/// The last chapter before the goals, when it has a heading and nothing else, is the heading over them.
void take_goals_chapter(Report& report) {
    if (report.front.empty() || report.goals.empty()) return;
    std::vector<Chapter>* list = &report.front;
    while (!list->back().children.empty()) list = &list->back().children;
    Chapter& last = list->back();
    if (last.title.empty() || !last.blocks.empty()) return;
    report.goals_chapter = std::move(last);
    list->pop_back();
}

/// Date and number that stand in page headers only. (Those of a Word file have no place; contents tables have.)
void take_from_furniture(const SourceDocument& source, const Grammar& grammar, Meta& meta) {
    for (const SourceLine& line : source.left_out) {
        if (line.place != SourcePlace{}) continue;
        const auto parts = words::split_words(line.text);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (meta.date.empty() && words::is_iso_date(parts[i])) meta.date = parts[i];
            const bool is_label = is_one_of(words::fold(parts[i]), grammar.registry_number);
            if (is_label && meta.registry_number.empty() && i + 1 < parts.size()) meta.registry_number = parts[i + 1];
        }
    }
}

/// A text copied without its title and periods may not tell; the later report is the one that has more in it.
void choose_tertial(RecogniserContext& context, Meta& meta) {
    if (meta.kind != DocumentKind::tertial_report || meta.tertial != 0) return;
    meta.tertial = 2;
    context.note(ImportNoteKind::uncertain, {}, {},
                 tr("Det framgår inte vilken tertialrapport det är; läst som tertialrapport 2. Är det fel, läs in den "
                    "igen och ange slaget.",
                    "Nothing says which tertial report it is; read as tertial report 2. If that is wrong, import it "
                    "again and say its kind."));
}

bool has_section_headings(const SourceDocument& source, const Grammar& grammar) {
    return std::any_of(source.lines.begin(), source.lines.end(), [&](const SourceLine& line) {
        return line.style == LineStyle::heading && is_section_heading(grammar, line.text);
    });
}

std::string default_title(const Meta& meta, const DocumentTemplate& document_template) {
    if (meta.year == 0 || meta.board.empty()) return document_template.display_name;
    return fill_placeholders(document_template.title_pattern, meta);
}

Error not_a_report(const SourceDocument& source) {
    return {
        ErrorCode::bad_format,
        tr("Texten ser inte ut som en verksamhetsplan, tertialrapport eller verksamhetsberättelse: varken mål eller "
           "kända rubriker hittades. Kontrollera att det är rätt fil.",
           "The text does not look like a plan, tertial report or annual report: neither goals nor known headings were "
           "found. Check that it is the right file."),
        source.name, 0};
}

}  // namespace

Expected<Report> recognise(const SourceDocument& source, const Grammar& grammar, const ImportOptions& options,
                           const TemplateFolders& templates, IdSource ids) {
    Report report;
    report.id = ids.next(id_prefix::report);
    Account account(source);
    RecogniserContext context{source, grammar, ids, report.import_notes, account, find_mixed_tables(source, grammar)};
    context.has_section_headings = has_section_headings(source, grammar);
    for (const SourceDoubt& doubt : source.doubts) context.note(ImportNoteKind::uncertain, {}, doubt.place, doubt.text);
    context.tell_left_out();

    const DocumentFacts facts = find_document_facts(context, options);
    report.meta.kind = facts.kind;
    report.meta.tertial = facts.tertial;
    report.meta.year = facts.year;
    report.meta.board = facts.board;
    choose_tertial(context, report.meta);
    auto document_template = load_template_for(templates, report);
    if (!document_template) return tl::make_unexpected(document_template.error());
    report.template_name = document_template->name;

    GoalTree tree = read_goal_tree(context, end_of_contents(context));
    report.goals = std::move(tree.goals);
    const std::size_t chapters =
        read_front_matter(context, {0, tree.lines.begin}, folded_titles(document_template->front), report);
    report.front = read_chapters(context, {chapters, tree.lines.begin}, document_template->front);
    report.back = read_chapters(context, {tree.lines.end, context.size()}, document_template->back);
    const bool known_chapter = std::any_of(report.front.begin(), report.front.end(),
                                           [](const Chapter& chapter) { return !chapter.part.empty(); });
    if (report.goals.empty() && !known_chapter) return tl::make_unexpected(not_a_report(source));

    take_goals_chapter(report);
    part_officer_and_board(report.meta);
    take_from_furniture(source, grammar, report.meta);
    note_unread_tables(context);
    account.write_notes(report, ids, report.import_notes);
    if (report.meta.title.empty()) report.meta.title = default_title(report.meta, *document_template);
    return report;
}

}  // namespace tertial
