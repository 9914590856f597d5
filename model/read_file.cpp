#include <algorithm>
#include <cerrno>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t chunk = std::size_t{256} << 10;

tl::unexpected<Error> cannot_read(const std::filesystem::path& path, int error) {
    const bool absent = error == ENOENT || error == ENOTDIR;
    if (absent) {
        return fail(ErrorCode::not_found,
                    tr("Filen finns inte. Kontrollera namnet och mappen.",
                       "The file does not exist. Check its name and folder."),
                    path.string());
    }
    if (error == EISDIR) {
        return fail(ErrorCode::cannot_read,
                    tr("Det är en mapp, inte en fil. Ange en fil i mappen.",
                       "This is a folder, not a file. Name a file in it."),
                    path.string());
    }
    return fail(ErrorCode::cannot_read,
                tr("Filen går inte att läsa: ", "The file cannot be read: ") + describe_system_error(error) + ".",
                path.string());
}

tl::unexpected<Error> too_large(const std::filesystem::path& path, std::size_t max_bytes) {
    const std::string limit = max_bytes >= (1 << 20) ? std::to_string(max_bytes >> 20) + " MB"
                                                     : std::to_string(max_bytes) + tr(" byte", " bytes");
    return fail(ErrorCode::too_large,
                tr("Filen är större än ", "The file is larger than ") + limit +
                    tr(", som är det mesta som läses. Det är troligen inte en rapport.",
                       ", which is the most that is read. It is probably not a report."),
                path.string());
}

// Reads to the end, or one byte over the limit. Gives 0 or a negated errno.
int read_all(FileSystem& files, int descriptor, std::size_t max_bytes, std::string& out) {
    std::size_t length = 0;
    while (length <= max_bytes) {
        if (out.size() == length) out.resize(std::min(length + std::max(chunk, length), max_bytes + 1));
        const ssize_t got = files.read(descriptor, out.data() + length, out.size() - length);
        if (got == -EINTR) continue;
        if (got < 0) return static_cast<int>(got);
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
    }
    out.resize(length);
    return 0;
}

Expected<std::string> read_open(FileSystem& files, int descriptor, const std::filesystem::path& path,
                                std::size_t max_bytes) {
    FileStatus status;
    if (const int error = files.status(descriptor, status); error < 0) return cannot_read(path, -error);
    if (status.kind == FileKind::folder) return cannot_read(path, EISDIR);
    std::string bytes;
    if (status.kind == FileKind::regular) {
        if (status.size > max_bytes) return too_large(path, max_bytes);
        // One byte more than expected, so that the end is seen without growing.
        bytes.resize(static_cast<std::size_t>(status.size) + 1);
    }
    if (const int error = read_all(files, descriptor, max_bytes, bytes); error < 0) return cannot_read(path, -error);
    if (bytes.size() > max_bytes) return too_large(path, max_bytes);
    if (status.kind == FileKind::regular && path != "-" && bytes.size() < status.size) {
        return fail(ErrorCode::cannot_read,
                    tr("Filen blev kortare medan den lästes. Försök igen när den inte längre skrivs.",
                       "The file became shorter while it was read. Try again when nobody writes it."),
                    path.string());
    }
    return bytes;
}

}  // namespace

Expected<std::string> read_file(FileSystem& files, const std::filesystem::path& path, std::size_t max_bytes) {
    constexpr int standard_input = 0;
    if (path == "-") return read_open(files, standard_input, path, max_bytes);
    int descriptor = -EINTR;
    while (descriptor == -EINTR) descriptor = files.open_read(path);
    if (descriptor < 0) return cannot_read(path, -descriptor);
    Expected<std::string> bytes = read_open(files, descriptor, path, max_bytes);
    // Nothing was written: what close says about a file that was only read changes nothing.
    static_cast<void>(files.close(descriptor));
    return bytes;
}

}  // namespace tertial
