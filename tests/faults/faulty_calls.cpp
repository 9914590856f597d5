// Loaded into the program under test (LD_PRELOAD): makes one chosen call of the operating system fail, or ends the
// program there, as a full disk, a broken disk or a power cut would. Environment:
//   TERTIAL_FAULT_LOG   file that gets one line a call: its number, its name, the path it is about
//   TERTIAL_FAULT_AT    number of the call that goes wrong, from 1
//   TERTIAL_FAULT_HOW   enospc, eio, eintr: fails with this error
//                       sticky: fails with ENOSPC, and so does every later call that needs room on the disk
//                       (a stream of stdio always stays broken: its buffer has lost what could not be written)
//                       half: a read or write does half of its work; other calls do all of theirs
//                       kill: the program is killed (SIGKILL) before the call
//                       half-kill: a write does half of its work, then the program is killed
// Calls inside libc itself (a full buffer of stdio, for instance) are not seen: fwrite, fflush and fclose stand for
// them.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

enum class Outcome { real, fail, half };
enum class Room { no_matter, needed };  // whether the call needs room on the disk
enum class Stream { no, yes };          // whether it writes through a buffer of stdio

/// The next definition of a function: libc's, or the sanitizer's around it.
template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string_view setting(const char* name) {
    const char* const value = std::getenv(name);
    return value ? value : "";
}

void log_call(int number, const char* call, const char* path) {
    static const int log = [] {
        const std::string_view name = setting("TERTIAL_FAULT_LOG");
        return name.empty() ? -1
                            : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, name.data(),
                                                         O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }();
    if (log < 0) return;
    char line[512];
    const int length = std::snprintf(line, sizeof line, "%d %s %.400s\n", number, call, path);
    static_cast<void>(::syscall(SYS_write, log, line, static_cast<std::size_t>(length)));
}

Outcome fail_with(int error) {
    errno = error;
    return Outcome::fail;
}

/// Counts a call and says what becomes of it. The program under test has one thread.
Outcome next_call(const char* call, Room room, const char* path = "", Stream stream = Stream::no) {
    static int number = 0;
    static bool full = false;
    static const std::string_view how = setting("TERTIAL_FAULT_HOW");
    static const int chosen = std::atoi(setting("TERTIAL_FAULT_AT").data());
    const int saved = errno;
    log_call(++number, call, path);
    errno = saved;
    if (full && room == Room::needed) return fail_with(ENOSPC);
    if (number != chosen) return Outcome::real;
    if (how == "kill") ::raise(SIGKILL);
    if (how == "half" || how == "half-kill") {
        full = stream == Stream::yes;
        return Outcome::half;
    }
    if (how == "eintr") return fail_with(EINTR);
    full = how == "sticky" || stream == Stream::yes;
    return fail_with(how == "eio" ? EIO : ENOSPC);
}

void end_after_half() {
    if (setting("TERTIAL_FAULT_HOW") == "half-kill") ::raise(SIGKILL);
}

Room room_of(int flags) {
    return (flags & O_CREAT) != 0 ? Room::needed : Room::no_matter;
}

using Open = int(const char*, int, ...);
using OpenAt = int(int, const char*, int, ...);
using FileOpen = FILE*(const char*, const char*);

int open_as(const char* name, const char* path, int flags, mode_t mode) {
    if (next_call("open", room_of(flags), path) == Outcome::fail) return -1;
    return next<Open>(name)(path, flags, mode);
}

FILE* file_open_as(const char* name, const char* path, const char* mode) {
    const Room room = std::strpbrk(mode, "wa") ? Room::needed : Room::no_matter;
    if (next_call("fopen", room, path) == Outcome::fail) return nullptr;
    return next<FileOpen>(name)(path, mode);
}

}  // namespace

// The mode of a new file stands last and is there only with O_CREAT; reading it in any case is harmless on Linux.
#define TERTIAL_MODE_AFTER(flags)             \
    va_list rest;                             \
    va_start(rest, flags);                    \
    const mode_t mode = va_arg(rest, mode_t); \
    va_end(rest)

extern "C" {

int open(const char* path, int flags, ...) {
    TERTIAL_MODE_AFTER(flags);
    return open_as("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    TERTIAL_MODE_AFTER(flags);
    return open_as("open64", path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
    TERTIAL_MODE_AFTER(flags);
    if (next_call("open", room_of(flags), path) == Outcome::fail) return -1;
    return next<OpenAt>("openat")(folder, path, flags, mode);
}
FILE* fopen(const char* path, const char* mode) {
    return file_open_as("fopen", path, mode);
}
FILE* fopen64(const char* path, const char* mode) {
    return file_open_as("fopen64", path, mode);
}
FILE* tmpfile() {
    if (next_call("tmpfile", Room::needed) == Outcome::fail) return nullptr;
    return next<FILE*()>("tmpfile")();
}
// What a killed program leaves in shared memory would stay until the machine is restarted: TMPDIR is the test's own.
char* mkdtemp(char* name) {
    if (std::string_view(name).starts_with("/dev/shm/")) {
        errno = EACCES;
        return nullptr;
    }
    if (next_call("mkdtemp", Room::needed, name) == Outcome::fail) return nullptr;
    return next<char*(char*)>("mkdtemp")(name);
}

ssize_t read(int descriptor, void* to, size_t bytes) {
    const Outcome outcome = next_call("read", Room::no_matter);
    if (outcome == Outcome::fail) return -1;
    return next<ssize_t(int, void*, size_t)>("read")(descriptor, to,
                                                     outcome == Outcome::half ? (bytes + 1) / 2 : bytes);
}
ssize_t write(int descriptor, const void* from, size_t bytes) {
    const Outcome outcome = next_call("write", Room::needed);
    if (outcome == Outcome::fail) return -1;
    auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    if (outcome == Outcome::real) return real(descriptor, from, bytes);
    const ssize_t put = real(descriptor, from, (bytes + 1) / 2);
    end_after_half();
    return put;
}
size_t fwrite(const void* from, size_t size, size_t count, FILE* file) {
    auto* const real = next<size_t(const void*, size_t, size_t, FILE*)>("fwrite");
    // Where the program tells of the fault is left alone.
    const Outcome outcome = file == stderr ? Outcome::real : next_call("fwrite", Room::needed, "", Stream::yes);
    if (outcome == Outcome::fail) return 0;
    if (outcome == Outcome::real) return real(from, size, count, file);
    // Half of the bytes, as a disk that becomes full in the middle leaves it.
    const size_t put = real(from, 1, size * count / 2, file);
    end_after_half();
    errno = ENOSPC;
    return size == 0 ? 0 : put / size;
}

int fflush(FILE* file) {
    if (next_call("fflush", Room::needed, "", Stream::yes) == Outcome::fail) return EOF;
    return next<int(FILE*)>("fflush")(file);
}
// What close says comes after it has been done: the descriptor is gone.
int fclose(FILE* file) {
    const Outcome outcome = next_call("fclose", Room::needed, "", Stream::yes);
    const int fault = errno;
    const int closed = next<int(FILE*)>("fclose")(file);
    if (outcome != Outcome::fail) return closed;
    errno = fault;
    return EOF;
}
int close(int descriptor) {
    const Outcome outcome = next_call("close", Room::no_matter);
    const int fault = errno;
    const int closed = next<int(int)>("close")(descriptor);
    if (outcome != Outcome::fail) return closed;
    errno = fault;
    return -1;
}
int fsync(int descriptor) {
    if (next_call("fsync", Room::needed) == Outcome::fail) return -1;
    return next<int(int)>("fsync")(descriptor);
}
int rename(const char* from, const char* to) {
    if (next_call("rename", Room::needed, to) == Outcome::fail) return -1;
    return next<int(const char*, const char*)>("rename")(from, to);
}
int unlink(const char* path) {
    if (next_call("unlink", Room::no_matter, path) == Outcome::fail) return -1;
    return next<int(const char*)>("unlink")(path);
}

int stat(const char* path, struct stat* out) {
    if (next_call("stat", Room::no_matter, path) == Outcome::fail) return -1;
    return next<int(const char*, struct stat*)>("stat")(path, out);
}
int lstat(const char* path, struct stat* out) {
    if (next_call("lstat", Room::no_matter, path) == Outcome::fail) return -1;
    return next<int(const char*, struct stat*)>("lstat")(path, out);
}
int fstat(int descriptor, struct stat* out) {
    if (next_call("fstat", Room::no_matter) == Outcome::fail) return -1;
    return next<int(int, struct stat*)>("fstat")(descriptor, out);
}
int faccessat(int folder, const char* path, int mode, int flags) {
    if (next_call("faccessat", Room::no_matter, path) == Outcome::fail) return -1;
    return next<int(int, const char*, int, int)>("faccessat")(folder, path, mode, flags);
}
int fchmod(int descriptor, mode_t mode) {
    if (next_call("fchmod", Room::no_matter) == Outcome::fail) return -1;
    return next<int(int, mode_t)>("fchmod")(descriptor, mode);
}
int fchown(int descriptor, uid_t owner, gid_t group) {
    if (next_call("fchown", Room::no_matter) == Outcome::fail) return -1;
    return next<int(int, uid_t, gid_t)>("fchown")(descriptor, owner, group);
}

}  // extern "C"
