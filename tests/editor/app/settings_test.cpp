#include "editor/app/settings.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

using namespace tertial;
using namespace tertial::editor;

TEST_CASE("settings are read as they were written") {
    Settings settings;
    settings.theme = ThemeName::dark;
    settings.zoom = 1.25F;
    settings.ui_scale = 1.5F;
    settings.outline = false;
    settings.problems_height = 212;
    settings.author = "Åsa Öberg";
    add_recent(settings, "/tmp/första.tertial");
    add_recent(settings, "/tmp/andra.tertial");
    CHECK(parse_settings(settings_text(settings)) == settings);
    CHECK(settings.recent.front() == "/tmp/andra.tertial");
}

TEST_CASE("lines that are not understood, and numbers outside the limits, do no harm") {
    const Settings usual;
    CHECK(parse_settings("") == usual);
    CHECK(parse_settings("rubbish\nzoom = mycket\n= 3\ntema = rosa\n\xff\xfe = 1\n") == usual);
    CHECK(parse_settings("zoom = 99999\n").zoom == most_zoom);
    CHECK(parse_settings("zoom = 1\n").zoom == least_zoom);
    CHECK(parse_settings("zoom = 99999999999999999999\n").zoom == usual.zoom);
}

TEST_CASE("a file opened again comes first and stands once; ten are kept") {
    Settings settings;
    for (int i = 0; i < 14; ++i) add_recent(settings, "/tmp/" + std::to_string(i) + ".tertial");
    CHECK(settings.recent.size() == most_recent);
    add_recent(settings, "/tmp/8.tertial");
    CHECK(settings.recent.size() == most_recent);
    CHECK(settings.recent.front() == "/tmp/8.tertial");
}

TEST_CASE("settings lie in the folders that XDG names, and survive saving") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "tertial-settings-test";
    std::filesystem::remove_all(folder);
    const UserFolders folders{folder / "config", folder / "state", folder / "data"};
    CHECK(load_settings(folders) == Settings{});
    Settings settings;
    settings.theme = ThemeName::high_contrast;
    REQUIRE(save_settings(folders, settings));
    CHECK(load_settings(folders) == settings);
    std::filesystem::remove_all(folder);
}
