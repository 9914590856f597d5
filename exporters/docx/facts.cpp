#include "exporters/docx/facts.h"

#include <algorithm>
#include <array>

#include "model/values.h"

namespace tertial::docx {

namespace {

constexpr std::array<std::string_view, 17> known_facts = {
    "title", "document",  "board",      "administration", "case_officer", "phone",
    "email", "recipient", "date",       "meeting_date",   "meeting_day",  "registry_number",
    "year",  "tertial",   "letterhead", "page",           "pages"};

std::string in_words(const std::string& date) {
    const auto parsed = parse_date(date);
    return parsed ? format_date_in_words(*parsed) : date;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (line.empty()) continue;
        if (!text.empty()) text += " · ";
        text += line;
    }
    return text;
}

bool is_page_field(std::string_view name) {
    return name == "page" || name == "pages";
}

}  // namespace

std::string Facts::value(std::string_view name) const {
    if (name == "title") return title;
    if (name == "document") return document;
    if (name == "board") return meta.board;
    if (name == "administration") return meta.administration;
    if (name == "case_officer") return meta.case_officer;
    if (name == "phone") return meta.phone;
    if (name == "email") return meta.email;
    if (name == "recipient") return meta.recipient;
    if (name == "date") return meta.date;
    if (name == "meeting_date") return meta.meeting_date;
    if (name == "meeting_day") return in_words(meta.meeting_date);
    if (name == "registry_number") return meta.registry_number;
    if (name == "year") return meta.year != 0 ? std::to_string(meta.year) : std::string();
    if (name == "tertial") return meta.tertial != 0 ? std::to_string(meta.tertial) : std::string();
    if (name == "letterhead") return joined(meta.letterhead);
    return {};
}

Facts facts_of(const Report& report, const DocumentTemplate& document_template) {
    Facts facts{report.meta, report.meta.title, document_template.display_name};
    if (facts.title.empty()) facts.title = fill_placeholders(document_template.title_pattern, report.meta);
    if (report.meta.year != 0) facts.document += " " + std::to_string(report.meta.year);
    return facts;
}

bool is_known_fact(std::string_view name) {
    return std::find(known_facts.begin(), known_facts.end(), name) != known_facts.end();
}

std::string fill(std::string_view pattern, const Facts& facts) {
    std::string text;
    bool has_placeholder = false;
    bool has_value = false;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            text += pattern.substr(at);
            break;
        }
        text += pattern.substr(at, open - at);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        has_placeholder = true;
        if (is_page_field(name)) {
            text += name == "page" ? page_mark : pages_mark;
            has_value = true;
        } else {
            const std::string value = facts.value(name);
            has_value = has_value || !value.empty();
            text += value;
        }
        at = close + 1;
    }
    return has_placeholder && !has_value ? std::string() : text;
}

}  // namespace tertial::docx
