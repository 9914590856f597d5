#include "importers/import.h"

#include "importers/delimited/delimited_reader.h"
#include "importers/excel/excel_reader.h"
#include "importers/grammar.h"
#include "importers/office/package.h"
#include "importers/pdf/pdf_reader.h"
#include "importers/recogniser/recogniser.h"
#include "importers/recogniser/sheets/sheet_report.h"
#include "importers/text_reader.h"
#include "importers/word/word_reader.h"
#include "model/language.h"

namespace tertial {

namespace {

Expected<Report> import_source(const Expected<SourceDocument>& source, std::string_view bytes,
                               const ImportOptions& options, const TemplateFolders& templates) {
    if (!source) return tl::make_unexpected(source.error());
    auto grammar = load_grammar(templates);
    if (!grammar) return tl::make_unexpected(grammar.error());
    const auto read = source->form == LineForm::sheets ? recognise_sheets : recognise;
    return read(*source, *grammar, options, templates, IdSource::from_content(bytes));
}

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

}  // namespace

Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                             const TemplateFolders& templates) {
    return import_source(read_text(bytes, name), bytes, options, templates);
}

Expected<Report> import_report(std::string_view bytes, std::string_view name, const ImportOptions& options,
                               const TemplateFolders& templates) {
    if (office::looks_like_package(bytes)) {
        return import_source(read_office_file(bytes, name), bytes, options, templates);
    }
    if (looks_like_pdf(bytes)) return import_source(read_pdf(bytes, name), bytes, options, templates);
    if (!looks_delimited(bytes)) return import_text(bytes, name, options, templates);
    Expected<Report> rows = import_source(read_delimited(bytes, name), bytes, options, templates);
    if (rows || rows.error().code == ErrorCode::too_large) return rows;
    // A whole report may be copied so that most of its lines are rows.
    Expected<Report> text = import_text(bytes, name, options, templates);
    return text ? text : rows;
}

}  // namespace tertial
