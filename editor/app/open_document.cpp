#include "editor/app/open_document.h"

#include <sys/stat.h>

#include <utility>

#include "model/language.h"

namespace tertial::editor {

FileStamp stamp_of(const std::filesystem::path& file) {
    struct stat status {};
    if (file.empty() || stat(file.c_str(), &status) != 0) return {};
    constexpr std::int64_t nano = 1'000'000'000;
    return {status.st_mtim.tv_sec * nano + status.st_mtim.tv_nsec, static_cast<std::uintmax_t>(status.st_size)};
}

bool is_project(const std::filesystem::path& file) {
    return file.extension() == ".tertial";
}

std::string OpenDocument::title() const {
    const Meta& meta = document.report().meta;
    if (!meta.title.empty()) return meta.title;
    return fill_placeholders(document.document_template().title_pattern, meta);
}

std::string OpenDocument::short_name() const {
    if (!file.empty()) return file.stem().string();
    return title();
}

void OpenDocument::take_findings(std::vector<Finding> found) {
    findings = std::move(found);
    ++findings_number;
    chosen_finding.reset();
    worst_findings.clear();
    for (const Finding& finding : findings) {
        const auto [at, fresh] = worst_findings.try_emplace(finding.node, finding.strength);
        if (!fresh) at->second = std::min(at->second, finding.strength);
    }
}

void OpenDocument::refresh_layout(float width, const Metrics& metrics) {
    const FlowChanges changes = document.take_changes();
    const Flow& flow = document.flow();
    const bool stale = layout.width() != width || layout.generation() != metrics.generation();
    if (changes.all || stale) return layout.update(flow, width, metrics);
    layout.update_cells(flow, changes.cells, metrics);
}

void OpenDocument::go_to(const FieldPlace& place) {
    const CellIndex* at = document.index().find(place);
    if (at == nullptr) return go_to(place.node);
    document.selection.caret = caret_in(document.flow(), *at, 0);
    document.selection.anchor = document.selection.caret;
    document.end_typing();
    show_caret = true;
}

void OpenDocument::go_to(const NodeId& node) {
    const std::size_t* strip = document.index().strip_of(node);
    if (strip == nullptr) return;
    const auto cell = text_cell_from(document.flow(), *strip, 1);
    if (!cell) return;
    document.selection.caret = caret_in(document.flow(), *cell, 0);
    document.selection.anchor = document.selection.caret;
    document.end_typing();
    show_caret = true;
}

Expected<std::unique_ptr<OpenDocument>> open_report(Report report, const TemplateFolders& templates) {
    auto document_template = load_template_for(templates, report);
    if (!document_template) return tl::make_unexpected(document_template.error());
    auto catalogue = load_goal_catalogue(templates, report.meta.year);
    if (!catalogue) return tl::make_unexpected(catalogue.error());
    return std::make_unique<OpenDocument>(
        Document(std::move(report), std::move(*document_template), std::move(*catalogue)));
}

Expected<std::unique_ptr<OpenDocument>> open_project(FileSystem& files, const std::filesystem::path& file,
                                                     const TemplateFolders& templates) {
    const FileStamp stamp = stamp_of(file);
    auto loaded = load_project(files, file);
    if (!loaded) return tl::make_unexpected(loaded.error());
    auto open = open_report(std::move(loaded->report), templates);
    if (!open) return open;
    (*open)->file = file;
    (*open)->stamp = stamp;
    (*open)->access = loaded->access;
    (*open)->document.mark_saved();
    return open;
}

}  // namespace tertial::editor
