// Stable identities of the parts of a report. An id never changes once given: it survives saving,
// roll-forward, Word round trips, compare and merge. Places in a report are ids, never pointers.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace tertial {

/// A letter that tells the kind of node (for people who read files) and eight of a-z2-7, e.g.
/// "i4k2m7qx5". Valid as XML name and as Word bookmark. Empty = not given yet.
struct NodeId {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const NodeId&) const = default;  // NOLINT(modernize-use-nullptr): the 0 is the compiler's own
};

/// Gives new ids. The same seed gives the same sequence, so that an import is the same on every run;
/// the 40 random bits keep ids of different contributors apart.
class IdSource {
public:
    explicit IdSource(std::uint64_t seed) : state_(seed) {}

    /// `prefix` is one lower-case letter, see `id_prefix` in report.h.
    [[nodiscard]] NodeId next(char prefix);

    /// A seed of the operating system's randomness, for reports begun by a person.
    [[nodiscard]] static IdSource random();
    /// A seed that follows from the bytes (the imported file).
    [[nodiscard]] static IdSource from_content(std::string_view bytes);

private:
    std::uint64_t state_;
};

}  // namespace tertial

template <>
struct std::hash<tertial::NodeId> {
    std::size_t operator()(const tertial::NodeId& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
