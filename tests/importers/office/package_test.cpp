#include "importers/office/package.h"

#include <doctest/doctest.h>

#include "tests/importers/office/raw_zip.h"

using namespace tertial;
using namespace tertial::office;
using namespace tertial::office_test;

namespace {

std::string types(std::string_view main_type) {
    return "<Types><Default Extension=\"rels\" ContentType=\"application/rels+xml\"/><Override PartName=\"/main.xml\" "
           "ContentType=\"" +
           std::string(main_type) + "\"/></Types>";
}

std::string package_with(std::string_view main_type) {
    return packed_zip({{"[Content_Types].xml", types(main_type)},
                       {"_rels/.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" "
                        "Target=\"Main.xml\"/></Relationships>"},
                       {"main.xml", "<main/>"}});
}

MainKind kind_of(const std::string& bytes) {
    const auto package = read_package(bytes, "fil");
    REQUIRE(package);
    return find_main_part(*package).kind;
}

}  // namespace

TEST_CASE("package: what a file is, its content type says, whatever its parts are called") {
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    const std::string excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    CHECK(kind_of(package_with(word)) == MainKind::word);
    CHECK(kind_of(package_with(excel)) == MainKind::excel);
    CHECK(kind_of(package_with("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) == MainKind::excel);
    CHECK(kind_of(package_with("application/vnd.ms-word.document.macroEnabled.main+xml")) == MainKind::word);
    CHECK(kind_of(package_with("application/vnd.ms-excel.sheet.binary.macroEnabled.main")) == MainKind::excel_binary);
    CHECK(kind_of(package_with("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")) ==
          MainKind::none);
    CHECK(kind_of(packed_zip({{"content.xml", "<c/>"}, {"META-INF/manifest.xml", "<m/>"}})) == MainKind::open_document);
    CHECK(kind_of(packed_zip({{"other.xml", "<c/>"}})) == MainKind::none);
}

TEST_CASE("package: parts are found whatever their case, and names that differ in case only are damage") {
    const auto package = read_package(package_with("x"), "fil");
    REQUIRE(package);
    CHECK(find_main_part(*package).name == "/main.xml");
    REQUIRE(package->find("/main.xml") != nullptr);
    CHECK(*package->find("/main.xml") == "<main/>");
    require_error([] { return read_package(packed_zip({{"word/a.xml", "<a/>"}, {"word/A.xml", "<b/>"}}), "fil"); });
}

TEST_CASE("package: a related part is found from where the relationship stands") {
    const auto package = read_package(packed_zip({{"xl/workbook.xml", "<w/>"},
                                                  {"xl/_rels/workbook.xml.rels",
                                                   "<r><a Id=\"1\" Type=\"a/styles\" Target=\"styles.xml\"/>"
                                                   "<a Id=\"2\" Type=\"a/theme\" Target=\"../Theme.xml\"/>"
                                                   "<a Id=\"3\" Type=\"a/link\" TargetMode=\"External\" "
                                                   "Target=\"https://sjoviken.example/A\"/></r>"},
                                                  {"xl/styles.xml", "<s/>"},
                                                  {"theme.xml", "<t/>"}}),
                                      "fil");
    REQUIRE(package);
    REQUIRE(related_part(*package, "/xl/workbook.xml", "styles") != nullptr);
    CHECK(*related_part(*package, "/xl/workbook.xml", "styles") == "<s/>");
    REQUIRE(related_part(*package, "/xl/workbook.xml", "theme") != nullptr);
    CHECK(related_part(*package, "/xl/workbook.xml", "link") == nullptr);
    CHECK(relationships_of(*package, "/xl/workbook.xml").back().target == "https://sjoviken.example/A");
    CHECK(relationships_of(*package, "/xl/styles.xml").empty());
}

TEST_CASE("package: old and protected files are told apart from damaged ones") {
    const Error error = require_error([] { return read_package("\xD0\xCF\x11\xE0rest", "plan.xls"); });
    CHECK(error.message.find("lösenord") != std::string::npos);
    CHECK(looks_like_package("\xD0\xCF\x11\xE0"));
    CHECK(looks_like_package("PK\x03\x04"));
    CHECK_FALSE(looks_like_package("Indikator;Utfall"));
    CHECK_FALSE(looks_like_package(""));
}
