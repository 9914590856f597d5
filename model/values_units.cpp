// Units: which mean the same, and which are money.
#include <array>

#include "model/fold.h"
#include "model/values.h"

namespace tertial {

namespace {

struct Synonym {
    std::string_view printed, meant;
};
constexpr auto unit_synonyms = std::to_array<Synonym>({{"procent", "%"},
                                                       {"stycken", "st"},
                                                       {"st.", "st"},
                                                       {"styck", "st"},
                                                       {"mkr", "mnkr"},
                                                       {"miljoner kronor", "mnkr"},
                                                       {"miljoner kr", "mnkr"},
                                                       {"msek", "mnkr"},
                                                       {"tusen kronor", "tkr"},
                                                       {"kkr", "tkr"},
                                                       {"ksek", "tkr"},
                                                       {"kronor", "kr"},
                                                       {"sek", "kr"},
                                                       {"pers", "personer"},
                                                       {"pers.", "personer"},
                                                       {"tim", "timmar"}});

struct MoneyWord {
    std::string_view word;
    MoneyUnit unit;
};
constexpr auto money_words = std::to_array<MoneyWord>({{"mnkr", MoneyUnit::millions},
                                                       {"mkr", MoneyUnit::millions},
                                                       {"mnsek", MoneyUnit::millions},
                                                       {"msek", MoneyUnit::millions},
                                                       {"miljon", MoneyUnit::millions},
                                                       {"miljoner", MoneyUnit::millions},
                                                       {"tkr", MoneyUnit::thousands},
                                                       {"kkr", MoneyUnit::thousands},
                                                       {"ksek", MoneyUnit::thousands},
                                                       {"tsek", MoneyUnit::thousands},
                                                       {"tusen", MoneyUnit::thousands},
                                                       {"kr", MoneyUnit::kronor},
                                                       {"kronor", MoneyUnit::kronor},
                                                       {"krona", MoneyUnit::kronor},
                                                       {"sek", MoneyUnit::kronor}});

MoneyUnit unit_of_word(std::string_view word) {
    for (const MoneyWord& candidate : money_words)
        if (candidate.word == word) return candidate.unit;
    return MoneyUnit::none;
}

std::string meaning(std::string_view unit) {
    const std::string folded = fold_case(fold_blanks(unit));
    for (const Synonym& synonym : unit_synonyms)
        if (synonym.printed == folded) return std::string(synonym.meant);
    return folded;
}

}  // namespace

bool same_unit(std::string_view a, std::string_view b) {
    return meaning(a) == meaning(b);
}

bool is_percentage(const Value& value) {
    return meaning(value.unit) == "%";
}

MoneyUnit find_money_unit(std::string_view text) {
    const std::vector<std::string> words = folded_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const MoneyUnit unit = unit_of_word(words[i]);
        if (unit == MoneyUnit::none) continue;
        // "miljoner" and "tusen" count what follows; only kronor are money.
        const bool counts = words[i].starts_with("miljon") || words[i] == "tusen";
        if (counts && (i + 1 == words.size() || unit_of_word(words[i + 1]) != MoneyUnit::kronor)) continue;
        return unit;
    }
    return MoneyUnit::none;
}

}  // namespace tertial
