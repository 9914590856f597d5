#include "importers/recogniser/sheets/sheet_facts.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "importers/recogniser/document_facts.h"
#include "importers/words.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

struct Fact {
    std::string_view name;
    std::string Meta::*field;
};

constexpr std::array<Fact, 6> facts = {{{"board", &Meta::board},
                                        {"administration", &Meta::administration},
                                        {"case-officer", &Meta::case_officer},
                                        {"date", &Meta::date},
                                        {"meeting-date", &Meta::meeting_date},
                                        {"registry-number", &Meta::registry_number}}};

/// Left and right of a line of two cells, or of a colon.
std::pair<std::string, std::string> label_and_value(const SourceLine& line) {
    std::vector<std::string> filled;
    for (const std::string& cell : line.cells) {
        if (!cell.empty()) filled.push_back(cell);
    }
    if (filled.size() == 2) return {filled[0], filled[1]};
    const std::size_t colon = filled.size() == 1 ? filled[0].find(": ") : std::string::npos;
    if (colon == std::string::npos) return {};
    return {filled[0].substr(0, colon), fold_blanks(filled[0].substr(colon + 1))};
}

bool has_value(const std::vector<SheetHeader>& headers, IndicatorColumn wanted) {
    return std::any_of(headers.begin(), headers.end(), [wanted](const SheetHeader& header) {
        return std::any_of(header.columns.begin(), header.columns.end(),
                           [wanted](const SheetColumn& column) { return column.heading.column == wanted; });
    });
}

bool names_kind(const RecogniserContext& context, DocumentKind wanted) {
    return std::any_of(context.source.lines.begin(), context.source.lines.end(), [&](const SourceLine& line) {
        const std::string folded = words::fold(line.text);
        return std::any_of(context.grammar.documents.begin(), context.grammar.documents.end(), [&](const auto& known) {
            return known.second == wanted && folded.find(known.first) != std::string::npos;
        });
    });
}

/// "T1", "t2", "Tertial 2", "2024" among the words of names that people give files and sheets.
void read_name(std::string_view name, Meta& meta) {
    std::string before;
    for (const std::string& word : folded_words(name)) {
        if (meta.year == 0 && words::is_year(word)) meta.year = std::stoi(word);
        const bool short_form = word == "t1" || word == "t2";
        const bool long_form = before.starts_with("tertial") && (word == "1" || word == "2");
        if (meta.kind == DocumentKind::tertial_report && meta.tertial == 0 && (short_form || long_form)) {
            meta.tertial = word.back() - '0';
        }
        before = word;
    }
}

}  // namespace

bool read_fact(const SheetWords& words, const SourceLine& line, Meta& meta) {
    auto [label, value] = label_and_value(line);
    if (label.ends_with(':')) label.pop_back();
    const std::string folded = words::fold(label);
    for (const auto& [text, name] : words.labels) {
        if (text != folded) continue;
        if (name == "year" && words::is_year(value)) meta.year = std::stoi(value);
        for (const Fact& fact : facts) {
            if (fact.name == name) meta.*fact.field = value;
        }
        return true;
    }
    return false;
}

bool is_document_title(const Grammar& grammar, const std::string& text) {
    constexpr std::size_t longest = 140;
    const auto parts = words::split_words(text);
    if (parts.empty() || words::length(text) > longest) return false;
    const std::string first = words::fold(parts.front());
    const bool names_document = std::any_of(grammar.documents.begin(), grammar.documents.end(),
                                            [&](const auto& known) { return first.starts_with(known.first); });
    return names_document && std::any_of(parts.begin(), parts.end(), [](auto word) { return words::is_year(word); });
}

void find_sheet_facts(RecogniserContext& context, const std::vector<SheetHeader>& headers, const ImportOptions& options,
                      Meta& meta) {
    ImportOptions asked = options;
    const bool forecasts = has_value(headers, IndicatorColumn::forecast);
    const bool deviations = std::any_of(headers.begin(), headers.end(), [](const SheetHeader& header) {
        return header.column_of(SheetField::deviation).has_value();
    });
    const bool follow_up = has_value(headers, IndicatorColumn::outcome) || forecasts || deviations;
    DocumentFacts found = find_document_facts(context, asked);
    if (!asked.kind && follow_up && found.kind != DocumentKind::tertial_report) {
        // That it has no forecasts makes no annual report of a sheet; its own name, read below, may tell more.
        asked.kind = names_kind(context, DocumentKind::annual_report) ? DocumentKind::annual_report
                                                                      : DocumentKind::tertial_report;
        found = find_document_facts(context, asked);
    }
    meta.kind = found.kind;
    meta.tertial = found.tertial;
    if (meta.year == 0 || options.year) meta.year = found.year;
    if (meta.board.empty() || !options.board.empty()) meta.board = found.board;
    read_name(context.source.name.substr(context.source.name.rfind('/') + 1), meta);
    for (const SourceLine& line : context.source.lines) {
        if (line.style == LineStyle::heading) read_name(line.text, meta);
    }
    const bool says_which = meta.kind != DocumentKind::tertial_report || meta.tertial != 0;
    if (says_which) return;
    // Only a report within the year has forecasts.
    if (options.kind || forecasts) {
        meta.tertial = 2;
    } else {
        meta.kind = DocumentKind::annual_report;
    }
    context.note(ImportNoteKind::uncertain, {}, {},
                 tr("Det framgår inte vilken rapport det är; läst som ", "Nothing says which report it is; read as ") +
                     (meta.tertial == 2 ? tr("tertialrapport 2.", "tertial report 2.")
                                        : tr("verksamhetsberättelse.", "annual report.")));
}

}  // namespace tertial
