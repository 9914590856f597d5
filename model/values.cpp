// What a cell says: a number with its unit, a limit, words in place of a number, or nothing.
#include "model/values.h"

#include <algorithm>
#include <array>

#include "model/fold.h"
#include "model/values_scan.h"

namespace tertial {

namespace {

constexpr auto nothing = std::to_array<std::string_view>({"-", "_", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"});
constexpr auto tolerance_signs = std::to_array<std::string_view>({"+/-", "+-", "\xC2\xB1"});

struct LimitWord {
    std::string_view word;
    Bound bound;
};
constexpr auto limit_words = std::to_array<LimitWord>({{"max", Bound::at_most},
                                                       {"max.", Bound::at_most},
                                                       {"maximalt", Bound::at_most},
                                                       {"högst", Bound::at_most},
                                                       {"minst", Bound::at_least},
                                                       {"minimum", Bound::at_least},
                                                       {"min.", Bound::at_least},
                                                       {"lägst", Bound::at_least}});

constexpr auto target_words = std::to_array<std::string_view>(
    {"öka",        "ökar",        "ökas",      "ökning",     "ökande",     "ökad",       "ökat",        "minska",
     "minskar",    "minskas",     "minskning", "minskande",  "minskad",    "minskat",    "höja",        "höjas",
     "höjning",    "sänka",       "sänkas",    "sänkning",   "förbättra",  "förbättras", "förbättring", "oförändrad",
     "oförändrat", "oförändrade", "bibehålla", "bibehållas", "bibehållen", "bibehållet"});

constexpr auto to_be_set_beginnings = std::to_array<std::string_view>(
    {"tas fram", "ska tas fram", "tages fram", "fastställs", "fastställes", "ska fastställas", "kommer fastställas",
     "kommer att fastställas", "kommer att tas fram"});

// Words that cannot begin a unit: what stands after the figure is then part of a phrase or a date.
constexpr auto not_units = std::to_array<std::string_view>(
    {"av",       "till", "eller", "och",      "samt", "men",  "i",       "på",        "utan",    "för",
     "under",    "över", "vid",   "december", "som",  "har",  "är",      "års",       "från",    "januari",
     "februari", "mars", "april", "maj",      "juni", "juli", "augusti", "september", "oktober", "november"});

bool contains(auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// One word of a unit: "st", "barn/avd.", "CO2", "%". No figures at the beginning, no marks but "/", a dot at the end.
bool is_unit_word(std::string_view word) {
    if (word == "%" || word == "\xE2\x80\xB0") return true;
    if (word.empty() || !is_letter(word.front())) return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-';
    });
}

// "st", "% andelar", "kg CO2 per kg livsmedel": at most two words on each side of "per".
bool is_unit(std::string_view unit) {
    int words = 0, sides = 1;
    std::string_view rest = unit;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::string folded = fold_case(word);
        if (folded == "per" && words > 0 && sides == 1) {
            ++sides;
            words = 0;
            continue;
        }
        if (!is_unit_word(word) || contains(not_units, folded) || ++words > 2) return false;
    }
    return words > 0;
}

// The number and unit that `text` is made of, whole; false when it is not.
bool read_amount(std::string_view text, Value& value) {
    const std::optional<ScannedNumber> scanned = scan_number(text);
    if (!scanned) return false;
    const std::string_view rest = text.substr(scanned->length);
    const std::string unit = fold_blanks(rest);
    const bool glued = !unit.empty() && rest.substr(0, unit.size()) == unit;
    if (glued && unit != "%" && unit != "\xE2\x80\xB0") return false;  // "12A", "3:e"
    if (!unit.empty() && !is_unit(unit)) return false;
    value.number = scanned->number;
    value.unit = unit;
    value.mark = scanned->grouped || absolute(round_half_up(scanned->number, 0)).digits < 1000 ? ThousandsMark::blank
                                                                                               : ThousandsMark::none;
    value.gap = glued ? Gap::none : Gap::blank;
    if (scanned->negative && scanned->number.digits == 0) value.words = "-";
    return true;
}

bool read_tolerance(std::string_view text, Value& value) {
    for (std::string_view sign : tolerance_signs) {
        if (!text.starts_with(sign)) continue;
        std::string_view rest = text.substr(sign.size());
        const bool blank = rest.starts_with(' ');
        if (blank) rest.remove_prefix(1);
        if (length_of_minus(rest) > 0 || !read_amount(rest, value)) return false;
        value.kind = ValueKind::tolerance;
        value.words = std::string(sign) + (blank ? " " : "");
        return true;
    }
    return false;
}

bool read_limit(std::string_view text, Value& value) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return false;
    const std::string word = fold_case(text.substr(0, blank));
    const auto found = std::find_if(limit_words.begin(), limit_words.end(),
                                    [&word](const LimitWord& candidate) { return candidate.word == word; });
    if (found == limit_words.end() || !read_amount(text.substr(blank + 1), value)) return false;
    value.kind = ValueKind::limit;
    value.bound = found->bound;
    value.words = std::string(text.substr(0, blank + 1));
    return true;
}

ValueKind kind_of_words(std::string_view text) {
    std::string folded = fold_case(text);
    for (std::string_view beginning : to_be_set_beginnings)
        if (starts_with_word(folded, beginning)) return ValueKind::to_be_set;
    if (folded.starts_with("ska ")) folded.erase(0, 4);
    if (folded.ends_with('.')) folded.pop_back();
    return contains(target_words, folded) ? ValueKind::word_target : ValueKind::text;
}

// Only blanks at the ends and breaks of lines are folded: two blanks between figures may part two cells.
std::string_view trim(std::string_view text) {
    constexpr auto blanks =
        std::to_array<std::string_view>({" ", "\t", "\n", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"});
    for (bool more = true; more;) {
        more = false;
        for (std::string_view blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), more = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), more = true;
        }
    }
    return text;
}

}  // namespace

Value parse_value(std::string_view cell) {
    const std::string_view printed = trim(cell);
    Value value;
    if (printed.empty()) return value;
    const std::string folded = fold_blanks(printed);
    if (contains(nothing, folded)) {
        value.words = folded;
        return value;
    }
    if (read_amount(printed, value)) {
        value.kind = ValueKind::number;
        return value;
    }
    value = Value{};
    if (read_tolerance(printed, value) || read_limit(printed, value)) return value;
    value = Value{};
    value.kind = kind_of_words(folded);
    value.words = folded;
    return value;
}

std::string format_value(const Value& value) {
    switch (value.kind) {
        case ValueKind::none:
        case ValueKind::word_target:
        case ValueKind::to_be_set:
        case ValueKind::text:
            return value.words;
        case ValueKind::number:
        case ValueKind::tolerance:
        case ValueKind::limit:
            break;
    }
    std::string out = value.words + format_number(value.number, value.mark);
    if (!value.unit.empty()) out += (value.gap == Gap::blank ? " " : "") + value.unit;
    return out;
}

std::optional<Decimal> number_of(const Value& value) {
    switch (value.kind) {
        case ValueKind::number:
        case ValueKind::tolerance:
        case ValueKind::limit:
            return value.number;
        case ValueKind::none:
        case ValueKind::word_target:
        case ValueKind::to_be_set:
        case ValueKind::text:
            break;
    }
    return std::nullopt;
}

}  // namespace tertial
