// The only way to files. Everything that reads or writes goes through a FileSystem, so that tests can make
// the disk full, the write short or the rename fail.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/error.h"

namespace tertial {

inline constexpr std::size_t max_input_bytes = std::size_t{256} << 20;

/// The operating system's calls that saving needs, one virtual function each; see file_system.cpp for the real one.
class FileSystem;

/// The real one. Lives as long as the program.
[[nodiscard]] FileSystem& real_file_system();

/// The whole file. Errors: not_found, cannot_read, too_large (more than `max_bytes`); "-" is standard input.
[[nodiscard]] Expected<std::string> read_file(FileSystem& files, const std::filesystem::path& path,
                                              std::size_t max_bytes = max_input_bytes);

/// Replaces `path` with `bytes`, all or nothing: temporary file beside it (O_EXCL), write, fsync, close, rename, fsync
/// of the folder. Keeps the mode of a file that is there, follows symbolic links, removes the temporary file when
/// something fails. On error nothing was replaced (cannot_write), and a failed fsync is never retried on the same file.
[[nodiscard]] Expected<void> save_file(FileSystem& files, const std::filesystem::path& path, std::string_view bytes);

}  // namespace tertial
