#include "editor/text/moved_marks.h"

#include "editor/text/runs_edit.h"

namespace tertial::editor {

std::vector<WordRange> moved_marks(std::string_view before, const std::vector<WordRange>& marks, std::string_view now) {
    const auto change = change_between(before, now);
    if (!change) return marks;
    std::vector<WordRange> out;
    for (const WordRange& mark : marks) {
        if (mark.end < change->begin) out.push_back(mark);
        if (mark.begin <= change->old_end) continue;
        out.push_back({mark.begin - change->old_end + change->new_end, mark.end - change->old_end + change->new_end});
    }
    return out;
}

}  // namespace tertial::editor
