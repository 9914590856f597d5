#include "exporters/docx/look.h"

#include "model/file_system.h"

namespace tertial::docx {

namespace {

Expected<std::string> read_template(const TemplateFolders& folders, std::string_view relative, std::string& name) {
    const auto path = resolve_template_file(folders, relative);
    if (!path) return tl::make_unexpected(path.error());
    name = path->string();
    return read_file(real_file_system(), *path);
}

}  // namespace

Expected<Look> load_look(const TemplateFolders& folders) {
    Look look;
    std::string name;
    const auto layout_xml = read_template(folders, "word/layout.xml", name);
    if (!layout_xml) return tl::make_unexpected(layout_xml.error());
    auto layout = read_page_layout(*layout_xml, name);
    if (!layout) return tl::make_unexpected(layout.error());
    look.layout = std::move(*layout);

    auto numbering = read_template(folders, "word/numbering.xml", name);
    if (!numbering) return tl::make_unexpected(numbering.error());
    look.numbering = std::move(*numbering);

    const auto styles_xml = read_template(folders, "word/styles.xml", name);
    if (!styles_xml) return tl::make_unexpected(styles_xml.error());
    auto styles = read_style_sheet(*styles_xml, {}, name);
    if (!styles) return tl::make_unexpected(styles.error());
    look.styles = std::move(*styles);
    return look;
}

}  // namespace tertial::docx
