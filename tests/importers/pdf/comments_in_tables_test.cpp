// Comments under rows as makers of web pages set them: a cell across the table with white between its paragraphs, rows
// of several lines whose values stand at the bottom, in the middle or to the right of their cells.
#include <doctest/doctest.h>

#include "importers/pdf/pdf_reader.h"
#include "tests/importers/pdf/pdf_file.h"
#include "tests/importers/pdf/poppler_at_hand.h"

using namespace tertial;
using namespace tertial::pdf_test;

namespace {

std::string running_text(int top) {
    std::string out;
    for (int line = 0; line < 10; ++line)
        out += show("Verksamheten arbetar vidare med sina uppdrag under hela perioden och tar hand om alla som", 60,
                    top - 14 * line);
    return out;
}

std::string header(int bottom) {
    return show("Indikator", 65, bottom, 2, 8) + show("Utfall", 300, bottom, 2, 8) + show("Mal", 380, bottom, 2, 8) +
           show("Period", 440, bottom, 2, 8);
}

std::string row(std::string_view name, std::string_view outcome, std::string_view target, int bottom) {
    return show(name, 65, bottom, 1, 8) + (outcome.empty() ? "" : show(outcome, 300, bottom, 1, 8)) +
           (target.empty() ? "" : show(target, 380, bottom, 1, 8)) + show("2024", 440, bottom, 1, 8);
}

std::string comment(int bottom) {
    return show("Analys", 65, bottom, 2, 8) +
           show("Utfallet ar hogre an forra aret for att fler har kommit till parken an nagon gang forut, och for att",
                65, bottom - 20, 1, 8) +
           show("den nya leken ar klar.", 65, bottom - 30, 1, 8);
}

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::vector<std::string>& pages) {
    auto source = read_pdf(make_pdf(pages), "rapport.pdf");
    REQUIRE_MESSAGE(source.has_value(), source.error().message);
    Rows rows;
    for (const SourceLine& line : source->lines) {
        if (line.is_row()) rows.push_back(line.cells);
    }
    return rows;
}

}  // namespace

TEST_CASE("pdf comments: white between a comment's paragraphs does not end the table") {
    if (!tools_are_at_hand()) return;
    const Rows rows =
        rows_of({running_text(800) + header(600) + row("Antal besok", "7 st", "8 st", 586) + comment(562) +
                 row("Antal barn", "", "9 st", 508) + row("Antal unga", "5 st", "", 494) + running_text(440)});
    REQUIRE(rows.size() == 5);
    CHECK(rows[2].front().starts_with("Analys\nUtfallet"));
    CHECK(rows[3] == std::vector<std::string>{"Antal barn", "", "9 st", "2024"});
    CHECK(rows[4] == std::vector<std::string>{"Antal unga", "5 st", "", "2024"});
}

TEST_CASE("pdf comments: the row behind may begin with a line of its last column") {
    if (!tools_are_at_hand()) return;
    std::string rows_before;
    for (int i = 0; i < 6; ++i)
        rows_before += row("Antal besok pa alla", "7 st", "8 st", 614 + 28 * i) + show("lekar", 65, 604 + 28 * i, 1, 8);
    const std::string two_lines = show("Tertial 2", 440, 528, 1, 8) + show("Antal barn", 65, 518, 1, 8) +
                                  show("9 st", 380, 518, 1, 8) + show("2024", 440, 518, 1, 8);
    const Rows rows = rows_of({header(770) + rows_before + comment(582) + two_lines + running_text(440)});
    REQUIRE(rows.size() == 9);
    CHECK(rows[8] == std::vector<std::string>{"Antal barn", "", "9 st", "Tertial 2 2024"});
}

TEST_CASE("pdf comments: text of the report under a table is none of its comments") {
    if (!tools_are_at_hand()) return;
    const Rows rows = rows_of({running_text(800) + header(600) + row("Antal besok", "7 st", "8 st", 586) +
                               running_text(560) + row("Antal barn", "1 st", "9 st", 400)});
    REQUIRE(rows.size() >= 2);
    CHECK(rows[1] == std::vector<std::string>{"Antal besok", "7 st", "8 st", "2024"});
}

TEST_CASE("pdf comments: a header that comes again begins its own table close under another") {
    if (!tools_are_at_hand()) return;
    const auto activities = [](int bottom) {
        return show("Aktivitet", 65, bottom, 2, 8) + show("Start", 350, bottom, 2, 8) + show("Slut", 430, bottom, 2, 8);
    };
    const auto activity = [](std::string_view name, int bottom) {
        return show(name, 65, bottom, 1, 8) + show("2024-01-01", 350, bottom, 1, 8) +
               show("2024-12-31", 430, bottom, 1, 8);
    };
    const Rows rows = rows_of({running_text(800) + header(600) + row("Antal besok", "7 st", "8 st", 586) +
                                   activities(572) + activity("Bygga en park", 558),
                               running_text(800) + header(600) + row("Antal barn", "1 st", "2 st", 586) +
                                   activities(572) + activity("Bygga en bro", 558)});
    CHECK(std::count(rows.begin(), rows.end(), std::vector<std::string>{"Aktivitet", "Start", "Slut"}) == 2);
    CHECK(std::count(rows.begin(), rows.end(), std::vector<std::string>{"Bygga en bro", "2024-01-01", "2024-12-31"}) ==
          1);
}

TEST_CASE("pdf comments: values at a page's end get the name that the next page begins with") {
    if (!tools_are_at_hand()) return;
    const std::string values = show("85 %", 300, 57, 1, 8) + show("86 %", 380, 57, 1, 8);
    const Rows rows = rows_of({running_text(800) + header(90) + row("Antal platser", "12 st", "13 st", 76) + values,
                               header(800) + show("Andel nojda barn", 65, 786, 1, 8) + show("2024", 440, 786, 1, 8) +
                                   row("Antal besok", "7 st", "8 st", 772) + running_text(700)});
    REQUIRE(rows.size() == 4);
    CAPTURE(rows[2][0] + "|" + rows[2][1] + "|" + rows[2][2] + "|" + rows[2][3]);
    CHECK(rows[2] == std::vector<std::string>{"Andel nojda barn", "85 %", "86 %", "2024"});
}

TEST_CASE("pdf comments: a sign for nothing far from the next cell is no list's mark") {
    if (!tools_are_at_hand()) return;
    const std::string middle = show("Andel unga som inte anvander", 65, 566, 1, 8) + show("-", 380, 561, 1, 8) +
                               show("2024", 440, 561, 1, 8) + show("nagot alls", 65, 556, 1, 8);
    const Rows rows = rows_of({running_text(800) + header(600) + row("Antal besok", "7 st", "8 st", 586) + middle});
    REQUIRE(rows.size() == 3);
    CHECK(rows[2] == std::vector<std::string>{"Andel unga som inte anvander nagot alls", "", "-", "2024"});
}
