// What every part of a report has: an identity, where it came from, and what is still open about it.
#pragma once

#include <string>

#include "model/node_id.h"

namespace tertial {

/// Where in an imported source something stood. 1-based; 0 = not imported or not known.
struct SourcePlace {
    int line = 0;
    int page = 0;

    bool operator==(const SourcePlace&) const = default;
};

/// What a newer version of the program wrote and this one does not know; kept and written back.
struct UnknownXml {
    std::string attributes;  // as in a start tag: ` colour="red"`
    std::string elements;    // whole elements, one after the other

    bool operator==(const UnknownXml&) const = default;
};

struct Node {
    NodeId id;
    SourcePlace source;
    std::string doubt;  // why the import is unsure of this, in Swedish; empty = nothing to confirm
    UnknownXml unknown;

    bool operator==(const Node&) const = default;
};

}  // namespace tertial
