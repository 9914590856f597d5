#include "cli/output_file.h"

#include <system_error>

#include "cli/console.h"
#include "model/file_system.h"
#include "model/project_file.h"

namespace tertial::cli {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> refuse(const fs::path& target, std::string message) {
    return fail(ErrorCode::cannot_write, std::move(message), target.string());
}

enum class Target { absent, there };

/// What holds for every target. A disk that does not answer is no leave to write: what is there could be a report.
Expected<Target> check_target(const fs::path& target, const fs::path& input) {
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (status.type() == fs::file_type::not_found) return Target::absent;
    if (!fs::status_known(status)) {
        return refuse(target, tr("Det går inte att skriva dit: ", "It cannot be written there: ") +
                                  describe_system_error(error.value()) + ".");
    }
    if (fs::is_directory(status)) {
        return refuse(target, tr("Det är en mapp. Ange ett filnamn.", "It is a folder. Name a file."));
    }
    if (!fs::is_regular_file(status)) {
        return refuse(target, tr("Det är ingen vanlig fil. Använd \"-o -\" för standard ut.",
                                 "It is no ordinary file. Use \"-o -\" for standard output."));
    }
    // An input that is not there is told when it is read.
    if (input == standard_stream || fs::status(input, error).type() == fs::file_type::not_found) return Target::there;
    if (fs::equivalent(target, input, error) || error) {
        return refuse(target, tr("Samma fil kan inte både läsas och skrivas. Ange ett annat namn efter -o.",
                                 "The same file cannot be both read and written. Give another name after -o."));
    }
    return Target::there;
}

}  // namespace

Expected<void> check_report_target(const fs::path& target, const fs::path& input, Existing existing) {
    if (target == standard_stream) return {};
    const Expected<Target> checked = check_target(target, input);
    if (!checked) return tl::make_unexpected(checked.error());
    if (*checked == Target::there && existing == Existing::keep) {
        return refuse(target,
                      tr("Filen finns redan och ersätts inte. Ange ett annat namn efter -o, eller --force.",
                         "The file exists already and is not replaced. Give another name after -o, or --force."));
    }
    return {};
}

Expected<void> check_account_target(const fs::path& target, const std::vector<fs::path>& others, Existing existing) {
    if (target == standard_stream) return {};
    std::error_code error;
    for (const fs::path& other : others) {
        if (other == standard_stream) continue;
        const bool same_name = fs::weakly_canonical(target, error) == fs::weakly_canonical(other, error);
        if (same_name || (fs::equivalent(target, other, error) && !error)) {
            return refuse(target, tr("Redovisningen kan inte skrivas i en fil som kommandot läser eller skriver. Ange "
                                     "ett annat namn efter --notes.",
                                     "The account cannot be written to a file that the command reads or writes. Give "
                                     "another name after --notes."));
        }
    }
    const Expected<Target> checked = check_target(target, standard_stream);
    if (!checked) return tl::make_unexpected(checked.error());
    const bool is_report = target.extension() == report_suffix;
    if (*checked == Target::there && (existing == Existing::keep || is_report)) {
        return refuse(target, is_report ? tr("Det är en rapport i Tertial och ersätts inte av en redovisning.",
                                             "It is a Tertial report and is not replaced by an account.")
                                        : tr("Filen finns redan och ersätts inte. Ange ett annat namn efter --notes, "
                                             "eller --force.",
                                             "The file exists already and is not replaced. Give another name after "
                                             "--notes, or --force."));
    }
    return {};
}

Expected<void> check_export_target(const fs::path& target, const fs::path& input) {
    if (target == standard_stream) return {};
    const Expected<Target> checked = check_target(target, input);
    if (!checked) return tl::make_unexpected(checked.error());
    if (*checked == Target::there && target.extension() == report_suffix) {
        return refuse(target,
                      tr("Det är en rapport i Tertial och ersätts inte av en export. Ange ett annat namn efter -o.",
                         "It is a Tertial report and is not replaced by an export. Give another name after -o."));
    }
    return {};
}

Expected<void> write_report(const fs::path& target, const Report& report) {
    if (target == standard_stream) return write_result(to_project_xml(report));
    Expected<void> saved = save_project(real_file_system(), target, report);
    if (saved) tell_written(target);
    return saved;
}

void tell_written(const fs::path& target) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(target, error);
    std::string message = tr("Skrev ", "Wrote ") + target.string();
    if (!error) message += " (" + std::to_string((size + 999) / 1000) + " kB)";
    print_message(message + ".");
}

}  // namespace tertial::cli
