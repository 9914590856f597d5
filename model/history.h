// Undo and redo. A step is what a person did at once: one command, or a group of commands under one name. The history
// does not own the report; it must be given the same report every time, and nothing else may change that report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/commands/command.h"
#include "model/error.h"
#include "model/report.h"

namespace tertial {

enum class Typing {
    no,   // a step of its own
    yes,  // a keystroke: may join the step before, see merge()
};

class History {
public:
    static constexpr std::size_t usual_limit = 1000;

    /// At most `limit` steps are kept; the oldest go first, always whole.
    explicit History(std::size_t limit = usual_limit) : limit_(limit == 0 ? 1 : limit) {}

    /// Applies the command and remembers it: as a step, or as a part of the open group. On error nothing is changed or
    /// remembered.
    [[nodiscard]] Expected<void> execute(Report& report, Command command, Typing typing = Typing::no);
    /// The next keystroke begins a step of its own (a pause, a click, another caret place).
    void end_typing() { may_join_ = false; }

    /// Commands until the matching end_group are one step called `name`. Groups nest; the outermost one's name counts.
    /// An empty group leaves no trace.
    void begin_group(std::string name);
    void end_group();
    /// Reverts what the innermost open group did, and closes it.
    [[nodiscard]] Expected<void> abort_group(Report& report);
    [[nodiscard]] bool group_is_open() const { return !groups_.empty(); }

    /// Open groups are closed first: one whose end was forgotten is a step like others. Nothing to do is an error
    /// (bad_argument), so ask can_undo first. Gives the name of the step.
    [[nodiscard]] Expected<std::string> undo(Report& report);
    [[nodiscard]] Expected<std::string> redo(Report& report);
    [[nodiscard]] bool can_undo() const { return position_ > 0 || !open_.empty(); }
    [[nodiscard]] bool can_redo() const { return open_.empty() && position_ < steps_.size(); }

    /// Names of all steps, oldest first; the first `position()` of them are done, the others undone.
    [[nodiscard]] std::vector<std::string> step_names() const;
    [[nodiscard]] std::size_t position() const { return position_; }
    /// What the next undo would revert, or the next redo apply again, in the order in which it was done: for showing
    /// where. Empty when there is none.
    [[nodiscard]] std::vector<Command> commands_to_undo() const;
    [[nodiscard]] std::vector<Command> commands_to_redo() const;

    /// Every state of the report has its own number; undo and redo come back to the same ones.
    [[nodiscard]] std::uint64_t version() const;
    /// The report as it is now lies on the disk. Closes open groups.
    void mark_saved();
    /// No state of the report lies on the disk: not the one it has now, nor any that undo comes to.
    void mark_unsaved() { saved_version_ = no_version; }
    [[nodiscard]] bool is_unsaved() const { return version() != saved_version_; }

private:
    struct Step {
        std::string name;
        std::vector<Command> commands;
        std::uint64_t version = 0;  // of the report after the step
    };
    struct OpenGroup {
        std::string name;
        std::size_t begin = 0;  // its first command in open_
    };

    void close_groups();
    void add_step(Step step);
    [[nodiscard]] bool join(const Command& command);
    [[nodiscard]] std::uint64_t version_at(std::size_t position) const;

    static constexpr std::uint64_t no_version = ~std::uint64_t{0};

    std::size_t limit_;
    std::vector<Step> steps_;
    std::size_t position_ = 0;
    std::vector<OpenGroup> groups_;
    std::vector<Command> open_;  // commands of the open groups
    std::uint64_t open_version_ = 0;
    std::uint64_t last_version_ = 0;   // the highest number given
    std::uint64_t first_version_ = 0;  // before the first step that is still kept
    std::uint64_t saved_version_ = 0;
    bool may_join_ = false;
};

/// A group for as long as the value lives.
class HistoryGroup {
public:
    HistoryGroup(History& history, std::string name) : history_(history) { history_.begin_group(std::move(name)); }
    ~HistoryGroup() {
        if (open_) history_.end_group();
    }
    HistoryGroup(const HistoryGroup&) = delete;
    HistoryGroup& operator=(const HistoryGroup&) = delete;

    [[nodiscard]] Expected<void> abort(Report& report) {
        open_ = false;
        return history_.abort_group(report);
    }

private:
    History& history_;
    bool open_ = true;
};

}  // namespace tertial
