// project load FILE: reads a report file and ends; what loading costs as a process.
// project resave FILE OUT: reads it and saves it (with fsync, as the program does). Prints the ms of the save alone.
#include <chrono>
#include <iostream>
#include <string_view>

#include "model/project_file.h"

int main(int argc, char** argv) {
    const std::string_view command = argc > 2 ? argv[1] : "";
    if (!(command == "load" && argc == 3) && !(command == "resave" && argc == 4)) {
        std::cerr << "usage: project load FILE | project resave FILE OUT\n";
        return 2;
    }
    using namespace tertial;
    const Expected<LoadedReport> loaded = load_project(real_file_system(), argv[2]);
    if (!loaded) {
        std::cerr << to_text(loaded.error()) << "\n";
        return 2;
    }
    if (command == "load") return 0;
    const auto begin = std::chrono::steady_clock::now();
    const Expected<void> saved = save_project(real_file_system(), argv[3], loaded->report);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    if (!saved) {
        std::cerr << to_text(saved.error()) << "\n";
        return 2;
    }
    std::cout << time.count() << "\n";
    return 0;
}
