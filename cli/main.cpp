#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/program.h"

int main(int argc, char** argv) {
    tertial::cli::hold_standard_streams();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(tertial::cli::run_program(arguments));
}
