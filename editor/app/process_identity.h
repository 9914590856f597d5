// Which process something belongs to, so that what a dead one left behind can be told from what a living one uses.
#pragma once

#include <string>

#include "model/file_system.h"

namespace tertial::editor {

struct ProcessIdentity {
    std::string user;     // as people know them: full name, else the login
    std::string host;     // the computer's name, for people
    std::string machine;  // and for us: /etc/machine-id, else the name again
    std::string boot;     // /proc/sys/kernel/random/boot_id: numbers of processes begin anew with each
    long number = 0;      // process id; 0 = not known
    std::string begun;    // clock ticks after the boot (proc(5), stat, field 22), since numbers are used again

    bool operator==(const ProcessIdentity&) const = default;
};

enum class Life { running, gone, unknown };  // unknown: on another computer

[[nodiscard]] const ProcessIdentity& this_process();
/// The same process, whatever its user and its computer are called.
[[nodiscard]] bool is_same(const ProcessIdentity& a, const ProcessIdentity& b);
[[nodiscard]] Life life_of(const ProcessIdentity& process);

}  // namespace tertial::editor
