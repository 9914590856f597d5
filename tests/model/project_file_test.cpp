#include "model/project_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <pugixml.hpp>

#include "model/text.h"
#include "model/xml_text.h"
#include "tests/model/random_report.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;

namespace {

std::string file(std::string_view inside, std::string_view attributes = "format=\"1\" id=\"r1\"") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tertial " + std::string(attributes) + ">\n" +
           std::string(inside) + "</tertial>\n";
}

Error error_of(std::string_view xml) {
    const auto loaded = from_project_xml(xml, "prov.tertial");
    REQUIRE(!loaded);
    CHECK(loaded.error().file == "prov.tertial");
    CHECK(loaded.error().code == ErrorCode::bad_format);
    return loaded.error();
}

std::string again(std::string_view xml) {
    const auto loaded = from_project_xml(xml, "prov.tertial");
    if (!loaded) FAIL(to_text(loaded.error()));
    return to_project_xml(loaded->report);
}

}  // namespace

TEST_CASE("project file: a report comes back as it was, and saving it again gives the same bytes") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const Report report = random_report(seed, seed % 10 == 0 ? 8 : 1);
        const std::string xml = to_project_xml(report);
        const auto loaded = from_project_xml(xml, "prov.tertial");
        if (!loaded) FAIL(to_text(loaded.error()));
        CHECK(loaded->access == Access::read_write);
        CHECK((loaded->report == report));
        CHECK(to_project_xml(loaded->report) == xml);
    }
}

TEST_CASE("project file: one field a line, LF, final newline, a head that says what it is") {
    const std::string xml = to_project_xml(random_report(3, 4));
    CHECK(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tertial format=\"1\" id=\"r"));
    CHECK(xml.ends_with("\n</tertial>\n"));
    CHECK(xml.find('\r') == std::string::npos);
    // No line begins with text: each holds a start tag, an end tag or a whole field.
    std::size_t at = 0;
    while (at < xml.size()) {
        const std::size_t end = xml.find('\n', at);
        const std::size_t first = xml.find_first_not_of(' ', at);
        REQUIRE(xml[first] == '<');
        REQUIRE(xml[end - 1] == '>');
        at = end + 1;
    }
}

TEST_CASE("project file: tab, line feed and carriage return in a field come back and do not break its line") {
    Report report;
    report.id.text = "r1";
    report.meta.title = "a\tb\nc\r\nd";
    report.appendices.emplace_back();
    report.appendices[0].id.text = "b1";
    report.appendices[0].doubt = "x\ty\nz";
    const std::string xml = to_project_xml(report);
    CHECK(xml.find("<title>a&#9;b&#10;c&#13;&#10;d</title>") != std::string::npos);
    const auto loaded = from_project_xml(xml, "prov");
    REQUIRE(loaded);
    CHECK((loaded->report == report));
}

TEST_CASE("project file: runs are saved without empty ones, neighbours of one look together") {
    Report report;
    report.decisions.emplace_back();
    report.decisions[0].id.text = "d1";
    report.decisions[0].runs = {
        {"a", true, false, {}}, {"", false, false, {}}, {"b", true, false, {}}, {" ", false, true, {}}};
    CHECK(to_project_xml(report).find("<decision id=\"d1\"><b>ab</b><i> </i></decision>") != std::string::npos);
}

TEST_CASE("project file: what a newer version added within the format survives at its parent") {
    const std::string xml = file(
        "  <meta colour=\"red\">\n    <kind>plan</kind>\n    <logo href=\"a&amp;b\">x &lt; y</logo>\n  </meta>\n"
        "  <decisions>\n    <decision id=\"d1\" votes=\"7\">Ja <b>nu</b><mark n=\"1\"/><mark n=\"2\"/></decision>\n"
        "    <decision id=\"d2\"><mark/></decision>\n  </decisions>\n"
        "  <front>\n    <chapter id=\"c1\" tone=\"grå\">\n      <title>Inledning</title>\n"
        "      <p id=\"p1\" lang=\"se\">Text</p>\n      <chart kind=\"bar\">\n        <series/>\n      </chart>\n"
        "<picture>å</picture>\n    </chapter>\n  </front>\n"
        "  <future>\n    <thing/>\n  </future>\n",
        "format=\"1\" id=\"r1\" xmlns:x=\"urn:x\"");
    CHECK(again(xml) == xml);
    const auto loaded = from_project_xml(xml, "prov");
    REQUIRE(loaded);
    CHECK(loaded->access == Access::read_write);
    CHECK(loaded->report.front[0].unknown.attributes == " tone=\"grå\"");
    CHECK(plain_text(loaded->report.decisions[0].runs) == "Ja nu");
}

TEST_CASE("project file: remarks are kept, and stay after the second save as after the first") {
    const std::string xml = "<!-- före -->" + file("  <meta>\n    <kind>plan</kind>\n    <!-- i -->\n  </meta>\n");
    const std::string once = again(xml);
    CHECK(once.find("<!-- före -->") != std::string::npos);
    CHECK(once.find("<!-- i -->") != std::string::npos);
    CHECK(again(once) == once);
}

TEST_CASE("project file: what saving would lose makes the file read-only and says where") {
    for (const std::string& inside :
         {std::string("  <meta>\n    <kind>plan</kind>\n    <title lang=\"sv\">A</title>\n  </meta>\n"),
          std::string("  <meta>\n    <kind>plan</kind>\n    <title>A<x/></title>\n  </meta>\n"),
          std::string("\n\n  <decisions><decision id=\"d1\"><b x=\"1\">A</b></decision></decisions>\n"),
          std::string("\n\n  <decisions new=\"1\"><decision id=\"d1\"/></decisions>\n")}) {
        const auto loaded = from_project_xml(file(inside), "prov");
        REQUIRE(loaded);
        CHECK(loaded->access == Access::read_only);
        CHECK(loaded->warning.find("Rad 5 ") == 0);
    }
}

TEST_CASE("project file: a newer format opens read-only with a message") {
    const auto loaded = from_project_xml(
        file("  <meta>\n    <kind>new-kind</kind>\n    <title>A</title>\n  </meta>\n", "format=\"2\" id=\"r1\""),
        "prov");
    REQUIRE(loaded);
    CHECK(loaded->access == Access::read_only);
    CHECK(loaded->warning.find("nyare version") != std::string::npos);
    CHECK(loaded->report.meta.title == "A");
}

TEST_CASE("project file: blanks are text, also alone") {
    const auto loaded = from_project_xml(file("  <decisions>\n    <decision id=\"d1\">  <b> </b> x  </decision>\n  "
                                              "</decisions>\n  <template> </template>\n"),
                                         "prov");
    REQUIRE(loaded);
    CHECK(plain_text(loaded->report.decisions[0].runs) == "    x  ");
    CHECK(loaded->report.template_name == " ");
}

TEST_CASE("project file: CRLF from another system, a byte order mark, CDATA and single quotes are read") {
    std::string xml = file("  <template><![CDATA[a<b]]></template>\n", "format='1' id='r1'");
    for (std::size_t at = 0; (at = xml.find('\n', at)) != std::string::npos; at += 2) xml.insert(at, "\r");
    const auto loaded = from_project_xml("\xEF\xBB\xBF" + xml, "prov");
    REQUIRE(loaded);
    CHECK(loaded->report.template_name == "a<b");
    CHECK(to_project_xml(loaded->report).find('\r') == std::string::npos);
}

TEST_CASE("project file: nodes without id get one, the same on every load") {
    const std::string xml =
        file("  <decisions>\n    <decision>A</decision>\n    <decision>B</decision>\n  </decisions>\n");
    const auto loaded = from_project_xml(xml, "prov");
    REQUIRE(loaded);
    CHECK(loaded->report.decisions[0].id.text.size() == 9);
    CHECK(loaded->report.decisions[0].id != loaded->report.decisions[1].id);
    CHECK(again(xml) == again(xml));
}

TEST_CASE("project file: rows are made as wide as the header, and no cell is lost") {
    const auto loaded = from_project_xml(
        file("<front><chapter id=\"c1\"><table id=\"t1\"><column>A</column><row id=\"w1\"><c>1</c><c>2</c></row>"
             "<row id=\"w2\"/></table></chapter></front>"),
        "prov");
    REQUIRE(loaded);
    const auto& table = std::get<Table>(loaded->report.front[0].blocks[0]);
    CHECK(table.columns == std::vector<std::string>{"A", ""});
    CHECK(table.rows[0].cells == std::vector<std::string>{"1", "2"});
    CHECK(table.rows[1].cells == std::vector<std::string>{"", ""});
}

TEST_CASE("project file: errors name their line") {
    CHECK(error_of("").message == "Filen är tom.");
    CHECK(error_of(" \n\t\n").message == "Filen är tom.");
    CHECK(error_of("Sjövikens stadsdelsnämnd\n").message.find("import") != std::string::npos);
    CHECK(error_of("PK\x03\x04zip").message.find("Word") != std::string::npos);
    CHECK(error_of("<?xml version=\"1.0\"?>\n<html></html>").message.find("<html>") != std::string::npos);
    CHECK(error_of("<tertial/>").message.find("format") != std::string::npos);
    CHECK(error_of("<tertial format=\"0\"/>").message.find("format") != std::string::npos);
    CHECK(error_of("<tertial format=\"1x\"/>").message.find("format") != std::string::npos);
    CHECK(error_of("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<tertial format=\"1\"/>").line == 1);

    const auto line_of_error = [](std::string_view inside) { return error_of(file(inside)).line; };
    CHECK(line_of_error("\n<template>a</template>\n<template>b</template>\n") == 5);
    CHECK(line_of_error("\n<meta><kind>x</kind></meta>\n") == 4);
    CHECK(line_of_error("\n<meta><kind>plan</kind><year>tjugo</year></meta>\n") == 4);
    CHECK(line_of_error("\n<meta><kind>plan</kind><year>-3</year></meta>\n") == 4);
    CHECK(line_of_error("\n\n<decisions><decision id=\"d1\"/>\n<decision id=\"d1\"/></decisions>\n") == 6);
    CHECK(line_of_error("\n<decisions><decision id=\"D 1\"/></decisions>\n") == 4);
    CHECK(line_of_error("\n<decisions><decision id=\"d1\" line=\"1\" line=\"2\"/></decisions>\n") == 4);
    CHECK(line_of_error("\n<decisions><decision id=\"d1\" new=\"1\" new=\"2\"/></decisions>\n") == 4);
    CHECK(line_of_error("\n<front>text</front>\n") == 4);
    CHECK(line_of_error("\n<goals><goal id=\"g1\"/></goals>\n") == 4);
    CHECK(line_of_error("\n<a></b>\n") == 4);
    CHECK(line_of_error("\n<template>a & b</template>\n") == 4);
    CHECK(line_of_error("\n<template>&nbsp;</template>\n") == 4);
    CHECK(line_of_error("\n<template>&#0;</template>\n") == 4);
    CHECK(line_of_error("\n<template>&#xFFFE;</template>\n") == 4);
    CHECK(line_of_error("\n<template x=\"&#11;\"/>\n") == 4);
    CHECK(line_of_error("\n<template>\x0B</template>\n") == 4);
    CHECK(line_of_error("\n<template>\xE5</template>\n") == 4);          // windows-1252 å
    CHECK(line_of_error("\n<template>\xC0\xAF</template>\n") == 4);      // overlong
    CHECK(line_of_error("\n<template>\xED\xA0\x80</template>\n") == 4);  // surrogate
    CHECK(error_of(file("") + "text").line == 4);
    CHECK(error_of(file("") + "<tertial/>").line == 4);
    CHECK(error_of(file("\n<<<<<<< HEAD\n")).message.find("sammanslagning") != std::string::npos);
}

TEST_CASE("project file: hostile files are refused at once") {
    const std::string laughs =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<tertial "
        "format=\"1\"/>";
    CHECK(error_of(laughs).message.find("DOCTYPE") != std::string::npos);
    std::string deep = "<tertial format=\"1\">";
    for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
    CHECK(error_of(deep).message.find("200") != std::string::npos);
    std::string just = "<tertial format=\"1\">";
    for (int i = 0; i < 199; ++i) just += "<a>";
    for (int i = 0; i < 199; ++i) just += "</a>";
    CHECK(from_project_xml(just + "</tertial>", "prov"));
    std::string ampersands = "<tertial format=\"1\"><template>" + std::string(2'000'000, '&');
    CHECK(error_of(ampersands).code == ErrorCode::bad_format);
    std::string attribute = "<tertial format=\"1\" x=\"" + std::string(2'000'000, 'a');
    CHECK(error_of(attribute).message.find("avhuggen") != std::string::npos);
}

TEST_CASE("project file: cut off anywhere it is an error and never a crash") {
    const std::string xml = to_project_xml(random_report(5, 6));
    for (std::size_t length = 0; length + 1 < xml.size(); length += 100) {
        CAPTURE(length);
        CHECK(error_of(std::string_view(xml).substr(0, length)).code == ErrorCode::bad_format);
    }
}

TEST_CASE("project file: one byte changed is an error or a report, never a crash") {
    const std::string xml = to_project_xml(random_report(6, 1));
    Chance chance(1);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string changed = xml;
        changed[chance.below(changed.size())] = static_cast<char>(chance.bits());
        const auto loaded = from_project_xml(changed, "prov");
        refused += !loaded.has_value();
        if (loaded) CHECK(from_project_xml(to_project_xml(loaded->report), "prov"));
    }
    CHECK(refused > 1000);
}

TEST_CASE("project file: a forbidden character is never written, and saving says where it is") {
    TemporaryFolder folder;
    Report report = random_report(8, 1);
    REQUIRE(save_project(real_file_system(), folder / "a", report));
    Indicator indicator;
    indicator.id.text = "ibad";
    for (const char* bad : {"a\x0B", "a\x02", "a\xFF", "\xEF\xBF\xBF"}) {
        indicator.name = bad;
        Report worse = report;
        worse.goals[0].indicators.push_back(indicator);
        const auto saved = save_project(real_file_system(), folder / "a", worse);
        REQUIRE(!saved);
        CHECK(saved.error().message.find("ibad") != std::string::npos);
        CHECK(!find_forbidden_character(to_project_xml(worse)));
        CHECK(from_project_xml(to_project_xml(worse), "prov"));
    }
    CHECK((load_project(real_file_system(), folder / "a")->report == report));
    report.goals[0].indicators.push_back(indicator);
    report.goals[0].indicators.back().name = "a";
    report.goals[0].indicators.push_back(report.goals[0].indicators.back());
    CHECK(!save_project(real_file_system(), folder / "a", report));
}

TEST_CASE("project file: loading a file that is not there says so") {
    const auto loaded = load_project(real_file_system(), "/finns/inte.tertial");
    REQUIRE(!loaded);
    CHECK(loaded.error().code == ErrorCode::not_found);
}
