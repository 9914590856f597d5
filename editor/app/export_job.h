// Exporting a report to files, beside the window.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "editor/app/app.h"

namespace tertial::editor {

struct ExportFormat {
    std::string_view id;  // "word"
    std::string_view suffix;
    std::string_view swedish;
    std::string_view english;
    Expected<std::string> (*make)(const Document& document, const TemplateFolders& folders,
                                  const std::function<bool()>& go_on);
};

/// In the order in which they are offered.
[[nodiscard]] const std::vector<ExportFormat>& export_formats();
[[nodiscard]] const ExportFormat* find_export_format(std::string_view id);

/// Why files of this name, without suffix, cannot be written; empty when they can.
[[nodiscard]] std::string why_not_export_to(const std::filesystem::path& base);
/// `base` with the format's suffix behind it.
[[nodiscard]] std::filesystem::path export_target(const std::filesystem::path& base, const ExportFormat& format);

/// The report as it is now, in each of the formats; files of those names are replaced. What comes of it is told.
void start_export(App& app, const OpenDocument& open, const std::filesystem::path& base,
                  std::vector<const ExportFormat*> formats);

}  // namespace tertial::editor
