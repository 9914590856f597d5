#include "editor/app/generations.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>

#include "editor/app/note_file.h"

namespace tertial::editor {

namespace {

constexpr std::string_view ending = ".tertial";

/// FNV-1a, 64 bits (RFC draft-eastlake-fnv), in hexadecimal.
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += digits[(hash >> static_cast<unsigned>(shift)) & 15U];
    return out;
}

/// "2026-11-27T10.05.33Z": names sort as times do, also when clocks are put back.
std::string name_of(std::int64_t when) {
    const auto time = static_cast<std::time_t>(when);
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H.%M.%SZ", &parts)};
}

/// nullopt for what is none of our names.
std::optional<std::int64_t> time_in(const std::string& name) {
    std::tm parts{};
    const char* rest = strptime(name.c_str(), "%Y-%m-%dT%H.%M.%SZ", &parts);
    if (rest == nullptr || ending != rest) return std::nullopt;
    return static_cast<std::int64_t>(timegm(&parts));
}

}  // namespace

std::filesystem::path Generations::folder_of(const std::filesystem::path& file) const {
    return folder_ / hash_of(real_path(file).string());
}

std::vector<Generation> Generations::of(const std::filesystem::path& file) const {
    const std::filesystem::path folder = folder_of(file);
    std::vector<std::string> names;
    static_cast<void>(files_->list_folder(folder, names));  // no folder, no versions
    std::vector<Generation> out;
    for (const std::string& name : names) {
        const auto when = time_in(name);
        FileStatus status;
        if (!when || files_->link_status(folder / name, status) < 0) continue;
        out.push_back({folder / name, *when, status.size});
    }
    std::reverse(out.begin(), out.end());
    return out;
}

Expected<void> Generations::keep(const std::filesystem::path& file, std::int64_t now) const {
    const auto bytes = read_file(*files_, file);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::not_found) return {};
        return tl::make_unexpected(bytes.error());
    }
    std::vector<Generation> kept = of(file);
    if (!kept.empty()) {
        const auto last = read_file(*files_, kept.front().copy);
        if (last && *last == *bytes) return {};
        now = std::max(now, kept.front().when + 1);  // twice in a second, or a clock put back
    }
    const std::filesystem::path folder = folder_of(file);
    if (auto made = make_folders(*files_, folder); !made) return made;
    if (auto saved = save_file(*files_, folder / (name_of(now) + std::string(ending)), *bytes); !saved) return saved;
    for (std::size_t i = most_generations - 1; i < kept.size(); ++i) static_cast<void>(files_->remove(kept[i].copy));
    return {};
}

}  // namespace tertial::editor
