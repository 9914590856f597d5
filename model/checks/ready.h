// What "klarmarkerad" means. A person marks a chapter or a goal: its own text, tables, indicators and activities,
// without the chapters or goals under it, which are marked by themselves. A mark is of a text: when that changes, it
// says so.
#pragma once

#include <string>

#include "model/report.h"

namespace tertial {

enum class Readiness {
    open,     // nobody has marked it
    ready,    // marked, and not changed since
    changed,  // marked, but what is printed of it has changed since
};

/// The innermost chapter or goal that a node is or stands in; empty when there is none (the front page, decisions).
[[nodiscard]] NodeId ready_part_of(const Report& report, const NodeId& node);

/// Of all that is printed of a chapter or goal; empty when it is none. Doubts and places in a source do not count.
[[nodiscard]] std::string ready_fingerprint(const Report& report, const NodeId& part);

/// The last mark of the part, or null.
[[nodiscard]] const ReadyMark* find_ready_mark(const Report& report, const NodeId& part);
[[nodiscard]] Readiness readiness_of(const Report& report, const NodeId& part);

}  // namespace tertial
