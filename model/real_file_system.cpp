#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "model/file_system.h"

namespace tertial {

namespace {

template <class T>
T or_errno(T result) {
    return result < 0 ? static_cast<T>(-errno) : result;
}

FileStatus from_stat(const struct stat& from) {
    FileStatus status;
    if (S_ISREG(from.st_mode)) status.kind = FileKind::regular;
    if (S_ISDIR(from.st_mode)) status.kind = FileKind::folder;
    if (S_ISLNK(from.st_mode)) status.kind = FileKind::link;
    status.mode = from.st_mode & 07777;
    status.owner = from.st_uid;
    status.group = from.st_gid;
    status.size = static_cast<std::uint64_t>(from.st_size);
    return status;
}

// A pipe that its other end made non-blocking (some terminals and runners do) is waited for, not given up.
void wait_until(int descriptor, short event) {
    pollfd wanted{descriptor, event, 0};
    ::poll(&wanted, 1, -1);
}

class RealFileSystem : public FileSystem {
public:
    int open_read(const std::filesystem::path& path) override {
        return or_errno(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    }
    int create_new(const std::filesystem::path& path, mode_t mode) override {
        return or_errno(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    }
    int open_write(const std::filesystem::path& path) override {
        return or_errno(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    }
    int open_folder(const std::filesystem::path& path) override {
        return or_errno(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }
    ssize_t read(int descriptor, char* to, std::size_t bytes) override {
        const ssize_t got = or_errno(::read(descriptor, to, bytes));
        if (got != -EAGAIN) return got;
        wait_until(descriptor, POLLIN);
        return or_errno(::read(descriptor, to, bytes));
    }
    ssize_t write(int descriptor, const char* from, std::size_t bytes) override {
        const ssize_t put = or_errno(::write(descriptor, from, bytes));
        if (put != -EAGAIN) return put;
        wait_until(descriptor, POLLOUT);
        return or_errno(::write(descriptor, from, bytes));
    }
    int sync(int descriptor) override { return or_errno(::fsync(descriptor)); }
    int close(int descriptor) override { return or_errno(::close(descriptor)); }
    int rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        return or_errno(std::rename(from.c_str(), to.c_str()));
    }
    int remove(const std::filesystem::path& path) override { return or_errno(::unlink(path.c_str())); }
    int status(int descriptor, FileStatus& out) override {
        struct stat found {};
        if (::fstat(descriptor, &found) < 0) return -errno;
        out = from_stat(found);
        return 0;
    }
    int link_status(const std::filesystem::path& path, FileStatus& out) override {
        struct stat found {};
        if (::lstat(path.c_str(), &found) < 0) return -errno;
        out = from_stat(found);
        return 0;
    }
    int read_link(const std::filesystem::path& path, std::filesystem::path& out) override {
        char target[4096];
        const ssize_t length = ::readlink(path.c_str(), target, sizeof target);
        if (length < 0) return -errno;
        if (length == sizeof target) return -ENAMETOOLONG;
        out = std::string_view(target, static_cast<std::size_t>(length));
        return 0;
    }
    int may_write(const std::filesystem::path& path) override {
        return or_errno(::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS));
    }
    int set_mode(int descriptor, mode_t mode) override { return or_errno(::fchmod(descriptor, mode)); }
    int set_owner(int descriptor, uid_t owner, gid_t group) override {
        return or_errno(::fchown(descriptor, owner, group));
    }
    int make_folder(const std::filesystem::path& path, mode_t mode) override {
        return or_errno(::mkdir(path.c_str(), mode));
    }
    int list_folder(const std::filesystem::path& path, std::vector<std::string>& out) override {
        DIR* const folder = ::opendir(path.c_str());
        if (folder == nullptr) return -errno;
        errno = 0;
        while (const dirent* entry = ::readdir(folder)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") out.emplace_back(name);
            errno = 0;
        }
        const int error = errno;
        ::closedir(folder);
        std::sort(out.begin(), out.end());
        return -error;
    }
};

}  // namespace

FileSystem& real_file_system() {
    static RealFileSystem files;
    return files;
}

}  // namespace tertial
