// Writes the completion files into the folder that is the only argument.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/completions/completion.h"

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) std::cerr << "cannot write " << path << "\n";
    return static_cast<bool>(file);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: make_completions FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    using namespace tertial::cli;
    const bool written = write(folder / "tertial.bash", bash_completion()) &&
                         write(folder / "_tertial", zsh_completion()) &&
                         write(folder / "tertial.fish", fish_completion());
    return written ? 0 : 2;
}
