// Typing as one step a word. What was typed is found by comparing the text before and after: a run of letters at one
// place.
#include <algorithm>
#include <optional>

#include "model/commands/command.h"
#include "model/text.h"

namespace tertial {

namespace {

/// The text of a field before and after; nullopt when it is no text.
std::optional<std::string> as_text(const FieldValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* runs = std::get_if<std::vector<Run>>(&value)) return plain_text(*runs);
    return std::nullopt;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// What one edit took away at an offset, and what it put there.
struct Edit {
    std::size_t at = 0;
    std::string removed;
    std::string added;
};

Edit compare(const std::string& before, const std::string& after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < most && before[head] == after[head]) ++head;
    // Å and Ä share their first byte: never cut a character.
    while (head > 0 && ((head < before.size() && is_continuation(before[head])) ||
                        (head < after.size() && is_continuation(after[head])))) {
        --head;
    }
    std::size_t tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
    while (tail > 0 && is_continuation(before[before.size() - tail])) --tail;
    return {head, before.substr(head, before.size() - head - tail), after.substr(head, after.size() - head - tail)};
}

std::optional<Edit> edit_of(const SetField& command) {
    const std::optional<std::string> before = as_text(command.before);
    const std::optional<std::string> after = as_text(command.value);
    if (!before || !after) return std::nullopt;
    return compare(*before, *after);
}

bool is_blank(char byte) {
    return byte == ' ';
}

/// One character, as keys give it.
bool is_one_character(const std::string& text) {
    return !text.empty() && std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }) == 1;
}

/// An "l" typed before an "l" is found after it: all places within a run of the same letter are one.
bool is_same_place(const std::string& text, std::size_t wanted, const Edit& edit) {
    if (edit.at < wanted) return false;
    std::string_view between = std::string_view(text).substr(wanted, edit.at - wanted);
    while (between.starts_with(edit.added)) between.remove_prefix(edit.added.size());
    return between.empty();
}

bool goes_on_typing(const Edit& first, const Edit& next, const std::string& text) {
    if (first.added.empty() || !next.removed.empty() || !is_one_character(next.added)) return false;
    if (!is_same_place(text, first.at + first.added.size(), next)) return false;
    const bool new_word = is_blank(first.added.back()) && !is_blank(next.added.front());
    return !new_word;
}

bool goes_on_deleting(const Edit& first, const Edit& next) {
    if (!first.added.empty() || first.removed.empty()) return false;
    if (!next.added.empty() || !is_one_character(next.removed)) return false;
    const bool backwards = next.at + next.removed.size() == first.at;
    const bool forwards = next.at == first.at;
    return backwards || forwards;
}

/// The first letter of a part without text makes a paragraph; the letters after it are of the same word.
bool merge_first_letter(InsertPart& inserted, const SetField& next) {
    auto* paragraph = std::get_if<Paragraph>(&inserted.part);
    if (paragraph == nullptr || next.place != FieldPlace{paragraph->id, Field::runs, 0}) return false;
    const auto* before = std::get_if<std::vector<Run>>(&next.before);
    const auto* after = std::get_if<std::vector<Run>>(&next.value);
    if (before == nullptr || after == nullptr || *before != paragraph->runs) return false;
    const Edit done{0, {}, plain_text(*paragraph)};
    const std::optional<Edit> more = edit_of(next);
    if (!more || !goes_on_typing(done, *more, done.added)) return false;
    paragraph->runs = *after;
    return true;
}

}  // namespace

bool merge(Command& first, const Command& next) {
    const auto* other = std::get_if<SetField>(&next);
    if (other == nullptr) return false;
    if (auto* inserted = std::get_if<InsertPart>(&first)) return merge_first_letter(*inserted, *other);
    auto* mine = std::get_if<SetField>(&first);
    if (mine == nullptr || mine->place != other->place) return false;
    if (mine->value != other->before) return false;
    const std::optional<Edit> done = edit_of(*mine);
    const std::optional<Edit> more = edit_of(*other);
    if (!done || !more) return false;
    if (!goes_on_typing(*done, *more, *as_text(other->before)) && !goes_on_deleting(*done, *more)) return false;
    mine->value = other->value;
    return true;
}

}  // namespace tertial
