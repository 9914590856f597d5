// What is searched for, and the hits in a document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "editor/find/find.h"

namespace tertial::editor {

class App;
struct OpenDocument;

/// The bar above the document; one for all documents.
struct FindState {
    bool shown = false;
    bool replacing = false;
    FindQuery query;
    std::string replacement;
    bool take_focus = false;    // the field gets the keys in the next frame
    bool field_active = false;  // the field for the words had the keys in the last frame
    bool replacement_active = false;
    Caret from;  // where the search began: typing more letters searches from there again
};

/// Hits of the document as it was at `version`.
struct FoundHits {
    std::optional<std::uint64_t> version;
    FindQuery query;
    std::vector<FindHit> hits;
};

/// Searches when the document or the query is another than the last time.
const std::vector<FindHit>& hits_of(const FindState& find, OpenDocument& open);

/// What is selected in one paragraph becomes the query.
void show_find(App& app, bool replacing);
/// The document has the keys again; what was found stays selected.
void hide_find(App& app);
/// +1 or -1: selects the next or previous hit, round the end.
void go_to_hit(App& app, int direction);
/// The query was changed: selects the first hit from where the search began.
void search_again(App& app);
/// The selected hit, then on to the next; when none is selected only goes there.
void replace_this(App& app);
void replace_everywhere(App& app);

}  // namespace tertial::editor
