#include "importers/excel/excel_reader.h"

#include <algorithm>
#include <map>

#include "importers/excel/cell_text.h"
#include "importers/excel/sheet_cells.h"
#include "importers/excel/sheet_lines.h"
#include "importers/office/xml.h"
#include "model/language.h"

namespace tertial {

namespace {

using namespace excel;
using office::attribute;
using office::child;

constexpr std::size_t most_sheets = 1000;
constexpr std::size_t most_text = std::size_t{16} << 20;  // bytes, of all sheets

tl::unexpected<Error> no_workbook(std::string_view name) {
    return fail(ErrorCode::bad_format,
                tr("Filen är ingen Excel-arbetsbok. Välj arbetsboken som .xlsx, eller spara bladet som CSV (UTF-8).",
                   "The file is no Excel workbook. Choose the workbook as .xlsx, or save the sheet as CSV (UTF-8)."),
                std::string(name));
}

struct SheetEntry {
    std::string name;
    std::string part;
    bool hidden = false;
};

/// In their order. Sheets that are only a chart have no cells.
std::vector<SheetEntry> list_sheets(const office::Package& package, std::string_view workbook_part,
                                    const pugi::xml_node& workbook) {
    std::map<std::string, std::string, std::less<>> parts;
    for (office::Relationship& relationship : office::relationships_of(package, workbook_part)) {
        if (relationship.kind == "worksheet" && !relationship.external) {
            parts.emplace(std::move(relationship.id), std::move(relationship.target));
        }
    }
    std::vector<SheetEntry> sheets;
    for (const pugi::xml_node node : child(workbook, "sheets").children()) {
        const auto part = parts.find(attribute(node, "id"));
        if (part == parts.end()) continue;
        const std::string_view state = attribute(node, "state");
        sheets.push_back(
            {clean_cell_text(attribute(node, "name")), part->second, state == "hidden" || state == "veryHidden"});
    }
    return sheets;
}

Expected<WorkbookFacts> read_facts(const office::Package& package, std::string_view workbook_part,
                                   const pugi::xml_node& workbook, std::string_view name) {
    WorkbookFacts facts;
    const std::string_view from_1904 = attribute(child(workbook, "workbookPr"), "date1904");
    if (from_1904 == "1" || from_1904 == "true") facts.dates = DateSystem::from_1904;
    facts.formats = CellFormats::read(package, workbook_part);
    if (const std::string* part = office::related_part(package, workbook_part, "sharedStrings")) {
        auto strings = read_shared_strings(*part, name);
        if (!strings) return tl::make_unexpected(std::move(strings.error()));
        facts.strings = std::move(*strings);
    }
    return facts;
}

}  // namespace

Expected<SourceDocument> read_excel(const office::Package& package, std::string_view name) {
    const std::string workbook_part = office::find_main_part(package).name;
    const std::string* main = package.find(workbook_part);
    if (main == nullptr) return no_workbook(name);
    pugi::xml_document document;
    if (Expected<void> parsed = office::parse_part(*main, name, document); !parsed) {
        return tl::make_unexpected(parsed.error());
    }
    const pugi::xml_node workbook = document.document_element();
    const std::vector<SheetEntry> sheets = list_sheets(package, workbook_part, workbook);
    if (sheets.empty() || sheets.size() > most_sheets) return no_workbook(name);
    const Expected<WorkbookFacts> facts = read_facts(package, workbook_part, workbook, name);
    if (!facts) return tl::make_unexpected(facts.error());

    SourceDocument out;
    out.name = name;
    out.form = LineForm::sheets;
    SheetLines lines(out);
    std::size_t text_left = most_text;
    for (const SheetEntry& sheet : sheets) {
        const std::string* part = package.find(sheet.part);
        if (part == nullptr) return no_workbook(name);
        if (sheet.hidden) {
            lines.leave_out(sheet.name);
            continue;
        }
        Expected<SheetCells> cells = read_sheet_cells(*part, *facts, text_left, name);
        if (!cells) return tl::make_unexpected(std::move(cells.error()));
        if (Expected<void> added = lines.add(sheet.name, std::move(*cells)); !added)
            return tl::make_unexpected(added.error());
    }
    return out;
}

}  // namespace tertial
