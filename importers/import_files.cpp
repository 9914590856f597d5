// Several files as one report: the report and the sheets that belong to it.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "importers/import_files.h"
#include "importers/read_source.h"
#include "model/language.h"

namespace tertial {

namespace {

struct Source {
    const ImportFile* file = nullptr;
    SourceDocument document;

    [[nodiscard]] bool is_sheets() const { return document.form == LineForm::sheets; }
};

/// Separated rows are sheets when a table of a report is among them, else text.
Expected<Source> read_one(const ImportFile& file, const ImportOptions& options, const TemplateFolders& templates) {
    Expected<SourceDocument> document = read_source(file.bytes, file.name, options);
    const bool stopped = !document && document.error().code == ErrorCode::cancelled;
    if (!stopped && is_separated_rows(file.bytes)) {
        ImportOptions quietly = options;
        quietly.progress = {};
        const bool has_tables = document && recognise_source(*document, file.bytes, quietly, templates);
        if (!has_tables) {
            Expected<SourceDocument> text = read_as_text(file.bytes, file.name, options);
            if (text && recognise_source(*text, file.bytes, quietly, templates)) document = std::move(text);
        }
    }
    if (!document) return tl::make_unexpected(document.error());
    return Source{&file, std::move(*document)};
}

tl::unexpected<Error> several_reports(const std::string& first, const std::string& second) {
    return fail(ErrorCode::bad_argument,
                tr("Både " + first + " och " + second +
                       " är hela rapporter. Ange en rapport med sina arbetsblad, och läs in den andra för sig.",
                   "Both " + first + " and " + second +
                       " are whole reports. Name one report with its sheets, and import the other by itself."));
}

/// Last part of the path, or all of it where two files are called the same.
std::vector<std::string> short_names(const std::vector<Source>& sources) {
    std::map<std::string, int> times;
    for (const Source& source : sources) ++times[names_of(source.document).file];
    std::vector<std::string> names;
    for (const Source& source : sources) {
        const std::string name = names_of(source.document).file;
        names.push_back(times[name] > 1 ? source.file->name : name);
    }
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

class Files {
public:
    Files(std::vector<Source> sources, const ImportOptions& options, const TemplateFolders& templates)
        : sources_(std::move(sources)), names_(short_names(sources_)), options_(options), templates_(templates) {}

    Expected<ImportResult> import() {
        result_.names.file = joined(names_);
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            if (sources_[i].is_sheets()) continue;
            if (report_) return several_reports(names_[*report_], names_[i]);
            report_ = i;
        }
        result_.base = sources_[report_.value_or(0)].file->name;
        if (Expected<void> done = report_ ? report_with_sheets() : sheets_alone(); !done) {
            return tl::make_unexpected(done.error());
        }
        return std::move(result_);
    }

private:
    Expected<void> report_with_sheets() {
        const Source& source = sources_[*report_];
        Expected<Report> report = recognise_source(source.document, source.file->bytes, options_, templates_);
        if (!report) return tl::make_unexpected(report.error());
        result_.report = std::move(*report);
        if (sources_.size() == 1) return {};
        for (ImportNote& note : result_.report.import_notes) note.file = names_[*report_];
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            if (i == *report_) continue;
            if (Expected<void> done = weigh_in(i); !done) return done;
        }
        return {};
    }

    Expected<void> weigh_in(std::size_t i) {
        const Source& source = sources_[i];
        const Meta meta = result_.report.meta;
        ImportOptions options = options_;
        options.belongs_to = &meta;
        const Expected<Report> sheets = recognise_source(source.document, source.file->bytes, options, templates_);
        if (!sheets) return tl::make_unexpected(sheets.error());
        if (Expected<void> told = tell_progress(options_, ImportStage::weighing_in, source.file->name); !told) {
            return told;
        }
        FileNames names = names_of(source.document);
        names.file = names_[i];
        if (Expected<void> same = check_year(meta, sheets->meta, names.file); !same) return same;
        Report& report = result_.report;
        std::vector<UpdateChange> changes =
            plan_update(report, *sheets, {Conflict::keep_report, options_.reworded, names.file});
        if (Expected<void> fits = check_size(changes, names.file); !fits) return fits;
        changes.push_back(plan_notes(report, *sheets, changes, names, FileNotes::all));
        History history;
        if (Expected<void> done = apply_update(report, history, changes, {}); !done) return done;
        changes.pop_back();
        for (UpdateChange& change : changes) change.text = names.file + ": " + change.text;
        std::move(changes.begin(), changes.end(), std::back_inserter(result_.changes));
        return {};
    }

    /// As one workbook with the sheets of all.
    Expected<void> sheets_alone() {
        result_.what = Imported::sheets;
        SourceDocument all = sources_.front().document;
        std::string bytes = sources_.front().file->bytes;
        std::vector<int> last{last_sheet(all)};
        for (std::size_t i = 1; i < sources_.size(); ++i) {
            append(sources_[i].document, last.back(), all);
            last.push_back(last_sheet(all));
            bytes += sources_[i].file->bytes;
        }
        Expected<Report> report = recognise_source(all, bytes, options_, templates_);
        if (!report) return tl::make_unexpected(report.error());
        result_.report = std::move(*report);
        std::vector<ImportNote>& notes = result_.report.import_notes;
        result_.names.places = PlacesOf::sheets;
        result_.names.sheets = names_of(all).sheets;
        if (sources_.size() > 1) name_files(last, notes);
        name_sheets(all, notes);
        return {};
    }

    /// By the number of the last sheet of each file.
    void name_files(const std::vector<int>& last, std::vector<ImportNote>& notes) const {
        for (ImportNote& note : notes) {
            if (note.source.page == 0) continue;
            const auto file = std::lower_bound(last.begin(), last.end(), note.source.page);
            if (file != last.end()) note.file = names_[static_cast<std::size_t>(file - last.begin())];
        }
    }

    static int last_sheet(const SourceDocument& document) {
        int last = 0;
        for (const auto* lines : {&document.lines, &document.left_out}) {
            for (const SourceLine& line : *lines) last = std::max(last, line.place.page);
        }
        return last;
    }

    static void append(const SourceDocument& more, int sheets_before, SourceDocument& all) {
        const auto add = [&](const std::vector<SourceLine>& from, std::vector<SourceLine>& to) {
            for (SourceLine line : from) {
                line.place.page += sheets_before;
                to.push_back(std::move(line));
            }
        };
        add(more.lines, all.lines);
        add(more.left_out, all.left_out);
        all.remarks.insert(all.remarks.end(), more.remarks.begin(), more.remarks.end());
    }

    std::vector<Source> sources_;
    std::vector<std::string> names_;
    const ImportOptions& options_;
    const TemplateFolders& templates_;
    std::optional<std::size_t> report_;
    ImportResult result_;
};

}  // namespace

Expected<ImportResult> import_files(const std::vector<ImportFile>& files, const ImportOptions& options,
                                    const TemplateFolders& templates) {
    if (files.empty()) return fail(ErrorCode::bad_argument, tr("Ange en fil att läsa in.", "Name a file to import."));
    std::vector<Source> sources;
    for (const ImportFile& file : files) {
        Expected<Source> source = read_one(file, options, templates);
        if (!source) return tl::make_unexpected(source.error());
        sources.push_back(std::move(*source));
    }
    return Files(std::move(sources), options, templates).import();
}

}  // namespace tertial
