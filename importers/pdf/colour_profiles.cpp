#include "importers/pdf/colour_profiles.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t longest_dictionary = 512;  // bytes, of a profile

/// Under another name of the same length it is passed over.
void rename(std::string& bytes, std::size_t at, std::string_view key) {
    bytes[at + key.size() - 1] = 'z';
}

void rename_output_intents(std::string& bytes) {
    constexpr std::string_view key = "/OutputIntents";
    for (std::size_t at = bytes.find(key); at != std::string::npos; at = bytes.find(key, at)) rename(bytes, at, key);
}

/// "/N 3" and then another key or the end: the number of a profile's colours, not a reference.
bool tells_number_of_colours(std::string_view dictionary) {
    constexpr std::string_view key = "/N ";
    const std::size_t at = dictionary.find(key);
    if (at == std::string_view::npos || at + key.size() >= dictionary.size()) return false;
    const bool is_number = std::string_view("134").find(dictionary[at + key.size()]) != std::string_view::npos;
    const std::size_t next = dictionary.find_first_not_of(" \r\n\t", at + key.size() + 1);
    return is_number && next != std::string_view::npos && (dictionary[next] == '/' || dictionary[next] == '>');
}

/// ISO 32000-1, 8.6.5.5. A packed group of objects (/Type /ObjStm) has /N too.
bool is_profile(std::string_view dictionary) {
    return tells_number_of_colours(dictionary) && dictionary.find("/Type") == std::string_view::npos;
}

/// Where the dictionary of the stream at `stream` begins; npos when it is too long for a profile's.
std::size_t begin_of_dictionary(const std::string& bytes, std::size_t stream) {
    const std::size_t object = bytes.rfind("obj", stream);
    if (object == std::string::npos || stream - object > longest_dictionary) return std::string::npos;
    return object;
}

/// The catalog that names the profile may be packed among other objects; the profile, being a stream, never is. Without
/// its filter it is nothing that poppler takes for one, which it only warns of.
void rename_filters_of_profiles(std::string& bytes) {
    constexpr std::string_view keyword = "stream";
    constexpr std::string_view key = "/Filter";
    for (std::size_t at = bytes.find(keyword); at != std::string::npos; at = bytes.find(keyword, at + 1)) {
        const std::size_t begin = begin_of_dictionary(bytes, at);
        if (begin == std::string::npos) continue;
        const std::string_view dictionary = std::string_view(bytes).substr(begin, at - begin);
        const std::size_t filter = is_profile(dictionary) ? dictionary.find(key) : std::string_view::npos;
        if (filter != std::string_view::npos) rename(bytes, begin + filter, key);
    }
}

}  // namespace

std::string without_colour_profiles(std::string_view bytes) {
    std::string out(bytes);
    rename_output_intents(out);
    rename_filters_of_profiles(out);
    return out;
}

}  // namespace tertial::pdf
