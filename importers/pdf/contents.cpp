#include "importers/pdf/contents.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "importers/pdf/lines.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t least_entries = 3;
constexpr std::size_t least_entries_without_dots = 5;
constexpr std::size_t most_lines_between = 2;  // of an entry that is wrapped
constexpr std::size_t most_lines_between_dots = 4;
constexpr std::size_t least_dots = 2;   // with a blank between; a line's last word may end with one
constexpr double margin = 6;            // points
constexpr std::size_t least_title = 8;  // bytes that tell one heading from others

/// "Analys......", "Analys. . ." or what a blank parted of either.
bool ends_with_dots(std::string_view text) {
    if (text.ends_with("...") || text.ends_with("…")) return true;
    std::size_t dots = 0;
    bool blank = false;
    for (; !text.empty() && (text.back() == '.' || text.back() == ' '); text.remove_suffix(1)) {
        dots += text.back() == '.';
        blank = blank || (text.back() == ' ' && dots > 0);
    }
    return blank && dots >= least_dots;
}

/// The page number at the end, 0 when there is none. "Analys......4" is one word to the tools.
std::size_t page_number(const Line& line, bool& dots) {
    const std::string& last = line.words.back().text;
    const std::size_t other = last.find_last_not_of("0123456789");
    const std::size_t digits = other == std::string::npos ? 0 : other + 1;
    if (digits == last.size() || last.size() - digits > 3) return 0;
    const std::size_t count = line.words.size();
    std::string before = digits > 0 ? last.substr(0, digits) : std::string();
    if (count > 1) before = line.words[count - 2].text + (before.empty() ? "" : " " + before);
    dots = ends_with_dots(before);
    if (digits > 0 && !dots) return 0;
    return std::stoul(last.substr(digits));
}

/// The line without the number at its end.
std::string title_of(const Line& line) {
    return words::fold(text_of(line, 0, line.words.size() - 1));
}

/// One is the beginning of the other, for either may be wrapped.
bool same_heading(const std::string& a, const std::string& b) {
    return std::min(a.size(), b.size()) >= least_title && (a.starts_with(b) || b.starts_with(a));
}

struct PossibleHeading {
    std::string text;  // folded
    std::size_t line = 0;
};
/// By their first `least_title` bytes, which headings that are the same have in common.
using Headings = std::unordered_map<std::string, std::vector<PossibleHeading>>;

class Contents {
public:
    Contents(const std::vector<Line>& lines, const BodyType& body, std::size_t pages)
        : lines_(lines), body_(body), pages_(pages) {}

    std::vector<bool> find() {
        std::vector<bool> taken(lines_.size(), false);
        for (std::size_t i = 0; i < lines_.size();) {
            const std::size_t end = std::max(end_of_list(i), end_of_plain_list(i));
            if (end == i) {
                ++i;
                continue;
            }
            for (std::size_t k = begin_of_list(i); k < end; ++k) taken[k] = true;
            i = end;
        }
        return taken;
    }

private:
    bool is_entry(std::size_t i, std::size_t least, std::size_t& page, bool& dots) const {
        page = page_number(lines_[i], dots);
        if (page < least || page > pages_) return false;
        return dots || (lines_[i].words.size() > 1 && std::abs(lines_[i].right - body_.right) < margin &&
                        cells_of(lines_[i]).size() == 2);
    }

    /// Behind the last entry of the list whose first entry is line i; i when there is no list.
    std::size_t end_of_list(std::size_t i) const {
        std::size_t entries = 0;
        std::size_t with_dots = 0;
        std::size_t last_page = 1;
        std::size_t end = i;
        const auto most_between = [&] { return with_dots > 0 ? most_lines_between_dots : most_lines_between; };
        for (std::size_t k = i; k < lines_.size() && k <= end + most_between(); ++k) {
            std::size_t page = 0;
            bool dots = false;
            if (!is_entry(k, last_page, page, dots)) {
                if (k == i) return i;
                continue;
            }
            if (!dots && k > end + most_lines_between) break;
            last_page = page;
            end = k + 1;
            ++entries;
            with_dots += dots;
        }
        const std::size_t needed = with_dots * 2 > entries ? least_entries : least_entries_without_dots;
        return entries >= needed ? end : i;
    }

    /// The same for entries whose numbers stand anywhere: their titles must come back as headings.
    std::size_t end_of_plain_list(std::size_t i) {
        std::vector<std::size_t> entries;
        std::size_t last_page = 1;
        for (std::size_t k = i; k < lines_.size(); ++k) {
            bool dots = false;
            const std::size_t page = lines_[k].words.size() > 1 ? page_number(lines_[k], dots) : 0;
            if (page >= last_page) {
                entries.push_back(k);
                last_page = page;
            } else if (entries.empty() || k > entries.back() + most_lines_between) {
                break;
            }
        }
        if (entries.size() < least_entries_without_dots) return i;
        const auto found = std::count_if(entries.begin(), entries.end(), [&](std::size_t entry) {
            return comes_back(title_of(lines_[entry]), entries.back() + 1);
        });
        return static_cast<std::size_t>(found) * 2 > entries.size() ? entries.back() + 1 : i;
    }

    bool comes_back(const std::string& title, std::size_t from) {
        if (title.size() < least_title) return false;
        if (!headings_) headings_ = find_headings();
        const auto alike = headings_->find(title.substr(0, least_title));
        if (alike == headings_->end()) return false;
        return std::any_of(alike->second.begin(), alike->second.end(), [&](const PossibleHeading& heading) {
            return heading.line >= from && same_heading(title, heading.text);
        });
    }

    Headings find_headings() const {
        Headings headings;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].look.size < body_.look.size) continue;
            std::string text = words::fold(text_of(lines_[i]));
            if (text.size() < least_title) continue;
            std::string beginning = text.substr(0, least_title);
            headings[std::move(beginning)].push_back({std::move(text), i});
        }
        return headings;
    }

    /// The upper lines of the first entry, and the heading over the list.
    std::size_t begin_of_list(std::size_t i) const {
        std::size_t begin = i;
        const auto goes_up = [&](const Line& line) { return begin > 0 && lines_[begin - 1].page == line.page; };
        while (goes_up(lines_[i]) && i - begin < most_lines_between &&
               lines_[begin - 1].look.same_type(lines_[i].look)) {
            --begin;
        }
        if (goes_up(lines_[i]) && lines_[begin - 1].look.size > lines_[i].look.size) --begin;
        return begin;
    }

    const std::vector<Line>& lines_;
    const BodyType& body_;
    std::size_t pages_;
    std::optional<Headings> headings_;  // found when they are first asked for
};

}  // namespace

std::vector<Line> take_out_contents(std::vector<Line>& lines, const BodyType& body, std::size_t pages) {
    const std::vector<bool> taken = Contents(lines, body, pages).find();
    std::vector<Line> kept;
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines.size(); ++i) (taken[i] ? out : kept).push_back(std::move(lines[i]));
    lines = std::move(kept);
    return out;
}

void unfold_letterhead(std::vector<Line>& lines) {
    std::size_t title = 0;
    for (std::size_t i = 0; i < lines.size() && lines[i].page == 1; ++i) {
        if (lines[i].look.size > lines[title].look.size) title = i;
    }
    for (std::size_t i = 0; i < title;) {
        std::size_t end = i;
        std::vector<Line> left;
        std::vector<Line> right;
        while (end < title && cells_of(lines[end]).size() == 2) {
            const std::vector<Cell> cells = cells_of(lines[end]);
            const auto& words = lines[end].words;
            const auto middle = words.begin() + static_cast<std::ptrdiff_t>(cells[1].first);
            left.push_back(line_of({words.begin(), middle}, lines[end]));
            right.push_back(line_of({middle, words.end()}, lines[end]));
            ++end;
        }
        if (end == i) {
            ++i;
            continue;
        }
        const std::size_t added = right.size();
        std::move(left.begin(), left.end(), lines.begin() + static_cast<std::ptrdiff_t>(i));
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end), std::make_move_iterator(right.begin()),
                     std::make_move_iterator(right.end()));
        title += added;
        i = end + added;
    }
}

}  // namespace tertial::pdf
