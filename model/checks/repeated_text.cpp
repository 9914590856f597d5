#include "model/checks/repeated_text.h"

#include <functional>
#include <unordered_map>

#include "model/fold.h"

namespace tertial::checks {

namespace {

constexpr std::size_t shortest = 25;      // words; shorter texts are the same by nature
constexpr std::size_t shingle = 6;        // words that follow each other
constexpr std::size_t enough_share = 80;  // per cent of its shingles

std::vector<std::size_t> shingles_of(const std::vector<std::string>& words) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
        std::size_t hash = 14695981039346656037ull;
        for (std::size_t k = i; k < i + shingle; ++k)
            hash = (hash ^ std::hash<std::string>{}(words[k])) * 1099511628211ull;
        out.push_back(hash);
    }
    return out;
}

}  // namespace

void check_repeated_text(const RuleContext& context, std::vector<Finding>& findings) {
    std::unordered_map<std::size_t, std::size_t> first;  // shingle -> paragraph that has it
    for (std::size_t i = 0; i < context.paragraphs.size(); ++i) {
        const PlacedParagraph& placed = context.paragraphs[i];
        if (placed.paragraph == nullptr || placed.paragraph->style == ParagraphStyle::heading) continue;
        const std::vector<std::string> words = folded_words(fold_case(placed.text));
        if (words.size() < shortest) continue;
        const std::vector<std::size_t> shingles = shingles_of(words);
        std::unordered_map<std::size_t, std::size_t> shared;  // with earlier paragraphs
        for (const std::size_t one : shingles)
            if (const auto found = first.find(one); found != first.end()) ++shared[found->second];
        for (const auto& [other, number] : shared) {
            if (number * 100 < shingles.size() * enough_share) continue;
            const PlacedParagraph& before = context.paragraphs[other];
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
            break;
        }
        for (const std::size_t one : shingles) first.try_emplace(one, i);
    }
}

}  // namespace tertial::checks
