// Finding words in a document: pure, over the flow's cells in printed order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "editor/document/caret.h"

namespace tertial::editor {

struct FindQuery {
    std::string text;
    bool match_case = false;
    bool whole_word = false;

    bool operator==(const FindQuery&) const = default;
};

/// Bytes of one cell's text.
struct FindHit {
    CellIndex cell;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const FindHit&) const = default;
};

/// In printed order, none over another; of cells that take text. What is typed with the signs that keyboards have finds
/// those of print ("10-15" finds "10–15", a blank finds a no-break space); a sign of print finds itself only.
[[nodiscard]] std::vector<FindHit> find_all(const Flow& flow, const FindQuery& query);

/// Number of the first hit that begins at or after a place, of the last that ends at or before it; round the document's
/// end. nullopt when there are no hits.
[[nodiscard]] std::optional<std::size_t> hit_from(const std::vector<FindHit>& hits, CellIndex cell, std::size_t offset);
[[nodiscard]] std::optional<std::size_t> hit_before(const std::vector<FindHit>& hits, CellIndex cell,
                                                    std::size_t offset);
/// The hit that is selected.
[[nodiscard]] std::optional<std::size_t> selected_hit(const std::vector<FindHit>& hits, const FlowIndex& index,
                                                      const Selection& selection);
/// Hits of one cell: from first to one past the last.
[[nodiscard]] std::pair<std::size_t, std::size_t> hits_in(const std::vector<FindHit>& hits, CellIndex cell);

}  // namespace tertial::editor
