#include "importers/pdf/turned_pages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t shortest = 5;  // characters of a word whose box tells whether it lies or stands: "till" is narrow
constexpr double longer = 1.5;       // its length than its height
constexpr double near = 1;           // between words of one line, in shares of a line's height
constexpr double same_line = 0.3;    // share of it, by which edges of words of one line may differ
constexpr std::size_t fewest_words = 3;

enum class Run { right, down, left, up };

bool stands(const Word& word) {
    return words::length(word.text) >= shortest && word.height() > longer * (word.right - word.left);
}

bool lies(const Word& word) {
    return words::length(word.text) >= shortest && word.right - word.left > longer * word.height();
}

/// Where `b` goes on from `a` on a line that runs up or down; none when it does not.
std::optional<Run> standing_run(const Word& a, const Word& b) {
    const double across = std::min(a.right - a.left, b.right - b.left);
    if (std::abs(a.left - b.left) > same_line * across) return std::nullopt;
    if (b.top >= a.bottom && b.top - a.bottom < near * across) return Run::down;
    if (b.bottom <= a.top && a.top - b.bottom < near * across) return Run::up;
    return std::nullopt;
}

std::optional<Run> lying_run(const Word& a, const Word& b) {
    const double across = std::min(a.height(), b.height());
    if (std::abs(a.top - b.top) > same_line * across) return std::nullopt;
    if (b.left >= a.right && b.left - a.right < near * across) return Run::right;
    if (b.right <= a.left && a.left - b.right < near * across) return Run::left;
    return std::nullopt;
}

/// None when they are not neighbours on a line, or too short to tell.
std::optional<Run> run_of(const Word& a, const Word& b) {
    if (stands(a) || stands(b)) return lies(a) || lies(b) ? std::nullopt : standing_run(a, b);
    return lies(a) || lies(b) ? lying_run(a, b) : std::nullopt;
}

Run most_runs(const Page& page) {
    std::array<std::size_t, 4> runs{};
    for (std::size_t i = 1; i < page.words.size(); ++i) {
        if (const auto run = run_of(page.words[i - 1], page.words[i])) ++runs[static_cast<std::size_t>(*run)];
    }
    const auto most = std::max_element(runs.begin(), runs.end());
    return *most >= fewest_words ? static_cast<Run>(most - runs.begin()) : Run::right;
}

void turn(Word& word, const Page& page, Run run) {
    const Word from = word;
    switch (run) {
        case Run::right:
            break;
        case Run::down:
            word.left = from.top, word.right = from.bottom;
            word.top = page.width - from.right, word.bottom = page.width - from.left;
            break;
        case Run::up:
            word.left = page.height - from.bottom, word.right = page.height - from.top;
            word.top = from.left, word.bottom = from.right;
            break;
        case Run::left:
            word.left = page.width - from.right, word.right = page.width - from.left;
            word.top = page.height - from.bottom, word.bottom = page.height - from.top;
            break;
    }
}

void turn(Page& page, Run run) {
    for (Word& word : page.words) turn(word, page, run);
    if (run == Run::down || run == Run::up) std::swap(page.width, page.height);
}

/// The end of the words that run up or down from the first on; `begin` when none does.
std::size_t end_of_run(const std::vector<Word>& words, std::size_t begin) {
    std::optional<Run> run;
    std::size_t end = begin + 1;
    bool any_stands = stands(words[begin]);
    for (; end < words.size() && !lies(words[end]); ++end) {
        const auto next = standing_run(words[end - 1], words[end]);
        if (!next || (run && *next != *run)) break;
        run = next;
        any_stands = any_stands || stands(words[end]);
    }
    return any_stands ? end : begin;
}

/// Gives the words places on a line from the left edge, at `top`.
void lay_down(std::vector<Word>& run, double top, double left) {
    for (Word& word : run) {
        const double height = word.right - word.left, length = word.height();
        word.left = left;
        word.right = left + length;
        word.top = top;
        word.bottom = top + height;
        left = word.right + height / 4;
    }
}

bool lay_sideways_words_down(Page& page) {
    constexpr double far = 3;  // from the rest, in heights of a line
    std::vector<Word> upright;
    std::vector<std::vector<Word>> runs;
    for (std::size_t i = 0; i < page.words.size();) {
        const std::size_t end = end_of_run(page.words, i);
        const auto at = [&](std::size_t word) { return page.words.begin() + static_cast<std::ptrdiff_t>(word); };
        if (end > i) {
            runs.emplace_back(std::make_move_iterator(at(i)), std::make_move_iterator(at(end)));
            i = end;
        } else {
            upright.push_back(std::move(page.words[i++]));
        }
    }
    page.words = std::move(upright);
    if (runs.empty()) return false;
    double left = page.width, bottom = 0;
    for (const Word& word : page.words) {
        left = std::min(left, word.left);
        bottom = std::max(bottom, word.bottom);
    }
    for (std::vector<Word>& run : runs) {
        const double height = run.front().right - run.front().left;
        lay_down(run, bottom + far * height, page.words.empty() ? 0 : left);
        bottom += (far + 1) * height;
        std::move(run.begin(), run.end(), std::back_inserter(page.words));
    }
    page.height = std::max(page.height, bottom);
    return true;
}

}  // namespace

void turn_upright(Document& document) {
    std::vector<PageDoubt> turned, sideways;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        Page& page = document.pages[i];
        const int number = static_cast<int>(i) + 1;
        const Run run = most_runs(page);
        turn(page, run);
        if (run != Run::right) turned.push_back({PageFault::turned, number});
        if (lay_sideways_words_down(page)) sideways.push_back({PageFault::sideways, number});
    }
    document.doubts.insert(document.doubts.end(), turned.begin(), turned.end());
    document.doubts.insert(document.doubts.end(), sideways.begin(), sideways.end());
}

}  // namespace tertial::pdf
