#include "model/template_placeholders.h"

#include <algorithm>
#include <array>

#include "model/template.h"

namespace tertial {

namespace {

struct Placeholder {
    std::string_view name;  // with braces
    std::string (*value)(const Meta&);
};

constexpr std::array<Placeholder, 5> placeholders{{
    {"{year}", [](const Meta& meta) { return std::to_string(meta.year); }},
    {"{previous_year}", [](const Meta& meta) { return std::to_string(meta.year - 1); }},
    {"{next_year}", [](const Meta& meta) { return std::to_string(meta.year + 1); }},
    {"{board}", [](const Meta& meta) { return meta.board; }},
    {"{tertial}", [](const Meta& meta) { return std::to_string(meta.tertial); }},
}};

/// The placeholder that `text` begins with, or null.
const Placeholder* starts_with_placeholder(std::string_view text) {
    const auto* const found = std::find_if(placeholders.begin(), placeholders.end(),
                                           [&](const Placeholder& p) { return text.starts_with(p.name); });
    return found == placeholders.end() ? nullptr : found;
}

}  // namespace

std::string fill_placeholders(std::string_view pattern, const Meta& meta) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t brace = std::min(pattern.find('{'), pattern.size());
        out += pattern.substr(0, brace);
        pattern.remove_prefix(brace);
        if (pattern.empty()) break;
        if (const Placeholder* const found = starts_with_placeholder(pattern)) {
            out += found->value(meta);
            pattern.remove_prefix(found->name.size());
        } else {
            out += '{';
            pattern.remove_prefix(1);
        }
    }
    return out;
}

std::optional<std::string> find_unknown_placeholder(std::string_view text) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (starts_with_placeholder(text.substr(at)) != nullptr) continue;
        const std::size_t close = text.find('}', at);
        return std::string(text.substr(at, close == std::string_view::npos ? close : close - at + 1));
    }
    return std::nullopt;
}

std::string placeholder_names() {
    std::string names;
    for (const Placeholder& placeholder : placeholders)
        names += (names.empty() ? "" : ", ") + std::string(placeholder.name);
    return names;
}

}  // namespace tertial
