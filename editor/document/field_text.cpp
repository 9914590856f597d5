#include "editor/document/field_text.h"

#include <utility>

#include "model/language.h"

namespace tertial::editor {

namespace {

/// Fields of lines are got and set whole; the index tells the line.
FieldPlace whole_field(const FieldPlace& place) {
    return is_lines(place.field) ? FieldPlace{place.node, place.field, 0} : place;
}

tl::unexpected<Error> no_text() {
    return fail(ErrorCode::not_found, tr("Den texten finns inte längre.", "That text is no longer there."));
}

}  // namespace

bool is_lines(Field field) {
    return field == Field::letterhead || field == Field::signatures;
}

bool is_running_text(const FieldPlace& place) {
    return place.field == Field::runs;
}

std::optional<std::vector<Run>> runs_at(const Report& report, const FieldPlace& place) {
    const Expected<FieldValue> value = get_field(report, whole_field(place));
    if (!value) return std::nullopt;
    if (const auto* runs = std::get_if<std::vector<Run>>(&*value)) return *runs;
    if (const auto* text = std::get_if<std::string>(&*value)) return plain_runs(*text);
    if (const auto* lines = std::get_if<std::vector<std::string>>(&*value)) {
        if (place.index < lines->size()) return plain_runs((*lines)[place.index]);
    }
    return std::nullopt;
}

Expected<Command> set_runs_at(const Report& report, const FieldPlace& place, std::vector<Run> runs) {
    const FieldPlace whole = whole_field(place);
    if (is_running_text(place)) return SetField{whole, std::move(runs)};
    std::string text = plain_text(runs);
    if (!is_lines(place.field)) return SetField{whole, std::move(text)};
    const Expected<FieldValue> value = get_field(report, whole);
    if (!value) return tl::make_unexpected(value.error());
    auto lines = std::get<std::vector<std::string>>(*value);
    if (place.index >= lines.size()) return no_text();
    lines[place.index] = std::move(text);
    return SetField{whole, std::move(lines)};
}

}  // namespace tertial::editor
