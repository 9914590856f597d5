// What the template says an administrator should write at a place, and what the import was unsure of there.
#pragma once

#include <string>

#include "editor/document/document.h"

namespace tertial::editor {

struct Guidance {
    std::string title;  // of the part
    std::string text;   // may be empty
};

/// For the innermost part with instructions that the node is or stands in; an empty node is the front page.
[[nodiscard]] Guidance guidance_at(const Document& document, const NodeId& node);

/// Why the import is unsure of the node; empty when it is not.
[[nodiscard]] std::string doubt_of(const Report& report, const NodeId& node);
/// The doubt ends: it is right as it is.
[[nodiscard]] Expected<void> confirm_doubt(Document& document, const NodeId& node);
/// Another reading of an indicator takes the place of this one.
[[nodiscard]] Expected<void> take_reading(Document& document, const NodeId& indicator, std::size_t alternative);

}  // namespace tertial::editor
