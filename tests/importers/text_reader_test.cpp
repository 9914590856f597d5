#include "importers/text_reader.h"

#include <doctest/doctest.h>

#include "tests/importers/reading.h"

using namespace tertial;

namespace {

const std::string running = "Förvaltningen fortsätter arbetet med att stärka barns och ungas delaktighet i";

SourceDocument read(const std::string& text) {
    auto document = read_text(text, "prov.txt");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("text_reader: the form is told from running lines alone") {
    CHECK(read(running + " \n" + running + " \nslut.\n").form == LineForm::marked);
    CHECK(read(running + "\n" + running + "\nslut.\n").form == LineForm::unmarked);
    CHECK(read(running + " " + running + " " + running + "\n").form == LineForm::unwrapped);
    CHECK(read("Kort rad \nKort rad \n").form == LineForm::unmarked);
    // A blank at the end of every line says nothing.
    CHECK(read(running + " \n" + running + " \nslut. \n\nNytt. \n\n").form == LineForm::unmarked);
}

TEST_CASE("text_reader: a kept blank says that a line goes on, a missing one that it ends or breaks in a word") {
    const SourceDocument document =
        reading::marked("Nämndens mål \nuppnås.\nnämnd/styrel\nse\nSamverkan\nFörvaltningen");
    REQUIRE(document.lines.size() == 6);
    CHECK(document.lines[0].joint == Joint::blank);
    CHECK(document.lines[1].joint == Joint::none);    // a stop
    CHECK(document.lines[2].joint == Joint::direct);  // a small letter follows
    CHECK(document.lines[4].joint == Joint::none);    // a capital follows
}

TEST_CASE("text_reader: without blanks a full line, or a small letter after it, says that a line goes on") {
    const SourceDocument document = read(running + "\n" + running + "\nsamhället.\nKort rad\nNästa stycke börjar.\n");
    CHECK(document.lines[0].joint == Joint::blank);
    CHECK(document.lines[1].joint == Joint::blank);
    CHECK(document.lines[2].joint == Joint::none);
    CHECK(document.lines[3].joint == Joint::none);
}

TEST_CASE("text_reader: empty lines become gaps, leading blanks are kept as a sign") {
    const SourceDocument document = read("ett\n\n  \n två\n");
    REQUIRE(document.lines.size() == 2);
    CHECK_FALSE(document.lines[0].gap_before);
    CHECK(document.lines[1].gap_before);
    CHECK(document.lines[1].indented);
    CHECK(document.lines[1].text == "två");
    CHECK(document.lines[1].place.line == 4);
}

TEST_CASE("text_reader: tabs part cells, empty ones too") {
    const SourceDocument document = read("Indikator\tUtfall\t\tÅrsmål  2024\t\n");
    REQUIRE(document.lines.front().is_row());
    CHECK(document.lines.front().cells == std::vector<std::string>{"Indikator", "Utfall", "", "Årsmål 2024", ""});
}

TEST_CASE("text_reader: CRLF, BOM and form feeds give the same lines") {
    const SourceDocument plain = read("Rubrik\n\nText.\n");
    for (const std::string text : {"Rubrik\r\n\r\nText.\r\n", "\xEF\xBB\xBFRubrik\n\nText.\n", "Rubrik\n\n\fText.\n"}) {
        const SourceDocument other = read(text);
        REQUIRE(other.lines.size() == plain.lines.size());
        CHECK(other.lines[1].text == plain.lines[1].text);
        CHECK(other.lines[1].gap_before);
    }
}

TEST_CASE("text_reader: errors of the bytes come through") {
    CHECK(read_text("", "tom.txt").error().code == ErrorCode::bad_format);
    CHECK(read_text("a\xFF", "fel.txt").error().line == 1);
}

TEST_CASE("text reader: without trailing blanks, a long line that ends with a word that none ends with goes on") {
    const auto source = read_text(
        "Biblioteket lånar ut instrument och håller sagostund på lördagar i\nSjöviken, och ställer ut det som barnen "
        "har målat.\nEn stad att bo i\nKostnaden ökar.\n",
        "prov.txt");
    REQUIRE(source);
    REQUIRE(source->form == LineForm::unmarked);
    CHECK(source->lines[0].joint == Joint::blank);
    CHECK(source->lines[1].joint == Joint::none);
    CHECK(source->lines[2].joint == Joint::none);
}
