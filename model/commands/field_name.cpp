// What people call the fields.
#include <array>

#include "model/commands/field.h"
#include "model/language.h"
#include "model/tree.h"

namespace tertial {

namespace {

struct FieldText {
    Field field;
    std::string_view swedish;
    std::string_view english;
};

constexpr FieldText field_texts[] = {
    {Field::doubt, "tveksamhet", "doubt"},
    {Field::name, "namn", "name"},
    {Field::number, "nummer", "number"},
    {Field::title, "rubrik", "title"},
    {Field::part, "del av mallen", "part of the template"},
    {Field::unit, "enhet", "unit"},
    {Field::period, "period", "period"},
    {Field::mark, "märke", "mark"},
    {Field::start, "startdatum", "start date"},
    {Field::end, "slutdatum", "end date"},
    {Field::deviation, "avvikelse", "deviation"},
    {Field::text, "text", "text"},
    {Field::about, "vad den gäller", "what it is about"},
    {Field::cell, "cell", "cell"},
    {Field::column_header, "kolumnrubrik", "column header"},
    {Field::runs, "text", "text"},
    {Field::level, "nivå", "level"},
    {Field::assessment, "bedömning", "assessment"},
    {Field::role, "roll", "role"},
    {Field::place, "placering", "place"},
    {Field::direction, "vad som är bättre", "what is better"},
    {Field::style, "styckeformat", "paragraph style"},
    {Field::depth, "indrag", "depth"},
    {Field::note_kind, "slag", "kind"},
    {Field::remark_state, "om den är löst", "whether it is resolved"},
    {Field::check, "kontroll", "check"},
    {Field::confirmed_cell, "cell", "cell"},
    {Field::fingerprint, "bekräftade uppgifter", "confirmed facts"},
    {Field::reason, "skäl", "reason"},
    {Field::by, "namn på den som skrivit under", "name of who signed"},
    {Field::date, "datum", "date"},
    {Field::document_kind, "dokumenttyp", "kind of document"},
    {Field::tertial, "tertial", "tertial"},
    {Field::year, "år", "year"},
    {Field::board, "nämnd", "board"},
    {Field::administration, "förvaltning", "administration"},
    {Field::case_officer, "handläggare", "case officer"},
    {Field::phone, "telefon", "telephone"},
    {Field::email, "e-post", "e-mail"},
    {Field::recipient, "mottagare", "recipient"},
    {Field::meeting_date, "sammanträdesdag", "date of the meeting"},
    {Field::registry_number, "diarienummer", "registry number"},
    {Field::letterhead, "avsändare", "letterhead"},
    {Field::signatures, "underskrifter", "signatures"},
    {Field::template_name, "mall", "template"},
    {Field::goal_catalogue, "målkatalog", "goal catalogue"},
};

struct ColumnText {
    std::string_view swedish;
    std::string_view english;
};

/// By IndicatorColumn.
constexpr std::array<ColumnText, indicator_column_count> column_texts{
    {{"periodens utfall", "outcome"},
     {"utfall män/pojkar", "outcome, men"},
     {"utfall kvinnor/flickor", "outcome, women"},
     {"föregående års utfall", "outcome of the year before"},
     {"prognos helår", "forecast"},
     {"årsmål", "target"},
     {"KF:s årsmål", "council's target"}}};

/// The header over a cell of a table row, when it says something.
std::string header_over(const Report& report, const NodeId& row, std::size_t column) {
    const std::optional<Slot> slot = slot_of(report, row);
    const Table* table = slot ? find<Table>(report, slot->parent) : nullptr;
    if (table == nullptr || column >= table->columns.size()) return {};
    return table->columns[column];
}

}  // namespace

std::string field_name(IndicatorColumn column) {
    const ColumnText& text = column_texts[static_cast<std::size_t>(column)];
    return tr(text.swedish, text.english);
}

std::string field_name(const Report& report, const FieldPlace& place) {
    if (place.field == Field::cell) {
        if (find<Indicator>(report, place.node) != nullptr && place.index < column_texts.size()) {
            return tr(column_texts[place.index].swedish, column_texts[place.index].english);
        }
        const std::string header = header_over(report, place.node, place.index);
        if (!header.empty()) return "”" + header + "”";
    }
    for (const FieldText& text : field_texts) {
        if (text.field == place.field) return tr(text.swedish, text.english);
    }
    return {};
}

}  // namespace tertial
