#include "importers/pdf/tags.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "importers/text_clean.h"
#include "model/fold.h"

namespace tertial::pdf {

namespace {

constexpr double longest_length = 20000;  // points; PDF allows pages of 14,400

void append_entity(std::string& out, std::string_view name) {
    constexpr std::array<std::pair<std::string_view, char>, 5> named = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [entity, character] : named) {
        if (name == entity) out += character;
    }
    if (!name.starts_with('#')) return;
    const bool hexadecimal = name.substr(1).starts_with('x');
    std::int32_t code = 0;
    std::from_chars(name.data() + (hexadecimal ? 2 : 1), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return;
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(bytes.data()), length, code);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

}  // namespace

std::optional<Tag> TagScanner::next() {
    const std::size_t open = rest_.find('<');
    const std::size_t close = open == std::string_view::npos ? open : rest_.find('>', open);
    if (close == std::string_view::npos) return std::nullopt;
    Tag tag;
    tag.text = rest_.substr(0, open);
    const std::string_view inside = rest_.substr(open + 1, close - open - 1);
    const std::size_t blank = inside.find_first_of(" \t\n");
    tag.name = inside.substr(0, blank);
    if (blank != std::string_view::npos) tag.attributes = inside.substr(blank);
    rest_.remove_prefix(close + 1);
    return tag;
}

std::string_view attribute_of(std::string_view attributes, std::string_view name) {
    for (std::size_t at = attributes.find(name); at != std::string_view::npos; at = attributes.find(name, at + 1)) {
        const std::size_t value = at + name.size() + 2;
        const bool whole = at > 0 && attributes[at - 1] == ' ' && attributes.substr(at + name.size(), 2) == "=\"";
        if (!whole) continue;
        return attributes.substr(value, attributes.find('"', value) - value);
    }
    return {};
}

namespace {

/// "123.456": what the tools print. Exact, as both numbers are whole; none when it is anything else.
std::optional<double> plain_decimal(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::uint64_t digits = 0;
    double scale = 1;
    bool behind_point = false;
    for (const char c : text) {
        if (c == '.' && !behind_point) {
            behind_point = true;
        } else if (c >= '0' && c <= '9') {
            digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
            if (behind_point) scale *= 10;
        } else {
            return std::nullopt;
        }
    }
    return static_cast<double>(digits) / scale;
}

}  // namespace

double to_length(std::string_view text) {
    if (const auto plain = plain_decimal(text); plain && *plain < longest_length) return *plain;
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::isfinite(value) && std::abs(value) < longest_length ? value : 0;
}

std::string to_text(std::string_view xml) {
    const bool is_plain = std::all_of(xml.begin(), xml.end(), [](char c) { return c > ' ' && c < 0x7F && c != '&'; });
    if (is_plain) return std::string(xml);  // most words: nothing to mend
    std::string out;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t entity = xml.find('&', at);
        out += xml.substr(at, entity - at);
        if (entity == std::string_view::npos) break;
        const std::size_t end = xml.find(';', entity);
        if (end == std::string_view::npos || end - entity > 10) {
            out += '&';
            at = entity + 1;
        } else {
            append_entity(out, xml.substr(entity + 1, end - entity - 1));
            at = end + 1;
        }
    }
    return fold_blanks(clean_text(out));
}

}  // namespace tertial::pdf
