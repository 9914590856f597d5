#include "exporters/docx/word_joints.h"

#include <algorithm>

#include "exporters/docx/markup.h"
#include "model/fold.h"

namespace tertial::docx {

namespace {

constexpr std::size_t shortest_rest = 6;  // bytes: what is left of a divided word is worth a line

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `visit` with each piece up to and with the blank or hyphen that ends it.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(" -");
        const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
        visit(text.substr(0, length));
        text.remove_prefix(length);
    }
}

}  // namespace

WordJoints::WordJoints(std::vector<std::string> first_parts) : first_parts_(std::move(first_parts)) {
    std::stable_sort(first_parts_.begin(), first_parts_.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

std::size_t WordJoints::joint(std::string_view word) const {
    const auto start = static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_letter) - word.begin());
    const std::string folded = fold_case(word.substr(start));
    const auto letters =
        static_cast<std::size_t>(std::find_if_not(folded.begin(), folded.end(), is_letter) - folded.begin());
    for (const std::string& part : first_parts_) {
        if (folded.starts_with(part) && letters >= part.size() + shortest_rest) return start + part.size();
    }
    return 0;
}

double longest_piece(std::string_view text, Face face, const WordJoints& joints) {
    double longest = 0;
    for_each_word(text, [&](std::string_view word) {
        const std::size_t joint = joints.joint(word);
        if (joint > 0) longest = std::max(longest, text_width(word.substr(0, joint), face) + text_width("-", face));
        longest = std::max(longest, longest_word(word.substr(joint), face));
    });
    return longest;
}

void append_divided_run(std::string& xml, std::string_view text, Face face, double measure, const WordJoints& joints) {
    std::vector<std::size_t> places;
    if (longest_word(text, face) > measure) {
        std::size_t at = 0;
        for_each_word(text, [&](std::string_view word) {
            const std::size_t joint = longest_word(word, face) > measure ? joints.joint(word) : 0;
            if (joint > 0) places.push_back(at + joint);
            at += word.size();
        });
    }
    if (places.empty()) return append_run(xml, text);
    places.push_back(text.size());
    xml += "<w:r>";
    std::size_t from = 0;
    for (const std::size_t place : places) {
        if (from > 0) xml += "<w:softHyphen/>";
        append_run_text(xml, text.substr(from, place - from));
        from = place;
    }
    xml += "</w:r>";
}

}  // namespace tertial::docx
