// The templates that come with the program, whole and broken, for tests.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "model/template.h"
#include "tests/model/temporary_folder.h"

namespace tertial::template_test {

inline TemplateFolders installed() {
    return {{TERTIAL_TEST_TEMPLATES}};
}

inline DocumentTemplate load(std::string_view name) {
    auto loaded = load_document_template(installed(), name);
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
    return *loaded;
}

inline GoalCatalogue catalogue_of(int year) {
    auto loaded = load_goal_catalogue(installed(), year);
    REQUIRE_MESSAGE(loaded.has_value(), to_text(loaded.error()));
    return *loaded;
}

inline const std::vector<std::string> all_names{"annual-report", "plan", "tertial-1", "tertial-2"};

inline void each_part(const std::vector<PartSpec>& parts, const std::function<void(const PartSpec&)>& visit) {
    for (const PartSpec& part : parts) {
        visit(part);
        each_part(part.children, visit);
    }
}

inline void each_part(const DocumentTemplate& kind, const std::function<void(const PartSpec&)>& visit) {
    each_part(kind.front, visit);
    visit(kind.goals_part);
    each_part(kind.back, visit);
}

inline const PartSpec* find_part(const DocumentTemplate& kind, std::string_view id) {
    const PartSpec* found = nullptr;
    each_part(kind, [&](const PartSpec& part) {
        if (part.id == id) found = &part;
    });
    return found;
}

/// Letters, not bytes.
inline std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A template folder of its own that is gone when the test is.
class OwnFolder : public TemporaryFolder {
public:
    void write(const std::filesystem::path& name, std::string_view text) const {
        std::filesystem::create_directories((path() / name).parent_path());
        std::ofstream(path() / name, std::ios::binary) << text;
    }
    [[nodiscard]] TemplateFolders before_installed() const { return {{path(), TERTIAL_TEST_TEMPLATES}}; }
};

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string installed_text(const std::string& name) {
    return file_text(std::filesystem::path(TERTIAL_TEST_TEMPLATES) / name);
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

inline int line_of(std::string_view text, std::string_view what) {
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string_view::npos, what);
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// The error that the plan gives after `from` was replaced by `to`.
inline Error error_of_broken_plan(std::string_view from, std::string_view to) {
    const OwnFolder own;
    own.write("kinds/plan.xml", replaced(installed_text("kinds/plan.xml"), from, to));
    const auto loaded = load_document_template(own.before_installed(), "plan");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().code == ErrorCode::bad_template);
    CHECK(loaded.error().file == (own.path() / "kinds/plan.xml").string());
    return loaded.error();
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace tertial::template_test
