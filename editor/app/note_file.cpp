#include "editor/app/note_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <ctime>

#include "model/language.h"

namespace tertial::editor {

Note::Note(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t sign = line.find(" = ");
        if (sign != std::string_view::npos) put(std::string(line.substr(0, sign)), std::string(line.substr(sign + 3)));
    }
}

void Note::put(std::string name, std::string value) {
    // A line break in the name of a file must not end the line.
    std::replace(value.begin(), value.end(), '\n', ' ');
    lines_.emplace_back(std::move(name), std::move(value));
}

void Note::put(const ProcessIdentity& process) {
    put("användare", process.user);
    put("dator", process.host);
    put("maskin", process.machine);
    put("start", process.boot);
    put("process", process.number);
    put("började", process.begun);
}

std::string Note::text(std::string_view name) const {
    for (const auto& [key, value] : lines_) {
        if (key == name) return value;
    }
    return {};
}

std::int64_t Note::number(std::string_view name) const {
    const std::string value = text(name);
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    return error == std::errc() && end == value.data() + value.size() ? out : 0;
}

ProcessIdentity Note::process() const {
    return {text("användare"), text("dator"), text("maskin"), text("start"), static_cast<long>(number("process")),
            text("började")};
}

std::string Note::str() const {
    std::string out;
    for (const auto& [key, value] : lines_) out += key + " = " + value + "\n";
    return out;
}

Expected<void> make_folders(FileSystem& files, const std::filesystem::path& folder) {
    constexpr mode_t only_mine = 0700;
    const int made = files.make_folder(folder, only_mine);
    if (made >= 0 || made == -EEXIST) return {};
    if (made == -ENOENT && folder.has_parent_path() && folder.parent_path() != folder) {
        if (auto above = make_folders(files, folder.parent_path()); !above) return above;
        const int again = files.make_folder(folder, only_mine);
        if (again >= 0 || again == -EEXIST) return {};
    }
    return fail(
        ErrorCode::cannot_write,
        tr("Mappen gick inte att skapa: ", "The folder could not be made: ") + describe_system_error(-made) + ".",
        folder.string());
}

std::int64_t seconds_now() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::string time_text(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&time, &parts);
    char text[64];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    char clock[16];
    const std::size_t clock_length = std::strftime(clock, sizeof clock, "%H.%M", &parts);
    return std::string(text, length) + tr(" kl. ", " at ") + std::string(clock, clock_length);
}

std::filesystem::path real_path(const std::filesystem::path& file) {
    if (file.empty()) return {};
    std::error_code error;
    const std::filesystem::path real = std::filesystem::weakly_canonical(std::filesystem::absolute(file), error);
    return error ? file : real;
}

}  // namespace tertial::editor
