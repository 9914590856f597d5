#include "importers/read_source.h"

#include "importers/delimited/delimited_reader.h"
#include "importers/excel/excel_reader.h"
#include "importers/grammar.h"
#include "importers/office/package.h"
#include "importers/pdf/pdf_reader.h"
#include "importers/recogniser/recogniser.h"
#include "importers/recogniser/sheets/sheet_report.h"
#include "importers/text_reader.h"
#include "importers/word/word_reader.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

tl::unexpected<Error> other_office_file(office::MainKind kind, std::string_view name) {
    if (kind == office::MainKind::open_document) {
        return fail(ErrorCode::bad_format,
                    tr("Filen är sparad i LibreOffice eget format (.ods, .odt). Öppna den, spara som .xlsx eller .docx "
                       "och läs in den igen.",
                       "The file is saved in LibreOffice's own format (.ods, .odt). Open it, save it as .xlsx or .docx "
                       "and import it again."),
                    std::string(name));
    }
    if (kind == office::MainKind::excel_binary) {
        return fail(
            ErrorCode::bad_format,
            tr("Filen är en binär arbetsbok (.xlsb). Öppna den i Excel, spara som .xlsx och läs in den igen.",
               "The file is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and import it again."),
            std::string(name));
    }
    return fail(ErrorCode::bad_format,
                tr("Filen är varken ett Word-dokument eller en Excel-arbetsbok. Välj rapporten som .docx, .xlsx eller "
                   "text.",
                   "The file is neither a Word document nor an Excel workbook. Choose the report as .docx, .xlsx or "
                   "text."),
                std::string(name));
}

Expected<SourceDocument> read_office_file(std::string_view bytes, std::string_view name) {
    const Expected<office::Package> package = office::read_package(bytes, name);
    if (!package) return tl::make_unexpected(package.error());
    const office::MainKind kind = office::find_main_part(*package).kind;
    if (kind == office::MainKind::excel) return read_excel(*package, name);
    if (kind == office::MainKind::word) return read_word(*package, name);
    return other_office_file(kind, name);
}

/// Facts that the user did not give are those of the report that sheets belong to.
ImportOptions with_known_facts(const ImportOptions& options) {
    ImportOptions out = options;
    if (options.belongs_to == nullptr) return out;
    const Meta& meta = *options.belongs_to;
    if (!out.kind) {
        out.kind = meta.kind;
        if (meta.tertial != 0) out.tertial = meta.tertial;
    }
    if (!out.year && meta.year != 0) {
        out.year = meta.year;
        out.year_is_followed = true;
    }
    if (out.board.empty()) out.board = meta.board;
    return out;
}

std::string without_folder(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace

Expected<void> tell_progress(const ImportOptions& options, ImportStage stage, std::string_view file) {
    if (!options.progress || options.progress({stage, std::string(file)})) return {};
    return fail(ErrorCode::cancelled, tr("Inläsningen avbröts.", "The import was stopped."), std::string(file));
}

Expected<SourceDocument> read_source(std::string_view bytes, std::string_view name, const ImportOptions& options) {
    if (Expected<void> told = tell_progress(options, ImportStage::reading, name); !told) {
        return tl::make_unexpected(told.error());
    }
    if (office::looks_like_package(bytes)) return read_office_file(bytes, name);
    if (looks_like_pdf(bytes)) {
        PageWatch watch;
        if (options.progress) {
            watch = [&](int page, int pages) {
                return options.progress({ImportStage::reading, std::string(name), page, pages});
            };
        }
        return read_pdf(bytes, name, watch);
    }
    return looks_delimited(bytes) ? read_delimited(bytes, name) : read_text(bytes, name);
}

bool is_separated_rows(std::string_view bytes) {
    return !office::looks_like_package(bytes) && !looks_like_pdf(bytes) && looks_delimited(bytes);
}

Expected<SourceDocument> read_as_text(std::string_view bytes, std::string_view name, const ImportOptions& options) {
    if (Expected<void> told = tell_progress(options, ImportStage::reading, name); !told) {
        return tl::make_unexpected(told.error());
    }
    return read_text(bytes, name);
}

Expected<Report> recognise_source(const SourceDocument& source, std::string_view bytes, const ImportOptions& options,
                                  const TemplateFolders& templates) {
    if (Expected<void> told = tell_progress(options, ImportStage::recognising, source.name); !told) {
        return tl::make_unexpected(told.error());
    }
    auto grammar = load_grammar(templates);
    if (!grammar) return tl::make_unexpected(grammar.error());
    const IdSource ids = IdSource::from_content(bytes);
    if (source.form != LineForm::sheets) return recognise(source, *grammar, options, templates, ids);
    return recognise_sheets(source, *grammar, with_known_facts(options), templates, ids);
}

Expected<void> check_year(const Meta& report, const Meta& sheets, const std::string& file) {
    if (report.year == 0 || sheets.year == 0 || report.year == sheets.year) return {};
    const std::string year = std::to_string(report.year), other = std::to_string(sheets.year);
    return fail(ErrorCode::bad_argument,
                tr("Arbetsbladet är om " + other + ", rapporten om " + year +
                       ". Dess siffror skulle hamna i fel år. Är det ändå rapportens, ange --year " + year + ".",
                   "The sheet is about " + other + ", the report about " + year +
                       ". Its figures would go into the wrong year. If it is the report's all the same, say --year " +
                       year + "."),
                file);
}

Expected<void> check_size(const std::vector<UpdateChange>& changes, const std::string& file) {
    constexpr std::size_t most_changes = 10'000;
    if (changes.size() <= most_changes) return {};
    return fail(ErrorCode::too_large,
                tr("Filen har fler rader än en rapport kan ha. Spara raderna som hör till rapporten i en egen fil.",
                   "The file has more rows than a report can have. Save those that belong to the report in a file of "
                   "their own."),
                file);
}

void name_sheets(const SourceDocument& source, std::vector<ImportNote>& notes) {
    if (source.form != LineForm::sheets) return;
    const FileNames names = names_of(source);
    for (ImportNote& note : notes) {
        const auto sheet = names.sheets.find(note.source.page);
        if (sheet != names.sheets.end()) note.sheet = sheet->second;
        note.source.page = 0;  // the number of the sheet is nobody's page
    }
}

FileNames names_of(const SourceDocument& source) {
    FileNames names;
    names.file = source.name == "-" ? tr("standard in", "standard input") : without_folder(source.name);
    if (source.form != LineForm::sheets) return names;
    names.places = PlacesOf::sheets;
    for (const SourceLine& line : source.lines) {
        if (line.style == LineStyle::heading) names.sheets[line.place.page] = line.text;
    }
    // Separated rows are one sheet that is called as the file.
    const bool one = names.sheets.size() == 1;
    if (one && names.file.starts_with(names.sheets.begin()->second + ".")) names.sheets.clear();
    return names;
}

}  // namespace tertial
