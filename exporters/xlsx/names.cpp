#include "exporters/xlsx/names.h"

#include <algorithm>
#include <cctype>

#include "exporters/text_shape.h"
#include "model/fold.h"

namespace tertial::xlsx {

namespace {

constexpr std::size_t longest_sheet_name = 31;   // UTF-16 units
constexpr std::size_t longest_table_name = 200;  // Excel allows 255; room for a number

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// "T1", "VP2020", "R1C1", "rc": would be read as a place in a sheet.
bool reads_as_cell(std::string_view name) {
    const auto rest_after = [](std::string_view text, bool (*kind)(char)) {
        return text.substr(static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), kind) - text.begin()));
    };
    const std::string_view after_letters = rest_after(name, is_letter);
    const std::size_t letters = name.size() - after_letters.size();
    if (letters >= 1 && letters <= 3 && !after_letters.empty() && rest_after(after_letters, is_digit).empty())
        return true;
    const std::string lower = fold_case(name);
    return std::all_of(lower.begin(), lower.end(), [](char c) { return c == 'r' || c == 'c' || is_digit(c); });
}

std::string without_apostrophes_at_ends(std::string text) {
    while (text.starts_with('\'') || text.starts_with(' ')) text.erase(0, 1);
    while (text.ends_with('\'') || text.ends_with(' ')) text.pop_back();
    return text;
}

std::string clean_sheet_name(std::string_view wanted) {
    std::string name = fold_white_space(sound_text(wanted));
    for (char& c : name) {
        if (std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = ' ';
    }
    name = without_apostrophes_at_ends(fold_white_space(name));
    // The library writes a plain name without quotes into print titles, where "T1" would be a cell.
    const bool plain = std::all_of(name.begin(), name.end(),
                                   [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.'; });
    const bool misread = plain && !name.empty() && (!is_letter(name.front()) || reads_as_cell(name));
    if (name.empty() || misread || fold_case(name) == "history") name += name.empty() ? "Tabell" : " -";
    return name;
}

std::string shortened(std::string_view name, const std::string& ending) {
    const std::size_t room = longest_sheet_name - utf16_length(ending);
    if (utf16_length(name) <= room) return std::string(name) + ending;
    return without_apostrophes_at_ends(std::string(first_utf16_units(name, room - 1))) + "…" + ending;
}

/// Letters, figures and "_": everything else separates words.
std::string clean_table_name(std::string_view wanted) {
    std::string name;
    bool gap = false;
    for (const char c : sound_text(wanted)) {
        const bool part_of_letter = (static_cast<unsigned char>(c) & 0x80) != 0;
        if (!is_letter(c) && !is_digit(c) && c != '_' && !part_of_letter) {
            gap = true;
            continue;
        }
        if (gap && !name.empty()) name += '_';
        gap = false;
        name += c;
    }
    name = first_utf16_units(name, longest_table_name);
    if (name.empty() || is_digit(name.front()) || reads_as_cell(name)) name = "Tabell_" + name;
    return name;
}

/// Only letters that every program takes for letters: dashes, quotes and symbols beyond ASCII separate words.
std::string only_swedish_letters(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = std::max<std::size_t>(1, first_utf16_units(rest, 1).size());
        const auto lead = static_cast<unsigned char>(rest[0]);
        const bool latin_1_letter = length == 2 && lead == 0xC3 && rest[1] != '\x97' && rest[1] != '\xB7';
        if (length == 1 && lead < 0x80) {
            out += rest[0];
        } else if (latin_1_letter) {
            out += rest.substr(0, 2);
        } else {
            out += ' ';
        }
        at += length;
    }
    return out;
}

}  // namespace

std::string BookNames::sheet(std::string_view wanted) {
    const std::string clean = clean_sheet_name(wanted);
    std::string name = shortened(clean, "");
    for (int n = 2; !sheets_.insert(fold_case(name)).second; ++n)
        name = shortened(clean, " (" + std::to_string(n) + ")");
    return name;
}

std::string BookNames::table(std::string_view wanted) {
    const std::string clean = clean_table_name(only_swedish_letters(sound_text(wanted)));
    std::string name = clean;
    for (int n = 2; !tables_.insert(fold_case(name)).second; ++n) name = clean + "_" + std::to_string(n);
    return name;
}

}  // namespace tertial::xlsx
