// Typography as you type, done to a document: after each typed letter, as a step of its own.
#pragma once

#include "editor/document/document.h"

namespace tertial::editor {

/// After type_text: what the letter before the caret makes of the text. Undo gives back what was typed.
[[nodiscard]] Expected<void> follow_typing(Document& document);
/// Before Enter and Tab: the word before the caret is finished.
[[nodiscard]] Expected<void> finish_word(Document& document);

}  // namespace tertial::editor
