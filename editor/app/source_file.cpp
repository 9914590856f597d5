#include "editor/app/source_file.h"

#include <array>
#include <system_error>
#include <utility>

#include "importers/read_source.h"
#include "model/file_system.h"

namespace tertial::editor {

namespace {

constexpr std::array<std::string_view, 6> suffixes{".pdf", ".docx", ".xml", ".xlsx", ".csv", ".txt"};

struct ReadFile {
    std::shared_ptr<const std::string> bytes;
    std::vector<SourceTextLine> lines;
    std::string problem;
};

ReadFile read(const std::filesystem::path& path) {
    ReadFile out;
    auto bytes = read_file(real_file_system(), path);
    if (!bytes) {
        out.problem = to_text(bytes.error());
        return out;
    }
    out.bytes = std::make_shared<const std::string>(std::move(*bytes));
    const auto source = read_source(*out.bytes, path.filename().string(), {});
    if (source) {
        out.lines = source_text(*source);
    } else {
        out.problem = to_text(source.error());
    }
    return out;
}

bool is_pdf(const std::string& bytes) {
    constexpr std::size_t header_window = 1024;  // a PDF may begin with other bytes
    return bytes.substr(0, header_window).find("%PDF-") != std::string::npos;
}

bool is_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

}  // namespace

std::shared_ptr<SourceFile> read_source_file(const std::filesystem::path& path, Worker& worker) {
    auto file = std::make_shared<SourceFile>();
    file->path = path;
    file->name = path.filename().string();
    worker.post("source" + path.string(), [path, to = std::weak_ptr(file), &worker] {
        auto done = std::make_shared<ReadFile>(read(path));
        return Delivery([to, done, &worker] {
            const auto into = to.lock();
            if (!into) return;
            into->is_read = true;
            into->lines = std::move(done->lines);
            into->problem = std::move(done->problem);
            if (done->bytes && is_pdf(*done->bytes)) into->pages = PagePictures::of(done->bytes, worker);
        });
    });
    return file;
}

std::vector<std::filesystem::path> find_sources(const std::filesystem::path& report,
                                                const std::vector<std::string>& names) {
    std::vector<std::filesystem::path> found;
    if (report.empty()) return found;
    for (const std::string& name : names) {
        const std::filesystem::path beside = report.parent_path() / std::filesystem::path(name).filename();
        if (is_file(beside)) found.push_back(beside);
    }
    for (const std::string_view suffix : suffixes) {
        if (!found.empty()) break;
        std::filesystem::path beside = report;
        beside.replace_extension(suffix);
        if (is_file(beside)) found.push_back(beside);
    }
    return found;
}

}  // namespace tertial::editor
