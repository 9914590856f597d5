// Where results go: which targets a command may write, asked before anything is written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "model/error.h"
#include "model/report.h"

namespace tertial::cli {

/// "-" as a file name is standard input or standard output.
inline constexpr std::string_view standard_stream = "-";

/// What names of report files end in.
inline constexpr std::string_view report_suffix = ".tertial";

enum class Existing { keep, replace };

/// A report file that is not there yet, or may be replaced. Errors: cannot_write when `target` is the input itself, a
/// folder, no ordinary file, or exists and `existing` is `keep`.
[[nodiscard]] Expected<void> check_report_target(const std::filesystem::path& target,
                                                 const std::filesystem::path& input, Existing existing);

/// An exported file. It may replace an older export but never a report: errors as above, and when `target` is there
/// and ends in .tertial.
[[nodiscard]] Expected<void> check_export_target(const std::filesystem::path& target,
                                                 const std::filesystem::path& input);

/// An account of an import. It is no file of the same command, whether that is there already or not; else as a report.
/// Errors: those of check_report_target.
[[nodiscard]] Expected<void> check_account_target(const std::filesystem::path& target,
                                                  const std::vector<std::filesystem::path>& others, Existing existing);

/// Saves the report, or writes its XML to standard output when `target` is "-"; says on standard error what was
/// written.
[[nodiscard]] Expected<void> write_report(const std::filesystem::path& target, const Report& report);

/// "Skrev FIL (12 kB)." on standard error.
void tell_written(const std::filesystem::path& target);

}  // namespace tertial::cli
