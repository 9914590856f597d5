#include "editor/app/export_job.h"

#include <memory>
#include <system_error>
#include <utility>

#include "editor/panels/dialogs.h"
#include "exporters/exporters.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

namespace fs = std::filesystem;

using GoOnWith = const std::function<bool()>&;

struct Outcome {
    std::string made;  // names of the files
    std::optional<Error> error;
};

Outcome export_all(const Document& document, const TemplateFolders& folders, const fs::path& base,
                   const std::vector<const ExportFormat*>& formats, JobControl& job) {
    Outcome out;
    float done = 0;
    for (const ExportFormat* format : formats) {
        const fs::path file = export_target(base, *format);
        const std::string name = file.filename().string();
        if (!job.tell({tr("Skriver ", "Writing ") + name, done++ / static_cast<float>(formats.size())})) {
            out.error = Error{ErrorCode::cancelled, {}, {}, 0};
            return out;
        }
        const auto bytes = format->make(document, folders, [&job] { return job.go_on(); });
        if (!bytes) {
            out.error = bytes.error();
            return out;
        }
        if (const auto saved = save_file(real_file_system(), file, *bytes); !saved) {
            out.error = saved.error();
            return out;
        }
        out.made += (out.made.empty() ? "" : ", ") + name;
    }
    return out;
}

void tell_outcome(App& app, const Outcome& outcome) {
    if (!outcome.error) return app.tell(tr("Exporterat: ", "Exported: ") + outcome.made);
    const std::string made = outcome.made.empty() ? tr("Inget skrevs.", "Nothing was written.")
                                                  : tr("Skrivet före det: ", "Written before: ") + outcome.made;
    if (outcome.error->code == ErrorCode::cancelled) {
        return app.tell(tr("Exporten avbröts. ", "The export was stopped. ") + made);
    }
    app.open_dialog(message_dialog(tr("Det gick inte att exportera", "It could not be exported"),
                                   to_text(*outcome.error) + "\n\n" + made));
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
    static const std::vector<ExportFormat> formats{
        {"word", ".docx", "Word-dokument, till nämnden", "Word document, for the board",
         [](const Document& d, const TemplateFolders& f, GoOnWith) {
             return to_docx(d.report(), d.document_template(), f);
         }},
        {"pdf", ".pdf", "PDF med taggar och bokmärken, för webben", "PDF with tags and bookmarks, for the web",
         [](const Document& d, const TemplateFolders& f, GoOnWith go_on) {
             return to_pdf(d.report(), d.document_template(), f, go_on);
         }},
        {"excel", ".xlsx", "Excel-arbetsbok, med tabellerna", "Excel workbook, with the tables",
         [](const Document& d, const TemplateFolders& f, GoOnWith) {
             return to_xlsx(d.report(), d.document_template(), d.catalogue(), f);
         }},
        {"xml", ".xml", "Word-dokument som en XML-fil (Flat OPC)", "Word document as one XML file (Flat OPC)",
         [](const Document& d, const TemplateFolders& f, GoOnWith) {
             return to_flat_opc(d.report(), d.document_template(), f);
         }},
    };
    return formats;
}

const ExportFormat* find_export_format(std::string_view id) {
    for (const ExportFormat& format : export_formats()) {
        if (format.id == id) return &format;
    }
    return nullptr;
}

std::string why_not_export_to(const fs::path& base) {
    if (base.filename().empty()) return tr("Skriv ett namn på filen.", "Give the file a name.");
    std::error_code ignored;
    const fs::path folder = base.has_parent_path() ? base.parent_path() : fs::path(".");
    if (!fs::exists(folder, ignored)) return tr("Mappen finns inte: ", "There is no such folder: ") + folder.string();
    if (!fs::is_directory(folder, ignored)) return tr("Det är ingen mapp: ", "That is no folder: ") + folder.string();
    if (real_file_system().may_write(folder) < 0) {
        return tr("Du får inte skriva i mappen ", "You may not write in the folder ") + folder.string();
    }
    return {};
}

fs::path export_target(const fs::path& base, const ExportFormat& format) {
    fs::path file = base;
    file += format.suffix;
    return file;
}

void start_export(App& app, const OpenDocument& open, const fs::path& base, std::vector<const ExportFormat*> formats) {
    const Document& now = open.document;
    auto copy = std::make_shared<Document>(now.report(), now.document_template(), now.catalogue());
    app.jobs.start("export", tr("Exporterar", "Exporting"),
                   [&app, copy, base, formats = std::move(formats), folders = app.templates](JobControl& job) {
                       auto outcome = std::make_shared<Outcome>(export_all(*copy, folders, base, formats, job));
                       return Delivery([&app, outcome] { tell_outcome(app, *outcome); });
                   });
}

}  // namespace tertial::editor
