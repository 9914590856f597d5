// Small files of `name = value` lines that say to whom something belongs: beside recovery copies, and locks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "editor/app/process_identity.h"
#include "model/error.h"
#include "model/file_system.h"

namespace tertial::editor {

class Note {
public:
    Note() = default;
    /// Lines that are not understood are left out.
    explicit Note(std::string_view text);

    void put(std::string name, std::string value);
    void put(std::string name, std::int64_t value) { put(std::move(name), std::to_string(value)); }
    void put(const ProcessIdentity& process);

    [[nodiscard]] std::string text(std::string_view name) const;     // empty when it is not there
    [[nodiscard]] std::int64_t number(std::string_view name) const;  // 0 when it is no number
    [[nodiscard]] ProcessIdentity process() const;
    [[nodiscard]] std::string str() const;

private:
    std::vector<std::pair<std::string, std::string>> lines_;
};

/// A note is at most this large; what is larger is none of ours.
inline constexpr std::size_t most_note_bytes = 1 << 16;

/// The folder and those it lies in; nobody else may look into new ones. Errors: cannot_write.
[[nodiscard]] Expected<void> make_folders(FileSystem& files, const std::filesystem::path& folder);

/// Seconds since 1970.
[[nodiscard]] std::int64_t seconds_now();
/// "2026-11-27 kl. 10.05", by the clock on the wall.
[[nodiscard]] std::string time_text(std::int64_t seconds);
/// The same file has the same path, however it was written; it need not exist.
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& file);

}  // namespace tertial::editor
