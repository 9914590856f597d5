// Word files whose tables of indicators and activities have their columns in another order than the report's template.
#include <algorithm>
#include <numeric>
#include <pugixml.hpp>
#include <random>
#include <sstream>

#include "importers/office/package.h"
#include "tests/importers/exported.h"
#include "tests/importers/published.h"
#include "tests/importers/word/word_file.h"

using namespace tertial;

namespace {

using Cells = std::vector<pugi::xml_node>;

Cells cells_of(pugi::xml_node row) {
    Cells cells;
    for (pugi::xml_node cell : row.children("w:tc")) cells.push_back(cell);
    return cells;
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const pugi::xpath_node& run : node.select_nodes(".//w:t")) text += run.node().child_value();
    return text;
}

/// Rows that are one cell across, comments, stay as they are.
void reorder_columns(pugi::xml_node table, std::mt19937& random) {
    const std::size_t width = cells_of(table.child("w:tr")).size();
    std::vector<std::size_t> order(width);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), random);
    for (pugi::xml_node row : table.children("w:tr")) {
        const Cells cells = cells_of(row);
        if (cells.size() != width) continue;
        for (const std::size_t from : order) row.append_move(cells[from]);
    }
}

/// The file with its indicators and activities in other columns; `tables` counts them.
std::string with_other_order(const std::string& bytes, std::mt19937& random, std::size_t& tables) {
    const auto package = office::read_package(bytes, "prov.docx");
    REQUIRE(package);
    std::vector<opc::ZipEntry> entries;
    for (const auto& [name, part] : package->parts) entries.push_back({name.substr(1), part});
    for (opc::ZipEntry& entry : entries) {
        if (entry.name != "word/document.xml") continue;
        pugi::xml_document document;
        REQUIRE(
            document.load_buffer(entry.bytes.data(), entry.bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata));
        for (const pugi::xpath_node& table : document.select_nodes("//w:tbl")) {
            const std::string first = text_of(table.node().child("w:tr").child("w:tc"));
            if (!first.starts_with("Indikator") && !first.starts_with("Aktivitet")) continue;
            reorder_columns(table.node(), random);
            ++tables;
        }
        std::ostringstream out;
        document.save(out, "", pugi::format_raw);
        entry.bytes = out.str();
    }
    const auto changed = opc::write_zip(entries);
    REQUIRE(changed);
    return *changed;
}

gold::Comparison score(const std::string& bytes, const gold::Records& wanted) {
    const auto report = import_report(bytes, "prov.docx", {}, gold::templates());
    REQUIRE(report);
    return gold::compare(gold::parse(to_records(*report)), wanted);
}

void check_reordered(const std::string& bytes, const gold::Records& wanted) {
    const double whole = score(bytes, wanted).score();
    for (unsigned seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::size_t tables = 0;
        const auto comparison = score(with_other_order(bytes, random, tables), wanted);
        CHECK(tables > 10);
        CHECK_MESSAGE(comparison.score() >= 0.95 * whole, comparison.score(), "\n", gold::joined(comparison.wrong));
    }
}

}  // namespace

TEST_CASE("word, columns in any order: the sample as we write it") {
    const auto text = gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.tabs.txt");
    const auto wanted = gold::read_file(TERTIAL_TEST_DATA "/samples/sjoviken-t2-2024.tabs.gold.jsonl");
    REQUIRE(text);
    REQUIRE(wanted);
    const auto report = gold::import(*text);
    REQUIRE(report);
    check_reordered(exported::document(*report), gold::parse(*wanted));
}

TEST_CASE("word, columns in any order: published Word files") {
    published::for_each(".docx", [](const std::string&, const std::string& bytes, const gold::Records& wanted) {
        check_reordered(bytes, wanted);
    });
}
