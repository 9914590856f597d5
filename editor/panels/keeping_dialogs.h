// Dialogs about work that was left behind, files that are open elsewhere or were changed, and earlier versions.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "editor/app/app.h"
#include "editor/app/report_difference.h"

namespace tertial::editor {

struct RecoveryOffer {
    Recovery about;
    bool readable = true;
    bool file_changed = false;                        // the file is another than the one that the work began with
    std::optional<std::vector<ChangedPart>> differs;  // from the saved file; nullopt when there is none to compare with
};
[[nodiscard]] std::unique_ptr<Dialog> recovery_dialog(const RecoveryOffer& offer);

/// Read only, or all the same?
[[nodiscard]] std::unique_ptr<Dialog> open_elsewhere_dialog(const std::filesystem::path& file,
                                                            const LockHolder& holder);
/// Saving to a file that somebody else has open.
[[nodiscard]] std::unique_ptr<Dialog> locked_dialog(const std::filesystem::path& file, const LockHolder& holder);

/// The file was changed by somebody else; `differs` says how ours is another, nullopt when that cannot be read.
[[nodiscard]] std::unique_ptr<Dialog> changed_on_disk_dialog(const std::filesystem::path& file,
                                                             const std::optional<std::vector<ChangedPart>>& differs);
[[nodiscard]] std::unique_ptr<Dialog> reload_dialog(const std::filesystem::path& file,
                                                    const std::optional<std::vector<ChangedPart>>& differs);

/// Earlier versions of the current document's file.
[[nodiscard]] std::unique_ptr<Dialog> generations_dialog(App& app);

}  // namespace tertial::editor
