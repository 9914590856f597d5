// Spelling of what is on the screen. The dictionary lives on the worker; here is what it has said of each text. Asking
// costs a look-up: a text that is not known yet is noted and sent after the frame.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "editor/app/worker.h"
#include "editor/document/caret.h"
#include "model/spelling/open_spelling.h"
#include "model/template.h"

namespace tertial::editor {

/// What spelling knows of one open report.
struct SpellingNotes {
    std::set<std::string> ignored;  // words that are right in this report
    bool ignored_read = false;
    std::uint64_t seen_version = 0;
    Caret typed_at;  // where the last change left the caret: the word there is not finished
    // The last text of the caret's cell that was checked, for the moment in which the new one is not.
    FieldPlace typed_place;
    std::string typed_text;
    std::vector<WordRange> typed_marks;
};

class Spelling {
public:
    /// `templates` has the municipal word list. References must outlive it.
    Spelling(Worker& worker, const TemplateFolders& templates) : worker_(worker), templates_(templates) {}

    /// Words of the text that are spelled wrong; nullptr when it is not known yet.
    [[nodiscard]] const std::vector<WordRange>* marks(const std::string& text);
    /// Starts the work that marks() asked for, if any.
    void send();
    /// Runs `then` when all that was asked for is known.
    void when_known(std::function<void()> then);

    using Suggestions = std::vector<std::string>;
    void suggest(const std::string& word, std::function<void(Suggestions)> then);

    /// Into the person's own list, for all reports.
    [[nodiscard]] Expected<void> add_word(const std::string& word);

    /// Why there is no spelling; empty while there is none to tell. Told once.
    [[nodiscard]] std::string take_message();
    [[nodiscard]] bool is_absent() const { return absent_; }

private:
    struct Engine;  // on the worker only
    void post();
    void receive(std::uint64_t generation, std::unordered_map<std::size_t, std::vector<WordRange>> checked,
                 std::string message);

    Worker& worker_;
    const TemplateFolders& templates_;
    std::shared_ptr<Engine> engine_;
    std::unordered_map<std::size_t, std::vector<WordRange>> known_;  // by hash of the text
    std::unordered_map<std::size_t, std::string> wanted_;            // until they are known
    bool fresh_ = false;                                             // wanted since the last post
    std::vector<std::function<void()>> waiting_;
    std::uint64_t generation_ = 0;  // of the word lists
    std::string message_;
    bool absent_ = false;
};

/// Reads the report's list, once.
void read_ignored(SpellingNotes& notes, const NodeId& report);
[[nodiscard]] Expected<void> ignore_word(SpellingNotes& notes, const NodeId& report, const std::string& word);

}  // namespace tertial::editor
