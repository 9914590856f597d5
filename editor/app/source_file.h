// A file that a report was imported from, read once more to be shown beside it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "editor/app/page_pictures.h"
#include "editor/review/source_text.h"

namespace tertial::editor {

struct SourceFile {
    std::filesystem::path path;
    std::string name;                     // its last part, as notes of the account have it
    std::vector<SourceTextLine> lines;    // empty until it is read
    std::shared_ptr<PagePictures> pages;  // of a PDF
    std::string problem;                  // why it cannot be shown; empty while all is well
    bool is_read = false;
};

/// Reads it on the worker; the value fills itself.
[[nodiscard]] std::shared_ptr<SourceFile> read_source_file(const std::filesystem::path& path, Worker& worker);

/// Files beside the report that it may have been imported from: those of these names, else of its own name with a
/// suffix that can be imported.
[[nodiscard]] std::vector<std::filesystem::path> find_sources(const std::filesystem::path& report,
                                                              const std::vector<std::string>& names);

}  // namespace tertial::editor
