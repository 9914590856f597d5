#include "model/project_file.h"

#include <algorithm>
#include <optional>

#include "model/inspector.h"
#include "model/language.h"
#include "model/xml_text.h"

namespace tertial {

namespace {

Expected<void> check_before_saving(const std::filesystem::path& path, const Report& report) {
    std::optional<std::string> bad;  // id of the first node with a forbidden character; "-" outside of nodes
    Inspector inspector([&](std::string_view text, std::string_view id) {
        if (!bad && find_forbidden_character(text)) bad = id.empty() ? "-" : std::string(id);
    });
    project::fields(inspector, report);
    if (bad) {
        return fail(ErrorCode::bad_argument,
                    tr("Rapporten sparades inte: en text har ett tecken som inte får finnas i filen (del ",
                       "The report was not saved: a text has a character that may not be in the file (part ") +
                        *bad + ").",
                    path.string());
    }
    // Parts without an id get one on loading; two parts with one id could not be told apart.
    std::erase(inspector.ids, std::string_view{});
    std::sort(inspector.ids.begin(), inspector.ids.end());
    const auto twice = std::adjacent_find(inspector.ids.begin(), inspector.ids.end());
    if (twice != inspector.ids.end()) {
        return fail(ErrorCode::internal,
                    tr("Rapporten sparades inte: två delar har samma id (",
                       "The report was not saved: two parts have "
                       "the same id (") +
                        std::string(*twice) + ").",
                    path.string());
    }
    return {};
}

}  // namespace

Expected<LoadedReport> load_project(FileSystem& files, const std::filesystem::path& path) {
    const Expected<std::string> bytes = read_file(files, path);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return from_project_xml(*bytes, path.string());
}

Expected<void> save_project(FileSystem& files, const std::filesystem::path& path, const Report& report) {
    if (Expected<void> good = check_before_saving(path, report); !good) return good;
    return save_file(files, path, to_project_xml(report));
}

}  // namespace tertial
