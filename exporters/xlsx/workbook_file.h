// The one place that knows how libxlsxwriter 1.1.4 makes a file: it can only write to a file name (to memory from
// 1.1.5) and prints numbers in the process's locale, so we give it a private folder, in memory where the system has
// one, and the "C" locale, and take the bytes back.
#pragma once

#include <xlsxwriter.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/error.h"

namespace tertial::xlsx {

/// The "C" locale for this thread as long as it lives: a decimal comma in a number makes the file unreadable.
class PlainLocale {
public:
    PlainLocale();
    ~PlainLocale();
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;

private:
    locale_t plain_ = nullptr;
    locale_t before_ = nullptr;
};

/// Where a workbook can be written, best first: in memory, then the folder for temporary files. The next is for when
/// there is no room in the first. Never empty.
[[nodiscard]] std::vector<std::filesystem::path> temporary_places();

/// A workbook being written. Owns the library's object, a folder that only we can read, and the locale; all are gone
/// when it goes, whatever happened.
class WorkbookFile {
public:
    /// Makes its own folder in `place`. Errors: cannot_write.
    [[nodiscard]] static Expected<std::unique_ptr<WorkbookFile>> open(const std::filesystem::path& place);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    [[nodiscard]] lxw_workbook* book() { return book_; }
    /// Remembers the first error of the library; `finish` gives it back.
    void check(lxw_error error);
    /// The same for calls that give null when memory is short.
    template <class T>
    T* check(T* pointer) {
        if (!pointer) check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return pointer;
    }
    [[nodiscard]] bool failed() const { return error_.has_value(); }

    /// Writes the file, reads it back and proves that it is whole: every part there, sound and well-formed. The library
    /// doesn't look whether its temporary files could be written. Call once. Errors: cannot_write, internal.
    [[nodiscard]] Expected<std::string> finish();

private:
    WorkbookFile() = default;

    PlainLocale locale_;
    std::filesystem::path folder_;
    std::string folder_text_;
    std::string file_text_;
    lxw_workbook* book_ = nullptr;
    std::optional<lxw_error> error_;
};

}  // namespace tertial::xlsx
