#include "model/checks/ready.h"

#include <algorithm>

#include "model/fingerprint.h"
#include "model/project_file_fields.h"
#include "model/tree.h"

namespace tertial {

namespace {

/// Follows the description of the project file, so that no field can be forgotten. An Io as in project_file_fields.h.
class PrintDigest {
public:
    template <class T>
    void attribute(std::string_view name, const T& value) {
        if constexpr (std::same_as<T, int>) {
            add(name, std::to_string(value));
        } else {
            add(name, value);
        }
    }
    template <class E>
    void required(std::string_view name, E value) {
        add(name, name_of(value));
    }
    template <class E>
    void choice(std::string_view name, E value, E) {
        add(name, name_of(value));
    }
    void text(std::string_view name, const std::string& value) { add(name, value); }
    void number(std::string_view name, int value) { add(name, std::to_string(value)); }
    // What is better high or low is settled by a person, and printed nowhere.
    template <class E>
    void field(std::string_view, E, E = E{}) {}
    template <class E>
    void option(std::string_view name, const std::optional<E>& value) {
        add(name, value ? name_of(*value) : std::string_view());
    }
    void items(std::string_view name, const std::vector<std::string>& values) {
        for (const std::string& value : values) add(name, value);
    }
    void content(const std::string& value) { add({}, value); }
    void content(const std::vector<Run>& runs) {
        for (const Run& run : normalized(runs)) {
            add(run.bold ? "b" : "", run.text);
            add(run.italic ? "i" : "", run.link);
        }
    }
    template <class T>
    void node(std::string_view name, const T& value) {
        add(name, "(");
        project::fields(*this, value);
        add(name, ")");
    }
    template <class T>
    void nodes(std::string_view name, const std::vector<T>& values) {
        if constexpr (std::same_as<T, Goal> || std::same_as<T, Chapter>) return;  // marked by themselves
        for (const T& value : values) node(name, value);
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& value) { node("block", value); }, block);
        }
    }
    template <class T>
    void records(std::string_view, const std::vector<T>&) {}  // other readings of a row
    template <class F>
    void group(std::string_view name, bool, F&& inside) {
        add(name, "(");
        inside();
        add(name, ")");
    }

    [[nodiscard]] std::string text() const { return print_.text(); }

private:
    void add(std::string_view name, std::string_view value) {
        print_.add(name);
        print_.add(value);
    }

    Fingerprint print_;
};

template <class T>
std::string digest_of(const T& part) {
    PrintDigest digest;
    project::fields(digest, part);
    return digest.text();
}

}  // namespace

NodeId ready_part_of(const Report& report, const NodeId& node) {
    const std::vector<NodeId> path = path_to(report, node);
    const auto is_part = [&report](const NodeId& step) {
        return find<Goal>(report, step) != nullptr || find<Chapter>(report, step) != nullptr;
    };
    const auto innermost = std::find_if(path.rbegin(), path.rend(), is_part);
    return innermost == path.rend() ? NodeId{} : *innermost;
}

std::string ready_fingerprint(const Report& report, const NodeId& part) {
    if (const Goal* goal = find<Goal>(report, part)) return digest_of(*goal);
    if (const Chapter* chapter = find<Chapter>(report, part)) return digest_of(*chapter);
    return {};
}

const ReadyMark* find_ready_mark(const Report& report, const NodeId& part) {
    if (part.empty()) return nullptr;
    const auto last = std::find_if(report.ready_marks.rbegin(), report.ready_marks.rend(),
                                   [&part](const ReadyMark& mark) { return mark.about == part; });
    return last == report.ready_marks.rend() ? nullptr : &*last;
}

Readiness readiness_of(const Report& report, const NodeId& part) {
    const ReadyMark* mark = find_ready_mark(report, part);
    if (mark == nullptr) return Readiness::open;
    return mark->fingerprint == ready_fingerprint(report, part) ? Readiness::ready : Readiness::changed;
}

}  // namespace tertial
