// Saving all or nothing. The order write < fsync(file) < rename < fsync(folder) is what survives a power cut (Pillai et
// al., "All File Systems Are Not Created Equal", OSDI 2014); after a failed fsync the kernel may have marked the pages
// clean, so the file is thrown away and never synced again (Rebello et al., USENIX ATC 2020).
#include <cerrno>
#include <charconv>
#include <optional>
#include <random>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial {

namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel's own limit, path_resolution(7)
constexpr int most_names = 100;
constexpr std::size_t longest_stem = 200;  // of 255 bytes that a name may have
constexpr mode_t new_file_mode = 0644;

tl::unexpected<Error> cannot_write(const fs::path& path, int error) {
    return fail(ErrorCode::cannot_write,
                tr("Filen gick inte att spara: ", "The file could not be saved: ") + describe_system_error(error) +
                    tr(". Det som fanns sedan tidigare är orört.", ". What was there before is untouched."),
                path.string());
}

/// 0, or a negated errno.
int write_all(FileSystem& files, int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = files.write(descriptor, bytes.data(), bytes.size());
        if (put == -EINTR) continue;
        if (put < 0) return static_cast<int>(put);
        if (put == 0) return -EIO;  // no progress and no reason: never loop for ever
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return 0;
}

int sync_descriptor(FileSystem& files, int descriptor) {
    int result = -EINTR;
    while (result == -EINTR) result = files.sync(descriptor);
    return result;
}

// Pipes, terminals and folders of some network disks cannot be synced and say so in one of these ways.
bool means_not_supported(int error) {
    static_assert(ENOTSUP == EOPNOTSUPP);  // on Linux one and the same
    return error == EINVAL || error == ENOTSUP || error == ENOSYS || error == EROFS;
}

int close_descriptor(FileSystem& files, int descriptor) {
    const int result = files.close(descriptor);
    return result == -EINTR ? 0 : result;  // Linux has closed it all the same, close(2)
}

// --- where to ---------------------------------------------------------------------------------------------------

struct Target {
    fs::path path;                    // symbolic links followed
    std::optional<int> descriptor;    // standard output, /dev/fd/N and the like
    std::optional<FileStatus> there;  // of the file that is replaced
};

std::optional<int> named_descriptor(const fs::path& path) {
    const std::string text = path.string();
    if (text == "/dev/stdout") return 1;
    if (text == "/dev/stderr") return 2;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!text.starts_with(folder)) continue;
        int number = -1;
        const char* const end = text.data() + text.size();
        const auto [rest, error] = std::from_chars(text.data() + folder.size(), end, number);
        if (error == std::errc{} && rest == end && number >= 0) return number;
    }
    return std::nullopt;
}

Expected<Target> find_target(FileSystem& files, const fs::path& asked) {
    Target target{asked, {}, {}};
    if (asked == "-") {
        target.descriptor = 1;
        return target;
    }
    for (int links = 0; links <= most_links; ++links) {
        target.descriptor = named_descriptor(target.path);
        if (target.descriptor) return target;
        FileStatus status;
        const int error = files.link_status(target.path, status);
        if (error == -ENOENT) return target;
        if (error < 0) return cannot_write(asked, -error);
        if (status.kind != FileKind::link) {
            if (status.kind == FileKind::folder) return cannot_write(asked, EISDIR);
            target.there = status;
            return target;
        }
        fs::path next;
        if (const int failed = files.read_link(target.path, next); failed < 0) return cannot_write(asked, -failed);
        target.path = target.path.parent_path() / next;  // an absolute `next` replaces all of it
    }
    return cannot_write(asked, ELOOP);
}

// --- straight to a device ---------------------------------------------------------------------------------------

Expected<void> write_straight(FileSystem& files, const fs::path& asked, const Target& target, std::string_view bytes) {
    const int descriptor = target.descriptor ? *target.descriptor : files.open_write(target.path);
    int error = descriptor < 0 ? descriptor : write_all(files, descriptor, bytes);
    if (error == 0) {
        const int synced = sync_descriptor(files, descriptor);
        if (synced < 0 && !means_not_supported(-synced)) error = synced;
    }
    if (descriptor >= 0 && !target.descriptor) {
        const int closed = close_descriptor(files, descriptor);
        if (error == 0) error = closed;
    }
    if (error == 0) return {};
    return fail(ErrorCode::cannot_write,
                tr("Det gick inte att skriva allt: ", "Not everything could be written: ") +
                    describe_system_error(-error) + ".",
                asked.string());
}

// --- to a file ----------------------------------------------------------------------------------------------------

fs::path temporary_name(const fs::path& target) {
    static thread_local std::mt19937_64 random{std::random_device{}()};
    std::string name = "." + target.filename().string().substr(0, longest_stem) + ".";
    for (int i = 0; i < 6; ++i) name += "abcdefghijklmnopqrstuvwxyz234567"[random() & 31];
    return target.parent_path() / (name + ".tmp");
}

// Owner and group where the system lets us; a group that cannot be kept must not give its rights to another group.
int take_over(FileSystem& files, int descriptor, const FileStatus& from) {
    mode_t mode = from.mode;
    FileStatus now;
    if (const int error = files.status(descriptor, now); error < 0) return error;
    if (now.owner != from.owner || now.group != from.group) {
        constexpr uid_t same_owner = static_cast<uid_t>(-1);
        if (files.set_owner(descriptor, from.owner, from.group) < 0 &&
            files.set_owner(descriptor, same_owner, from.group) < 0) {
            mode = (mode & ~mode_t{06070}) | ((mode & 07) << 3);
        }
    }
    if (now.mode == mode) return 0;
    const int error = files.set_mode(descriptor, mode);
    // A disk without modes (FAT, some shares) has none to keep.
    return error == -EPERM || means_not_supported(-error) ? 0 : error;
}

int fill(FileSystem& files, int descriptor, const Target& target, std::string_view bytes) {
    int error = write_all(files, descriptor, bytes);
    if (error == 0 && target.there) error = take_over(files, descriptor, *target.there);
    if (error == 0) error = sync_descriptor(files, descriptor);
    const int closed = close_descriptor(files, descriptor);
    return error < 0 ? error : closed;
}

/// The temporary file's name; on failure none is left. Errors: a negated errno.
tl::expected<fs::path, int> write_temporary(FileSystem& files, const Target& target, std::string_view bytes) {
    // Until it has the mode of the file it replaces, nobody else shall read it.
    const mode_t mode = target.there ? 0600 : new_file_mode;
    fs::path name;
    int descriptor = -EEXIST;
    for (int i = 0; i < most_names && (descriptor == -EEXIST || descriptor == -EINTR); ++i) {
        name = temporary_name(target.path);
        descriptor = files.create_new(name, mode);
    }
    if (descriptor < 0) return tl::make_unexpected(descriptor);
    if (const int error = fill(files, descriptor, target, bytes); error < 0) {
        static_cast<void>(files.remove(name));  // the first error is the one to tell
        return tl::make_unexpected(error);
    }
    return name;
}

Expected<void> replace(FileSystem& files, const fs::path& asked, const Target& target, std::string_view bytes) {
    const fs::path folder = target.path.parent_path().empty() ? fs::path(".") : target.path.parent_path();
    // Opened first: when it cannot be, nothing has been replaced. A folder that may be written but not listed gives
    // EACCES; then its entry cannot be synced, which is no reason to refuse.
    const int folder_descriptor = files.open_folder(folder);
    if (folder_descriptor < 0 && folder_descriptor != -EACCES) return cannot_write(asked, -folder_descriptor);

    const auto finish = [&](int error) -> Expected<void> {
        if (folder_descriptor >= 0) static_cast<void>(files.close(folder_descriptor));
        if (error < 0) return cannot_write(asked, -error);
        return {};
    };
    const auto temporary = write_temporary(files, target, bytes);
    if (!temporary) return finish(temporary.error());
    if (const int error = files.rename(*temporary, target.path); error < 0) {
        static_cast<void>(files.remove(*temporary));
        return finish(error);
    }
    const int synced = folder_descriptor < 0 ? 0 : sync_descriptor(files, folder_descriptor);
    static_cast<void>(finish(0));
    if (synced == 0 || means_not_supported(-synced)) return {};
    return fail(ErrorCode::cannot_write,
                tr("Filen är skriven, men disken bekräftade inte att den ligger säkert: ",
                   "The file is written, but the disk did not confirm that it is safe: ") +
                    describe_system_error(-synced) +
                    tr(". Spara även på en annan plats.", ". Save it in another place too."),
                asked.string());
}

}  // namespace

Expected<void> save_file(FileSystem& files, const fs::path& path, std::string_view bytes) {
    const Expected<Target> target = find_target(files, path);
    if (!target) return tl::make_unexpected(target.error());
    const bool regular = !target->there || target->there->kind == FileKind::regular;
    if (target->descriptor || !regular) return write_straight(files, path, *target, bytes);
    // Renaming over a write-protected file would succeed; its owner meant it to stay.
    if (target->there) {
        if (const int error = files.may_write(target->path); error < 0) return cannot_write(path, -error);
    }
    return replace(files, path, *target, bytes);
}

}  // namespace tertial
