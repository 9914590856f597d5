#include "cli/program.h"

#include <exception>
#include <new>

#include "cli/console.h"
#include "cli/help.h"
#include "cli/parser.h"

namespace tertial::cli {

namespace {

ExitStatus show_help(const CommandSpec* command) {
    return print_result(command ? help_text(*command) : program_help_text());
}

ExitStatus run_invocation(const std::vector<std::string>& arguments) {
    set_language(find_language(arguments));
    if (arguments.empty()) {
        print_message(program_help_text());
        return ExitStatus::failed;
    }
    const Expected<Invocation> invocation = parse_command_line(arguments);
    if (!invocation) return print_error(invocation.error());
    switch (invocation->wish) {
        case Wish::help:
            return show_help(invocation->command);
        case Wish::version:
            return print_result("tertial " TERTIAL_VERSION "\n");
        case Wish::run:
            break;
    }
    return invocation->command->run(invocation->arguments);
}

}  // namespace

ExitStatus run_program(const std::vector<std::string>& arguments) noexcept {
    // No exception is part of normal work; what arrives here is a lack of memory or a defect.
    try {
        return run_invocation(arguments);
    } catch (const std::bad_alloc&) {
        print_message(tr("tertial: Minnet räcker inte till.", "tertial: Out of memory."));
    } catch (const std::exception& defect) {
        print_message(
            tr("tertial: Internt fel, rapportera det gärna: ", "tertial: Internal error, please report it: ") +
            defect.what());
    }
    return ExitStatus::failed;
}

}  // namespace tertial::cli
