#include "importers/import.h"

#include "importers/read_source.h"

namespace tertial {

namespace {

Expected<Report> recognise_read(const Expected<SourceDocument>& source, std::string_view bytes,
                                const ImportOptions& options, const TemplateFolders& templates) {
    if (!source) return tl::make_unexpected(source.error());
    Expected<Report> report = recognise_source(*source, bytes, options, templates);
    if (report) name_sheets(*source, report->import_notes);
    return report;
}

bool may_be_text(const Error& error, std::string_view bytes) {
    return error.code != ErrorCode::too_large && error.code != ErrorCode::cancelled && is_separated_rows(bytes);
}

}  // namespace

Expected<Report> import_text(std::string_view bytes, std::string_view name, const ImportOptions& options,
                             const TemplateFolders& templates) {
    return recognise_read(read_as_text(bytes, name, options), bytes, options, templates);
}

Expected<Report> import_report(std::string_view bytes, std::string_view name, const ImportOptions& options,
                               const TemplateFolders& templates) {
    Expected<Report> report = recognise_read(read_source(bytes, name, options), bytes, options, templates);
    if (report || !may_be_text(report.error(), bytes)) return report;
    // A whole report may be copied so that most of its lines are rows.
    Expected<Report> text = import_text(bytes, name, options, templates);
    return text ? text : report;
}

}  // namespace tertial
