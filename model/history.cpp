#include "model/history.h"

#include <iterator>
#include <utility>

#include "model/language.h"

namespace tertial {

namespace {

/// Reverts commands [begin, end) from the last to the first. When one fails, those already reverted are applied again,
/// so that the report is as before.
Expected<void> revert_all(Report& report, std::vector<Command>& commands, std::size_t begin) {
    for (std::size_t i = commands.size(); i-- > begin;) {
        Expected<void> done = revert(report, commands[i]);
        if (done) continue;
        for (std::size_t again = i + 1; again < commands.size(); ++again) {
            static_cast<void>(apply(report, commands[again]));
        }
        return done;
    }
    return {};
}

Expected<void> apply_all(Report& report, std::vector<Command>& commands) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
        Expected<void> done = apply(report, commands[i]);
        if (done) continue;
        while (i-- > 0) static_cast<void>(revert(report, commands[i]));
        return done;
    }
    return {};
}

}  // namespace

Expected<void> History::execute(Report& report, Command command, Typing typing) {
    std::string name = describe(report, command);
    if (Expected<void> done = apply(report, command); !done) return done;
    ++last_version_;
    if (!groups_.empty()) {
        open_version_ = last_version_;
        open_.push_back(std::move(command));
        return {};
    }
    const bool joined = typing == Typing::yes && join(command);
    if (!joined) {
        std::vector<Command> commands;
        commands.push_back(std::move(command));
        add_step({std::move(name), std::move(commands), last_version_});
    }
    may_join_ = typing == Typing::yes;
    return {};
}

bool History::join(const Command& command) {
    if (!may_join_ || position_ == 0 || position_ != steps_.size()) return false;
    Step& last = steps_.back();
    // What lies on the disk must stay a state that undo comes back to.
    if (last.version == saved_version_ || last.commands.size() != 1) return false;
    if (!merge(last.commands.front(), command)) return false;
    last.version = last_version_;
    return true;
}

void History::add_step(Step step) {
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(position_), steps_.end());
    steps_.push_back(std::move(step));
    if (steps_.size() > limit_) {
        first_version_ = steps_.front().version;
        steps_.erase(steps_.begin());
    }
    position_ = steps_.size();
}

void History::begin_group(std::string name) {
    groups_.push_back({std::move(name), open_.size()});
    may_join_ = false;
}

void History::end_group() {
    if (groups_.empty()) return;
    std::string name = std::move(groups_.back().name);
    groups_.pop_back();
    if (!groups_.empty() || open_.empty()) return;
    add_step({std::move(name), std::exchange(open_, {}), open_version_});
}

Expected<void> History::abort_group(Report& report) {
    if (groups_.empty()) {
        return fail(ErrorCode::bad_argument, tr("Det finns inget att avbryta.", "There is nothing to abort."));
    }
    const std::size_t begin = groups_.back().begin;
    if (Expected<void> done = revert_all(report, open_, begin); !done) return done;
    if (open_.size() > begin) open_version_ = ++last_version_;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(begin), open_.end());
    end_group();
    return {};
}

void History::close_groups() {
    while (!groups_.empty()) end_group();
    may_join_ = false;
}

Expected<std::string> History::undo(Report& report) {
    close_groups();
    if (position_ == 0) {
        return fail(ErrorCode::bad_argument, tr("Det finns inget att ångra.", "There is nothing to undo."));
    }
    Step& step = steps_[position_ - 1];
    if (Expected<void> done = revert_all(report, step.commands, 0); !done) return tl::make_unexpected(done.error());
    --position_;
    return step.name;
}

Expected<std::string> History::redo(Report& report) {
    close_groups();
    if (position_ == steps_.size()) {
        return fail(ErrorCode::bad_argument, tr("Det finns inget att göra om.", "There is nothing to do again."));
    }
    Step& step = steps_[position_];
    if (Expected<void> done = apply_all(report, step.commands); !done) return tl::make_unexpected(done.error());
    ++position_;
    return step.name;
}

std::vector<std::string> History::step_names() const {
    std::vector<std::string> names;
    for (const Step& step : steps_) names.push_back(step.name);
    return names;
}

std::vector<Command> History::commands_to_undo() const {
    if (!open_.empty()) return open_;
    return position_ == 0 ? std::vector<Command>{} : steps_[position_ - 1].commands;
}

std::vector<Command> History::commands_to_redo() const {
    return can_redo() ? steps_[position_].commands : std::vector<Command>{};
}

std::uint64_t History::version_at(std::size_t position) const {
    return position == 0 ? first_version_ : steps_[position - 1].version;
}

std::uint64_t History::version() const {
    return open_.empty() ? version_at(position_) : open_version_;
}

void History::mark_saved() {
    close_groups();
    saved_version_ = version();
}

}  // namespace tertial
