#include "editor/app/report_difference.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/language.h"
#include "model/project_file_fields.h"
#include "model/tree.h"

namespace tertial::editor {

namespace {

/// A node without what has an id of its own in it.
struct Own {
    std::string text;
    std::string parent;
    std::vector<std::string> children;
};

/// An Io as in project_file_fields.h that takes a report apart into its nodes.
class Taker {
public:
    std::unordered_map<std::string, Own> nodes_by_id;
    std::vector<std::string> order;

    explicit Taker(const Report& report) {
        enter(report.id.text);
        project::fields(*this, report);
    }

    void attribute(std::string_view name, const std::string& value) { put(name, value); }
    void attribute(std::string_view name, int value) { put(name, std::to_string(value)); }
    template <class E>
    void required(std::string_view name, E value) {
        put(name, std::to_string(static_cast<int>(value)));
    }
    template <class E>
    void choice(std::string_view name, E value, E) {
        required(name, value);
    }
    void text(std::string_view name, const std::string& value) { put(name, value); }
    void number(std::string_view name, int value) { put(name, std::to_string(value)); }
    template <class E>
    void field(std::string_view name, E value, E = E{}) {
        required(name, value);
    }
    template <class E>
    void option(std::string_view name, const std::optional<E>& value) {
        if (value) required(name, *value);
    }
    void items(std::string_view name, const std::vector<std::string>& values) {
        for (const std::string& value : values) put(name, value);
    }
    void content(const std::string& value) { put("", value); }
    void content(const std::vector<Run>& runs) {
        for (const Run& run : normalized(runs)) {
            put(run.bold ? "b" : "", run.text);
            put(run.italic ? "i" : "", run.link);
        }
    }
    template <class T>
    void node(std::string_view, const T& value, bool there = true) {
        if (!there) return;
        const std::string outer = current_;
        nodes_by_id[outer].children.push_back(value.id.text);
        enter(value.id.text);
        nodes_by_id[current_].parent = outer;
        put("doubt", value.doubt);
        put("", value.unknown.attributes + value.unknown.elements);
        project::fields(*this, value);
        current_ = outer;
    }
    template <class T>
    void nodes(std::string_view name, const std::vector<T>& values) {
        for (const T& value : values) node(name, value);
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& value) { node({}, value); }, block);
        }
    }
    template <class T>
    void records(std::string_view, const std::vector<T>& values) {
        for (const T& value : values) project::fields(*this, value);
    }
    template <class T>
    void record(std::string_view, const std::optional<T>& value) {
        if (value) project::fields(*this, *value);
    }
    template <class F>
    void group(std::string_view, bool, F&& inside) {
        inside();
    }
    void part(std::string_view, const Meta& meta) { project::fields(*this, meta); }

private:
    void enter(const std::string& id) {
        current_ = id;
        order.push_back(id);
    }
    void put(std::string_view name, std::string_view value) {
        // No text has control characters, so they part what stands beside each other.
        std::string& to = nodes_by_id[current_].text;
        to += name;
        to += '\x01';
        to += value;
        to += '\x02';
    }

    std::string current_;
};

/// Of the nodes that both have: what only one has is told of by itself.
std::vector<std::string> common_children(const Own& of, const Taker& other) {
    std::vector<std::string> out;
    for (const std::string& child : of.children) {
        if (other.nodes_by_id.contains(child)) out.push_back(child);
    }
    return out;
}

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

bool has_name(const ConstNodePointer& node) {
    return std::holds_alternative<const Goal*>(node) || std::holds_alternative<const Chapter*>(node) ||
           std::holds_alternative<const Section*>(node) || std::holds_alternative<const Indicator*>(node) ||
           std::holds_alternative<const Activity*>(node) || std::holds_alternative<const Appendix*>(node);
}

/// The innermost part around a node that people have a name for; the report itself when there is none.
std::string named_part(const Report& report, const Taker& parts, std::string id) {
    while (id != report.id.text && !has_name(find_node(report, {id}))) {
        const auto at = parts.nodes_by_id.find(id);
        if (at == parts.nodes_by_id.end()) return report.id.text;
        if (at->second.parent == report.id.text) return id;
        id = at->second.parent;
    }
    return id;
}

std::string name_of_part(const Report& report, const std::string& id) {
    if (id == report.id.text) return tr("Uppgifter om rapporten", "What the report is");
    const ConstNodePointer node = find_node(report, {id});
    const std::string name = display_name(node);
    if (std::holds_alternative<const Section*>(node)) {
        const Goal* goal = goal_of(report, {id});
        const std::string of = goal == nullptr ? std::string() : display_name(ConstNodePointer(goal));
        if (name.empty()) return of;
        return of.empty() ? name : of + " – " + name;
    }
    if (std::holds_alternative<const Goal*>(node) || std::holds_alternative<const Chapter*>(node) ||
        std::holds_alternative<const Appendix*>(node)) {
        return name;
    }
    return with_capital(kind_name(node)) + (name.empty() ? "" : " ”" + name + "”");
}

class Comparison {
public:
    Comparison(const Report& before, const Report& after) : before_(before), after_(after), old_(before), new_(after) {}

    std::vector<ChangedPart> run() {
        for (const std::string& id : new_.order) {
            const bool root = id == after_.id.text;
            const auto at = old_.nodes_by_id.find(root ? before_.id.text : id);
            if (at == old_.nodes_by_id.end()) {
                tell(after_, new_, old_, id, PartChange::added);
            } else if (differs(at->second, new_.nodes_by_id.at(id))) {
                tell(after_, new_, old_, id, PartChange::changed);
            }
        }
        for (const std::string& id : old_.order) {
            if (id == before_.id.text || new_.nodes_by_id.contains(id)) continue;
            tell(before_, old_, new_, id, PartChange::removed);
        }
        return std::move(out_);
    }

private:
    bool differs(const Own& was, const Own& is) const {
        return was.text != is.text || common_children(was, new_) != common_children(is, old_);
    }

    /// `id` stands in `report`; `other` is the version that it is compared with.
    void tell(const Report& report, const Taker& parts, const Taker& other, const std::string& id, PartChange change) {
        const std::string part = named_part(report, parts, id);
        const bool is_new = part != report.id.text && !other.nodes_by_id.contains(part);
        if (is_new) {
            const std::string& above = parts.nodes_by_id.at(part).parent;
            // All that lies in a new goal is new; the goal is said once.
            if (above != report.id.text && !other.nodes_by_id.contains(above)) return;
        }
        if (!told_.insert(part).second) return;
        out_.push_back({is_new ? change : PartChange::changed, name_of_part(report, part)});
    }

    const Report& before_;
    const Report& after_;
    Taker old_;
    Taker new_;
    std::set<std::string> told_;
    std::vector<ChangedPart> out_;
};

}  // namespace

std::vector<ChangedPart> compare_reports(const Report& before, const Report& after) {
    return Comparison(before, after).run();
}

std::string difference_text(const std::vector<ChangedPart>& parts, std::size_t most) {
    if (parts.empty()) return tr("Innehållet är detsamma.", "The contents are the same.");
    std::string out = parts.size() == 1 ? tr("1 del skiljer sig:", "1 part differs:")
                                        : std::to_string(parts.size()) + tr(" delar skiljer sig:", " parts differ:");
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i) {
        const std::string name = parts[i].name.empty() ? tr("(utan namn)", "(without a name)") : parts[i].name;
        out += "\n•  " + name;
        if (parts[i].change == PartChange::added) out += tr(" (ny)", " (new)");
        if (parts[i].change == PartChange::removed) out += tr(" (borttagen)", " (removed)");
    }
    if (parts.size() > most) {
        out += "\n" + tr("… och ", "… and ") + std::to_string(parts.size() - most) + tr(" till", " more");
    }
    return out;
}

}  // namespace tertial::editor
