// A report that is being written: the report, its history, its flow, and where the person is in it. Every change goes
// through a command; the flow follows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "editor/document/caret.h"
#include "editor/document/flow.h"
#include "model/history.h"
#include "model/template.h"

namespace tertial::editor {

/// What the layout has to do after changes.
struct FlowChanges {
    bool all = false;              // the flow was made anew
    std::vector<CellIndex> cells;  // else: cells whose text is another
};

/// Bold or italic that was switched where nothing is selected: what is typed there next has it.
struct TypingLook {
    Caret at;
    bool bold = false;
    bool italic = false;
};

class Document {
public:
    Document(Report report, DocumentTemplate document_template, GoalCatalogue catalogue,
             IdSource ids = IdSource::random());

    [[nodiscard]] const Report& report() const { return report_; }
    [[nodiscard]] const DocumentTemplate& document_template() const { return template_; }
    [[nodiscard]] const GoalCatalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const Flow& flow() const { return flow_; }
    [[nodiscard]] const FlowIndex& index() const { return index_; }
    /// Another number for every state of the report; see History::version.
    [[nodiscard]] std::uint64_t version() const { return history_.version(); }

    /// One command, one step. On error nothing is changed.
    [[nodiscard]] Expected<void> run(Command command, Typing typing = Typing::no);
    /// All commands as one step called `name`; on error none of them.
    [[nodiscard]] Expected<void> run_all(std::string name, std::vector<Command> commands);
    /// What follows until end_step or abort_step is one step.
    void begin_step(std::string name) { history_.begin_group(std::move(name)); }
    void end_step() { history_.end_group(); }
    void abort_step();
    /// The next keystroke is a step of its own, and looks as the letter before it does: the caret has moved.
    void end_typing() {
        history_.end_typing();
        typing_look.reset();
    }

    /// Undo and redo put the caret where something changed. Gives the name of the step; an error when there is none.
    [[nodiscard]] Expected<std::string> undo();
    [[nodiscard]] Expected<std::string> redo();
    void mark_saved() { history_.mark_saved(); }
    void mark_unsaved() { history_.mark_unsaved(); }

    [[nodiscard]] NodeId new_id(char prefix);

    /// For the view: what has changed since it last asked.
    [[nodiscard]] FlowChanges take_changes();

    Selection selection;
    std::optional<TypingLook> typing_look;

private:
    void follow(const Command& command);
    void rebuild();
    [[nodiscard]] std::optional<CellIndex> caret_cell() const;
    void mend_selection(std::optional<CellIndex> was);
    void select_change(const std::vector<Command>& commands);
    void remember_caret();
    void restore_caret();

    Report report_;
    DocumentTemplate template_;
    GoalCatalogue catalogue_;
    IdSource ids_;
    History history_;
    Flow flow_;
    FlowIndex index_;
    FlowChanges changes_;
    std::map<std::uint64_t, Caret> carets_;  // by version: where the person was when it was left
};

/// The place that a command changes, where it is a text: where undo leads the eye.
[[nodiscard]] FieldPlace place_of(const Command& command);

}  // namespace tertial::editor
