// What other programs than the usual ones print: numbers with a blank behind them, contents without dots, rows that a
// page's end cuts.
#include <doctest/doctest.h>

#include <algorithm>

#include "importers/pdf/pdf_reader.h"
#include "tests/importers/pdf/pdf_file.h"
#include "tests/importers/pdf/poppler_at_hand.h"

using namespace tertial;
using namespace tertial::pdf_test;

namespace {

/// Running text in ten lines from `top` down, so that the document knows what its text looks like.
std::string running_text(int top) {
    std::string out;
    for (int line = 0; line < 10; ++line)
        out += show("Verksamheten arbetar vidare med sina uppdrag under hela perioden och tar hand om alla som", 60,
                    top - 12 * line);
    return out;
}

SourceDocument read(const std::vector<std::string>& pages) {
    auto source = read_pdf(make_pdf(pages), "rapport.pdf");
    REQUIRE_MESSAGE(source.has_value(), source.error().message);
    return *source;
}

bool has_line(const SourceDocument& source, std::string_view text) {
    return std::any_of(source.lines.begin(), source.lines.end(),
                       [&](const SourceLine& line) { return line.text == text; });
}

}  // namespace

TEST_CASE("pdf of other makers: a number with nothing but a blank behind it is a mark where the text hangs") {
    if (!tools_are_at_hand()) return;
    const SourceDocument source =
        read({running_text(800) + show("1.", 60, 650) +
              show("Rapporten godkanns och overlamnas till kommunstyrelsen som svar pa stadens anvisningar", 72, 650) +
              show("for aret.", 72, 638) + show("2.", 60, 620) + show("Beslutet justeras omedelbart.", 72, 620)});
    CHECK(has_line(source,
                   "Rapporten godkanns och overlamnas till kommunstyrelsen som svar pa stadens anvisningar for aret."));
    CHECK(has_line(source, "Beslutet justeras omedelbart."));
    CHECK(std::count_if(source.lines.begin(), source.lines.end(),
                        [](const SourceLine& line) { return line.style == LineStyle::numbered; }) == 2);
}

TEST_CASE("pdf of other makers: contents without dots are known by their headings coming back") {
    if (!tools_are_at_hand()) return;
    const std::vector<std::string> titles = {"Sammanfattning",   "Barn och unga",        "Uppdrag och ansvar",
                                             "Ekonomi i balans", "Personal och ledning", "Bilagor och underlag"};
    std::string contents, chapters;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const int down = static_cast<int>(i) * 40;
        contents += show(titles[i] + " " + std::to_string(i + 1), 60, 800 - down / 2);
        chapters += show(titles[i], 60, 600 - down, 2, 14) + show("Text om detta.", 60, 584 - down);
    }
    const SourceDocument source = read({contents + running_text(640), running_text(800) + chapters});
    CHECK(source.left_out.size() == titles.size());
    for (const std::string& title : titles) CHECK(has_line(source, title));
}

TEST_CASE("pdf of other makers: a row that the page's end cuts goes on, though no header is repeated") {
    if (!tools_are_at_hand()) return;
    const auto row = [](std::string_view name, std::string_view figure, int bottom) {
        return show(name, 65, bottom, 1, 8) + show(figure, 300, bottom, 1, 8) + show("2024", 400, bottom, 1, 8);
    };
    const std::string head =
        show("Indikator", 65, 90, 2, 8) + show("Utfall", 300, 90, 2, 8) + show("Period", 400, 90, 2, 8);
    const SourceDocument source =
        read({running_text(800) + head + row("Antal platser", "12 st", 76) + row("Andel som uppger att de", "85 %", 62),
              show("trivs hemma", 65, 780, 1, 8) + row("Antal besok", "7 st", 766) + running_text(700)});
    std::vector<std::vector<std::string>> rows;
    for (const SourceLine& line : source.lines) {
        if (line.is_row()) rows.push_back(line.cells);
    }
    REQUIRE(rows.size() == 4);
    CHECK(rows[2] == std::vector<std::string>{"Andel som uppger att de trivs hemma", "85 %", "2024"});
    CHECK(rows[3] == std::vector<std::string>{"Antal besok", "7 st", "2024"});
}

TEST_CASE("pdf of other makers: a numbered line right over a table is its caption, in text it is text") {
    if (!tools_are_at_hand()) return;
    const auto row = [](std::string_view name, std::string_view figure, int bottom, int font = 1) {
        return show(name, 65, bottom, font, 8) + show(figure, 300, bottom, font, 8);
    };
    const SourceDocument source =
        read({running_text(800) + show("Tabell 3. Indikatorer i korthet", 60, 640, 2, 9) +
              row("Indikator", "Utfall", 624, 2) + row("Antal platser", "12 st", 610) +
              row("Antal besok", "7 st", 596) + show("Tabell 3. Samma ord utan en tabell under sig.", 60, 560)});
    CHECK(std::count_if(source.lines.begin(), source.lines.end(),
                        [](const SourceLine& line) { return line.style == LineStyle::caption; }) == 1);
    CHECK(std::count_if(source.lines.begin(), source.lines.end(), [](const SourceLine& line) {
              return line.style == LineStyle::caption && line.text == "Tabell 3. Indikatorer i korthet";
          }) == 1);
}

TEST_CASE("pdf of other makers: a list of contents whose dots a blank parts, and whose entries take four lines") {
    if (!tools_are_at_hand()) return;
    const std::string contents =
        show("Sammanfattning..............3", 60, 800) + show("Ett langt namn pa ett mal som", 60, 788) +
        show("tar plats pa en rad till", 60, 776) + show("och sedan pa en rad till", 60, 764) +
        show("och slutar har. . .4", 60, 752) + show("Uppdrag och ansvar...........5", 60, 740) +
        show("Ekonomi i balans . .5", 60, 728) + show("Personal......................6", 60, 716);
    const SourceDocument source =
        read({contents, running_text(800), running_text(800), running_text(800), running_text(800), running_text(800)});
    CHECK(std::count_if(source.left_out.begin(), source.left_out.end(),
                        [](const SourceLine& line) { return line.left_out == LeftOut::contents; }) == 8);
}

TEST_CASE("pdf of other makers: what stands to the right over the text is no running text") {
    if (!tools_are_at_hand()) return;
    const SourceDocument source =
        read({show("2024-03-14", 450, 810) + show("Sida 1 av 20", 450, 798) + running_text(740)});
    CHECK(has_line(source, "2024-03-14"));
}

TEST_CASE("pdf of other makers: a typewriter's wide blanks part no cells") {
    if (!tools_are_at_hand()) return;
    PdfFile file;
    file.object(3) = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";
    file.add_page_of(running_text(800) + show("Indikator", 60, 640) + show("Utfall", 300, 640) +
                     show("Period", 400, 640) + show("Antal unga barn", 60, 626) + show("12 st", 300, 626) +
                     show("2024", 400, 626));
    const auto source = read_pdf(file.bytes(), "rapport.pdf");
    REQUIRE(source);
    CHECK_FALSE(source->lines.front().is_row());
    CHECK(source->lines.back().cells == std::vector<std::string>{"Antal unga barn", "12 st", "2024"});
}
