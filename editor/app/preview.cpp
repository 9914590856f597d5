#include "editor/app/preview.h"

#include <utility>

#include "editor/app/app.h"
#include "exporters/exporters.h"
#include "model/language.h"

namespace tertial::editor {

void make_preview(App& app, OpenDocument& open) {
    Preview& preview = *open.preview;
    if (preview.making) return;
    preview.making = true;
    preview.problem.clear();
    const std::uint64_t version = open.document.version();
    struct Snapshot {
        Report report;
        DocumentTemplate document_template;
    };
    auto snapshot = std::make_shared<Snapshot>(Snapshot{open.document.report(), open.document.document_template()});
    app.jobs.start(
        "förhandsgranskning", tr("Gör sidorna", "Making the pages"),
        [&app, snapshot, version, to = std::weak_ptr(open.preview), folders = app.templates](JobControl& job) {
            job.tell(
                {tr("LibreOffice gör sidorna av Word-dokumentet", "LibreOffice makes the pages of the Word document")});
            auto pdf = std::make_shared<Expected<std::string>>(
                to_pdf(snapshot->report, snapshot->document_template, folders, [&job] { return job.go_on(); }));
            return Delivery([&app, pdf, version, to] {
                const auto into = to.lock();
                if (!into) return;
                into->making = false;
                if (!*pdf) {
                    into->problem = pdf->error().message;
                    return;
                }
                into->version = version;
                into->pages = PagePictures::of(std::make_shared<const std::string>(std::move(**pdf)), app.pictures);
            });
        });
}

}  // namespace tertial::editor
