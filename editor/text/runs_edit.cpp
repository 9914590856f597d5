#include "editor/text/runs_edit.h"

#include <algorithm>

namespace tertial::editor {

namespace {

/// Cuts runs at `begin` and `end`, and calls `change` with each run in between.
template <class F>
std::vector<Run> changed(const std::vector<Run>& runs, std::size_t begin, std::size_t end, F&& change) {
    std::vector<Run> middle = slice(runs, begin, end);
    for (Run& run : middle) change(run);
    return replaced(runs, begin, end, middle);
}

bool has(const Run& run, Look look) {
    return look == Look::bold ? run.bold : run.italic;
}

void append(std::vector<Run>& to, const std::vector<Run>& what) {
    to.insert(to.end(), what.begin(), what.end());
}

}  // namespace

std::vector<Run> slice(const std::vector<Run>& runs, std::size_t begin, std::size_t end) {
    std::vector<Run> out;
    std::size_t at = 0;
    for (const Run& run : runs) {
        const std::size_t from = std::max(begin, at);
        const std::size_t to = std::min(end, at + run.text.size());
        if (from < to) {
            Run part = run;
            part.text = run.text.substr(from - at, to - from);
            out.push_back(std::move(part));
        }
        at += run.text.size();
    }
    return normalized(out);
}

std::vector<Run> joined(const std::vector<Run>& first, const std::vector<Run>& second) {
    std::vector<Run> out = first;
    append(out, second);
    return normalized(out);
}

std::vector<Run> replaced(const std::vector<Run>& runs, std::size_t begin, std::size_t end,
                          const std::vector<Run>& with) {
    std::vector<Run> out = slice(runs, 0, begin);
    append(out, with);
    append(out, slice(runs, end, std::string_view::npos));
    return normalized(out);
}

Run look_for_typing(const std::vector<Run>& runs, std::size_t at) {
    std::size_t begin = 0;
    for (const Run& run : runs) {
        const std::size_t end = begin + run.text.size();
        const bool inside = at <= end && (at > begin || begin == 0);
        if (inside) {
            Run look = run;
            look.text.clear();
            if (at == end || at == begin) look.link.clear();
            return look;
        }
        begin = end;
    }
    return {};
}

bool all_have(const std::vector<Run>& runs, std::size_t begin, std::size_t end, Look look) {
    const std::vector<Run> range = slice(runs, begin, end);
    return !range.empty() && std::all_of(range.begin(), range.end(), [&](const Run& run) { return has(run, look); });
}

std::vector<Run> with_look(const std::vector<Run>& runs, std::size_t begin, std::size_t end, Look look, bool on) {
    return changed(runs, begin, end, [&](Run& run) { (look == Look::bold ? run.bold : run.italic) = on; });
}

std::vector<Run> with_link(const std::vector<Run>& runs, std::size_t begin, std::size_t end, std::string_view address) {
    return changed(runs, begin, end, [&](Run& run) { run.link = address; });
}

std::optional<TextChange> change_between(std::string_view before, std::string_view after) {
    if (before == after) return std::nullopt;
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin]) ++begin;
    std::size_t same_end = 0;
    while (same_end < shorter - begin && before[before.size() - 1 - same_end] == after[after.size() - 1 - same_end]) {
        ++same_end;
    }
    return TextChange{begin, before.size() - same_end, after.size() - same_end};
}

}  // namespace tertial::editor
