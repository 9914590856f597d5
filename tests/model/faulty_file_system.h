// The real file system with one fault: the call with number `at` (1-based, counted over all kinds) fails.
#pragma once

#include <algorithm>
#include <cerrno>

#include "model/file_system.h"

namespace tertial {

enum class FaultMode {
    once,    // that call fails with `error`
    short_,  // that call, if it writes or reads, does half; if not, it fails
    sticky,  // that call and all after it fail, but for removing and closing, which must still be possible
};

struct Fault {
    int at = 0;  // 0 = never
    int error = EIO;
    FaultMode mode = FaultMode::once;
};

class FaultyFileSystem : public FileSystem {
public:
    explicit FaultyFileSystem(Fault fault) : fault_(fault) {}

    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] int syncs() const { return syncs_; }
    [[nodiscard]] int open_descriptors() const { return open_; }

    int open_read(const std::filesystem::path& path) override {
        return opened(hit() ? -fault_.error : real_.open_read(path));
    }
    int create_new(const std::filesystem::path& path, mode_t mode) override {
        return opened(hit() ? -fault_.error : real_.create_new(path, mode));
    }
    int open_write(const std::filesystem::path& path) override {
        return opened(hit() ? -fault_.error : real_.open_write(path));
    }
    int open_folder(const std::filesystem::path& path) override {
        return opened(hit() ? -fault_.error : real_.open_folder(path));
    }
    ssize_t read(int descriptor, char* to, std::size_t bytes) override {
        if (!hit()) return real_.read(descriptor, to, bytes);
        if (fault_.mode == FaultMode::short_) return real_.read(descriptor, to, std::max<std::size_t>(bytes / 2, 1));
        return -fault_.error;
    }
    ssize_t write(int descriptor, const char* from, std::size_t bytes) override {
        if (!hit()) return real_.write(descriptor, from, bytes);
        if (fault_.mode == FaultMode::short_) return real_.write(descriptor, from, std::max<std::size_t>(bytes / 2, 1));
        return -fault_.error;
    }
    int sync(int descriptor) override {
        ++syncs_;
        return hit() ? -fault_.error : real_.sync(descriptor);
    }
    int close(int descriptor) override {
        --open_;
        const bool failing = hit() && fault_.mode != FaultMode::sticky;
        const int result = real_.close(descriptor);
        return failing ? -fault_.error : result;
    }
    int rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        return hit() ? -fault_.error : real_.rename(from, to);
    }
    int remove(const std::filesystem::path& path) override { return real_.remove(path); }
    int status(int descriptor, FileStatus& out) override {
        return hit() ? -fault_.error : real_.status(descriptor, out);
    }
    int link_status(const std::filesystem::path& path, FileStatus& out) override {
        return hit() ? -fault_.error : real_.link_status(path, out);
    }
    int read_link(const std::filesystem::path& path, std::filesystem::path& out) override {
        return hit() ? -fault_.error : real_.read_link(path, out);
    }
    int may_write(const std::filesystem::path& path) override { return hit() ? -fault_.error : real_.may_write(path); }
    int set_mode(int descriptor, mode_t mode) override {
        return hit() ? -fault_.error : real_.set_mode(descriptor, mode);
    }
    int set_owner(int descriptor, uid_t owner, gid_t group) override {
        return hit() ? -fault_.error : real_.set_owner(descriptor, owner, group);
    }
    int make_folder(const std::filesystem::path& path, mode_t mode) override {
        return hit() ? -fault_.error : real_.make_folder(path, mode);
    }
    int list_folder(const std::filesystem::path& path, std::vector<std::string>& out) override {
        return hit() ? -fault_.error : real_.list_folder(path, out);
    }

private:
    bool hit() {
        ++calls_;
        if (fault_.at == 0) return false;
        return calls_ == fault_.at || (fault_.mode == FaultMode::sticky && calls_ > fault_.at);
    }
    int opened(int descriptor) {
        if (descriptor >= 0) ++open_;
        return descriptor;
    }

    FileSystem& real_ = real_file_system();
    Fault fault_;
    int calls_ = 0;
    int syncs_ = 0;
    int open_ = 0;
};

}  // namespace tertial
