#include "importers/recogniser/sheets/sheet_report.h"

#include <algorithm>

#include "importers/recogniser/sheets/guessed_header.h"
#include "importers/recogniser/sheets/long_texts.h"
#include "importers/recogniser/sheets/plain_sheet.h"
#include "importers/recogniser/sheets/sheet_facts.h"
#include "importers/recogniser/sheets/sheet_places.h"
#include "importers/recogniser/sheets/sheet_values.h"
#include "importers/recogniser/sheets/sheet_year.h"
#include "importers/words.h"
#include "model/language.h"
#include "model/walk.h"

namespace tertial {

namespace {

struct Sheet {
    std::string name;
    LineRange lines;                 // without the name
    std::vector<SheetTable> tables;  // empty: a plain sheet
    std::vector<std::size_t> text;   // lines before the first table
};

tl::unexpected<Error> no_tables(const SourceDocument& source) {
    return fail(
        ErrorCode::bad_format,
        tr("Filen har ingen tabell med indikatorer, aktiviteter eller mål. Kontrollera att det är rätt fil, och att "
           "tabellens första rad har rubriker som Indikator, Utfall och Årsmål eller Aktivitet, Startdatum och "
           "Slutdatum.",
           "The file has no table of indicators, activities or goals. Check that it is the right file, and that the "
           "first row of the table has headings such as Indikator, Utfall and Årsmål or Aktivitet, Startdatum and "
           "Slutdatum."),
        source.name);
}

class SheetReport {
public:
    SheetReport(RecogniserContext& context, const SheetWords& words, const TemplateFolders& templates, Report& report)
        : context_(context),
          words_(words),
          templates_(templates),
          report_(report),
          ids_(context.ids),
          goals_(ids_),
          reading_{context, words, goals_, ids_, {}, {}} {}

    Expected<void> read(const ImportOptions& options) {
        find_sheets();
        note_what_the_reader_says();
        for (Sheet& sheet : sheets_) read_facts(sheet);
        find_sheet_facts(context_, headers(), options, report_.meta);
        if (options.year_is_followed && options.year) {
            const int other = other_year(context_, tables(), report_.meta, *options.year);
            if (other != 0) report_.meta.year = other;
        }
        auto document_template = load_template_for(templates_, report_);
        if (!document_template) return tl::make_unexpected(document_template.error());
        report_.template_name = document_template->name;
        reading_.deviation_word = deviation_word(*document_template);
        read_tables(SheetTableKind::goals);
        read_tables(SheetTableKind::indicators);
        read_tables(SheetTableKind::activities);
        SheetPlaces places(context_, goals_, *document_template, report_);
        for (Sheet& sheet : sheets_) read_rest(sheet, places);
        report_.goals = goals_.take_tree();
        note_goals_without_text();
        if (report_.goals.empty() && !places.any_known()) return no_tables(context_.source);
        if (report_.meta.title.empty()) report_.meta.title = default_title(*document_template);
        return {};
    }

private:
    // --- sheets and their tables --------------------------------------------------------------------

    void find_sheets() {
        for (std::size_t i = 0; i < context_.size();) {
            Sheet sheet;
            if (context_.line(i).style == LineStyle::heading) sheet.name = context_.line(i++).text;
            sheet.lines.begin = i;
            while (i < context_.size() && context_.line(i).style != LineStyle::heading) ++i;
            sheet.lines.end = i;
            find_tables(sheet);
            sheets_.push_back(std::move(sheet));
        }
    }

    void find_tables(Sheet& sheet) {
        std::optional<GoalReference> goal;
        for (std::size_t i = sheet.lines.begin; i < sheet.lines.end;) {
            const auto header = read_sheet_header(context_, words_, {i, sheet.lines.end});
            if (!header || is_plain(*header, sheet.lines.end)) {
                const auto named = goal_alone(context_.grammar, context_.line(i));
                if (named) goal = named;
                if (sheet.tables.empty()) {
                    sheet.text.push_back(i);
                } else {
                    sheet.tables.back().rows.end = i + 1;
                }
                ++i;
                continue;
            }
            sheet.tables.push_back({*header, {header->end, header->end}, sheet.name, goal});
            i = header->end;
        }
        if (!sheet.tables.empty()) {
            std::erase_if(sheet.text,
                          [&](std::size_t at) { return goal_alone(context_.grammar, context_.line(at)).has_value(); });
        }
        if (!sheet.tables.empty() || exported_) return;
        if (auto guessed = guess_sheet_header(context_, templates_, sheet.lines)) {
            sheet.tables.push_back({*guessed, sheet.lines, sheet.name, {}});
        }
        if (!sheet.tables.empty()) sheet.text.clear();
    }

    /// Our own exports make sheets of every table; their rows' ids tell that it is none of these.
    bool is_plain(const SheetHeader& header, std::size_t end) {
        const auto column = header.column_of(SheetField::id);
        if (!column) return false;
        exported_ = exported_ || header.columns[*column].hidden;
        for (std::size_t i = header.end; i < end; ++i) {
            const auto& cells = context_.line(i).cells;
            if (*column >= cells.size() || !is_node_id(cells[*column])) continue;
            exported_ = true;
            return cells[*column].front() == id_prefix::row;
        }
        return false;
    }

    std::vector<SheetTable> tables() const {
        std::vector<SheetTable> out;
        for (const Sheet& sheet : sheets_) out.insert(out.end(), sheet.tables.begin(), sheet.tables.end());
        return out;
    }

    std::vector<SheetHeader> headers() const {
        std::vector<SheetHeader> out;
        for (const Sheet& sheet : sheets_) {
            for (const SheetTable& table : sheet.tables) out.push_back(table.header);
        }
        return out;
    }

    bool is_derived(const Sheet& sheet) const {
        return exported_ && is_one_of(words::fold(sheet.name), words_.derived_sheets);
    }

    // --- notes and facts ----------------------------------------------------------------------------

    void note_what_the_reader_says() {
        for (const std::string& remark : context_.source.remarks) {
            context_.note(ImportNoteKind::found, {}, {}, remark);
        }
        context_.tell_left_out();
    }

    /// Their numbers stood beside rows, their texts nowhere.
    void note_goals_without_text() {
        std::string numbers;
        SourcePlace first;
        NodeId first_id;
        for_each_goal(report_.goals, [&](const Goal& goal, const Goal*) {
            if (!goal.title.empty() || goal.number.empty()) return;
            if (numbers.empty()) first = goal.source, first_id = goal.id;
            numbers += (numbers.empty() ? "" : ", ") + goal.number;
        });
        if (numbers.empty() || exported_) return;
        context_.note(ImportNoteKind::uncertain, first_id, first,
                      tr("Mål som bara har nummer i filen; fyll i deras text: ",
                         "Goals that have only a number in the file; fill in their text: ") +
                          numbers);
    }

    void leave_out(std::size_t at) {
        context_.leave_out(NoteSubject::calculated, context_.line(at).place, context_.line(at).text);
    }

    /// Board and title may stand over any table, and on a sheet of their own.
    void read_facts(Sheet& sheet) {
        const auto is_fact = [&](std::size_t at) {
            const SourceLine& line = context_.line(at);
            if (read_fact(words_, line, report_.meta)) return true;
            if (!report_.meta.title.empty() || !is_document_title(context_.grammar, line.text)) return false;
            report_.meta.title = line.text;
            return true;
        };
        std::erase_if(sheet.text, is_fact);
    }

    // --- contents -------------------------------------------------------------------------------------

    void read_tables(SheetTableKind kind) {
        for (const Sheet& sheet : sheets_) {
            if (is_derived(sheet)) continue;
            for (const SheetTable& table : sheet.tables) {
                if (table.header.kind == kind) read_sheet_rows(reading_, table);
            }
        }
    }

    void read_rest(Sheet& sheet, SheetPlaces& places) {
        if (is_derived(sheet) || (exported_ && !sheet.tables.empty())) {
            const std::vector<std::size_t> text = is_derived(sheet) ? all_lines(sheet) : sheet.text;
            for (const std::size_t at : text) leave_out(at);
            return;
        }
        if (sheet.tables.empty()) {
            PlainSheet plain = read_plain_sheet(reading_, sheet.lines, sheet.name);
            places.add(std::move(plain), sheet.name);
            return;
        }
        std::vector<std::size_t> text = sheet.text;
        for (const std::size_t at : reading_.unplaced) {
            if (at >= sheet.lines.begin && at < sheet.lines.end) text.push_back(at);
        }
        keep_as_text(text, sheet.name, places);
    }

    static std::vector<std::size_t> all_lines(const Sheet& sheet) {
        std::vector<std::size_t> lines;
        for (std::size_t at = sheet.lines.begin; at < sheet.lines.end; ++at) lines.push_back(at);
        return lines;
    }

    /// Lines over a table and beside it, in a chapter named as the sheet.
    void keep_as_text(const std::vector<std::size_t>& lines, const std::string& sheet, SheetPlaces& places) {
        PlainSheet out;
        for (const std::size_t at : lines) {
            const SourceLine& line = context_.line(at);
            if (words::fold(line.text) == words::fold(sheet)) continue;
            for (Paragraph& paragraph : paragraphs_of_cell(context_, line.text, line.place)) {
                context_.note(ImportNoteKind::unplaced, paragraph.id, line.place, line.text);
                out.blocks.emplace_back(std::move(paragraph));
            }
        }
        places.add(std::move(out), sheet);
    }

    static std::string deviation_word(const DocumentTemplate& document_template) {
        for (const ActivityColumnSpec& column : document_template.activity_columns) {
            if (column.column == ActivityColumn::deviation) return column.header;
        }
        return "Avvikelse";  // a plan has no such column; the word is the same in all that have
    }

    std::string default_title(const DocumentTemplate& document_template) const {
        const Meta& meta = report_.meta;
        if (meta.year == 0 || meta.board.empty()) return document_template.display_name;
        return fill_placeholders(document_template.title_pattern, meta);
    }

    RecogniserContext& context_;
    const SheetWords& words_;
    const TemplateFolders& templates_;
    Report& report_;
    SheetIds ids_;
    SheetGoals goals_;
    SheetReading reading_;
    std::vector<Sheet> sheets_;
    bool exported_ = false;  // by this program: its rows carry ids
};

}  // namespace

Expected<Report> recognise_sheets(const SourceDocument& source, const Grammar& grammar, const ImportOptions& options,
                                  const TemplateFolders& templates, IdSource ids) {
    const Expected<SheetWords> words = load_sheet_words(templates, grammar);
    if (!words) return tl::make_unexpected(words.error());
    Report report;
    report.id = ids.next(id_prefix::report);
    const std::optional<SourceDocument> joined = join_long_texts(source, *words);
    const SourceDocument& whole = joined ? *joined : source;
    Account account(whole);  // rows are accounted for one by one, see SheetReport
    RecogniserContext context{whole, grammar, ids, report.import_notes, account};
    if (Expected<void> read = SheetReport(context, *words, templates, report).read(options); !read) {
        return tl::make_unexpected(read.error());
    }
    return report;
}

}  // namespace tertial
