#include "editor/app/process_identity.h"

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>

namespace tertial::editor {

namespace {

std::string line_of(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = 1 << 16;
    auto text = read_file(real_file_system(), file, most_bytes);
    if (!text) return {};
    return text->substr(0, text->find('\n'));
}

/// The 22nd field; the second, a name in brackets, may hold blanks and brackets itself.
std::string begin_of(long process) {
    constexpr int fields_after_name = 20;
    const std::string line = line_of("/proc/" + std::to_string(process) + "/stat");
    const std::size_t name_end = line.rfind(')');
    if (name_end == std::string::npos) return {};
    std::istringstream rest(line.substr(name_end + 1));
    std::string field;
    for (int i = 0; i < fields_after_name; ++i) rest >> field;
    return field;
}

std::string user_name() {
    const passwd* entry = getpwuid(getuid());
    if (entry == nullptr) return std::to_string(getuid());
    const std::string full = entry->pw_gecos == nullptr ? "" : entry->pw_gecos;
    const std::string name = full.substr(0, full.find(','));
    return name.empty() ? entry->pw_name : name;
}

std::string host_name() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

ProcessIdentity find_this_process() {
    ProcessIdentity out;
    out.user = user_name();
    out.host = host_name();
    out.machine = line_of("/etc/machine-id");
    if (out.machine.empty()) out.machine = out.host;
    out.boot = line_of("/proc/sys/kernel/random/boot_id");
    out.number = getpid();
    out.begun = begin_of(out.number);
    return out;
}

}  // namespace

const ProcessIdentity& this_process() {
    static const ProcessIdentity identity = find_this_process();
    return identity;
}

bool is_same(const ProcessIdentity& a, const ProcessIdentity& b) {
    return a.machine == b.machine && a.boot == b.boot && a.number == b.number && a.begun == b.begun;
}

Life life_of(const ProcessIdentity& process) {
    const ProcessIdentity& self = this_process();
    if (process.number <= 0 || process.machine != self.machine) return Life::unknown;
    if (process.boot != self.boot) return Life::gone;
    if (kill(static_cast<pid_t>(process.number), 0) != 0 && errno == ESRCH) return Life::gone;
    const std::string begun = begin_of(process.number);
    return begun.empty() || begun == process.begun ? Life::running : Life::gone;
}

}  // namespace tertial::editor
