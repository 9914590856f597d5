#include "editor/find/find.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "editor/text/folding.h"
#include "model/characters.h"

namespace tertial::editor {

namespace {

bool is_at_word_edges(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    const char32_t before = previous_code_point(text, at);
    at = end;
    const char32_t after = next_code_point(text, at);
    at = begin;
    const bool begins_with_letter = is_word_letter(next_code_point(text, at));
    at = end;
    const bool ends_with_letter = is_word_letter(previous_code_point(text, at));
    return !(begins_with_letter && is_word_letter(before)) && !(ends_with_letter && is_word_letter(after));
}

/// Signs of print that no keyboard has: who searches for one of these means it.
bool has_sign_of_print(std::string_view text) {
    for (const std::string_view sign : {"–", "’", "‘", "”", "“", "„", "\u2010", "\u2011"}) {
        if (text.find(sign) != std::string_view::npos) return true;
    }
    return false;
}

class Finder {
public:
    explicit Finder(const FindQuery& query) : query_(query), how_{!query.match_case, !has_sign_of_print(query.text)} {
        wanted_.fold(query.text, how_);
        const std::string& word = wanted_.text();
        searcher_.emplace(word.begin(), word.end());
    }

    void search(CellIndex cell, const std::string& text, std::vector<FindHit>& hits) {
        if (text.size() < 1) return;
        folded_.fold(text, how_);
        const std::string& folded = folded_.text();
        auto at = folded.begin();
        for (;;) {
            const auto [begin, end] = (*searcher_)(at, folded.end());
            if (begin == folded.end()) return;
            const FindHit hit{cell, folded_.origin(static_cast<std::size_t>(begin - folded.begin())),
                              folded_.origin(static_cast<std::size_t>(end - folded.begin()))};
            if (!query_.whole_word || is_at_word_edges(text, hit.begin, hit.end)) {
                hits.push_back(hit);
                at = end;
            } else {
                at = begin + 1;
            }
        }
    }

private:
    const FindQuery& query_;
    Folding how_;
    FoldedText wanted_;
    FoldedText folded_;
    std::optional<std::boyer_moore_horspool_searcher<std::string::const_iterator>> searcher_;
};

auto place(const FindHit& hit) {
    return std::tuple(hit.cell.strip, hit.cell.cell, hit.begin);
}

}  // namespace

std::vector<FindHit> find_all(const Flow& flow, const FindQuery& query) {
    std::vector<FindHit> hits;
    if (query.text.empty()) return hits;
    Finder finder(query);
    for (std::size_t s = 0; s < flow.strips.size(); ++s) {
        const auto& cells = flow.strips[s].cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (cells[c].kind == CellKind::text) finder.search({s, c}, cells[c].text.text, hits);
        }
    }
    return hits;
}

std::optional<std::size_t> hit_from(const std::vector<FindHit>& hits, CellIndex cell, std::size_t offset) {
    if (hits.empty()) return std::nullopt;
    const auto first = std::lower_bound(hits.begin(), hits.end(), std::tuple(cell.strip, cell.cell, offset),
                                        [](const FindHit& hit, const auto& wanted) { return place(hit) < wanted; });
    return first == hits.end() ? 0 : static_cast<std::size_t>(first - hits.begin());
}

std::optional<std::size_t> hit_before(const std::vector<FindHit>& hits, CellIndex cell, std::size_t offset) {
    if (hits.empty()) return std::nullopt;
    const auto after = std::partition_point(hits.begin(), hits.end(), [&](const FindHit& hit) {
        return std::tuple(hit.cell.strip, hit.cell.cell, hit.end) <= std::tuple(cell.strip, cell.cell, offset);
    });
    return (after == hits.begin() ? hits.size() : static_cast<std::size_t>(after - hits.begin())) - 1;
}

std::optional<std::size_t> selected_hit(const std::vector<FindHit>& hits, const FlowIndex& index,
                                        const Selection& selection) {
    const CellIndex* cell = index.find(selection.caret.place);
    if (cell == nullptr || selection.empty() || selection.anchor.place != selection.caret.place) return std::nullopt;
    const auto [begin, end] = std::minmax(selection.anchor.at.offset, selection.caret.at.offset);
    const auto at = hit_from(hits, *cell, begin);
    return at && hits[*at] == FindHit{*cell, begin, end} ? at : std::nullopt;
}

std::pair<std::size_t, std::size_t> hits_in(const std::vector<FindHit>& hits, CellIndex cell) {
    const auto [first, last] = std::equal_range(hits.begin(), hits.end(), FindHit{cell, 0, 0},
                                                [](const FindHit& a, const FindHit& b) { return a.cell < b.cell; });
    return {static_cast<std::size_t>(first - hits.begin()), static_cast<std::size_t>(last - hits.begin())};
}

}  // namespace tertial::editor
