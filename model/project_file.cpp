#include "model/project_file.h"

#include <algorithm>
#include <optional>

#include "model/language.h"
#include "model/project_file_fields.h"
#include "model/text.h"
#include "model/xml_text.h"

namespace tertial {

namespace {

/// Follows the fields of a report like the writer, and looks for what must not be saved.
class Inspector {
public:
    std::string forbidden_in;  // id of the first node with a forbidden character; "-" outside of nodes
    std::vector<std::string> ids;

    template <class T>
    void attribute(std::string_view, const T& value) {
        if constexpr (std::same_as<T, std::string>) look(value);
    }
    template <class E>
    void required(std::string_view, E) {}
    template <class E>
    void choice(std::string_view, E, E) {}
    void text(std::string_view, const std::string& value) { look(value); }
    void number(std::string_view, int) {}
    template <class E>
    void field(std::string_view, E, E = E{}) {}
    template <class E>
    void option(std::string_view, const std::optional<E>&) {}
    void items(std::string_view, const std::vector<std::string>& values) {
        for (const std::string& value : values) look(value);
    }
    void content(const std::string& value) { look(value); }
    void content(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            look(run.text);
            look(run.link);
        }
    }
    template <class T>
    void node(std::string_view, const T& value, bool there = true) {
        if (!there) return;
        current_ = value.id.text;
        if (!value.id.empty()) ids.push_back(value.id.text);
        project::node_attributes(*this, value);
        project::fields(*this, value);
    }
    template <class T>
    void nodes(std::string_view name, const std::vector<T>& values) {
        for (const T& value : values) node(name, value);
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& value) { node({}, value); }, block);
        }
    }
    template <class T>
    void records(std::string_view, const std::vector<T>& values) {
        for (const T& value : values) project::fields(*this, value);
    }
    template <class F>
    void group(std::string_view, bool, F&& inside) {
        inside();
    }
    void part(std::string_view, const Meta& meta) { project::fields(*this, meta); }

private:
    void look(std::string_view text) {
        if (forbidden_in.empty() && find_forbidden_character(text)) forbidden_in = current_;
    }

    std::string current_ = "-";
};

Expected<void> check_before_saving(const std::filesystem::path& path, const Report& report) {
    Inspector inspector;
    project::fields(inspector, report);
    if (!inspector.forbidden_in.empty()) {
        return fail(ErrorCode::bad_argument,
                    tr("Rapporten sparades inte: en text har ett tecken som inte får finnas i filen (del ",
                       "The report was not saved: a text has a character that may not be in the file (part ") +
                        inspector.forbidden_in + ").",
                    path.string());
    }
    std::sort(inspector.ids.begin(), inspector.ids.end());
    const auto twice = std::adjacent_find(inspector.ids.begin(), inspector.ids.end());
    if (twice != inspector.ids.end()) {
        return fail(ErrorCode::internal,
                    tr("Rapporten sparades inte: två delar har samma id (",
                       "The report was not saved: two parts have "
                       "the same id (") +
                        *twice + ").",
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
