// The published reports that may be beside the project, with their readings by hand.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/importers/gold.h"

namespace published {

inline const std::array<std::string, 3> names = {"t1-2023-norrmalm", "t2-2019-norrmalm", "vp-2020-hasselby-vallingby"};

inline std::optional<std::string> read(const std::string& name, const std::string& suffix) {
    return gold::read_file(std::string(TERTIAL_CORPUS) + "/" + name + suffix);
}

/// Calls f(name, bytes, gold) for each report that is at hand in that form, and says how many are not.
template <class F>
void for_each(const std::string& suffix, F&& f) {
    std::size_t skipped = 0;
    for (const std::string& name : names) {
        const auto bytes = read(name, suffix);
        const auto wanted = read(name, ".gold.jsonl");
        if (!bytes || !wanted) {
            ++skipped;
            continue;
        }
        CAPTURE(name);
        CAPTURE(suffix);
        f(name, *bytes, gold::parse(*wanted));
    }
    if (skipped > 0) MESSAGE(skipped << " of " << names.size() << " published reports are not at hand: skipped");
}

}  // namespace published
