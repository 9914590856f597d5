#include "model/update/plan.h"

#include <algorithm>

#include "model/fold.h"
#include "model/inspector.h"
#include "model/language.h"
#include "model/values.h"

namespace tertial::update {

std::string quoted(const std::string& text) {
    return "”" + text + "”";
}

std::string value_key(const std::string& text) {
    const Value value = parse_value(text);
    if (value.kind == ValueKind::none) return {};
    if (value.kind != ValueKind::number) return fold_blanks(text);
    Decimal number = value.number;
    while (number.scale > 0 && number.digits % 10 == 0) number = {number.digits / 10, number.scale - 1};
    return format_number(number);
}

bool same_value(const std::string& a, const std::string& b) {
    if (fold_blanks(a) == fold_blanks(b)) return true;
    const Value left = parse_value(a), right = parse_value(b);
    if (left.kind != right.kind) return false;
    if (left.kind == ValueKind::none) return true;
    return left.kind == ValueKind::number && compare(left.number, right.number) == 0 &&
           (left.unit.empty() || right.unit.empty() || same_unit(left.unit, right.unit));
}

namespace {

std::string joined(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : " | ") + cells[i];
    return text;
}

}  // namespace

std::string text_of(const TableRow& row) {
    return joined(row.cells);
}

std::string header_of(const Table& table) {
    const bool says_something = std::any_of(table.columns.begin(), table.columns.end(),
                                            [](const std::string& column) { return !column.empty(); });
    return says_something ? joined(table.columns) : std::string();
}

std::string text_of(const std::vector<Block>& blocks) {
    std::string text;
    const auto add = [&text](const std::string& more) {
        if (more.empty()) return;
        text += (text.empty() ? "" : " ") + more;
    };
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            add(fold_blanks(plain_text(*paragraph)));
            continue;
        }
        const Table& table = std::get<Table>(block);
        add(table.title);
        add(header_of(table));
        for (const TableRow& row : table.rows) add(text_of(row));
    }
    return text;
}

Plan::Plan(const Report& the_report, const Report& the_incoming, const UpdateRules& the_rules)
    : report(the_report),
      incoming(the_incoming),
      rules(the_rules),
      ids_(IdSource::from_content(the_incoming.id.text + the_report.id.text)) {
    Inspector inspector([](std::string_view, std::string_view) {});
    project::fields(inspector, report);
    ids_taken_.insert(inspector.ids.begin(), inspector.ids.end());
}

void Plan::field(const std::string& name, const std::string& before, const std::string& after, SetField command,
                 SourcePlace source) {
    if (after.empty() || same_value(before, after)) return;
    const NodeId node = command.place.node;
    std::string text =
        about + name + ": " + field_name(report, command.place) + " " + quoted(before) + " → " + quoted(after);
    change(before.empty() ? ChangeKind::filled : ChangeKind::changed, node, std::move(text), {std::move(command)},
           source);
}

void Plan::change(ChangeKind kind, const NodeId& node, std::string text, std::vector<Command> commands,
                  SourcePlace source) {
    changes.push_back({kind, node, std::move(text), 100, std::move(commands), source, {}});
}

void Plan::left(std::string text, const NodeId& node, SourcePlace source, std::string content) {
    changes.push_back({ChangeKind::left, node, std::move(text), 100, {}, source, std::move(content)});
}

void Plan::doubt(const NodeId& node, const std::string& before, const std::string& text, SourcePlace source) {
    if (before.find(text) != std::string::npos) return;
    change(ChangeKind::doubted, node, text, {set_text(node, Field::doubt, before.empty() ? text : before + " " + text)},
           source);
}

// --- ids --------------------------------------------------------------------------------------------

void Plan::claim(NodeId& id, char prefix) {
    while (id.empty() || !ids_taken_.insert(id.text).second) id = ids_.next(prefix);
}

void Plan::own_blocks(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        std::visit([this](auto& part) { part = own(std::move(part)); }, block);
    }
}

Part Plan::as_part(const Block& block) {
    return std::visit([this](const auto& part) { return Part(own(part)); }, block);
}

Paragraph Plan::own(Paragraph paragraph) {
    claim(paragraph.id, id_prefix::paragraph);
    return paragraph;
}

Table Plan::own(Table table) {
    claim(table.id, id_prefix::table);
    for (TableRow& row : table.rows) claim(row.id, id_prefix::row);
    return table;
}

Section Plan::own(Section section) {
    claim(section.id, id_prefix::section);
    own_blocks(section.blocks);
    return section;
}

Chapter Plan::own(Chapter chapter) {
    claim(chapter.id, id_prefix::chapter);
    own_blocks(chapter.blocks);
    for (Chapter& child : chapter.children) child = own(std::move(child));
    return chapter;
}

Goal Plan::own(Goal goal) {
    claim(goal.id, id_prefix::goal);
    for (Section& section : goal.sections) section = own(std::move(section));
    for (Indicator& indicator : goal.indicators) indicator = own(std::move(indicator));
    for (Activity& activity : goal.activities) activity = own(std::move(activity));
    for (Goal& child : goal.children) child = own(std::move(child));
    return goal;
}

Indicator Plan::own(Indicator indicator) {
    claim(indicator.id, id_prefix::indicator);
    for (Paragraph& paragraph : indicator.comment) paragraph = own(std::move(paragraph));
    return indicator;
}

Activity Plan::own(Activity activity) {
    claim(activity.id, id_prefix::activity);
    for (Paragraph& paragraph : activity.comment) paragraph = own(std::move(paragraph));
    return activity;
}

Decision Plan::own(Decision decision) {
    claim(decision.id, id_prefix::decision);
    return decision;
}

Appendix Plan::own(Appendix appendix) {
    claim(appendix.id, id_prefix::appendix);
    return appendix;
}

}  // namespace tertial::update
