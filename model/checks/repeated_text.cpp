#include "model/checks/repeated_text.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>

#include "model/fold.h"

namespace tertial::checks {

namespace {

constexpr std::size_t shortest = 25;      // words; shorter texts are the same by nature
constexpr std::size_t shingle = 6;        // words that follow each other
constexpr std::size_t enough_share = 80;  // per cent of its shingles

std::vector<std::size_t> shingles_of(const FoldedWords& words) {
    std::vector<std::size_t> hashes, out;
    hashes.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) hashes.push_back(std::hash<std::string_view>{}(words[i]));
    out.reserve(words.size());
    for (std::size_t i = 0; i + shingle <= hashes.size(); ++i) {
        std::size_t hash = 14695981039346656037ull;
        for (std::size_t k = i; k < i + shingle; ++k) hash = (hash ^ hashes[k]) * 1099511628211ull;
        out.push_back(hash);
    }
    return out;
}

/// A run of words of a paragraph, by its hash.
struct Shingle {
    std::size_t hash;
    std::size_t paragraph;
};

bool comes_before(const Shingle& a, const Shingle& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.paragraph < b.paragraph;
}

bool is_compared(const PlacedParagraph& placed) {
    return placed.paragraph != nullptr && placed.paragraph->style != ParagraphStyle::heading;
}

/// For a paragraph and an earlier one: how many shingles of the first stand in the second, and nowhere before it.
using Shared = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

/// Nearly every shingle stands once in a report. Those that may stand twice, by the low bits of their hash.
void leave_out_single(std::vector<Shingle>& shingles) {
    constexpr std::size_t slots = 1 << 16;  // many more than a report has shingles
    std::vector<std::uint8_t> seen(slots);
    for (const Shingle& one : shingles) {
        std::uint8_t& times = seen[one.hash % slots];
        times = times == 0 ? 1 : 2;
    }
    std::erase_if(shingles, [&seen](const Shingle& one) { return seen[one.hash % slots] == 1; });
}

Shared shared_shingles(std::vector<Shingle> shingles) {
    leave_out_single(shingles);
    std::sort(shingles.begin(), shingles.end(), comes_before);
    Shared shared;
    const Shingle* first = nullptr;
    for (const Shingle& one : shingles) {
        if (first == nullptr || first->hash != one.hash) first = &one;
        if (first->paragraph != one.paragraph) ++shared[{one.paragraph, first->paragraph}];
    }
    return shared;
}

void state_repeated(const PlacedParagraph& placed, const PlacedParagraph& before, Findings& findings) {
    // Comments of rows that belong together are told by comment-elsewhere.
    const std::string where = before.place.goal.empty() ? std::string(before.place.title) : before.place.goal;
    state(findings, "unchanged", Strength::warning, placed.subject(),
          {say("Texten {0} står nästan ordagrant också under {1}. Ska den ändras måste den ändras på båda "
               "ställena: låt den stå på ett, eller bekräfta.",
               "The text {0} stands nearly word for word under {1}, too. A change must then be made twice: let "
               "it stand in one place, or confirm.",
               {in_quotes(placed.text), where}),
           {},
           {},
           {placed.text}});
}

}  // namespace

void check_repeated_text(const RuleContext& context, std::vector<Finding>& findings) {
    std::vector<std::size_t> counts(context.paragraphs.size());
    std::vector<Shingle> all;
    for (std::size_t i = 0; i < context.paragraphs.size(); ++i) {
        const PlacedParagraph& placed = context.paragraphs[i];
        const FoldedWords& words = context.words[i];
        if (!is_compared(placed)) continue;
        if (words.size() < shortest) continue;
        const std::vector<std::size_t> shingles = shingles_of(words);
        counts[i] = shingles.size();
        for (const std::size_t hash : shingles) all.push_back({hash, i});
    }
    std::size_t told = context.paragraphs.size();
    for (const auto& [pair, number] : shared_shingles(std::move(all))) {
        const auto& [later, earlier] = pair;
        if (later == told || number * 100 < counts[later] * enough_share) continue;
        state_repeated(context.paragraphs[later], context.paragraphs[earlier], findings);
        told = later;
    }
}

}  // namespace tertial::checks
