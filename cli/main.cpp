#include "cli/program.h"

int main(int argc, char** argv) {
    return static_cast<int>(tertial::cli::run_program({argv + 1, argv + argc}));
}
