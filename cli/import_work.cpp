#include "cli/import_work.h"

#include <algorithm>
#include <filesystem>

#include "cli/console.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/report_kind.h"
#include "cli/templates_option.h"
#include "importers/import_files.h"
#include "model/file_system.h"
#include "model/project_file.h"

namespace tertial::cli {

namespace {

namespace fs = std::filesystem;

// The longest report known is 0.3 MB of text; what is over this is something else.
constexpr std::size_t max_text_bytes = std::size_t{64} << 20;

// --- what is asked for ------------------------------------------------------------------------------

ImportOptions import_options(const Arguments& arguments) {
    ImportOptions options;
    options.board = arguments.text("--board");
    options.year = arguments.number("--year");
    if (const auto kind = find_report_kind(arguments.text("--kind"))) {
        options.kind = kind->kind;
        if (kind->tertial != 0) options.tertial = kind->tertial;
    }
    options.progress = progress_lines(arguments);
    options.reworded = arguments.has("--accept-reworded") ? Reworded::accept : Reworded::propose;
    return options;
}

Existing existing(const Arguments& arguments) {
    return arguments.has("--force") ? Existing::replace : Existing::keep;
}

bool is_preview(const Arguments& arguments) {
    return arguments.has("--preview");
}

Expected<void> check_files(const Arguments& arguments) {
    const std::vector<std::string> files = arguments.files();
    for (const std::string& file : files) {
        if (fs::path(file).extension() == report_suffix) {
            return fail(ErrorCode::bad_argument,
                        tr("Det är redan en rapportfil. Granska den med validate, skriv den som Word med export.",
                           "It is a report file already. Check it with validate, write it as Word with export."),
                        file);
        }
        if (std::count(files.begin(), files.end(), file) > 1) {
            return fail(ErrorCode::bad_argument, tr("Filen är angiven två gånger.", "The file is named twice."), file);
        }
    }
    const bool two_on_screen =
        arguments.text("--notes") == standard_stream && arguments.text("--output") == standard_stream;
    if (!two_on_screen) return {};
    return fail(ErrorCode::bad_argument,
                tr("Rapporten och redovisningen kan inte båda skrivas på standard ut. Ange en fil efter -o eller "
                   "--notes.",
                   "The report and the account cannot both be written to standard output. Name a file after -o or "
                   "--notes."));
}

/// The files' names in the account: those of this command that it reads and writes.
std::vector<fs::path> other_files(const Arguments& arguments, const fs::path& target) {
    std::vector<fs::path> others{target};
    for (const std::string& file : arguments.files()) others.emplace_back(file);
    if (arguments.has("--into")) others.emplace_back(arguments.text("--into"));
    return others;
}

/// Every file that would be written may be written; nothing is asked of a preview but its account.
Expected<void> check_targets(const Arguments& arguments, const fs::path& target) {
    const bool into_itself = arguments.has("--into") && target == fs::path(arguments.text("--into"));
    if (!is_preview(arguments) && !into_itself) {
        std::vector<fs::path> sources;
        for (const std::string& file : arguments.files()) sources.emplace_back(file);
        if (arguments.has("--into")) sources.emplace_back(arguments.text("--into"));
        for (const fs::path& source : sources) {
            if (Expected<void> checked = check_report_target(target, source, existing(arguments)); !checked) {
                return checked;
            }
        }
    }
    if (!arguments.has("--notes")) return {};
    return check_account_target(arguments.text("--notes"), other_files(arguments, target), existing(arguments));
}

// --- reading and writing ----------------------------------------------------------------------------

Expected<std::vector<ImportFile>> read_files(const std::vector<std::string>& names) {
    std::vector<ImportFile> files;
    for (const std::string& name : names) {
        Expected<std::string> bytes = read_file(real_file_system(), name, max_text_bytes);
        if (!bytes) return tl::make_unexpected(bytes.error());
        files.push_back({name, std::move(*bytes)});
    }
    return files;
}

Expected<ImportResult> read(const Arguments& arguments) {
    const Expected<TemplateFolders> folders = template_folders(arguments);
    if (!folders) return tl::make_unexpected(folders.error());
    const Expected<std::vector<ImportFile>> files = read_files(arguments.files());
    if (!files) return tl::make_unexpected(files.error());
    return import_files(*files, import_options(arguments), *folders);
}

/// On standard output, unless the report or the account is there.
Expected<void> tell(const Arguments& arguments, const fs::path& target, const std::string& text) {
    const bool report_is_there = target == standard_stream && !is_preview(arguments);
    if (!report_is_there && arguments.text("--notes") != standard_stream) return write_result(text);
    print_message(text);
    return {};
}

Expected<void> write_account(const Arguments& arguments, const Report& report,
                             const std::vector<UpdateChange>& changes) {
    if (!arguments.has("--notes")) return {};
    const fs::path target = arguments.text("--notes");
    const std::string account = import_account(report, changes);
    if (target == standard_stream) return write_result(account);
    Expected<void> saved = save_file(real_file_system(), target, account);
    if (saved) tell_written(target);
    return saved;
}

// --- a report of its own ----------------------------------------------------------------------------

Expected<fs::path> find_target(const Arguments& arguments, const std::string& base) {
    if (arguments.has("--output")) return arguments.text("--output");
    if (base == standard_stream) {
        return fail(ErrorCode::bad_argument,
                    tr("Ange med -o vart rapporten ska skrivas när rapporten kommer från standard in.",
                       "Say with -o where to write the report when it comes from standard input."));
    }
    return fs::path(base).replace_extension(report_suffix);
}

Expected<void> make_report(const Arguments& arguments) {
    // With several files the whole report names the target, and which that is tells its contents.
    const bool known = arguments.has("--output") || arguments.files().size() == 1;
    Expected<fs::path> target = find_target(arguments, arguments.file());
    if (known && !target) return tl::make_unexpected(target.error());
    if (known) {
        if (Expected<void> checked = check_targets(arguments, *target); !checked) return checked;
    }
    const Expected<ImportResult> result = read(arguments);
    if (!result) return tl::make_unexpected(result.error());
    if (!known) {
        target = find_target(arguments, result->base);
        if (!target) return tl::make_unexpected(target.error());
        if (Expected<void> checked = check_targets(arguments, *target); !checked) return checked;
    }
    if (!is_preview(arguments)) {
        if (Expected<void> written = write_report(*target, result->report); !written) return written;
    }
    const std::string text = import_summary(result->report) + list_changes(result->changes, ListDetail::brief);
    if (Expected<void> told = tell(arguments, *target, text); !told) return told;
    return write_account(arguments, result->report, result->changes);
}

// --- into a report that is there --------------------------------------------------------------------

/// The report's bytes too: they tell at the end whether somebody else has written it.
struct Existent {
    Report report;
    std::string bytes;
};

Expected<Existent> load(const fs::path& path) {
    Expected<std::string> bytes = read_file(real_file_system(), path);
    if (!bytes) return tl::make_unexpected(bytes.error());
    Expected<LoadedReport> loaded = from_project_xml(*bytes, path.string());
    if (!loaded) return tl::make_unexpected(loaded.error());
    if (loaded->access == Access::read_only) {
        return fail(ErrorCode::newer_format, loaded->warning, path.string());
    }
    return Existent{std::move(loaded->report), std::move(*bytes)};
}

Expected<void> check_unchanged(const fs::path& path, const std::string& bytes) {
    const Expected<std::string> now = read_file(real_file_system(), path);
    if (now && *now == bytes) return {};
    return fail(ErrorCode::cannot_write,
                tr("Rapporten ändrades av någon annan under tiden och skrevs inte. Gör om inläsningen.",
                   "The report was changed by somebody else meanwhile and was not written. Import again."),
                path.string());
}

std::string list_text(const Arguments& arguments, const std::vector<UpdateChange>& changes) {
    if (changes.empty()) return tr("Inget att ändra.\n", "Nothing to change.\n");
    std::string out = list_changes(changes, ListDetail::brief);
    if (is_preview(arguments)) out += tr("Inget är skrivet (--preview).\n", "Nothing is written (--preview).\n");
    return out;
}

Expected<void> save(const Arguments& arguments, const fs::path& source, const fs::path& target, const Existent& before,
                    const Report& report, bool changed) {
    if (is_preview(arguments)) return {};
    if (target != source) return write_report(target, report);
    if (!changed) {
        print_message(source.string() + tr(" är oförändrad.", " is unchanged."));
        return {};
    }
    if (Expected<void> same = check_unchanged(source, before.bytes); !same) return same;
    return write_report(target, report);
}

Expected<void> import_into(const Arguments& arguments) {
    const fs::path source = arguments.text("--into");
    const fs::path target = arguments.has("--output") ? fs::path(arguments.text("--output")) : source;
    if (source == standard_stream) {
        return fail(ErrorCode::bad_argument, tr("--into ska vara en rapportfil.", "--into must be a report file."));
    }
    if (Expected<void> checked = check_targets(arguments, target); !checked) return checked;
    Expected<Existent> existent = load(source);
    if (!existent) return tl::make_unexpected(existent.error());
    const Expected<TemplateFolders> folders = template_folders(arguments);
    if (!folders) return tl::make_unexpected(folders.error());
    const Expected<std::vector<ImportFile>> files = read_files(arguments.files());
    if (!files) return tl::make_unexpected(files.error());
    ImportOptions options = import_options(arguments);
    options.belongs_to = &existent->report.meta;
    const Expected<ImportResult> result = import_files(*files, options, *folders);
    if (!result) return tl::make_unexpected(result.error());

    Expected<std::vector<UpdateChange>> changes = plan_import(existent->report, *result, options.reworded);
    if (!changes) return tl::make_unexpected(changes.error());
    Report report = existent->report;
    History history;
    const std::string step = tr("Läs in ", "Import ") + result->names.file;
    if (Expected<void> done = apply_update(report, history, *changes, step); !done) return done;
    if (Expected<void> saved = save(arguments, source, target, *existent, report, changes_anything(*changes)); !saved) {
        return saved;
    }
    if (Expected<void> told = tell(arguments, target, list_text(arguments, *changes)); !told) return told;
    return write_account(arguments, report, *changes);
}

}  // namespace

Expected<void> import_files_of(const Arguments& arguments) {
    if (Expected<void> checked = check_files(arguments); !checked) return checked;
    return arguments.has("--into") ? import_into(arguments) : make_report(arguments);
}

}  // namespace tertial::cli
