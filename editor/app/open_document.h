// A report that is open in the editor: the document, the file it lies in, and what the screen needs of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "editor/app/file_stamp.h"
#include "editor/app/find_state.h"
#include "editor/app/keeping.h"
#include "editor/app/preview.h"
#include "editor/app/progress.h"
#include "editor/app/review.h"
#include "editor/app/spelling.h"
#include "editor/document/document.h"
#include "editor/document/page_layout.h"
#include "model/checks/check.h"
#include "model/project_file.h"

namespace tertial::editor {

/// A remark that is being written; it stays about the part where it was begun.
struct RemarkDraft {
    NodeId about;
    std::string text;
    bool focus = false;  // wanted, for the next frame
};

/// What the pane below the document lists.
enum class ReviewList : std::uint8_t { problems, remarks, confirmations };

struct OpenDocument {
    explicit OpenDocument(Document of) : document(std::move(of)) {}

    Document document;
    std::filesystem::path file;  // empty = never saved
    FileStamp stamp;
    Access access = Access::read_write;
    Keeping keeping;  // its recovery copy and its lock; see safe_keeping.h

    // The report before this one, to read beside it; may be empty.
    std::shared_ptr<const Report> previous;
    std::string previous_name;

    // What the import was unsure of, and the printed pages.
    Review review;
    std::shared_ptr<Preview> preview = std::make_shared<Preview>();

    // The screen.
    PageLayout layout;
    float scroll = 0;                            // pixels from the top of the paper
    std::optional<float> scroll_to;              // wanted, for the next frame
    std::optional<std::size_t> scroll_to_strip;  // the same: this strip at the top
    std::optional<float> goal_x;                 // kept by up and down
    std::optional<std::size_t> outline_shown;    // the entry that the outline has come to
    bool show_caret = false;                     // bring the caret into view in the next frame

    RemarkDraft remark_draft;
    ReviewList review_list = ReviewList::problems;
    std::optional<std::size_t> chosen_finding;  // in the list of problems

    // What follows from the report and the findings, made when it is asked for; see progress.h.
    PartStates states;
    WordCount words;

    FoundHits find_hits;
    SpellingNotes spelling;

    // The checks, of the report as it was at `checked_version`.
    std::vector<Finding> findings;
    std::unordered_map<NodeId, Strength> worst_findings;  // of each node
    void take_findings(std::vector<Finding> found);
    std::optional<std::uint64_t> checked_version;
    int estimated_pages = 0;            // of the Word document; 0 = not known yet
    std::uint64_t findings_number = 0;  // another one whenever the findings are others
    std::uint64_t seen_version = 0;     // and when it was last seen to be another:
    double changed_at = 0;              // seconds, Platform::now
    bool paused = true;                 // nothing has changed for a moment: time for what costs more

    [[nodiscard]] std::string title() const;
    /// A short name for tabs and the window: the file's, else the report's.
    [[nodiscard]] std::string short_name() const;
    [[nodiscard]] bool is_unsaved() const { return document.history().is_unsaved(); }
    /// Brings the layout up to what the document is now.
    void refresh_layout(float width, const Metrics& metrics);
    void go_to(const FieldPlace& place);
    void go_to(const NodeId& node);
};

/// By its name; any other file is imported.
[[nodiscard]] bool is_project(const std::filesystem::path& file);
/// Errors: those of reading a project file, and of its template.
[[nodiscard]] Expected<std::unique_ptr<OpenDocument>> open_project(FileSystem& files, const std::filesystem::path& file,
                                                                   const TemplateFolders& templates);
/// A report that lies in no file yet.
[[nodiscard]] Expected<std::unique_ptr<OpenDocument>> open_report(Report report, const TemplateFolders& templates);

}  // namespace tertial::editor
