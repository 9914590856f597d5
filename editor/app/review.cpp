#include "editor/app/review.h"

#include <algorithm>
#include <set>
#include <utility>

#include "editor/app/app.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

std::size_t position_of(const Review& review, const NodeId& key) {
    const auto at = std::find_if(review.doubts.begin(), review.doubts.end(),
                                 [&](const Doubt& doubt) { return doubt.key() == key; });
    return static_cast<std::size_t>(at - review.doubts.begin());
}

/// Runs them as one step and goes on to the next doubt.
Expected<void> answer(OpenDocument& open, std::string name, Expected<std::vector<Command>> commands) {
    if (!commands) return tl::make_unexpected(commands.error());
    const Selection before = open.document.selection;
    auto done = open.document.run_all(std::move(name), std::move(*commands));
    open.document.selection = before;
    if (!done) return done;
    refresh_review(open);
    choose_doubt(open, open.review.chosen);
    return done;
}

std::string quoted(const Doubt& doubt) {
    return doubt.name.empty() ? std::string() : " ”" + doubt.name + "”";
}

}  // namespace

void refresh_review(OpenDocument& open) {
    Review& review = open.review;
    if (review.version == open.document.version()) return;
    const std::size_t at = review.chosen.empty() ? 0 : position_of(review, review.chosen);
    review.version = open.document.version();
    review.doubts = doubts_of(open.document.report());
    if (position_of(review, review.chosen) < review.doubts.size()) return;
    review.chosen = review.doubts.empty() ? NodeId{} : review.doubts[std::min(at, review.doubts.size() - 1)].key();
    review.show_chosen = review.show_place = true;
}

const Doubt* chosen_doubt(const OpenDocument& open) {
    const std::size_t at = position_of(open.review, open.review.chosen);
    return at < open.review.doubts.size() ? &open.review.doubts[at] : nullptr;
}

void begin_review(App& app, OpenDocument& open) {
    open.review.shown = true;
    look_for_sources(app, open);
    refresh_review(open);
    choose_doubt(open, open.review.chosen);
}

void choose_doubt(OpenDocument& open, const NodeId& key) {
    open.review.chosen = key;
    open.review.show_chosen = open.review.show_place = true;
    const Doubt* doubt = chosen_doubt(open);
    if (doubt != nullptr && !doubt->node.empty()) open.go_to(doubt->node);
}

void step_doubt(OpenDocument& open, Way way) {
    refresh_review(open);
    const Review& review = open.review;
    if (review.doubts.empty()) return;
    const std::size_t count = review.doubts.size();
    const std::size_t at = position_of(review, review.chosen);
    const std::size_t next = at >= count ? 0 : (at + (way == Way::forward ? 1 : count - 1)) % count;
    choose_doubt(open, NodeId(review.doubts[next].key()));
}

Expected<void> confirm_chosen(OpenDocument& open) {
    refresh_review(open);
    const Doubt* doubt = chosen_doubt(open);
    if (doubt == nullptr) return {};
    return answer(open, tr("Bekräfta inläsningen", "Confirm the import") + quoted(*doubt),
                  confirm(open.document.report(), *doubt));
}

Expected<void> take_for_chosen(OpenDocument& open, std::size_t alternative) {
    refresh_review(open);
    const Doubt* doubt = chosen_doubt(open);
    if (doubt == nullptr) return {};
    return answer(open, tr("Ta en annan tolkning", "Take another reading") + quoted(*doubt),
                  take(open.document.report(), *doubt, alternative));
}

Expected<void> confirm_alike(OpenDocument& open) {
    refresh_review(open);
    const Doubt* doubt = chosen_doubt(open);
    if (doubt == nullptr) return {};
    const std::vector<Doubt> all = alike(open.review.doubts, *doubt);
    return answer(open,
                  tr("Bekräfta inläsningen: ", "Confirm the import: ") + std::to_string(all.size()) +
                      tr(" av samma slag", " of the same kind"),
                  confirm_all(open.document.report(), all));
}

Expected<void> confirm_rest(OpenDocument& open) {
    refresh_review(open);
    if (open.review.doubts.empty()) return {};
    return answer(open,
                  tr("Godkänn inläsningen: alla kvarvarande ", "Accept the import: all remaining ") +
                      std::to_string(open.review.doubts.size()),
                  confirm_all(open.document.report(), open.review.doubts));
}

SourceFile* source_of(const OpenDocument& open, const Doubt& doubt) {
    const auto& files = open.review.files;
    for (const auto& file : files) {
        if (file->name == doubt.file) return file.get();
    }
    const bool only = files.size() == 1 || (doubt.file.empty() && !files.empty());
    return only ? files.front().get() : nullptr;
}

void remember_sources(App& app, OpenDocument& open, const std::vector<std::filesystem::path>& files) {
    open.review.has_looked = true;
    for (const std::filesystem::path& file : files) open.review.files.push_back(read_source_file(file, app.pictures));
}

void look_for_sources(App& app, OpenDocument& open) {
    if (open.review.has_looked) return;
    std::set<std::string> names;
    for (const ImportNote& note : open.document.report().import_notes) {
        if (!note.file.empty()) names.insert(note.file);
    }
    remember_sources(app, open, find_sources(open.file, {names.begin(), names.end()}));
}

}  // namespace tertial::editor
