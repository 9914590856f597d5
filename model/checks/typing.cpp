#include "model/checks/typing.h"

#include "model/language.h"
#include "model/tree_lists.h"

namespace tertial::checks {

namespace {

constexpr std::string_view curly = "”", dash = "–";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool four_digits(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return false;
    for (std::size_t i = at; i < at + 4; ++i)
        if (!is_digit(text[i])) return false;
    return (text[at] == '1' || text[at] == '2') && (at + 4 == text.size() || !is_digit(text[at + 4]));
}

/// A hyphen at `at` between two years: not a date, not a number of another kind.
bool between_years(std::string_view text, std::size_t at) {
    if (at < 4 || text[at] != '-' || !four_digits(text, at + 1) || !four_digits(text.substr(0, at), at - 4))
        return false;
    return at == 4 || (!is_digit(text[at - 5]) && text[at - 5] != '-');
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

bool has_double_blank(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first != std::string_view::npos && text.substr(first, last - first).find("  ") != std::string_view::npos;
}

bool has_tight_percent(std::string_view text) {
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1))
        if (at > 0 && is_digit(text[at - 1])) return true;
    return false;
}

bool has_years_with_hyphen(std::string_view text) {
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1))
        if (between_years(text, at)) return true;
    return false;
}

bool begins_with_dash(std::string_view text) {
    return text.starts_with("- ") || text.starts_with("– ") || text.starts_with("• ");
}

bool lacks_full_stop(std::string_view text) {
    constexpr std::size_t a_sentence = 80;  // bytes; a shorter text may be a heading or a label
    if (text.size() < a_sentence) return false;
    const std::size_t last = text.find_last_not_of(' ');
    if (last == std::string_view::npos) return false;
    const auto c = static_cast<unsigned char>(text[last]);
    return std::isalnum(c) != 0 || c >= 0xA4;  // the last byte of a letter like å ä ö
}

bool names_tertial_by_year(std::string_view text) {
    constexpr std::string_view word = "ertial ";  // with either capital
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (four_digits(text, at + word.size())) return true;
    return false;
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
        text.replace(at, part.size(), by);
    return text;
}

std::string mended(std::string text, QuoteStyle style) {
    while (has_double_blank(text)) {
        const std::size_t at = text.find("  ", text.find_first_not_of(' '));
        text.erase(at, 1);
    }
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
        if (at == 0 || !is_digit(text[at - 1])) continue;
        text.insert(at, "\xC2\xA0");
        at += 2;
    }
    for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1))
        if (between_years(text, at)) text.replace(at, 1, dash);
    if (style == QuoteStyle::curly) text = replaced(std::move(text), "\"", curly);
    if (style == QuoteStyle::straight) text = replaced(std::move(text), curly, "\"");
    return text;
}

}  // namespace

QuoteStyle quotes_of(const Report& report) {
    std::size_t straight = 0, round = 0;
    search_nodes(report, [&](const auto& node, const NodeId&, NodeList, std::size_t) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(node)>, Paragraph>) {
            for (const Run& run : node.runs) {
                straight += count(run.text, "\"");
                round += count(run.text, curly);
            }
        }
        return false;
    });
    if (straight + round == 0) return QuoteStyle::none;
    return straight > round ? QuoteStyle::straight : QuoteStyle::curly;
}

std::vector<TypingFault> typing_faults(std::string_view text, QuoteStyle style) {
    std::vector<TypingFault> faults;
    if (has_double_blank(text)) faults.push_back(TypingFault::double_blank);
    if (has_tight_percent(text)) faults.push_back(TypingFault::percent_without_blank);
    if (has_years_with_hyphen(text)) faults.push_back(TypingFault::hyphen_between_years);
    const bool other = (style == QuoteStyle::curly && text.find('"') != std::string_view::npos) ||
                       (style == QuoteStyle::straight && text.find(curly) != std::string_view::npos);
    if (other) faults.push_back(TypingFault::mixed_quotes);
    if (begins_with_dash(text)) faults.push_back(TypingFault::typed_list_dash);
    if (lacks_full_stop(text)) faults.push_back(TypingFault::no_full_stop);
    if (names_tertial_by_year(text)) faults.push_back(TypingFault::tertial_without_number);
    return faults;
}

std::string typing_fault_name(TypingFault fault) {
    switch (fault) {
        case TypingFault::double_blank:
            return tr("Dubbelt mellanslag", "Double blank");
        case TypingFault::percent_without_blank:
            return tr("Mellanslag saknas före %", "No blank before %");
        case TypingFault::hyphen_between_years:
            return tr("Bindestreck i stället för tankstreck mellan årtal", "Hyphen for a dash between years");
        case TypingFault::mixed_quotes:
            return tr("Olika slags citattecken", "Quotation marks of another kind");
        case TypingFault::typed_list_dash:
            return tr("Inskrivet liststreck", "Typed list mark");
        case TypingFault::no_full_stop:
            return tr("Punkt saknas", "No full stop");
        case TypingFault::tertial_without_number:
            return tr("Tertial utan nummer", "Tertial without its number");
    }
    return {};
}

bool is_mendable(TypingFault fault) {
    return fault != TypingFault::typed_list_dash && fault != TypingFault::no_full_stop &&
           fault != TypingFault::tertial_without_number;
}

std::vector<Run> mend_typing(std::vector<Run> runs, QuoteStyle style) {
    for (Run& run : runs) run.text = mended(std::move(run.text), style);
    // A blank at the end of one look and one at the beginning of the next are two.
    for (std::size_t i = 1; i < runs.size(); ++i)
        while (runs[i - 1].text.ends_with(' ') && runs[i].text.starts_with(' ')) runs[i].text.erase(0, 1);
    return runs;
}

}  // namespace tertial::checks
