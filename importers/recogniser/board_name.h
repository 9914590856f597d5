// How a text names a board.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial {

struct BoardName {
    std::string name;   // "Sjövikens stadsdelsnämnd", "Bygg- och miljönämnden"
    std::string place;  // "Sjövikens"; empty: a name of its task alone, which is also how others are mentioned
};

/// In the order of the text. Of a board with a name of its own each length of it is given, the shortest first, since
/// the word before it may be a sentence's first ("Under Sjövikens stadsdelsnämnd"). A genitive is taken back
/// ("Kulturnämndens plan"). Words for any board ("Nämnden", "Stadsdelsnämnden") name none. `endings`: folded, as
/// Grammar::board_endings.
[[nodiscard]] std::vector<BoardName> board_names_in(std::string_view text, const std::vector<std::string>& endings);

/// The places of other words with the beginning of such a board's ("Sjövikens stadsdelsområde", "…
/// stadsdelsförvaltning"), in each length.
[[nodiscard]] std::vector<std::string> board_places_in(std::string_view text, const std::vector<std::string>& endings);

}  // namespace tertial
