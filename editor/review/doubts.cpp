#include "editor/review/doubts.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "importers/note_text.h"
#include "model/language.h"
#include "model/walk.h"

namespace tertial::editor {

namespace {

/// A reason tells its own figures in quotation marks and after a colon: what stands before is the kind.
std::string kind_of(const std::string& reason) {
    const std::size_t end = std::min({reason.find(": "), reason.find('"'), reason.find("”"), reason.size()});
    return reason.substr(0, end);
}

/// Calls f(node) for every node that can be in doubt.
template <class F>
class NodeWalk {
public:
    explicit NodeWalk(F& f) : f_(f) {}

    void report(const Report& report) {
        list(report.decisions);
        list(report.appendices);
        list(report.front);
        visit(report.goals_chapter);
        list(report.goals);
        list(report.back);
    }

private:
    template <class T>
    void list(const std::vector<T>& nodes) {
        for (const T& node : nodes) visit(node);
    }
    void list(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) std::visit([this](const auto& one) { visit(one); }, block);
    }
    void visit(const Decision& node) { f_(node); }
    void visit(const Appendix& node) { f_(node); }
    void visit(const Paragraph& node) { f_(node); }
    void visit(const TableRow& node) { f_(node); }
    void visit(const Table& node) {
        f_(node);
        list(node.rows);
    }
    void visit(const Chapter& node) {
        f_(node);
        list(node.blocks);
        list(node.children);
    }
    void visit(const Section& node) {
        f_(node);
        list(node.blocks);
    }
    template <class Row>
    void visit_row(const Row& node) {
        f_(node);
        list(node.comment);
    }
    void visit(const Indicator& node) { visit_row(node); }
    void visit(const Activity& node) { visit_row(node); }
    void visit(const Goal& node) {
        f_(node);
        list(node.sections);
        list(node.indicators);
        list(node.activities);
        list(node.children);
    }

    F& f_;
};

template <class F>
void for_each_node(const Report& report, F f) {
    NodeWalk<F>(f).report(report);
}

bool is_open(const ImportNote& note) {
    return note.kind == ImportNoteKind::uncertain || note.kind == ImportNoteKind::unplaced;
}

class Lister {
public:
    explicit Lister(const Report& report) : report_(report) {}

    std::vector<Doubt> list() {
        for_each_node(report_, [this](const Node& node) {
            if (!node.doubt.empty()) doubted_.insert(node.id);
        });
        for (const ImportNote& note : report_.import_notes) {
            if (is_open(note)) add(note);
        }
        for_each_node(report_, [this](const Node& node) {
            if (doubted_.contains(node.id)) add(node);
        });
        std::stable_sort(out_.begin(), out_.end(), [](const Doubt& a, const Doubt& b) {
            return std::pair(a.place.page, a.place.line) < std::pair(b.place.page, b.place.line);
        });
        return std::move(out_);
    }

private:
    /// A note about a node that is in doubt tells the same doubt; only where it stands may be new.
    void add(const ImportNote& note) {
        if (doubted_.contains(note.about)) {
            notes_.push_back(&note);
            return;
        }
        // Somebody has answered at the node itself. (An empty id is the report's.)
        const bool answered =
            note.kind == ImportNoteKind::uncertain && !note.about.empty() && is_there(find_node(report_, note.about));
        if (answered) return;
        Doubt doubt;
        doubt.kind = note.kind == ImportNoteKind::unplaced ? DoubtKind::words : DoubtKind::advice;
        doubt.node = note.about;
        doubt.note = note.id;
        doubt.reason = note.text;
        doubt.like = doubt.kind == DoubtKind::words ? std::string("words") : kind_of(note.text);
        place_by(doubt, note);
        name_of(doubt);
        out_.push_back(std::move(doubt));
    }

    void add(const Node& node) {
        Doubt doubt;
        doubt.node = node.id;
        doubt.reason = node.doubt;
        doubt.like = kind_of(node.doubt);
        doubt.place = node.source;
        for (const ImportNote* note : notes_) {
            if (note->about != node.id) continue;
            doubt.note = note->id;
            place_by(doubt, *note);
            break;
        }
        name_of(doubt);
        out_.push_back(std::move(doubt));
    }

    static void place_by(Doubt& doubt, const ImportNote& note) {
        doubt.file = note.file;
        doubt.sheet = note.sheet;
        if (note.source != SourcePlace{}) doubt.place = note.source;
    }

    void name_of(Doubt& doubt) const {
        if (doubt.node.empty()) return;
        doubt.name = display_name(find_node(report_, doubt.node));
        if (const Goal* goal = goal_of(report_, doubt.node)) doubt.goal = goal->number;
        if (const auto* indicator = find<Indicator>(report_, doubt.node)) {
            doubt.alternatives = indicator->alternatives.size();
        }
    }

    const Report& report_;
    std::unordered_set<NodeId> doubted_;
    std::vector<const ImportNote*> notes_;  // about nodes in doubt
    std::vector<Doubt> out_;
};

/// Notes that tell the doubt of a node end with it.
void end_notes(const Report& report, const NodeId& node, std::vector<Command>& commands) {
    for (const ImportNote& note : report.import_notes) {
        if (note.about != node || !is_open(note)) continue;
        if (note.kind == ImportNoteKind::uncertain) {
            commands.emplace_back(RemovePart{note.id});
        } else {
            commands.emplace_back(set_choice(note.id, Field::note_kind, ImportNoteKind::found));
        }
    }
}

/// A person has read it. Words that are not in the report are kept as such that were left out.
Command end_note(const Doubt& doubt) {
    if (doubt.kind == DoubtKind::advice) return RemovePart{doubt.note};
    const bool in_report = !doubt.node.empty();
    return set_choice(doubt.note, Field::note_kind, in_report ? ImportNoteKind::found : ImportNoteKind::left_out);
}

}  // namespace

std::vector<Doubt> doubts_of(const Report& report) {
    return Lister(report).list();
}

bool has_doubts(const Report& report) {
    return !doubts_of(report).empty();
}

std::string place_of(const Report& report, const Doubt& doubt) {
    ImportNote note;
    note.source = doubt.place;
    note.sheet = doubt.sheet;
    note.file = doubt.file;
    return place_text(note, has_pages(report) ? Pages::told : Pages::not_told);
}

Expected<std::vector<Command>> confirm(const Report& report, const Doubt& doubt) {
    std::vector<Command> commands;
    if (doubt.kind != DoubtKind::reading) {
        commands.push_back(end_note(doubt));
        return commands;
    }
    if (find<Indicator>(report, doubt.node) != nullptr) {
        auto command = confirm_reading(report, doubt.node);
        if (!command) return tl::make_unexpected(command.error());
        commands.emplace_back(std::move(*command));
    } else {
        commands.emplace_back(set_text(doubt.node, Field::doubt, {}));
    }
    end_notes(report, doubt.node, commands);
    return commands;
}

Expected<std::vector<Command>> confirm_all(const Report& report, const std::vector<Doubt>& doubts) {
    std::vector<Command> all;
    for (const Doubt& doubt : doubts) {
        auto commands = confirm(report, doubt);
        if (!commands) return commands;
        all.insert(all.end(), std::make_move_iterator(commands->begin()), std::make_move_iterator(commands->end()));
    }
    return all;
}

Expected<std::vector<Command>> take(const Report& report, const Doubt& doubt, std::size_t alternative) {
    auto command = take_alternative(report, doubt.node, alternative);
    if (!command) return tl::make_unexpected(command.error());
    std::vector<Command> commands{std::move(*command)};
    end_notes(report, doubt.node, commands);
    return commands;
}

std::vector<Doubt> alike(const std::vector<Doubt>& doubts, const Doubt& doubt) {
    std::vector<Doubt> out;
    std::copy_if(doubts.begin(), doubts.end(), std::back_inserter(out),
                 [&](const Doubt& other) { return other.kind == doubt.kind && other.like == doubt.like; });
    return out;
}

}  // namespace tertial::editor
