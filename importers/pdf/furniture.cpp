#include "importers/pdf/furniture.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "importers/pdf/lines.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t most_furniture_lines = 12;  // at either edge of a page
constexpr double place_step = 3;                  // points: lines nearer than this stand at the same height
constexpr double least_share = 0.4;               // of the pages, less for alternating left and right pages
constexpr double table_header_share = 0.8;        // a table's header is repeated too, but hardly on every page

constexpr double foot = 0.85;  // of a page's height

enum class Edge { top, bottom };

/// The words with figures made equal.
std::string pattern_of(const Line& line) {
    std::string pattern;
    for (const Word& word : line.words) {
        const bool digit = std::isdigit(static_cast<unsigned char>(word.text.front()));
        for (const char c : word.text) {
            if (!std::isdigit(static_cast<unsigned char>(c))) pattern += c;
        }
        pattern += digit ? "0 " : " ";
    }
    return pattern;
}

class Furniture {
public:
    Furniture(const std::vector<Line>& lines, const std::vector<Page>& pages)
        : lines_(lines), pages_(pages), taken_(lines.size(), false) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i == 0 || lines_[i].page != lines_[i - 1].page) starts_.push_back(i);
        }
        starts_.push_back(lines_.size());
    }

    std::vector<bool> find() {
        for (const Edge edge : {Edge::top, Edge::bottom}) {
            count(edge);
            mark(edge);
        }
        mark_below_text();
        return taken_;
    }

private:
    using Key = std::pair<long, std::string>;

    Key key(const Line& line, Edge edge) const {
        const double height = pages_[static_cast<std::size_t>(line.page - 1)].height;
        return {std::lround((edge == Edge::top ? line.top : height - line.top) / place_step), pattern_of(line)};
    }

    /// The page's lines from the edge inwards.
    template <class Use>
    void walk(std::size_t page, Edge edge, Use use) const {
        const std::size_t begin = starts_[page];
        const std::size_t end = starts_[page + 1];
        for (std::size_t i = 0; i < std::min(end - begin, most_furniture_lines); ++i) {
            if (!use(edge == Edge::top ? begin + i : end - 1 - i)) return;
        }
    }

    void count(Edge edge) {
        seen_.clear();
        for (std::size_t page = 0; page + 1 < starts_.size(); ++page) {
            std::set<Key> here;
            walk(page, edge, [&](std::size_t i) {
                here.insert(key(lines_[i], edge));
                return true;
            });
            for (const Key& k : here) ++seen_[k];
        }
    }

    /// Places are rounded, so a neighbouring place counts.
    int times_seen(const Key& k) const {
        int times = 0;
        for (const long step : {-1L, 0L, 1L}) {
            const auto found = seen_.find({k.first + step, k.second});
            if (found != seen_.end()) times += found->second;
        }
        return times;
    }

    bool is_furniture(const Line& line, Edge edge) const {
        const auto pages = static_cast<double>(starts_.size() - 1);
        const double share = cells_of(line).size() > 3 ? table_header_share : least_share;
        return times_seen(key(line, edge)) >= std::max(2.0, share * pages);
    }

    void mark(Edge edge) {
        for (std::size_t page = 0; page + 1 < starts_.size(); ++page) {
            walk(page, edge, [&](std::size_t i) {
                if (!is_furniture(lines_[i], edge)) return false;
                taken_[i] = true;
                return true;
            });
        }
    }

    /// At the foot of the first page, under all other pages' text, stands a footer of its own.
    void mark_below_text() {
        if (starts_.size() < 4) return;
        double lowest = 0;
        for (std::size_t i = starts_[1]; i < lines_.size(); ++i) {
            if (!taken_[i]) lowest = std::max(lowest, lines_[i].bottom);
        }
        for (std::size_t i = starts_[1]; i-- > starts_[0] && lines_[i].top > lowest && is_at_foot(lines_[i]);) {
            taken_[i] = true;
        }
    }

    bool is_at_foot(const Line& line) const {
        return line.top > foot * pages_[static_cast<std::size_t>(line.page - 1)].height;
    }

    const std::vector<Line>& lines_;
    const std::vector<Page>& pages_;
    std::vector<bool> taken_;
    std::vector<std::size_t> starts_;  // first line of each page that has lines, and the end
    std::map<Key, int> seen_;
};

}  // namespace

std::vector<Line> take_out_furniture(std::vector<Line>& lines, const std::vector<Page>& pages) {
    if (lines.empty()) return {};
    const std::vector<bool> taken = Furniture(lines, pages).find();
    std::vector<Line> kept;
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines.size(); ++i) (taken[i] ? out : kept).push_back(std::move(lines[i]));
    lines = std::move(kept);
    return out;
}

}  // namespace tertial::pdf
