#include "editor/app/import_job.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "editor/panels/dialogs.h"
#include "importers/import_files.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

namespace fs = std::filesystem;

struct Read {
    Report report;
    std::vector<fs::path> files;
};

struct Outcome {
    std::vector<Read> reports;
    std::vector<Error> errors;
};

std::string names_of(const std::vector<fs::path>& files) {
    std::string out = files.front().filename().string();
    if (files.size() > 1) {
        out += tr(" och ", " and ") + std::to_string(files.size() - 1) + tr(" filer till", " more files");
    }
    return out;
}

JobProgress progress_of(const ImportStep& step) {
    JobProgress out;
    switch (step.stage) {
        case ImportStage::reading:
            out.words = tr("Läser ", "Reading ") + step.file;
            break;
        case ImportStage::recognising:
            out.words = tr("Känner igen delarna i ", "Recognising the parts of ") + step.file;
            break;
        case ImportStage::weighing_in:
            out.words = tr("Väger in ", "Weighing in ") + step.file;
            break;
    }
    if (step.page > 0) {
        out.words += tr(", sida ", ", page ") + std::to_string(step.page);
        if (step.pages > 0) out.words += tr(" av ", " of ") + std::to_string(step.pages);
    }
    if (step.page > 0 && step.pages > 0) out.share = static_cast<float>(step.page) / static_cast<float>(step.pages);
    return out;
}

Expected<Report> import_some(const std::vector<fs::path>& files, const TemplateFolders& templates, JobControl& job) {
    std::vector<ImportFile> contents;
    for (const fs::path& file : files) {
        job.tell({tr("Läser ", "Reading ") + file.filename().string()});
        auto bytes = read_file(real_file_system(), file);
        if (!bytes) return tl::make_unexpected(bytes.error());
        contents.push_back({file.filename().string(), std::move(*bytes)});
    }
    ImportOptions options;
    options.progress = [&job](const ImportStep& step) { return job.tell(progress_of(step)); };
    auto result = import_files(contents, options, templates);
    if (!result) return tl::make_unexpected(result.error());
    return std::move(result->report);
}

Outcome import_all(const std::vector<fs::path>& files, const TemplateFolders& templates, JobControl& job) {
    Outcome out;
    auto together = import_some(files, templates, job);
    if (together) {
        out.reports.push_back({std::move(*together), files});
        return out;
    }
    const bool several_reports = together.error().code == ErrorCode::bad_argument && files.size() > 1;
    if (!several_reports) {
        out.errors.push_back(together.error());
        return out;
    }
    for (const fs::path& file : files) {
        auto one = import_some({file}, templates, job);
        if (one) {
            out.reports.push_back({std::move(*one), {file}});
        } else {
            out.errors.push_back(one.error());
        }
    }
    return out;
}

void tell_refusal(App& app, const std::vector<Error>& errors) {
    const bool stopped = std::any_of(errors.begin(), errors.end(),
                                     [](const Error& error) { return error.code == ErrorCode::cancelled; });
    if (stopped)
        return app.tell(tr("Inläsningen avbröts. Inget har ändrats.", "The import was stopped. Nothing has changed."));
    std::string text;
    for (const Error& error : errors) text += (text.empty() ? "" : "\n\n") + to_text(error);
    app.open_dialog(message_dialog(tr("Det gick inte att läsa in", "It could not be imported"), text));
}

void show_import(App& app, Read& read) {
    auto open = open_report(std::move(read.report), app.templates);
    if (!open) return app.tell_error(open.error());
    OpenDocument& shown = **open;
    app.show(std::move(*open));
    remember_sources(app, shown, read.files);
    refresh_review(shown);
    const std::size_t doubts = shown.review.doubts.size();
    const std::string what = tr("Inläst: ", "Imported: ") + names_of(read.files) + ". ";
    if (doubts == 0) return app.tell(what + tr("Inget är osäkert.", "Nothing is in doubt."));
    app.tell(what + std::to_string(doubts) +
             (doubts == 1 ? tr(" ställe är osäkert.", " place is in doubt.")
                          : tr(" ställen är osäkra.", " places are in doubt.")));
    begin_review(app, shown);
}

}  // namespace

void start_import(App& app, const std::vector<fs::path>& files) {
    if (files.empty()) return;
    app.jobs.start("inläsning", tr("Läser in ", "Importing ") + names_of(files),
                   [&app, files, folders = app.templates](JobControl& job) {
                       auto outcome = std::make_shared<Outcome>(import_all(files, folders, job));
                       return Delivery([&app, outcome] {
                           for (Read& read : outcome->reports) show_import(app, read);
                           if (!outcome->errors.empty()) tell_refusal(app, outcome->errors);
                       });
                   });
}

}  // namespace tertial::editor
