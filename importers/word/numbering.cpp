#include "importers/word/numbering.h"

#include <algorithm>

#include "importers/office/xml.h"

namespace tertial::word {

namespace {

using office::attribute;
using office::child_value;
using office::local_name;
using office::number;

std::string roman(int value) {
    struct Figure {
        int value;
        std::string_view letters;
    };
    constexpr auto figures = std::to_array<Figure>({{1000, "m"},
                                                    {900, "cm"},
                                                    {500, "d"},
                                                    {400, "cd"},
                                                    {100, "c"},
                                                    {90, "xc"},
                                                    {50, "l"},
                                                    {40, "xl"},
                                                    {10, "x"},
                                                    {9, "ix"},
                                                    {5, "v"},
                                                    {4, "iv"},
                                                    {1, "i"}});
    std::string out;
    for (const Figure& figure : figures) {
        for (; value >= figure.value; value -= figure.value) out += figure.letters;
    }
    return out;
}

/// 1 -> a, 26 -> z, 27 -> aa: the letter again for each round (17.18.59).
std::string letters(int value) {
    const int rounds = (value - 1) / 26 + 1;
    return std::string(static_cast<std::size_t>(rounds), static_cast<char>('a' + (value - 1) % 26));
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

std::string formatted(std::string_view format, int value) {
    constexpr int most = 3000;  // what a list of a report can count to; damaged counts stay figures
    if (value < 1 || value > most || format == "decimal") return std::to_string(value);
    if (format == "lowerLetter") return letters(value);
    if (format == "upperLetter") return upper(letters(value));
    if (format == "lowerRoman") return roman(value);
    if (format == "upperRoman") return upper(roman(value));
    return std::to_string(value);
}

}  // namespace

Numbering Numbering::read(const office::Package& package, std::string_view document_part) {
    Numbering out;
    const std::string* part = related_part(package, document_part, "numbering");
    pugi::xml_document document;
    if (part == nullptr || !office::parse_part(*part, document_part, document)) return out;
    for (const pugi::xml_node node : document.document_element().children()) {
        if (local_name(node) == "abstractNum") {
            List& list = out.abstract_[number(attribute(node, "abstractNumId"), -1)];
            for (const pugi::xml_node level : node.children()) {
                const auto at = static_cast<std::size_t>(number(attribute(level, "ilvl"), levels));
                if (local_name(level) != "lvl" || at >= levels) continue;
                list.level[at] = {std::string(child_value(level, "numFmt")), std::string(child_value(level, "lvlText")),
                                  number(child_value(level, "start"), 1)};
            }
        } else if (local_name(node) == "num") {
            out.abstract_of_[number(attribute(node, "numId"), -1)] = number(child_value(node, "abstractNumId"), -1);
        }
    }
    return out;
}

const Numbering::List* Numbering::find(int id) const {
    const auto list = abstract_of_.find(id);
    if (list == abstract_of_.end()) return nullptr;
    const auto found = abstract_.find(list->second);
    return found == abstract_.end() ? nullptr : &found->second;
}

ListKind Numbering::kind(NumberingPlace place) const {
    const List* list = find(place.id);
    if (list == nullptr || place.level < 0 || static_cast<std::size_t>(place.level) >= levels) return ListKind::none;
    const std::string& format = list->level[static_cast<std::size_t>(place.level)].format;
    if (format == "none") return ListKind::none;
    return format == "bullet" ? ListKind::bullet : ListKind::numbered;
}

std::string Numbering::next_label(NumberingPlace place) {
    if (kind(place) != ListKind::numbered) return {};
    List& list = abstract_.at(abstract_of_.at(place.id));
    const auto at = static_cast<std::size_t>(place.level);
    for (std::size_t above = 0; above < at; ++above) {
        if (list.count[above] == 0) list.count[above] = list.level[above].start;
    }
    list.count[at] = list.count[at] == 0 ? list.level[at].start : list.count[at] + 1;
    std::fill(list.count.begin() + static_cast<std::ptrdiff_t>(at) + 1, list.count.end(), 0);

    std::string label;
    const std::string& pattern = list.level[at].text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_place =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!is_place) {
            label += pattern[i];
            continue;
        }
        const auto level = static_cast<std::size_t>(pattern[++i] - '1');
        label += formatted(list.level[level].format, list.count[level]);
    }
    return label;
}

}  // namespace tertial::word
