// Comparing an import with a reading made by hand (tests/samples/*.gold.jsonl; form: tests/samples/README.md).
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporters.h"
#include "importers/import.h"

namespace gold {

using tertial::Report;
using Json = nlohmann::json;
using Records = std::vector<Json>;

inline std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

inline Records parse(const std::string& lines) {
    Records out;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) out.push_back(Json::parse(line));
    }
    return out;
}

inline tertial::TemplateFolders templates() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

inline tertial::Expected<Report> import(std::string_view text, const tertial::ImportOptions& options = {}) {
    return tertial::import_text(text, "prov.txt", options, templates());
}

/// Without white space: what the comparison forgives.
inline std::string tight(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\u00A0") || rest.starts_with("\u00AD")) {
            ++i;
        } else if (std::string_view(" \t\r\n\v\f").find(text[i]) == std::string_view::npos) {
            out += text[i];
        }
    }
    return out;
}

inline std::string tight(const Json& value) {
    return value.is_string() ? tight(std::string_view(value.get_ref<const std::string&>())) : std::string();
}

inline std::string tight(const Json& record, const char* field) {
    return record.contains(field) ? tight(record.at(field)) : std::string();
}

struct KindScore {
    std::size_t gold = 0, records = 0, right = 0;

    [[nodiscard]] double f1() const { return 2.0 * static_cast<double>(right) / static_cast<double>(gold + records); }
};

struct Comparison {
    std::map<std::string, KindScore> kinds;
    std::vector<std::string> wrong;
    std::size_t needless_doubts = 0, decidable = 0;  // rows marked uncertain that the text decides

    /// The mean over kinds.
    [[nodiscard]] double score() const {
        double sum = 0;
        for (const auto& [kind, score] : kinds) sum += score.f1();
        return sum / static_cast<double>(kinds.size());
    }
};

namespace detail {

constexpr std::array<const char*, 7> cells = {"utfall",  "utfall_man", "utfall_kvinnor", "utfall_foregaende",
                                              "prognos", "arsmal",     "kf_arsmal"};

inline std::string words(const std::string& text, std::size_t n, bool last) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) {
        if (word != "-" && word != "•" && word != "–") all.push_back(word);
    }
    const std::size_t count = std::min(n, all.size());
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += all[last ? all.size() - count + i : i];
    return out;
}

inline bool same(const Json& a, const Json& b, const char* field) {
    return tight(a, field) == tight(b, field);
}

inline bool section_is_right(const Json& gold, const Json& record) {
    std::string text;
    std::vector<std::string> headings, wanted;
    for (const Json& paragraph : record.at("paragraphs")) {
        text += paragraph.at("text").get<std::string>() + " ";
        if (paragraph.at("style") == "heading") headings.push_back(tight(paragraph, "text"));
    }
    for (const Json& heading : gold.value("subheadings", Json::array())) wanted.push_back(tight(heading));
    const auto holds = [&](const char* field, bool last) {
        return words(text, 14, last).find(words(gold.at(field).get<std::string>(), 6, last)) != std::string::npos;
    };
    return holds("first", false) && holds("last", true) && headings == wanted;
}

inline bool indicator_is_right(const Json& gold, const Json& record) {
    const bool same_cells = std::all_of(
        cells.begin(), cells.end(), [&](const char* cell) { return same(gold.at("cells"), record.at("cells"), cell); });
    if (!same(gold, record, "period") || !same(gold, record, "comment")) return false;
    if (same_cells || !gold.value("ambiguous", false)) return same_cells;
    // The text alone cannot tell the columns: every value is kept, and the row says that it is unsure.
    std::multiset<std::string> wanted, got;
    for (const Json& value : gold.at("values")) wanted.insert(tight(value));
    for (const char* cell : cells) {
        if (!tight(record.at("cells"), cell).empty()) got.insert(tight(record.at("cells"), cell));
    }
    return wanted == got && record.at("uncertain") == true;
}

inline std::vector<std::string> filled(const Json& row) {
    std::vector<std::string> out;
    for (const Json& cell : row.is_object() ? row.at("cells") : row) {
        if (!tight(cell).empty()) out.push_back(tight(cell));
    }
    return out;
}

inline bool table_is_right(const Json& gold, const Json& record) {
    std::vector<std::string> wanted, got;
    for (const Json& column : gold.at("columns")) wanted.push_back(tight(column));
    for (const Json& column : record.at("columns")) got.push_back(tight(column));
    const Json& rows = record.at("rows");
    if (wanted != got || rows.size() != gold.at("rows") || rows.empty()) return false;
    return filled(gold.at("first_row")) == filled(rows.front()) && filled(gold.at("last_row")) == filled(rows.back());
}

inline bool fields_are_right(const Json& gold, const Json& record, const std::vector<const char*>& fields) {
    return std::all_of(fields.begin(), fields.end(), [&](const char* field) {
        if (!gold.contains(field) || gold.at(field).is_null()) return tight(record, field).empty() || field[0] == 'y';
        return gold.at(field).is_string() ? same(gold, record, field) : gold.at(field) == record.at(field);
    });
}

inline bool is_right(const std::string& kind, const Json& gold, const Json& record) {
    if (kind == "doc")
        return fields_are_right(gold, record, {"type", "period", "year", "board", "case_officer", "date"});
    if (kind == "decision") return same(gold, record, "text");
    if (kind == "goal") return same(gold, record, "title") && same(gold, record, "assessment");
    if (kind == "section") return section_is_right(gold, record);
    if (kind == "indicator") return indicator_is_right(gold, record);
    if (kind == "activity") return fields_are_right(gold, record, {"start", "end", "deviation", "comment"});
    return kind == "heading" || table_is_right(gold, record);
}

/// What pairs a record with the gold; tables have no name and are tried one by one.
inline std::string key(const std::string& kind, const Json& record) {
    if (kind == "decision") return std::to_string(record.at("n").get<int>());
    if (kind == "goal") {
        std::string number = tight(record, "number");
        while (number.ends_with('.')) number.pop_back();
        return number;
    }
    if (kind == "heading") return tight(record, "title");
    if (kind == "doc" || kind == "table") return kind;
    return tight(record, "goal") + "|" + tight(record, "name");
}

inline const char* name(const std::string& kind) {
    return kind == "goal" || kind == "heading" || kind == "table" ? "title" : kind == "decision" ? "text" : "name";
}

}  // namespace detail

/// Every record of the gold has one as good among `records`; right = every field that the gold gives is right.
inline Comparison compare(const Records& records, const Records& gold) {
    static const std::set<std::string> kinds = {"doc",       "decision", "goal",    "section",
                                                "indicator", "activity", "heading", "table"};
    Comparison out;
    std::multimap<std::string, const Json*> pool;
    for (const Json& wanted : gold) ++out.kinds[wanted.at("k")].gold;
    for (const Json& record : records) {
        const std::string kind = record.at("k");
        if (!kinds.contains(kind)) continue;
        pool.emplace(kind + "|" + detail::key(kind, record), &record);
        // Headings beyond the gold's are a matter of taste.
        if (kind != "heading" && out.kinds.contains(kind)) ++out.kinds[kind].records;
    }
    for (const Json& wanted : gold) {
        const std::string kind = wanted.at("k");
        auto [begin, end] = pool.equal_range(kind + "|" + detail::key(kind, wanted));
        auto found = begin;
        if (kind == "table" || kind == "heading") {
            found = std::find_if(begin, end,
                                 [&](const auto& entry) { return detail::is_right(kind, wanted, *entry.second); });
        }
        if (found != end && kind == "indicator" && !wanted.value("ambiguous", false)) {
            ++out.decidable;
            out.needless_doubts += found->second->at("uncertain") == true;
        }
        KindScore& score = out.kinds[kind];
        if (kind == "heading") score.records += found != end;
        if (found != end && detail::is_right(kind, wanted, *found->second)) {
            ++score.right;
        } else {
            const char* name = detail::name(kind);
            out.wrong.push_back((found == end ? "missing " : "wrong ") + kind + " " +
                                (wanted.contains(name) && wanted.at(name).is_string()
                                     ? wanted.at(name).get<std::string>()
                                     : wanted.dump()));
        }
        if (found != end) pool.erase(found);
    }
    return out;
}

/// Indicators and activities that differ from the gold and do not say that they are unsure. A name that no row of the
/// gold has is a row that differs.
inline std::vector<std::string> silent_errors(const Records& records, const Records& gold) {
    std::multimap<std::string, const Json*> wanted;
    const auto key = [](const Json& record) {
        return record.at("k").get<std::string>() + "|" + detail::key(record.at("k"), record);
    };
    const auto is_row = [](const Json& record) {
        return record.at("k") == "indicator" || record.at("k") == "activity";
    };
    for (const Json& record : gold) {
        if (is_row(record)) wanted.emplace(key(record), &record);
    }
    std::vector<std::string> out;
    for (const Json& record : records) {
        if (!is_row(record)) continue;
        const auto found = wanted.find(key(record));
        const bool right = found != wanted.end() && detail::is_right(record.at("k"), *found->second, record);
        if (found != wanted.end()) wanted.erase(found);
        if (!right && tight(record, "doubt").empty()) out.push_back(key(record));
    }
    return out;
}

inline void add_strings(const Json& value, std::string& out) {
    if (value.is_string()) out += tight(value);
    if (value.is_number()) out += value.dump();
    if (value.is_structured()) {
        for (const Json& child : value) add_strings(child, out);
    }
}

/// For a message that shows what is left over; empty when nothing is.
inline std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += text + "\n";
    return out;
}

/// The lines of a text that are nowhere in a report's records, its notes of labels and left out lines included. What
/// the importer itself says that it lost is lost.
inline std::vector<std::string> lost_lines(const std::string& text, const Records& records) {
    std::string all;
    for (const Json& record : records) {
        const bool says_lost = record.at("k") == "note" && record.at("kind") == "unplaced" &&
                               record.at("text").get<std::string>().starts_with("Raden finns inte");
        if (!says_lost) add_strings(record, all);
    }
    std::erase(all, '*');
    std::vector<std::string> lost;
    std::istringstream in(text);
    std::size_t near = 0;  // records follow the text: the next line stands behind the last one found
    const auto found = [&](std::string_view piece) {
        std::size_t at = all.find(piece, near);
        if (at == std::string::npos) at = all.find(piece);
        if (at != std::string::npos && piece.size() > 20) near = at;
        return at != std::string::npos;
    };
    for (std::string line; std::getline(in, line);) {
        for (const char* tag : {"<p>", "</p>", "<i>", "</i>", "<b>", "</b>", "\uFEFF", "*"}) {
            for (std::size_t at = line.find(tag); at != std::string::npos; at = line.find(tag)) {
                line.erase(at, std::string_view(tag).size());
            }
        }
        if (found(tight(std::string_view(line)))) continue;
        std::istringstream words(line);
        std::string word;
        bool all_there = true;
        bool first = true;
        while (words >> word) {
            static const std::set<std::string> bullets = {"-", "•", "●", "–", "\uF0B7", "▪", "○", "◦"};
            const bool bullet = first && bullets.contains(word);
            first = false;
            // "1.2.1." is kept as 1.2.1, and the number of a decision as a number.
            if (word.ends_with('.') && word.find_first_not_of("0123456789.") == std::string::npos) word.pop_back();
            if (!bullet && !found(tight(std::string_view(word)))) all_there = false;
        }
        if (!all_there) lost.push_back(line);
    }
    return lost;
}

}  // namespace gold
