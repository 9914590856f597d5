#include "exporters/docx/link_address.h"

#include <algorithm>
#include <array>

#include "exporters/opc/xml_text.h"
#include "model/fold.h"

namespace tertial::docx {

namespace {

struct Scheme {
    std::string_view name;  // with the colon, and the slashes of those that name a host
    bool has_host = false;
};

constexpr std::array<Scheme, 5> schemes = {
    {{"https://", true}, {"http://", true}, {"ftp://", true}, {"mailto:", false}, {"tel:", false}}};
constexpr std::string_view marks =
    "-._~:/?#@!$&'()*+,;=";  // of a URI, beside letters and figures; RFC 3986, 2.2 and 2.3
constexpr std::string_view hexadecimal = "0123456789ABCDEF";
constexpr std::size_t most_port_figures = 5;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_hexadecimal(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// "sjoviken.example:8080": words of letters, figures and hyphens with dots between, then perhaps a port. Letters
/// outside ASCII are let through, programs turn them into their own form.
bool is_host(std::string_view host) {
    const std::size_t colon = host.find(':');
    const std::string_view port = colon == std::string_view::npos ? std::string_view{} : host.substr(colon + 1);
    if (port.size() > most_port_figures || !std::all_of(port.begin(), port.end(), is_digit)) return false;
    host = host.substr(0, colon);
    char last = '.';
    for (const char c : host) {
        const bool is_known = is_letter_or_digit(c) || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
        if (!is_known || (c == '.' && last == '.')) return false;
        last = c;
    }
    return !host.empty();
}

std::string encoded(std::string_view text) {
    std::string uri;
    bool is_past_hash = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_escape =
            c == '%' && at + 2 < text.size() && is_hexadecimal(text[at + 1]) && is_hexadecimal(text[at + 2]);
        const bool is_second_hash = c == '#' && is_past_hash;
        if (c == '#') is_past_hash = true;
        if (is_letter_or_digit(c) || is_escape || (marks.find(c) != std::string_view::npos && !is_second_hash)) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += '%';
        uri += hexadecimal[byte >> 4U];
        uri += hexadecimal[byte & 0xFU];
    }
    return uri;
}

bool is_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = opc::xml_char_length(text, at);
        if (length == 0 || static_cast<unsigned char>(text[at]) < ' ') return false;
        at += length;
    }
    return true;
}

}  // namespace

std::string link_address(std::string_view typed) {
    std::string_view address = trimmed(typed);
    if (!is_text(address)) return {};
    const std::string start = fold_case(address.substr(0, 8));
    std::string prefix;
    if (start.starts_with("www.")) {
        prefix = schemes.front().name;
    } else {
        const auto* const scheme = std::find_if(schemes.begin(), schemes.end(),
                                                [&](const Scheme& known) { return start.starts_with(known.name); });
        if (scheme == schemes.end()) return {};
        prefix = scheme->name;
        address.remove_prefix(prefix.size());
        if (address.empty()) return {};
        if (!scheme->has_host) return prefix + encoded(address);
    }
    const std::size_t end = std::min(address.find_first_of("/?#"), address.size());
    if (!is_host(address.substr(0, end))) return {};
    return prefix + encoded(address);
}

}  // namespace tertial::docx
