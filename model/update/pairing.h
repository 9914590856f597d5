// Which part of a file is which part of the report.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
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

/// How alike two parts are that have no namesake.
struct Likeness {
    int similarity = 0;
    std::size_t theirs = 0, mine = 0;
};

/// The most alike first, so that a near namesake does not take another's place.
template <class Item, class NameOf>
[[nodiscard]] std::vector<Likeness> find_alike(const std::vector<const Item*>& mine, const std::vector<bool>& taken,
                                               const std::vector<Pair<Item>>& pairs, NameOf name_of) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> free;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (!taken[i]) free.emplace_back(i, sorted_words(name_of(*mine[i])));
    }
    std::vector<Likeness> alike;
    for (std::size_t p = 0; p < pairs.size() && !free.empty(); ++p) {
        if (pairs[p].mine != nullptr) continue;
        const std::vector<std::string> words = sorted_words(name_of(*pairs[p].theirs));
        for (const auto& [i, my_words] : free) {
            const int likeness = std::min(99, similarity(my_words, words));
            if (likeness >= least_similarity) alike.push_back({likeness, p, i});
        }
    }
    std::stable_sort(alike.begin(), alike.end(),
                     [](const Likeness& a, const Likeness& b) { return a.similarity > b.similarity; });
    return alike;
}

/// One pair for each of `theirs`, in order; no item of `mine` stands in two. `name_of` gives what people call it.
template <class Item, class NameOf>
[[nodiscard]] std::vector<Pair<Item>> pair_items(const std::vector<const Item*>& mine, const std::vector<Item>& theirs,
                                                 NameOf name_of) {
    std::vector<Pair<Item>> pairs;
    std::vector<bool> taken(mine.size(), false);
    for (const Item& item : theirs) pairs.push_back({nullptr, &item, 100});

    // Of several namesakes the first that is free.
    const auto take_same = [&](auto key_of) {
        std::map<std::string, std::vector<std::size_t>> by_key;
        for (std::size_t i = mine.size(); i-- > 0;) by_key[key_of(*mine[i])].push_back(i);
        for (Pair<Item>& pair : pairs) {
            const auto found = pair.mine == nullptr ? by_key.find(key_of(*pair.theirs)) : by_key.end();
            if (found == by_key.end()) continue;
            std::vector<std::size_t>& places = found->second;
            while (!places.empty() && taken[places.back()]) places.pop_back();
            if (places.empty()) continue;
            taken[places.back()] = true;
            pair.mine = mine[places.back()];
        }
    };
    std::size_t without_id = 0;
    take_same([&](const Item& item) { return item.id.empty() ? "-" + std::to_string(++without_id) : item.id.text; });
    take_same([&](const Item& item) { return fold_title(name_of(item)); });
    for (const Likeness& one : find_alike(mine, taken, pairs, name_of)) {
        if (taken[one.mine] || pairs[one.theirs].mine != nullptr) continue;
        taken[one.mine] = true;
        pairs[one.theirs].mine = mine[one.mine];
        pairs[one.theirs].similarity = one.similarity;
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
