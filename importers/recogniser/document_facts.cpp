#include "importers/recogniser/document_facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>

#include "importers/recogniser/board_name.h"
#include "importers/recogniser/goal_table_header.h"
#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::size_t front_lines = 120;
constexpr std::size_t longest_title = 140;
constexpr std::size_t most_names_of_person = 4;

template <class Key>
std::optional<Key> most_frequent(const std::map<Key, int>& counts) {
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? std::nullopt : std::optional<Key>(best->first);
}

/// "Tertial 2 2019", "tertialrapport 1": the digit behind a word that begins with "tertial".
int tertial_number(const std::vector<std::string_view>& parts, std::size_t i) {
    for (std::size_t k = i + 1; k < parts.size() && k <= i + 2; ++k) {
        if (!parts[k].empty() && (parts[k][0] == '1' || parts[k][0] == '2') &&
            (parts[k].size() == 1 || std::ispunct(static_cast<unsigned char>(parts[k][1])))) {
            return parts[k][0] - '0';
        }
        if (words::fold(parts[k]) != "tertial") break;
    }
    return 0;
}

int year_in(std::string_view text) {
    for (std::string_view word : words::split_words(text)) {
        while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back()))) word.remove_suffix(1);
        if (words::is_year(word)) return std::stoi(std::string(word));
    }
    return 0;
}

/// Where a board is named, the best evidence first that it is the one that reports. Running text names others too.
enum class Mention { title, front, text };
using Mentions = std::array<int, 3>;  // by Mention

/// Everything that one pass over the text can count.
struct Counts {
    std::map<DocumentKind, int> kinds;
    std::map<int, int> tertials, period_years, start_years, title_years;
    std::map<std::string, Mentions> boards;
    std::map<std::string, std::string> place_of_board;
    std::map<std::string, int> places;  // of words that go with a board's
    bool outcomes = false;
    bool forecasts = false;
    bool periodicity = false;
};

// A title says what a document is; the columns of its tables nearly do; running text also names other documents.
constexpr int title_weight = 1000;
constexpr int table_weight = 100;
constexpr int period_weight = 10;  // "Tertial 2 2024" of a row

bool is_document_word(const Grammar& grammar, std::string_view word) {
    const std::string folded = words::fold(word);
    return std::any_of(grammar.documents.begin(), grammar.documents.end(),
                       [&](const auto& document) { return folded.starts_with(document.first); });
}

/// "Verksamhetsplan för Kulturnämnden", "Kulturnämndens verksamhetsplan 2024"; running text names documents too.
bool is_title_with_board(const Grammar& grammar, const SourceLine& line) {
    if (words::ends_with_stop(line.text) || words::length(line.text) >= longest_title) return false;
    const auto parts = words::split_words(line.text);
    if (parts.empty() || !words::begins_with_capital(line.text)) return false;
    if (is_document_word(grammar, parts.front())) return true;
    const auto document = std::find_if(parts.begin(), parts.end(),
                                       [&](std::string_view word) { return is_document_word(grammar, word); });
    return document != parts.end() && line.joint == Joint::none && words::is_year(parts.back());
}

void count_boards(const RecogniserContext& context, std::string_view text, Mention mention, Counts& counts) {
    for (const BoardName& board : board_names_in(text, context.grammar.board_endings)) {
        if (mention == Mention::text && board.place.empty()) continue;
        ++counts.boards[board.name][static_cast<std::size_t>(mention)];
        counts.place_of_board[board.name] = board.place;
    }
    for (const std::string& place : board_places_in(text, context.grammar.board_endings)) ++counts.places[place];
}

/// "Kulturnämnden", or "Carina Ek Kulturnämnden" where the case officer's column ran together with the recipient's.
bool is_sender_or_recipient(std::string_view line, const BoardName& board) {
    if (line == board.name) return true;
    if (!board.place.empty() || !line.ends_with(board.name)) return false;
    const auto before = words::split_words(line.substr(0, line.size() - board.name.size()));
    return before.size() <= most_names_of_person &&
           std::all_of(before.begin(), before.end(), words::begins_with_capital);
}

Mention mention_on(const RecogniserContext& context, std::size_t at) {
    if (at >= front_lines) return Mention::text;
    if (is_title_with_board(context.grammar, context.line(at))) return Mention::title;
    const std::string& text = context.line(at).text;
    const auto names = board_names_in(text, context.grammar.board_endings);
    return !names.empty() && is_sender_or_recipient(text, names.back()) ? Mention::front : Mention::text;
}

/// "Tertialrapport 2 2024 för …", not "Verksamhetsberättelsen följs upp.".
bool looks_like_title(std::string_view line, std::string_view first_word, std::string_view name) {
    const std::string_view behind = first_word.substr(name.size());
    const bool whole = behind.find_first_not_of("0123456789") == std::string_view::npos;
    return whole && words::begins_with_capital(line) && !words::ends_with_stop(line) &&
           words::length(line) < longest_title;
}

void count_line(const RecogniserContext& context, std::size_t at, Counts& counts) {
    const SourceLine& line = context.line(at);
    const auto parts = words::split_words(line.text);
    const std::string next = at + 1 < context.size() ? context.line(at + 1).text : std::string();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string folded = words::fold(parts[i]);
        for (const auto& [name, kind] : context.grammar.documents) {
            if (!folded.starts_with(name)) continue;
            const bool title = at < front_lines && i == 0 && looks_like_title(line.text, folded, name);
            counts.kinds[kind] += title ? title_weight : 1;
            if (title) counts.title_years[year_in(line.text)] += 1;
            if (kind == DocumentKind::tertial_report)
                counts.tertials[tertial_number(parts, i)] += title ? title_weight : 1;
        }
        if (folded == "tertial") {
            if (const int n = tertial_number(parts, i)) {
                int year =
                    i + 2 < parts.size() && words::is_year(parts[i + 2]) ? std::stoi(std::string(parts[i + 2])) : 0;
                if (year == 0 && i + 2 == parts.size() && words::is_year(next)) year = std::stoi(next);
                counts.tertials[n] += year != 0 ? period_weight : 1;
                if (year != 0) ++counts.period_years[year];
            }
        }
        if (words::is_iso_date(parts[i])) ++counts.start_years[std::stoi(std::string(parts[i].substr(0, 4)))];
    }
    std::string joined = line.text;
    if (line.joint != Joint::none || is_one_of(words::fold(next), context.grammar.board_endings)) joined += " " + next;
    count_boards(context, joined, mention_on(context, at), counts);
    if (const auto header = read_indicator_header(context, at)) {
        const std::vector<IndicatorColumn> columns = header->value_columns();
        const bool follow_up = std::any_of(columns.begin(), columns.end(), [](IndicatorColumn column) {
            return column != IndicatorColumn::target && column != IndicatorColumn::council_target;
        });
        counts.outcomes = counts.outcomes || follow_up;
        counts.forecasts =
            counts.forecasts || std::find(columns.begin(), columns.end(), IndicatorColumn::forecast) != columns.end();
        counts.periodicity = counts.periodicity || !follow_up;
    }
}

DocumentKind find_kind(const Counts& counts) {
    // What the tables are weighs most: only a follow-up has outcomes.
    if (counts.periodicity && !counts.outcomes) return DocumentKind::plan;
    if (counts.outcomes && !counts.periodicity) {
        std::map<DocumentKind, int> follow_ups = counts.kinds;
        follow_ups.erase(DocumentKind::plan);
        // A forecast for the year stands where the year is not over.
        follow_ups[counts.forecasts ? DocumentKind::tertial_report : DocumentKind::annual_report] += table_weight;
        return *most_frequent(follow_ups);
    }
    return most_frequent(counts.kinds).value_or(DocumentKind::plan);
}

int find_year(const Counts& counts) {
    for (const auto* years : {&counts.title_years, &counts.period_years, &counts.start_years}) {
        std::map<int, int> known = *years;
        known.erase(0);
        if (const auto year = most_frequent(known)) return *year;
    }
    return 0;
}

int places_of(const Counts& counts, const std::string& board) {
    const auto place = counts.place_of_board.find(board);
    const auto found = place == counts.place_of_board.end() ? counts.places.end() : counts.places.find(place->second);
    return found == counts.places.end() ? 0 : found->second;
}

/// "Norra Ås stadsdelsnämnd" rather than "Ås stadsdelsnämnd", unless more of the text speaks of Ås: then the words
/// before it were another's.
bool is_whole_name(const Counts& counts, const std::string& longer, const std::string& name) {
    return longer.size() > name.size() && longer.ends_with(name) &&
           places_of(counts, longer) >= places_of(counts, name);
}

/// The name with the best evidence; of a name and a longer one that ends with it, the shorter unless the longer is
/// as good.
std::string find_board(const Counts& counts) {
    std::string best;
    Mentions most = {};
    for (const auto& [name, mentions] : counts.boards) {
        const bool shorter = best.size() > name.size() && best.ends_with(name) && !is_whole_name(counts, best, name);
        if (mentions > most || (mentions == most && (shorter || is_whole_name(counts, name, best)))) {
            best = name;
            most = mentions;
        }
    }
    return best;
}

}  // namespace

DocumentFacts find_document_facts(const RecogniserContext& context, const ImportOptions& options) {
    Counts counts;
    for (std::size_t i = 0; i < context.size(); ++i) count_line(context, i, counts);
    for (const SourceLine& line : context.source.left_out) count_boards(context, line.text, Mention::front, counts);
    counts.tertials.erase(0);
    DocumentFacts facts;
    facts.kind = options.kind.value_or(find_kind(counts));
    if (facts.kind == DocumentKind::tertial_report)
        facts.tertial = options.tertial.value_or(most_frequent(counts.tertials).value_or(0));
    facts.year = options.year.value_or(find_year(counts));
    facts.board = !options.board.empty() ? options.board : find_board(counts);
    return facts;
}

}  // namespace tertial
