// Which part of a file is which part of the report.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/fold.h"
#include "model/node_id.h"
#include "model/update/similarity.h"

namespace tertial::update {

constexpr int least_similarity = 70;  // per cent; below, two names are two things

template <class Item>
struct Pair {
    const Item* mine = nullptr;  // null: the report has none
    const Item* theirs = nullptr;
    int similarity = 100;
};

/// One pair for each of `theirs`, in order; no item of `mine` stands in two. `name_of` gives what people call it.
template <class Item, class NameOf>
[[nodiscard]] std::vector<Pair<Item>> pair_items(const std::vector<const Item*>& mine, const std::vector<Item>& theirs,
                                                 NameOf name_of) {
    std::vector<Pair<Item>> pairs;
    std::vector<bool> taken(mine.size(), false);
    for (const Item& item : theirs) pairs.push_back({nullptr, &item, 100});

    const auto take = [&](auto is_same) {
        for (Pair<Item>& pair : pairs) {
            for (std::size_t i = 0; pair.mine == nullptr && i < mine.size(); ++i) {
                if (taken[i] || !is_same(*mine[i], *pair.theirs)) continue;
                taken[i] = true;
                pair.mine = mine[i];
            }
        }
    };
    take([](const Item& a, const Item& b) { return !a.id.empty() && a.id == b.id; });
    take([&](const Item& a, const Item& b) { return fold_title(name_of(a)) == fold_title(name_of(b)); });

    // The most alike first, so that a near namesake does not take another's place.
    struct Likeness {
        int similarity;
        std::size_t pair, mine;
    };
    std::vector<Likeness> alike;
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        for (std::size_t i = 0; pairs[p].mine == nullptr && i < mine.size(); ++i) {
            if (taken[i]) continue;
            const int likeness = std::min(99, similarity(name_of(*mine[i]), name_of(*pairs[p].theirs)));
            if (likeness >= least_similarity) alike.push_back({likeness, p, i});
        }
    }
    std::stable_sort(alike.begin(), alike.end(),
                     [](const Likeness& a, const Likeness& b) { return a.similarity > b.similarity; });
    for (const Likeness& one : alike) {
        if (taken[one.mine] || pairs[one.pair].mine != nullptr) continue;
        taken[one.mine] = true;
        pairs[one.pair].mine = mine[one.mine];
        pairs[one.pair].similarity = one.similarity;
    }
    return pairs;
}

template <class Item>
[[nodiscard]] std::vector<const Item*> pointers_to(const std::vector<Item>& items) {
    std::vector<const Item*> out;
    for (const Item& item : items) out.push_back(&item);
    return out;
}

}  // namespace tertial::update
