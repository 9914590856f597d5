// The menu of a place in the document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "editor/document/caret.h"
#include "model/characters.h"

namespace tertial::editor {

/// A word that is spelled wrong, and what it could be.
struct SpellingQuestion {
    FieldPlace place;
    WordRange at;
    std::string word;
    std::optional<std::vector<std::string>> suggestions;  // not known yet
};

struct ContextMenuState {
    bool wanted_at_caret = false;  // the document opens it in this frame
    bool opening = false;
    bool open = false;
    float x = 0;  // pixels of the frame
    float y = 0;
    std::optional<SpellingQuestion> spelling;
};

}  // namespace tertial::editor
