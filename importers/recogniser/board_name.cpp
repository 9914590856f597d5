#include "importers/recogniser/board_name.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "importers/words.h"

namespace tertial {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t most_words_of_place = 3;

std::string_view without_marks(std::string_view word) {
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back()))) word.remove_suffix(1);
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.front()))) word.remove_prefix(1);
    return word;
}

/// "namnd", "namnden", "namndens": how much the article and the genitive add.
bool is_inflection(std::string_view behind) {
    return behind.empty() || behind == "en" || behind == "ens";
}

/// What stands before the longest ending that the word has; nothing when it has none, or is the ending alone.
std::string task_of(std::string_view word, const std::vector<std::string>& endings) {
    const std::string folded = words::fold(word);
    std::size_t shortest = folded.size();
    bool found = false;
    for (const std::string& ending : endings) {
        const std::size_t at = folded.rfind(ending);
        if (at == std::string::npos || !is_inflection(std::string_view(folded).substr(at + ending.size()))) continue;
        shortest = std::min(shortest, at);
        found = true;
    }
    return found ? folded.substr(0, shortest) : std::string();
}

/// The first word of "Äldre-, vård- och omsorgsnämnden", whose last is at `last`.
std::size_t begin_of_series(const Words& parts, std::size_t last) {
    if (last < 2 || (parts[last - 1] != "och" && parts[last - 1] != "samt") || !parts[last - 2].ends_with('-')) {
        return last;
    }
    std::size_t first = last - 2;
    while (first > 0 && parts[first - 1].ends_with("-,")) --first;
    return first;
}

/// Whether there is anything to look for: most lines name no board.
bool has_ending(std::string_view text, const std::vector<std::string>& endings) {
    const std::string folded = words::fold(text);
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::string& ending) { return folded.find(ending) != std::string::npos; });
}

/// "nämnd" is the end of "stadsdelsnämnd" too: alone it says little, and "Ansvarig nämnd" is none.
bool is_part_of_another(std::string_view ending, const std::vector<std::string>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& other) {
        return other.size() > ending.size() && other.ends_with(ending);
    });
}

/// The capital words before a word, the last one first, then with those before it.
std::vector<std::string> places_before(const Words& parts, std::size_t word) {
    std::vector<std::string> places;
    std::string place;
    for (std::size_t k = word; k-- > 0 && words::begins_with_capital(parts[k]) && word - k <= most_words_of_place;) {
        place.insert(0, std::string(parts[k]) + (place.empty() ? "" : " "));
        places.push_back(place);
    }
    return places;
}

/// "stadsdels" of "stadsdelsnämnd", by the other ending "nämnd"; empty: no ending has such a beginning.
std::string beginning_of_compounds(const std::vector<std::string>& endings) {
    for (const std::string& whole : endings) {
        for (const std::string& part : endings) {
            if (whole.size() > part.size() && whole.ends_with(part)) return whole.substr(0, whole.size() - part.size());
        }
    }
    return {};
}

std::string joined(const Words& parts, std::size_t begin, std::size_t last) {
    std::string out;
    for (std::size_t i = begin; i < last; ++i) out += std::string(parts[i]) + " ";
    return out + std::string(without_marks(parts[last]));
}

}  // namespace

std::vector<BoardName> board_names_in(std::string_view text, const std::vector<std::string>& endings) {
    std::vector<BoardName> names;
    if (!has_ending(text, endings)) return names;
    const Words parts = words::split_words(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view word = without_marks(parts[i]);
        const std::string folded = words::fold(word);
        for (const std::string& ending : endings) {
            if (folded != ending || i == 0 || words::begins_with_capital(word)) continue;
            if (is_part_of_another(ending, endings) && !parts[i - 1].ends_with('s')) continue;
            for (std::string& place : places_before(parts, i)) {
                names.push_back({place + " " + std::string(word), std::move(place)});
            }
        }
        if (task_of(word, endings).empty()) continue;
        const std::size_t first = begin_of_series(parts, i);
        if (!words::begins_with_capital(parts[first])) continue;
        std::string name = joined(parts, first, i);
        if (name.ends_with("ens")) name.pop_back();
        names.push_back({std::move(name), {}});
    }
    return names;
}

std::vector<std::string> board_places_in(std::string_view text, const std::vector<std::string>& endings) {
    const std::string beginning = beginning_of_compounds(endings);
    if (beginning.empty() || words::fold(text).find(beginning) == std::string::npos) return {};
    std::vector<std::string> places;
    const Words parts = words::split_words(text);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (words::begins_with_capital(parts[i]) || !words::fold(parts[i]).starts_with(beginning)) continue;
        for (std::string& place : places_before(parts, i)) places.push_back(std::move(place));
    }
    return places;
}

}  // namespace tertial
