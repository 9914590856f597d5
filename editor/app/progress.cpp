#include "editor/app/progress.h"

#include <algorithm>
#include <unordered_set>

#include "editor/app/open_document.h"
#include "model/characters.h"

namespace tertial::editor {

namespace {

/// One past the last strip of the entry and of all under it.
std::size_t end_of(const Flow& flow, std::size_t entry) {
    for (std::size_t i = entry + 1; i < flow.outline.size(); ++i) {
        if (flow.outline[i].level <= flow.outline[entry].level) return flow.outline[i].strip;
    }
    return flow.strips.size();
}

/// Text of the part itself: prompts that wait count as empty, headings do not count at all.
struct Filled {
    std::size_t written = 0;
    std::size_t waiting = 0;
};

Filled filled_in(const Strip& strip) {
    Filled filled;
    if (strip.kind != StripKind::paragraph && strip.kind != StripKind::decision && strip.kind != StripKind::meta &&
        strip.kind != StripKind::table_row && strip.kind != StripKind::comment) {
        return filled;
    }
    for (const Cell& cell : strip.cells) {
        if (cell.kind == CellKind::prompt || (cell.text.text.empty() && strip.cells.size() <= 2)) {
            ++filled.waiting;
        } else if (!cell.text.text.empty() && cell.kind == CellKind::text) {
            ++filled.written;
        }
    }
    return filled;
}

std::vector<PartState> states_of(const OpenDocument& open) {
    const Flow& flow = open.document.flow();
    std::vector<Filled> before(flow.strips.size() + 1);  // sums over all strips before
    std::vector<std::size_t> problems(flow.strips.size() + 1);
    std::unordered_set<std::string_view> with_problem;
    for (const Finding& finding : open.findings) {
        if (finding.strength != Strength::hint && !finding.node.empty()) with_problem.insert(finding.node.text);
    }
    for (std::size_t s = 0; s < flow.strips.size(); ++s) {
        const Filled filled = filled_in(flow.strips[s]);
        before[s + 1] = {before[s].written + filled.written, before[s].waiting + filled.waiting};
        problems[s + 1] = problems[s] + with_problem.count(flow.strips[s].node.text);
    }
    std::vector<PartState> states;
    states.reserve(flow.outline.size());
    for (std::size_t i = 0; i < flow.outline.size(); ++i) {
        const std::size_t from = flow.outline[i].strip;
        const std::size_t to = std::max(from, end_of(flow, i));
        const std::size_t written = before[to].written - before[from].written;
        const std::size_t waiting = before[to].waiting - before[from].waiting;
        states.push_back(problems[to] > problems[from] ? PartState::problem
                         : written == 0                ? PartState::empty
                         : waiting > 0                 ? PartState::begun
                                                       : PartState::done);
    }
    return states;
}

std::vector<std::size_t> words_before(const Flow& flow) {
    std::vector<std::size_t> before{0};
    before.reserve(flow.strips.size() + 1);
    for (const Strip& strip : flow.strips) {
        std::size_t words = 0;
        for (const Cell& cell : strip.cells) {
            if (takes_text(cell)) words += tertial::count_words(cell.text.text);
        }
        before.push_back(before.back() + words);
    }
    return before;
}

std::vector<Readiness> readiness_of_entries(const OpenDocument& open) {
    const Report& report = open.document.report();
    std::vector<Readiness> out;
    for (const OutlineEntry& entry : open.document.flow().outline) {
        const bool is_part = entry.kind == OutlineEntry::Kind::chapter || entry.kind == OutlineEntry::Kind::goal;
        const bool marked = is_part && find_ready_mark(report, entry.node) != nullptr;
        out.push_back(marked ? readiness_of(report, entry.node) : Readiness::open);
    }
    return out;
}

}  // namespace

const PartStates& part_states(OpenDocument& open) {
    PartStates& states = open.states;
    const std::uint64_t version = open.document.version();
    const bool stale = states.version != version || states.findings != open.findings_number;
    const bool fits = states.of_entries.size() == open.document.flow().outline.size();
    if (stale && (open.paused || !fits)) {
        states = {states_of(open), readiness_of_entries(open), version, open.findings_number};
    }
    return states;
}

std::vector<std::uint8_t> unready_entries(OpenDocument& open) {
    const PartStates& states = part_states(open);
    const auto& entries = open.document.flow().outline;
    std::vector<std::uint8_t> out(entries.size(), 1);
    bool part_is_unready = true;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool is_part =
            entries[i].kind == OutlineEntry::Kind::chapter || entries[i].kind == OutlineEntry::Kind::goal;
        if (is_part) {
            part_is_unready = states.readiness[i] != Readiness::ready || states.of_entries[i] == PartState::problem;
        }
        out[i] = part_is_unready ? 1 : 0;
    }
    return out;
}

const WordCount& count_words(OpenDocument& open) {
    const Flow& flow = open.document.flow();
    WordCount& count = open.words;
    const bool fits = count.before.size() == flow.strips.size() + 1;
    if (count.version != open.document.version() && (open.paused || !fits)) {
        count.before = words_before(flow);
        count.version = open.document.version();
        count.in_all = count.before.back();
    }
    const CellIndex* caret = open.document.index().find(open.document.selection.caret.place);
    const std::size_t here = caret == nullptr ? 0 : caret->strip;
    std::size_t from = 0;
    std::size_t to = flow.strips.size();
    for (std::size_t i = 0; i < flow.outline.size() && flow.outline[i].strip <= here; ++i) {
        const std::size_t end = end_of(flow, i);
        if (end <= here) continue;
        from = flow.outline[i].strip;
        to = end;
    }
    count.in_part = count.before[to] - count.before[from];
    return count;
}

}  // namespace tertial::editor
