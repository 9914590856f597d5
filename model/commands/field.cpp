#include "model/commands/field.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <type_traits>

#include "model/commands/field_tables.h"
#include "model/commands/text_rules.h"
#include "model/language.h"
#include "model/text.h"
#include "model/tree.h"

namespace tertial {

namespace {

using commands::Fields;

/// A field found in a node: one of these is set, or none when the node has no such field.
struct Access {
    std::string* text = nullptr;
    std::vector<Run>* runs = nullptr;
    std::vector<std::string>* lines = nullptr;
    std::function<int()> get;
    std::function<void(int)> set;
    bool (*allows)(int) = nullptr;
};

template <class T>
bool look_up(T& node, Field field, Access& access) {
    for (const auto& text : Fields<T>::texts) {
        if (text.field == field) return access.text = &(node.*text.member), true;
    }
    for (const auto& choice : Fields<T>::choices) {
        if (choice.field != field) continue;
        access.get = [&node, choice] { return choice.get(node); };
        access.set = [&node, choice](int value) { choice.set(node, value); };
        access.allows = choice.allows;
        return true;
    }
    return false;
}

std::string* item(std::vector<std::string>& items, std::size_t index) {
    return index < items.size() ? &items[index] : nullptr;
}

template <class T>
Access access(T& node, const FieldPlace& place) {
    Access found;
    if (look_up(node, place.field, found)) return found;
    if constexpr (std::derived_from<T, Node>) {
        if (place.field == Field::doubt) found.text = &node.doubt;
    }
    if constexpr (std::same_as<T, Indicator>) {
        if (place.field == Field::cell && place.index < indicator_column_count)
            found.text = &node.cells.text[place.index];
    }
    if constexpr (std::same_as<T, TableRow>) {
        if (place.field == Field::cell) found.text = item(node.cells, place.index);
    }
    if constexpr (std::same_as<T, Table>) {
        if (place.field == Field::column_header) found.text = item(node.columns, place.index);
    }
    if constexpr (std::same_as<T, Paragraph> || std::same_as<T, Decision>) {
        if (place.field == Field::runs) found.runs = &node.runs;
    }
    if constexpr (requires { node.about; }) {
        if (place.field == Field::about) found.text = &node.about.text;
    }
    if constexpr (std::same_as<T, Report>) {
        if (look_up(node.meta, place.field, found)) return found;
        for (const auto& lines : Fields<Meta>::lines) {
            if (lines.field == place.field) found.lines = &(node.meta.*lines.member);
        }
    }
    return found;
}

tl::unexpected<Error> no_such_field() {
    return fail(ErrorCode::bad_argument, tr("Delen har ingen sådan uppgift.", "The part has no such field."));
}
tl::unexpected<Error> wrong_value() {
    return fail(ErrorCode::bad_argument, tr("Uppgiften kan inte ha det värdet.", "The field cannot have that value."));
}

Expected<Access> find_access(Report& report, const FieldPlace& place) {
    const NodePointer node = find_node(report, place.node);
    if (std::holds_alternative<std::monostate>(node)) {
        return fail(ErrorCode::not_found,
                    tr("Den delen av rapporten finns inte längre.", "That part of the report is gone."));
    }
    Access found = std::visit(
        [&](auto pointer) -> Access {
            if constexpr (std::is_pointer_v<decltype(pointer)>) return access(*pointer, place);
            return {};
        },
        node);
    if (!found.text && !found.runs && !found.lines && !found.get) return no_such_field();
    return found;
}

FieldValue read(const Access& access) {
    if (access.text) return *access.text;
    if (access.runs) return *access.runs;
    if (access.lines) return *access.lines;
    return access.get();
}

template <class T>
Expected<FieldValue> exchange(T& field, FieldValue& value) {
    FieldValue before = std::move(field);
    field = std::get<T>(std::move(value));
    return before;
}

}  // namespace

Expected<FieldValue> get_field(const Report& report, const FieldPlace& place) {
    // The report is only read; finding the field is the same for both.
    const Expected<Access> found = find_access(const_cast<Report&>(report), place);
    if (!found) return tl::make_unexpected(found.error());
    return read(*found);
}

Expected<FieldValue> exchange_field(Report& report, const FieldPlace& place, FieldValue value, ValueRule rule) {
    const Expected<Access> found = find_access(report, place);
    if (!found) return tl::make_unexpected(found.error());
    if (read(*found).index() != value.index()) return wrong_value();
    if (rule == ValueRule::checked) {
        if (Expected<void> good = commands::check_texts(value); !good) return tl::make_unexpected(good.error());
        if (found->allows && !found->allows(std::get<int>(value))) return wrong_value();
        if (auto* runs = std::get_if<std::vector<Run>>(&value)) *runs = normalized(*runs);
    }
    if (found->text) return exchange(*found->text, value);
    if (found->lines) return exchange(*found->lines, value);
    if (found->runs) return exchange(*found->runs, value);
    const int before = found->get();
    found->set(std::get<int>(value));
    return before;
}

}  // namespace tertial
