// tertial-editor: the window in which reports are written. All it does lies in libraries; this parses the options.
#include <CLI/CLI.hpp>

#include <clocale>
#include <cstdio>

#include "editor/app/run.h"
#include "editor/script/script.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr int failed = 2;

struct Options {
    std::vector<std::string> files;
    std::string script;
    std::string templates;
    std::string language = "sv";
    std::string theme;
    bool offscreen = false;
    int width = 1440;
    int height = 900;
    float scale = 1;
    float zoom = 0;
};

int tell(const Error& error) {
    std::fprintf(stderr, "tertial-editor: %s\n", to_text(error).c_str());
    return failed;
}

void use_options(Settings& settings, const Options& options) {
    if (options.theme == "light") settings.theme = ThemeName::light;
    if (options.theme == "dark") settings.theme = ThemeName::dark;
    if (options.theme == "contrast") settings.theme = ThemeName::high_contrast;
    if (options.zoom > 0) settings.zoom = std::clamp(options.zoom, least_zoom, most_zoom);
}

int play(App& app, Runner& runner, Renderer& renderer, const std::string& file) {
    const auto text = read_file(real_file_system(), file);
    if (!text) return tell(text.error());
    const auto lines = parse_script(*text, file);
    if (!lines) return tell(lines.error());
    const auto played = ScriptPlayer(app, runner, renderer).play(*lines, file);
    if (!played) return tell(played.error());
    // What a script has not saved it lets go, so that it does the same the next time.
    while (!app.documents().empty()) app.close(0);
    return 0;
}

int run(const Options& options) {
    const FrameSize size{options.width, options.height};
    auto platform = options.offscreen ? open_offscreen(size, options.scale) : open_window(size, "Tertial");
    if (!platform) return tell(platform.error());
    auto renderer = Renderer::start(**platform);
    if (!renderer) return tell(renderer.error());
    Fonts fonts(find_fonts());
    Ui ui(fonts);
    const UserFolders folders = find_user_folders();
    Settings settings = load_settings(folders);
    use_options(settings, options);
    App app(**platform, ui, find_template_folders(options.templates), settings);
    if (fonts.files().is_substitute) {
        app.tell(tr("Typsnittet Inter är inte installerat (paketet fonts-inter); ett annat används.",
                    "The font Inter is not installed (package fonts-inter); another one is used."));
    }
    app.open_files({options.files.begin(), options.files.end()});
    Runner runner(app, **renderer, fonts);
    int status = 0;
    if (options.script.empty()) {
        runner.run();
        if (const auto saved = save_settings(folders, app.settings); !saved) status = tell(saved.error());
    } else {
        status = play(app, runner, **renderer, options.script);
    }
    return status;
}

}  // namespace

}  // namespace tertial::editor

int main(int count, char** words) {
    using namespace tertial;
    editor::Options options;
    CLI::App cli("Tertial – verksamhetsplaner och uppföljningar", "tertial-editor");
    cli.set_version_flag("--version", TERTIAL_VERSION);
    cli.add_option("FILER", options.files, "rapporter att öppna, eller dokument att läsa in");
    cli.add_option("--run", options.script, "spelar upp ett skript med användarens handgrepp");
    cli.add_option("--templates", options.templates, "mapp med egna mallar");
    cli.add_option("--lang", options.language, "sv eller en")->check(CLI::IsMember({"sv", "en"}));
    cli.add_option("--theme", options.theme, "light, dark eller contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    cli.add_option("--zoom", options.zoom, "dokumentets storlek, 0.8 till 3");
    cli.add_flag("--offscreen", options.offscreen, "ritar utan skärm; med --run");
    cli.add_option("--width", options.width, "fönstrets bredd")->check(CLI::Range(320, 8192));
    cli.add_option("--height", options.height, "fönstrets höjd")->check(CLI::Range(240, 8192));
    cli.add_option("--scale", options.scale, "skärmens skala utan skärm, 1 till 3")->check(CLI::Range(1.0F, 3.0F));
    CLI11_PARSE(cli, count, words);
    set_language(options.language == "en" ? Language::english : Language::swedish);
    if (options.offscreen && options.script.empty()) {
        std::fputs("tertial-editor: --offscreen behöver --run SKRIPT\n", stderr);
        return 2;
    }
    return editor::run(options);
}
