// Waves under words that are spelled wrong.
#pragma once

#include <optional>

#include "editor/app/app.h"
#include "editor/ui/draw_text.h"

struct ImDrawList;

namespace tertial::editor {

/// Names of people and addresses are not looked up, nor is what is no text of the report.
[[nodiscard]] bool is_spelled(const Cell& cell);

void draw_spelling(ImDrawList& to, App& app, OpenDocument& open, const Cell& cell, const TextBox& box);

/// The word at the caret when it is spelled wrong.
[[nodiscard]] std::optional<SpellingQuestion> wrong_word_at(App& app, const OpenDocument& open, const Caret& caret);

/// Selects the next word that is spelled wrong; from the last on to the first.
void go_to_wrong_word(App& app);

}  // namespace tertial::editor
