// The project file NAME.tertial: one UTF-8 XML file, format 1, described in docs/format.md and model/tertial.rnc.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "model/error.h"
#include "model/file_system.h"
#include "model/report.h"

namespace tertial {

inline constexpr int project_format = 1;

enum class Access {
    read_write,
    read_only,  // written in a newer format: may be read and exported, not saved over
};

struct LoadedReport {
    Report report;
    Access access = Access::read_write;
    std::string warning;  // for people, when access is read_only
};

/// Stable order, one field a line, LF, final newline; the same report gives the same bytes.
[[nodiscard]] std::string to_project_xml(const Report& report);

/// Checks UTF-8, XML characters, depth (200) and the structure before it believes anything.
/// Errors: bad_format with the line and what to do. `name` is used in messages only.
[[nodiscard]] Expected<LoadedReport> from_project_xml(std::string_view xml, std::string_view name);

[[nodiscard]] Expected<LoadedReport> load_project(FileSystem& files, const std::filesystem::path& path);
[[nodiscard]] Expected<void> save_project(FileSystem& files, const std::filesystem::path& path, const Report& report);

}  // namespace tertial
