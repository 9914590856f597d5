// The doors of exporters.h to Word and Flat OPC.
#include "exporters/docx/look.h"
#include "exporters/docx/package.h"
#include "exporters/exporters.h"
#include "exporters/lint/lint.h"
#include "model/language.h"

namespace tertial {

namespace {

/// A finding is a defect of ours (or of a board's own template), and a broken file must not leave the house.
Expected<opc::Package> sound_package(const Report& report, const DocumentTemplate& document_template,
                                     const docx::Look& look) {
    opc::Package package = docx::word_package(report, document_template, look);
    const auto findings = lint_parts(package);
    if (findings.empty()) return package;
    return fail(ErrorCode::internal, tr("Word-filen blev inte hel och skrivs därför inte",
                                        "The Word file did not come out whole and is not written") +
                                         ": " + to_text(findings.front()));
}

}  // namespace

Expected<std::string> to_docx(const Report& report, const DocumentTemplate& document_template,
                              const TemplateFolders& folders) {
    const auto look = docx::load_look(folders);
    if (!look) return tl::make_unexpected(look.error());
    const auto package = sound_package(report, document_template, *look);
    if (!package) return tl::make_unexpected(package.error());
    return opc::to_zip(*package);
}

Expected<int> estimate_pages(const Report& report, const DocumentTemplate& document_template,
                             const TemplateFolders& folders) {
    const auto look = docx::load_look(folders);
    if (!look) return tl::make_unexpected(look.error());
    docx::Relationships relationships = docx::common_relationships();
    return docx::write_body(report, document_template, *look, docx::facts_of(report, document_template), relationships)
        .pages;
}

Expected<std::string> to_flat_opc(const Report& report, const DocumentTemplate& document_template,
                                  const TemplateFolders& folders) {
    const auto look = docx::load_look(folders);
    if (!look) return tl::make_unexpected(look.error());
    const auto package = sound_package(report, document_template, *look);
    if (!package) return tl::make_unexpected(package.error());
    return opc::to_flat_xml(*package, "Word.Document");
}

}  // namespace tertial
