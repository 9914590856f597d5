// The only way to files. Everything that reads or writes goes through a FileSystem, so that tests can make
// the disk full, the write short or the rename fail.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tertial {

inline constexpr std::size_t max_input_bytes = std::size_t{256} << 20;

enum class FileKind { regular, folder, link, other };  // other: terminal, pipe, device, socket

struct FileStatus {
    FileKind kind = FileKind::other;
    mode_t mode = 0;  // permission bits only (07777)
    uid_t owner = 0;
    gid_t group = 0;
    std::uint64_t size = 0;
};

/// The operating system's calls that reading and saving need, one virtual function each. All give a value >= 0, or a
/// negated errno. Callers own the descriptors they open. One call is one try: whoever loops over interrupted calls
/// (EINTR) or short writes is the caller, so that tests reach those loops too.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    [[nodiscard]] virtual int open_read(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual int create_new(const std::filesystem::path& path, mode_t mode) = 0;  // -EEXIST if it is there
    [[nodiscard]] virtual int open_write(const std::filesystem::path& path) = 0;  // of a device; nothing is cut off
    [[nodiscard]] virtual int open_folder(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual ssize_t read(int descriptor, char* to, std::size_t bytes) = 0;
    [[nodiscard]] virtual ssize_t write(int descriptor, const char* from, std::size_t bytes) = 0;
    [[nodiscard]] virtual int sync(int descriptor) = 0;
    [[nodiscard]] virtual int close(int descriptor) = 0;  // the descriptor is gone even when this fails
    [[nodiscard]] virtual int rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    [[nodiscard]] virtual int remove(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual int status(int descriptor, FileStatus& out) = 0;
    [[nodiscard]] virtual int link_status(const std::filesystem::path& path, FileStatus& out) = 0;  // of a link itself
    [[nodiscard]] virtual int read_link(const std::filesystem::path& path, std::filesystem::path& out) = 0;
    [[nodiscard]] virtual int may_write(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual int set_mode(int descriptor, mode_t mode) = 0;
    [[nodiscard]] virtual int set_owner(int descriptor, uid_t owner, gid_t group) = 0;
    [[nodiscard]] virtual int make_folder(const std::filesystem::path& path,
                                          mode_t mode) = 0;  // -EEXIST if it is there
    /// Names of all that lies in a folder, without "." and "..", sorted.
    [[nodiscard]] virtual int list_folder(const std::filesystem::path& path, std::vector<std::string>& out) = 0;
};

/// The real one. Lives as long as the program.
[[nodiscard]] FileSystem& real_file_system();

/// The whole file; "-" is standard input. Errors: not_found, cannot_read (a folder, no permission, a file that shrank
/// while it was read), too_large (more than `max_bytes`).
[[nodiscard]] Expected<std::string> read_file(FileSystem& files, const std::filesystem::path& path,
                                              std::size_t max_bytes = max_input_bytes);

/// Replaces `path` with `bytes`, all or nothing: temporary file beside it (O_EXCL), write, fsync, close, rename, fsync
/// of the folder. Keeps mode, and owner and group where the system lets us, of a file that is there (a new file gets
/// 0644 less the umask); follows symbolic links, also to a file that does not exist yet; removes the temporary file
/// when something fails; a failed fsync is never retried. On error (cannot_write) nothing was replaced, except when
/// only the last step, fsync of the folder, failed: then the new file is whole in its place, and the message says that
/// it may not survive a power cut.
/// "-", /dev/stdout, /dev/fd/N and whatever is no regular file (pipe, terminal) are written straight to.
[[nodiscard]] Expected<void> save_file(FileSystem& files, const std::filesystem::path& path, std::string_view bytes);

/// What an errno means, as the end of a sentence in the user's language: "disken är full".
[[nodiscard]] std::string describe_system_error(int error);

}  // namespace tertial
