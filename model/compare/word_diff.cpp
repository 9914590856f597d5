#include "model/compare/word_diff.h"

#include <algorithm>
#include <cstdint>

namespace tertial {

namespace {

constexpr std::size_t most_cells = std::size_t{4} << 20;  // of the table of common words

bool is_blank(char c) {
    return c == ' ';
}

// Marks at the end of a word are words of their own, so that a new full stop does not replace the word.
bool is_mark(char c) {
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '(' || c == ')';
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        if (is_blank(text[i])) {
            while (end < text.size() && is_blank(text[end])) ++end;
        } else if (!is_mark(text[i])) {
            while (end < text.size() && !is_blank(text[end]) && !is_mark(text[end])) ++end;
            // "15,5" and "1.2.1" are one word.
            while (end + 1 < text.size() && is_mark(text[end]) && text[end + 1] >= '0' && text[end + 1] <= '9') {
                ++end;
                while (end < text.size() && !is_blank(text[end]) && !is_mark(text[end])) ++end;
            }
        }
        words.push_back(text.substr(i, end - i));
        i = end;
    }
    return words;
}

void add(std::vector<Segment>& out, SegmentKind kind, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty() && out.back().kind == kind) {
        out.back().text += text;
    } else {
        out.push_back({kind, std::string(text)});
    }
}

using Words = std::vector<std::string_view>;

/// Length of the longest common sequence of the rest, from each pair of places.
class Common {
public:
    Common(const Words& a, const Words& b) : width_(b.size() + 1), lengths_((a.size() + 1) * width_, 0) {
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                at(i, j) = a[i] == b[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                        : std::max(at(i + 1, j), at(i, j + 1));
    }
    [[nodiscard]] std::uint16_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::uint16_t> lengths_;
};

void diff_middle(const Words& a, const Words& b, std::vector<Segment>& out) {
    if (a.empty() || b.empty() || a.size() * b.size() > most_cells || a.size() > 60000 || b.size() > 60000) {
        for (const std::string_view word : a) add(out, SegmentKind::deleted, word);
        for (const std::string_view word : b) add(out, SegmentKind::inserted, word);
        return;
    }
    Common common(a, b);
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            add(out, SegmentKind::same, a[i++]);
            ++j;
        } else if (i < a.size() && (j == b.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
            add(out, SegmentKind::deleted, a[i++]);
        } else {
            add(out, SegmentKind::inserted, b[j++]);
        }
    }
}

}  // namespace

std::vector<Segment> word_diff(std::string_view before, std::string_view after) {
    std::vector<Segment> out;
    Words a = words_of(before), b = words_of(after);
    std::size_t start = 0;
    while (start < a.size() && start < b.size() && a[start] == b[start]) add(out, SegmentKind::same, a[start++]);
    std::size_t end = 0;
    while (end + start < a.size() && end + start < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    const auto middle = [&](const Words& words) {
        return Words(words.begin() + static_cast<std::ptrdiff_t>(start),
                     words.end() - static_cast<std::ptrdiff_t>(end));
    };
    diff_middle(middle(a), middle(b), out);
    for (std::size_t i = a.size() - end; i < a.size(); ++i) add(out, SegmentKind::same, a[i]);
    return out;
}

}  // namespace tertial
