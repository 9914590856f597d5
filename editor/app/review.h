// Going through what an import was unsure of, beside the source.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "editor/app/source_file.h"
#include "editor/review/doubts.h"

namespace tertial::editor {

class App;
struct OpenDocument;

/// Of one open report.
struct Review {
    bool shown = false;
    std::vector<Doubt> doubts;  // of the report as it was at `version`
    std::optional<std::uint64_t> version;
    NodeId chosen;  // Doubt::key; empty when there is none
    std::vector<std::shared_ptr<SourceFile>> files;
    bool has_looked = false;  // for files beside the report
    bool show_chosen = true;  // bring it into view, in the list
    bool show_place = true;   // and in the source
    float zoom = 1;           // of the source's page; 1 = as wide as the pane
    SourcePlace place;        // that the source shows
};

/// Brings the list up to what the report is now; costs nothing when it is. The chosen doubt stays, or gives way to the
/// one that stands where it stood.
void refresh_review(OpenDocument& open);
/// nullptr when there is none. Good until the next refresh.
[[nodiscard]] const Doubt* chosen_doubt(const OpenDocument& open);

/// Opens the pane, at the first doubt.
void begin_review(App& app, OpenDocument& open);
/// Shows it in the list, in the source and in the document.
void choose_doubt(OpenDocument& open, const NodeId& key);
enum class Way { forward, back };
/// The next one; from the last on to the first.
void step_doubt(OpenDocument& open, Way way);

// The answers; each is one step of the history.
[[nodiscard]] Expected<void> confirm_chosen(OpenDocument& open);
[[nodiscard]] Expected<void> take_for_chosen(OpenDocument& open, std::size_t alternative);
[[nodiscard]] Expected<void> confirm_alike(OpenDocument& open);
[[nodiscard]] Expected<void> confirm_rest(OpenDocument& open);

/// The file that the doubt is about, else the only one; nullptr when it is not known.
[[nodiscard]] SourceFile* source_of(const OpenDocument& open, const Doubt& doubt);
/// Files that the report was just imported from.
void remember_sources(App& app, OpenDocument& open, const std::vector<std::filesystem::path>& files);
/// Once, when none is known: beside the report.
void look_for_sources(App& app, OpenDocument& open);

}  // namespace tertial::editor
