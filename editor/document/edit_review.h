// What colleagues do with a report besides writing it: remarks, marks of readiness, confirmations of findings, and
// quick fixes. Each function is one step of the history; what cannot be done is an error with a reason.
#pragma once

#include <string>
#include <string_view>

#include "editor/document/document.h"
#include "model/checks/check.h"

namespace tertial::editor {

/// Who does it, and the day, ISO.
struct Signature {
    std::string by;
    std::string date;
};

[[nodiscard]] Expected<void> add_remark(Document& document, const NodeId& about, const Signature& signature,
                                        std::string_view text);
[[nodiscard]] Expected<void> set_remark_state(Document& document, const NodeId& remark, RemarkState state);
[[nodiscard]] Expected<void> remove_remark(Document& document, const NodeId& remark);

/// Marks a chapter or goal as ready as it is now; an older mark of it goes.
[[nodiscard]] Expected<void> mark_ready(Document& document, const NodeId& part, const Signature& signature);
[[nodiscard]] Expected<void> unmark_ready(Document& document, const NodeId& part);

/// "Stämmer ändå". Errors cannot be confirmed, and a confirmation needs a reason.
[[nodiscard]] Expected<void> confirm_finding(Document& document, const Finding& finding, const Signature& signature,
                                             std::string_view reason);
[[nodiscard]] Expected<void> take_back_confirmation(Document& document, const NodeId& confirmation);

/// The quick fix of the finding as it is now: the checks are run anew, for the report may have changed since. The caret
/// goes to where a person has to write on.
[[nodiscard]] Expected<void> mend(Document& document, const Finding& finding);

}  // namespace tertial::editor
