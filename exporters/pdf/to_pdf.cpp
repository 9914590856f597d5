// PDF by way of LibreOffice, which knows the Word document's headings, tables and language and tells them in the PDF.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "exporters/exporters.h"
#include "model/file_system.h"
#include "model/language.h"
#include "model/process.h"

namespace tertial {

namespace {

namespace fs = std::filesystem;

constexpr const char* program = "soffice";

/// Filter options of writer_pdf_Export, see LibreOffice's help, "PDF Export Command Line Parameters".
constexpr std::string_view filter =
    "pdf:writer_pdf_Export:{"
    "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
    "\"DisplayPDFDocumentTitle\":{\"type\":\"boolean\",\"value\":\"true\"}}";

/// An office suite starts from nothing and lays out a hundred pages: seconds, and gigabytes of address space.
ProcessLimits office_limits() {
    ProcessLimits limits;
    limits.seconds = 240;
    limits.processor_seconds = 240;
    limits.most_processor_seconds = 240;
    limits.memory_bytes = std::size_t{8} << 30;
    return limits;
}

/// Gone, with all in it, when the value goes.
class WorkFolder {
public:
    WorkFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "tertial-pdf-XXXXXX").string();
        if (!error && ::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    ~WorkFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

tl::unexpected<Error> not_installed() {
    return fail(ErrorCode::not_found,
                tr("PDF görs med LibreOffice, som inte är installerat. Installera paketet libreoffice-writer, eller "
                   "exportera till Word och spara som PDF därifrån.",
                   "PDF is made with LibreOffice, which is not installed. Install the package libreoffice-writer, or "
                   "export to Word and save as PDF from there."));
}

tl::unexpected<Error> no_pdf(const ProcessResult& result) {
    const bool late = result.end == ProcessEnd::timed_out || result.end == ProcessEnd::stopped;
    return fail(ErrorCode::cannot_write,
                late ? tr("LibreOffice tog för lång tid på sig att göra PDF-filen och stoppades. Försök igen, eller "
                          "exportera till Word.",
                          "LibreOffice took too long to make the PDF and was stopped. Try again, or export to Word.")
                     : tr("LibreOffice kunde inte göra PDF-filen. Exportera till Word och spara som PDF därifrån.",
                          "LibreOffice could not make the PDF. Export to Word and save as PDF from there."));
}

Expected<std::string> convert(const WorkFolder& folder, const GoOn& go_on) {
    bool stopped = false;
    const auto watch = [&](std::string_view) {
        stopped = stopped || (go_on && !go_on());
        return !stopped;
    };
    const std::string profile = "-env:UserInstallation=file://" + (folder.path() / "profile").string();
    const ProcessResult result = run_processes({{program, "--headless", "--norestore", "--nolockcheck", profile,
                                                 "--convert-to", std::string(filter), "--outdir",
                                                 folder.path().string(), (folder.path() / "report.docx").string()}},
                                               {}, office_limits(), watch)
                                     .front();
    if (stopped) return fail(ErrorCode::cancelled, tr("Exporten avbröts.", "The export was stopped."));
    if (result.end == ProcessEnd::missing) return not_installed();
    auto bytes = read_file(real_file_system(), folder.path() / "report.pdf");
    if (!bytes || bytes->empty()) return no_pdf(result);
    return bytes;
}

}  // namespace

bool can_make_pdf() {
    return !find_program(program).empty();
}

Expected<std::string> to_pdf(const Report& report, const DocumentTemplate& document_template,
                             const TemplateFolders& folders, const GoOn& go_on) {
    if (!can_make_pdf()) return not_installed();
    const auto docx = to_docx(report, document_template, folders);
    if (!docx) return tl::make_unexpected(docx.error());
    const WorkFolder folder;
    if (folder.path().empty()) {
        return fail(ErrorCode::cannot_write,
                    tr("Det gick inte att skapa en tillfällig mapp.", "No temporary folder could be made."));
    }
    if (auto saved = save_file(real_file_system(), folder.path() / "report.docx", *docx); !saved) {
        return tl::make_unexpected(saved.error());
    }
    return convert(folder, go_on);
}

}  // namespace tertial
