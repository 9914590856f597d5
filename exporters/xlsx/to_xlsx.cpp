// A report as an Excel workbook: sheets from the report, then the sheets into a file.
#include <chrono>
#include <filesystem>

#include "exporters/exporters.h"
#include "exporters/findings/findings_exporters.h"
#include "exporters/report_columns.h"
#include "exporters/text_shape.h"
#include "exporters/xlsx/formats.h"
#include "exporters/xlsx/layout.h"
#include "exporters/xlsx/sheets.h"
#include "exporters/xlsx/workbook_file.h"
#include "exporters/xlsx/write_sheet.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t most_rows = 1'000'000;   // Excel has 1,048,576
constexpr std::size_t longest_property = 255;  // Excel's limit for document properties

/// The report's own date, so that the file says the same whenever it is made; its year where there is none.
std::time_t created_at(const Meta& meta) {
    using namespace std::chrono;
    constexpr Date before_any_report{2000, 1, 1};
    Date date = meta.year > 0 ? Date{meta.year, 1, 1} : before_any_report;
    if (const auto printed = parse_date(meta.date)) date = *printed;
    const sys_days day =
        year(date.year) / month(static_cast<unsigned>(date.month)) / std::chrono::day(static_cast<unsigned>(date.day));
    return system_clock::to_time_t(day);
}

std::string property(std::string_view text) {
    return std::string(first_utf16_units(fold_white_space(sound_text(text)), longest_property));
}

void set_properties(WorkbookFile& file, const SheetContext& context, const std::string& title) {
    const Meta& meta = context.report.meta;
    std::string name = property(title);
    std::string author = property(meta.case_officer);
    std::string company = property(meta.board);
    std::string subject = property(context.document_template.display_name);
    std::string keywords = property(meta.registry_number);
    std::string comments = property(context.layout.text("made-with"));
    if (author.empty()) author = property(meta.administration);
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.keywords = keywords.data();
    properties.comments = comments.data();
    properties.created = created_at(meta);
    file.check(workbook_set_properties(file.book(), &properties));
}

PageWords page_words(const SheetContext& context, const std::string& title) {
    const Meta& meta = context.report.meta;
    return {fold_white_space(sound_text(meta.board)), title, fold_white_space(sound_text(meta.registry_number))};
}

Expected<void> fits(const std::vector<Sheet>& sheets) {
    for (const Sheet& sheet : sheets) {
        if (sheet.rows.size() <= most_rows && sheet.columns.size() < 16'000) continue;
        return fail(ErrorCode::too_large,
                    tr("Tabellen ", "The table ") + sheet.title +
                        tr(" är större än ett blad i Excel rymmer. Dela den i flera tabeller.",
                           " is larger than a sheet of Excel can hold. Divide it into several tables."));
    }
    return {};
}

Expected<std::string> write_in(const std::filesystem::path& place, const SheetContext& context,
                               const std::vector<Sheet>& sheets) {
    auto file = WorkbookFile::open(place);
    if (!file) return tl::make_unexpected(file.error());
    FormatCache formats(**file, context.layout);
    const std::string& title = sheets.front().title;
    set_properties(**file, context, title);
    const PageWords words = page_words(context, title);
    for (const Sheet& sheet : sheets) write_sheet(**file, formats, context.layout, words, sheet);
    return (*file)->finish();
}

Expected<std::string> bytes_of(const SheetContext& context, const std::vector<Sheet>& sheets) {
    if (auto small_enough = fits(sheets); !small_enough) return tl::make_unexpected(small_enough.error());
    Expected<std::string> bytes;
    for (const std::filesystem::path& place : temporary_places()) {
        bytes = write_in(place, context, sheets);
        if (bytes || bytes.error().code != ErrorCode::cannot_write) break;
    }
    return bytes;
}

Expected<std::string> workbook_bytes(const Report& report, const DocumentTemplate& document_template,
                                     const GoalCatalogue& catalogue, const TemplateFolders& folders) {
    const auto layout = load_excel_layout(folders);
    if (!layout) return tl::make_unexpected(layout.error());
    const std::vector<Finding> findings = run_checks({report, document_template, catalogue});
    const DocumentTemplate whole = with_columns_of(report, document_template);
    const SheetContext context{report, whole, findings, *layout};
    return bytes_of(context, make_sheets(context));
}

Expected<std::string> finding_bytes(const FindingList& list, const TemplateFolders& folders) {
    const auto layout = load_excel_layout(folders);
    if (!layout) return tl::make_unexpected(layout.error());
    const SheetContext context{list.report, list.document_template, list.findings, *layout};
    return bytes_of(context, make_finding_list(context));
}

}  // namespace

}  // namespace tertial::xlsx

namespace tertial {

Expected<std::string> to_xlsx(const Report& report, const DocumentTemplate& document_template,
                              const GoalCatalogue& catalogue, const TemplateFolders& folders) {
    return xlsx::workbook_bytes(report, document_template, catalogue, folders);
}

Expected<std::string> findings_xlsx(const FindingList& list, const TemplateFolders& folders) {
    return xlsx::finding_bytes(list, folders);
}

}  // namespace tertial
