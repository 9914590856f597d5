#include "model/checks/direction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "model/fold.h"

namespace tertial::checks {

namespace {

// Parts of words. A board that measures something else confirms the direction on the indicator.
constexpr auto near_target = std::to_array<std::string_view>({"prognossäkerhet", "träffsäkerhet"});

constexpr auto good = std::to_array<std::string_view>({"nöjd",           "avvärj",
                                                       "uppnått",        "uppnåtts",
                                                       "uppnår",         "klarar",
                                                       "förbättra",      "välkom",
                                                       "uppmuntra",      "genomfört",
                                                       "genomförd",      "deltar",
                                                       "deltagit",       "deltagande",
                                                       "uppfyller",      "behåller",
                                                       "påverka",        "delaktig",
                                                       "känner till",    "trivs",
                                                       "bemött",         "bemötta",
                                                       "insamling",      "ekologisk",
                                                       "återbruk",       "tillhandahåll",
                                                       "fått feriejobb", "fått stockholmsjobb",
                                                       "utbildats",      "goda möjligheter",
                                                       "förtroende",     "fullföljer",
                                                       "behörig",        "legitimerad",
                                                       "tackar ja",      "motiverad",
                                                       "samtycke",       "kontinuerlig uppföljning",
                                                       "kvalitet",       "bra arbetsgivare",
                                                       "medskapande",    "självförsörj",
                                                       "kallats",        "fått den hjälp"});

constexpr auto bad = std::to_array<std::string_view>({"ekonomiskt bistånd",
                                                      "försörjningsstöd",
                                                      "bidragsberoende",
                                                      "sjukfrånvaro",
                                                      "sjukskriv",
                                                      "vräkning",
                                                      "avhysning",
                                                      "hotell",
                                                      "vandrarhem",
                                                      "hemlös",
                                                      "utsatt",
                                                      "oro för",
                                                      "otrygg",
                                                      "ordningsproblem",
                                                      "diskriminer",
                                                      "kränk",
                                                      "mobb",
                                                      "illa behandla",
                                                      "brott",
                                                      "rånade",
                                                      "klotter",
                                                      "skadegörelse",
                                                      "nedskräpning",
                                                      "klimatpåverkan",
                                                      "utsläpp",
                                                      "koldioxid",
                                                      "köpt energi",
                                                      "energianvändning",
                                                      "elanvändning",
                                                      "elförbrukning",
                                                      "energiförbrukning",
                                                      "matsvinn",
                                                      "restavfall",
                                                      "barn per",
                                                      "elever per",
                                                      "barngrupp",
                                                      "förskollärartäthet",
                                                      "personaltäthet",
                                                      "antal personal",
                                                      "timavlönad",
                                                      "konsult",
                                                      "personalomsättning",
                                                      "väntetid",
                                                      "vänta på",
                                                      "kötid",
                                                      "åter blir",
                                                      "återaktual",
                                                      "avbrott",
                                                      "avvikelser",
                                                      "budgetföljsamhet",
                                                      "tobak",
                                                      "alkohol",
                                                      "narkotika",
                                                      "cannabis",
                                                      "röker",
                                                      "droger",
                                                      "snus",
                                                      "vapen",
                                                      "skolk",
                                                      "arbetslös"});

// To know of more people in need is good work or a sign of more need: nothing is claimed.
constexpr auto unclear = std::to_array<std::string_view>({"kända av", "har kontakt med", "aktuella för"});
constexpr auto negations = std::to_array<std::string_view>({" inte ", " ej ", " utan ", " aldrig "});
constexpr auto shares = std::to_array<std::string_view>({"andel", "index", "nöjdhet", "självvärdering", "trygg"});

constexpr std::size_t nowhere = std::string_view::npos;

// Words sorted by their first byte, so that a text is walked once however many they are. A word of one byte does not
// compile.
template <std::size_t N>
class WordFinder {
public:
    consteval explicit WordFinder(std::array<std::string_view, N> words) : words_(words) {
        std::ranges::sort(words_);
        for (const std::string_view word : words_) {
            if (word.size() < 2) throw "too short";
            ++begins_[first_byte(word) + 1U];
        }
        for (std::size_t byte = 1; byte < begins_.size(); ++byte)
            begins_[byte] = static_cast<std::uint8_t>(begins_[byte] + begins_[byte - 1]);
    }

    // Where the first of them stands in `text`.
    [[nodiscard]] std::size_t first_in(std::string_view text) const {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            const std::size_t byte = first_byte(text.substr(at));
            for (std::size_t i = begins_[byte]; i < begins_[byte + 1]; ++i)
                if (words_[i][1] == text[at + 1] && text.substr(at).starts_with(words_[i])) return at;
        }
        return nowhere;
    }

private:
    static constexpr std::size_t first_byte(std::string_view text) { return static_cast<unsigned char>(text.front()); }

    static_assert(N < 256);
    std::array<std::string_view, N> words_;
    std::array<std::uint8_t, 257> begins_{};  // words_[begins_[b]] … words_[begins_[b + 1] - 1] begin with the byte b
};

constexpr WordFinder good_words(good);
constexpr WordFinder bad_words(bad);

template <std::size_t N>
std::size_t find_any(std::string_view text, const std::array<std::string_view, N>& words) {
    std::size_t first = nowhere;
    for (std::string_view word : words) first = std::min(first, text.find(word));
    return first;
}

// The first word that tells, turned round by a "not" before it.
Direction decide(std::string_view text) {
    const std::size_t at_good = good_words.first_in(text), at_bad = bad_words.first_in(text);
    const std::size_t first = std::min(at_good, at_bad);
    if (first == nowhere) return Direction::unknown;
    const bool negated = find_any(text, negations) < first;
    return (at_bad < at_good) == negated ? Direction::higher_is_better : Direction::lower_is_better;
}

// What is said of those who are counted: after the last "som" or "där".
std::string_view predicate_of(std::string_view name) {
    std::size_t at = nowhere;
    for (std::string_view word : {" som ", " där "})
        if (const std::size_t found = name.rfind(word); found != nowhere && (at == nowhere || found > at)) at = found;
    return at == nowhere ? std::string_view() : name.substr(at + 4);
}

// The figure the actual value is held against: the target's, or the limit's.
Comparison compare_by(Direction direction, Decimal actual, Decimal target) {
    const int order = compare(actual, target);
    if (order == 0) return Comparison::same;
    switch (direction) {
        case Direction::higher_is_better:
            return order > 0 ? Comparison::better : Comparison::worse;
        case Direction::lower_is_better:
            return order < 0 ? Comparison::better : Comparison::worse;
        case Direction::unknown:
        case Direction::near_target_is_better:
            break;
    }
    return Comparison::unknown;
}

bool units_fit(const Value& a, const Value& b) {
    return a.unit.empty() || b.unit.empty() || same_unit(a.unit, b.unit) || is_percentage(a) == is_percentage(b);
}

}  // namespace

Direction guess_direction(std::string_view indicator_name) {
    const std::string name = " " + fold_case(fold_blanks(indicator_name)) + " ";
    if (find_any(name, near_target) != nowhere) return Direction::near_target_is_better;
    if (find_any(name, unclear) != nowhere) return Direction::unknown;
    const std::string_view predicate = predicate_of(name);
    if (const Direction direction = decide(predicate); direction != Direction::unknown) return direction;
    const Direction whole = decide(name);
    const bool share = find_any(name, shares) != nowhere;
    // "Andel sjukfrånvaro som …": of a share of something bad that something neutral is said, nothing is known.
    if (share && !predicate.empty() && whole == Direction::lower_is_better) return Direction::unknown;
    if (whole != Direction::unknown) return whole;
    return share ? Direction::higher_is_better : Direction::unknown;
}

Direction direction_of(const Indicator& indicator) {
    return indicator.direction != Direction::unknown ? indicator.direction : guess_direction(indicator.name);
}

Comparison compare_with_target(const Value& actual, const Value& target, Direction direction) {
    if (actual.kind != ValueKind::number || !units_fit(actual, target)) return Comparison::unknown;
    switch (target.kind) {
        case ValueKind::number:
            break;
        case ValueKind::limit: {
            const int order = compare(actual.number, target.number);
            const bool kept = target.bound == Bound::at_most ? order <= 0 : order >= 0;
            return order == 0 ? Comparison::same : kept ? Comparison::better : Comparison::worse;
        }
        case ValueKind::tolerance:
            return compare(absolute(actual.number), target.number) <= 0 ? Comparison::better : Comparison::worse;
        case ValueKind::none:
        case ValueKind::word_target:
        case ValueKind::to_be_set:
        case ValueKind::text:
            return Comparison::unknown;
    }
    return compare_by(direction, actual.number, target.number);
}

bool are_comparable_rates(const Value& own, const Value& city) {
    if (own.kind != ValueKind::number || city.kind != ValueKind::number) return false;
    if (is_percentage(own) && is_percentage(city)) return true;
    const auto may_be_rate = [](const Value& value) { return value.unit.empty() || is_percentage(value); };
    if (!may_be_rate(own) || !may_be_rate(city)) return false;  // counts: "20 st" of "9 000 st"
    // Indexes and means are of one size; a part of a city total is not.
    const double a = std::abs(to_double(own.number)), b = std::abs(to_double(city.number));
    return a > 0 && b > 0 && a / b > 0.5 && a / b < 2.0;
}

}  // namespace tertial::checks
