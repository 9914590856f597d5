// What a file was when we last read or wrote it: another value means that somebody else has changed it.
#pragma once

#include <cstdint>
#include <filesystem>

namespace tertial::editor {

struct FileStamp {
    std::int64_t modified = 0;  // nanoseconds; 0 = there is no file
    std::uintmax_t size = 0;

    [[nodiscard]] bool is_there() const { return modified != 0; }
    bool operator==(const FileStamp&) const = default;
};
[[nodiscard]] FileStamp stamp_of(const std::filesystem::path& file);

}  // namespace tertial::editor
