#include "editor/find/replace.h"

#include <utility>

#include "editor/document/field_text.h"
#include "editor/text/runs_edit.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

/// Walks runs from left to right once, however many ranges there are.
class Copier {
public:
    explicit Copier(const std::vector<Run>& runs) : runs_(runs) {}

    /// Puts what stands between here and `end` into `out`, or passes over it. Gives the look of its first letter.
    Run go_to(std::size_t end, std::vector<Run>* out) {
        Run look;
        bool first = true;
        while (at_ < end && run_ < runs_.size()) {
            const Run& run = runs_[run_];
            const std::size_t run_end = begin_ + run.text.size();
            const std::size_t to = std::min(end, run_end);
            if (to > at_) {
                Run part = run;
                part.text = run.text.substr(at_ - begin_, to - at_);
                if (std::exchange(first, false)) look = part;
                if (out != nullptr) out->push_back(std::move(part));
                at_ = to;
            }
            if (at_ == run_end) {
                begin_ = run_end;
                ++run_;
            }
        }
        return look;
    }

private:
    const std::vector<Run>& runs_;
    std::size_t run_ = 0;
    std::size_t begin_ = 0;  // of the run
    std::size_t at_ = 0;
};

Expected<Command> command_for(const Document& document, const FieldPlace& place, const std::vector<WordRange>& ranges,
                              std::string_view with) {
    const auto runs = runs_at(document.report(), place);
    if (!runs) {
        return fail(ErrorCode::not_found, tr("Den texten finns inte längre.", "That text is no longer there."));
    }
    return set_runs_at(document.report(), place, replaced_ranges(*runs, ranges, with));
}

const FieldPlace& place_of(const Document& document, CellIndex at) {
    return document.flow().strips[at.strip].cells[at.cell].place;
}

}  // namespace

std::vector<Run> replaced_ranges(const std::vector<Run>& runs, const std::vector<WordRange>& ranges,
                                 std::string_view with) {
    std::vector<Run> out;
    Copier copier(runs);
    for (const WordRange& range : ranges) {
        copier.go_to(range.begin, &out);
        Run fresh = copier.go_to(range.end, nullptr);
        fresh.text = with;
        out.push_back(std::move(fresh));
    }
    copier.go_to(std::string::npos, &out);
    return normalized(out);
}

Expected<void> replace_hit(Document& document, const FindHit& hit, std::string_view with) {
    const FieldPlace place = place_of(document, hit.cell);
    auto command = command_for(document, place, {{hit.begin, hit.end}}, with);
    if (!command) return tl::make_unexpected(command.error());
    if (auto done = document.run(std::move(*command)); !done) return done;
    document.selection.caret = {place, {hit.begin + with.size(), false}};
    document.selection.anchor = document.selection.caret;
    return {};
}

Replaced replace_all(Document& document, const FindQuery& query, std::string_view with) {
    struct InCell {
        FieldPlace place;  // cells may get other numbers on the way
        std::vector<WordRange> ranges;
    };
    std::vector<InCell> cells;
    CellIndex last{std::string::npos, 0};
    for (const FindHit& hit : find_all(document.flow(), query)) {
        if (hit.cell != last) cells.push_back({place_of(document, hit.cell), {}});
        last = hit.cell;
        cells.back().ranges.push_back({hit.begin, hit.end});
    }
    Replaced result;
    document.begin_step(tr("Ersätt ”", "Replace “") + query.text + tr("” med ”", "” with “") + std::string(with) + "”");
    for (const InCell& cell : cells) {
        auto command = command_for(document, cell.place, cell.ranges, with);
        const bool done = command && document.run(std::move(*command));
        (done ? result.count : result.refused) += cell.ranges.size();
    }
    document.end_step();
    document.selection.anchor = document.selection.caret;
    return result;
}

}  // namespace tertial::editor
