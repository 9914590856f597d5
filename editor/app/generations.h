// Earlier versions of saved reports: whenever a file is replaced, what it was is kept, the last ten of each file, in a
// folder of the user's own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "model/error.h"
#include "model/file_system.h"

namespace tertial::editor {

inline constexpr std::size_t most_generations = 10;

struct Generation {
    std::filesystem::path copy;
    std::int64_t when = 0;  // it was replaced then; seconds since 1970
    std::uint64_t size = 0;
};

class Generations {
public:
    Generations(FileSystem& files, std::filesystem::path folder) : files_(&files), folder_(std::move(folder)) {}

    /// Keeps the file as it lies on the disk now, and lets go of the oldest beyond the limit. A file that is not there,
    /// or is as the last one kept, has nothing to keep. Errors: cannot_write, cannot_read.
    [[nodiscard]] Expected<void> keep(const std::filesystem::path& file, std::int64_t now) const;
    /// The newest first.
    [[nodiscard]] std::vector<Generation> of(const std::filesystem::path& file) const;

    [[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& file) const;

private:
    FileSystem* files_;
    std::filesystem::path folder_;
};

}  // namespace tertial::editor
