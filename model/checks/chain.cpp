#include "model/checks/chain.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "model/fold.h"
#include "model/update/similarity.h"

namespace tertial::checks {

namespace {

constexpr int least_similarity = 60;  // per cent; below, a name is another indicator's

struct Candidate {
    const Goal* goal;
    const Indicator* indicator;
    std::string name;
};

std::vector<Candidate> list(const Report& report) {
    std::vector<Candidate> out;
    for_each_indicator(report, [&](const Goal& goal, const Indicator& indicator) {
        out.push_back({&goal, &indicator, fold_title(indicator.name)});
    });
    return out;
}

class Pairing {
public:
    Pairing(const Report& previous, const Report& now) : earlier_(list(previous)), now_(list(now)) {
        for (const Candidate& candidate : earlier_) pairs.push_back({candidate.indicator, candidate.goal->number});
    }

    template <class Same>
    void take(Same&& same) {
        for (std::size_t i = 0; i < earlier_.size(); ++i) {
            if (pairs[i].now != nullptr) continue;
            for (const Candidate& candidate : now_) {
                if (taken_.contains(candidate.indicator) || !same(earlier_[i], candidate)) continue;
                set(i, candidate, 100);
                break;
            }
        }
    }

    void take_alike() {
        struct Alike {
            int similarity;
            std::size_t earlier, now;
        };
        std::vector<Alike> alike;
        for (std::size_t i = 0; i < earlier_.size(); ++i) {
            if (pairs[i].now != nullptr) continue;
            for (std::size_t j = 0; j < now_.size(); ++j) {
                if (taken_.contains(now_[j].indicator)) continue;
                const int likeness = std::min(99, similarity(earlier_[i].indicator->name, now_[j].indicator->name));
                if (likeness >= least_similarity) alike.push_back({likeness, i, j});
            }
        }
        std::stable_sort(alike.begin(), alike.end(),
                         [](const Alike& a, const Alike& b) { return a.similarity > b.similarity; });
        for (const Alike& one : alike)
            if (pairs[one.earlier].now == nullptr && !taken_.contains(now_[one.now].indicator))
                set(one.earlier, now_[one.now], one.similarity);
    }

    std::vector<EarlierIndicator> pairs;

private:
    void set(std::size_t i, const Candidate& candidate, int similarity) {
        pairs[i].now = candidate.indicator;
        pairs[i].similarity = similarity;
        taken_.insert(candidate.indicator);
    }

    std::vector<Candidate> earlier_, now_;
    std::set<const Indicator*> taken_;
};

}  // namespace

std::vector<EarlierIndicator> pair_indicators(const Report& previous, const Report& now) {
    Pairing pairing(previous, now);
    pairing.take([](const Candidate& a, const Candidate& b) { return a.indicator->id == b.indicator->id; });
    pairing.take(
        [](const Candidate& a, const Candidate& b) { return a.name == b.name && a.goal->number == b.goal->number; });
    pairing.take([](const Candidate& a, const Candidate& b) { return a.name == b.name; });
    pairing.take_alike();
    return pairing.pairs;
}

std::vector<std::string> telling_words(std::string_view text) {
    constexpr std::size_t shortest = 7;  // bytes; shorter ones bind more than they tell
    std::vector<std::string> words = folded_words(text);
    std::erase_if(words, [](const std::string& word) { return word.size() < shortest; });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

int share_of(const std::vector<std::string>& words, const std::vector<std::string>& in) {
    if (words.empty()) return 0;
    std::vector<std::string> common;
    std::set_intersection(words.begin(), words.end(), in.begin(), in.end(), std::back_inserter(common));
    return static_cast<int>(100 * common.size() / words.size());
}

}  // namespace tertial::checks
