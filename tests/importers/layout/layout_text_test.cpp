#include "importers/layout/layout_text.h"

#include <doctest/doctest.h>

#include "importers/words.h"
#include "tests/importers/published.h"

using namespace tertial;

namespace {

std::vector<CleanLine> lines_of(const std::string& text) {
    auto lines = clean_lines(text, "prov.txt");
    REQUIRE(lines);
    return *lines;
}

/// The lines with bars for tabs.
std::string read(const std::string& text) {
    std::string out;
    for (const CleanLine& line : layout::with_rows(lines_of(text))) {
        for (const char c : line.text) out += c == '\t' ? '|' : c;
        out += '\n';
    }
    return out;
}

const std::string indicators =
    "Indikator                  Periodens   Utfall   Årsmål     KF:s      Period\n"
    "                           utfall      VB                  årsmål\n"
    "                                       2023\n";

}  // namespace

TEST_CASE("layout text: many lines with columns make it, sentences and tabs do not") {
    std::string rows = indicators;
    for (int i = 0; i < 6; ++i) rows += "Andel nöjda besökare       84 %        83 %     85 %       85 %      2024\n";
    CHECK(layout::is_layout(lines_of(rows)));
    CHECK(layout::is_layout(lines_of("a\tb\n" + rows)));
    CHECK_FALSE(layout::is_layout(lines_of("a\tb\na\tb\na\tb\na\tb\na\tb\n" + rows)));
    std::string prose;
    for (int i = 0; i < 20; ++i) prose += "Nämnden arbetar  för alla barn, 95,5  % av dem.\n";
    CHECK_FALSE(layout::is_layout(lines_of(prose)));
    CHECK_FALSE(layout::is_layout(lines_of(rows + std::string(3000, '\n'))));
}

TEST_CASE("layout text: cells of several lines, empty cells, and columns that shift") {
    CHECK(read(indicators + "Andel nöjda besökare på    84,5 %      83 %     85 %      Tas       Tertial 2\n"
                            "fritidsgårdar                                             fram av   2024\n"
                            "                                                          nämnd\n"
                            "Antal besök                                    5 200     9 000 st  2024\n") ==
          "Indikator|Periodens utfall|Utfall VB 2023|Årsmål|KF:s årsmål|Period\n"
          "Andel nöjda besökare på fritidsgårdar|84,5 %|83 %|85 %|Tas fram av nämnd|Tertial 2 2024\n"
          "Antal besök|||5 200|9 000 st|2024\n");
}

TEST_CASE("layout text: full cells leave one blank, and a full name pushes its value to the left") {
    CHECK(read(indicators + "Andel unga som inte 17,5 %             5,1 st 5 st        6         2024\n"
                            "röker\n") ==
          "Indikator|Periodens utfall|Utfall VB 2023|Årsmål|KF:s årsmål|Period\n"
          "Andel unga som inte röker|17,5 %|5,1 st|5 st|6|2024\n");
}

TEST_CASE("layout text: a value with its unit is over, a period is no unit") {
    CHECK(read(indicators + "Antal platser              4 st 3 GWh           210      11 000 Tertial 1\n"
                            "i sommar                                                         2024\n") ==
          "Indikator|Periodens utfall|Utfall VB 2023|Årsmål|KF:s årsmål|Period\n"
          "Antal platser i sommar|4 st|3 GWh|210|11 000 Tertial 1|2024\n");
}

TEST_CASE("layout text: comments run across the columns") {
    CHECK(read(indicators + "Andel nöjda                84 %        83 %     85 %       85 %      2024\n"
                            "Analys\n"
                            "Målet nås inte. Fler har svarat än förra året, och de är mindre nöjda än\n"
                            "de som svarade då.\n"
                            "Antal besök                12          14       15         16        2024\n") ==
          "Indikator|Periodens utfall|Utfall VB 2023|Årsmål|KF:s årsmål|Period\n"
          "Andel nöjda|84 %|83 %|85 %|85 %|2024\n"
          "Analys\n"
          "Målet nås inte. Fler har svarat än förra året, och de är mindre nöjda än\n"
          "de som svarade då.\n"
          "Antal besök|12|14|15|16|2024\n");
}

TEST_CASE("layout text: a row that a page cut goes on under the repeated header") {
    const std::string cut = read(indicators +
                                 "Andel nöjda besökare på    84 %        83 %     85 %       Tas       2024\n"
                                 "                                                           fram av\n"
                                 "\f                                        Sid 2\n\n" +
                                 indicators +
                                 "                                                           nämnd\n"
                                 "Antal besök                12          14       15         16        2024\n");
    CHECK(cut.find("Andel nöjda besökare på|84 %|83 %|85 %|Tas fram av nämnd|2024\n") != std::string::npos);
    CHECK(cut.find("Antal besök|12|14|15|16|2024\n") != std::string::npos);
}

TEST_CASE("layout text: figures without a name belong to no row of another table, nor of another page but the last") {
    const std::string row = "Antal besök                12          14       15         16        2024\n";
    const std::string figures = "                           21          22       23         24        2024\n";
    const std::string other = "Nyckeltal                  Planering   Utfall   Snitt      Budget    Period\n" + figures;
    CHECK(read(indicators + row + "\n\nText mellan tabeller.\n" + other).find("|21|22|23|24|2024\n") !=
          std::string::npos);
    CHECK(read(indicators + row + "\n\nNämndmål:\n" + indicators + figures).find("Antal besök|12|14|15|16|2024\n") !=
          std::string::npos);
    const std::string goal = "\fSid 2\nNämndmål:\n1.1.2 Barn är nöjda\nBeskrivning\nAlla barn.\n";
    CHECK(read(indicators + row + goal + indicators + figures).find("Antal besök|12|14|15|16|2024\n") !=
          std::string::npos);
    CHECK(read(indicators + row + "\fText.\n\f" + indicators + figures).find("Antal besök|12|14|15|16|2024\n") !=
          std::string::npos);
}

TEST_CASE("layout text: a great many empty lines, and lines that no page is wide enough for, are soon over") {
    const std::string row = "Antal besök                12          14       15         16        2024\n";
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "Ord   ";
    CHECK(read(indicators + row + std::string(200'000, '\n') + row).ends_with("Antal besök|12|14|15|16|2024\n"));
    CHECK(read(wide + "\n" + wide + "\n").starts_with("Ord   Ord"));
    CHECK(read(indicators + row + wide + "\n" + row).find("Antal besök|12|14|15|16|2024\nOrd   Ord") !=
          std::string::npos);
    std::string header = "Indikator   ";
    for (int i = 0; i < 100'000; ++i) header += "Ord ";
    CHECK(read(header + "   Slut\n" + row).starts_with("Indikator   Ord"));
}

TEST_CASE("layout text: dates side by side, figures at the right edge, names without a heading") {
    CHECK(read("Aktivitet                                 Startdatum Slutdatum        Avvikelse\n"
               "Bjuda in alla som fyller åttio            2024-01-01 2024-12-31 Avvikelse\n"
               "till samtal\n") ==
          "Aktivitet|Startdatum|Slutdatum|Avvikelse\n"
          "Bjuda in alla som fyller åttio till samtal|2024-01-01|2024-12-31|Avvikelse\n");
    CHECK(read("Mnkr                 Budget       Prognos     Avvikelse\n"
               "Centrala medel\n"
               "Norra parken         1 376,5         12,0         -0,5\n"
               "Totalt               1 376,5         12,0         -0,5\n"
               "*Justerad budget\n") ==
          "Mnkr|Budget|Prognos|Avvikelse\n"
          "Centrala medel|||\n"
          "Norra parken|1 376,5|12,0|-0,5\n"
          "Totalt|1 376,5|12,0|-0,5\n"
          "*Justerad budget\n");
    CHECK(read("Nyckeltal       Planering       Utfall Maj Snitt jan Maj     Planering\n"
               "                     2024             2023          2023          2023\n"
               "Lag                   3,1              3,2           4,3           4,7\n") ==
          "Nyckeltal|Planering 2024|Utfall Maj 2023|Snitt jan Maj 2023|Planering 2023\n"
          "Lag|3,1|3,2|4,3|4,7\n");
    CHECK(read("                     Utgifter    Inkomster     Netto\n"
               "Parker                   16,7          0,0      16,7\n") ==
          "|Utgifter|Inkomster|Netto\n"
          "Parker|16,7|0,0|16,7\n");
}

TEST_CASE("layout text: headings at the bottom of their cells, values at the right edge of theirs") {
    CHECK(read("                           Periodens     Utfall          Utfall      Utfall VB Prognos\n"
               "Indikator                     utfall män/pojkar kvinnor/flickor           2023   helår  Årsmål  KF:s "
               "årsmål Period\n"
               "Andel nöjda besökare i          79 %       83 %            75 %           76 %            78 %         "
               "75 % 2024\n"
               "parken\n"
               "Antal barn per vecka             612                                       585     640     640  Tas "
               "fram av Tertial\n"
               "                                                                                                      "
               "nämnd 2 2024\n") ==
          "Indikator|Periodens utfall|Utfall män/pojkar|Utfall kvinnor/flickor|Utfall VB 2023|Prognos "
          "helår|Årsmål|KF:s årsmål|Period\n"
          "Andel nöjda besökare i parken|79 %|83 %|75 %|76 %||78 %|75 %|2024\n"
          "Antal barn per vecka|612|||585|640|640|Tas fram av nämnd|Tertial 2 2024\n");
}

TEST_CASE("layout text: headings with one blank between stand over the figures that their edges line up with") {
    const std::string wanted =
        "Indikator|Periodens utfall|Utfall män/pojkar|Utfall kvinnor/flickor|Utfall VB 2023|Prognos "
        "helår|Årsmål|KF:s årsmål|Period\n"
        "Antal barn per vecka|612|||585|640|640|Tas fram av nämnd|Tertial 2 2024\n";
    CHECK(
        read("Indikator                  Periodens     Utfall          Utfall      Utfall VB Prognos  Årsmål  KF:s "
             "årsmål "
             "Period\n"
             "                              utfall män/pojkar kvinnor/flickor           2023   helår\n"
             "Antal barn per vecka             612                                       585     640     640  Tas fram "
             "av Tertial\n"
             "                                                                                                      "
             "nämnd 2 2024\n") == wanted);
    const std::string row =
        "Antal barn per vecka    612                                  585       640     640    Tas fram av Tertial\n"
        "                                                                                      nämnd       2 2024\n";
    CHECK(
        read(
            "Indikator               Periodens Utfall     Utfall          Utfall VB Prognos Årsmål KF:s        Period\n"
            "                        utfall    män/pojkar kvinnor/flickor 2023      helår          årsmål\n" +
            row) == wanted);
    CHECK(read("                        Periodens Utfall     Utfall          Utfall VB Prognos        KF:s\n"
               "Indikator               utfall    män/pojkar kvinnor/flickor 2023      helår   Årsmål årsmål      "
               "Period\n" +
               row) == wanted);
}

TEST_CASE("layout text: figures with one blank between are two, and stand where the other rows' edges are") {
    const std::string header =
        "Indikator           Periodens Utfall   Utfall   Prognos   Årsmål   Period\n"
        "                    utfall    kvinnor  VB 2023  helår\n";
    const std::string wanted = "Indikator|Periodens utfall|Utfall kvinnor|Utfall VB 2023|Prognos helår|Årsmål|Period\n";
    CHECK(read(header + "Andel nöjda barn    72,73 %   70 %     69,5 %   80 %      81 %     2024\n"
                        "Andel vana simmare                   72,73 80          80 %     2024\n"
                        "Antal resor                          4 st              5 st     2024\n") ==
          wanted +
              "Andel nöjda barn|72,73 %|70 %|69,5 %|80 %|81 %|2024\n"
              "Andel vana simmare|||72,73|80|80 %|2024\n"
              "Antal resor|||4 st||5 st|2024\n");
    CHECK(read(header + "Utsläpp från mat    1,7 kg    1,6 kg   1,7 kg   1,6 kg    1,6 kg   2024\n"
                        "                    per per   per      livsmed  livsmed   livsmed\n"
                        "                    person    mellan   livsmed  el        el\n") ==
          wanted +
              "Utsläpp från mat|1,7 kg per per person|1,6 kg per mellan|1,7 kg livsmed livsmed|1,6 kg livsmed "
              "el|1,6 kg livsmed el|2024\n");
}

TEST_CASE("layout text: a name that breaks a little before the edge goes on, and a row of words is no second header") {
    CHECK(read("Aktivitet                                                            Startdatum   Slutdatum\n"
               "Biblioteket ska i samarbete med skolorna och Region             2024-01-01   2024-12-31\n"
               "Sjöviken visa barn hur böcker blir till\n"
               "Parkerna ska skötas så att alla som bor i Sjöviken kan vara   2024-01-01   2024-12-31\n"
               "där\n") ==
          "Aktivitet|Startdatum|Slutdatum\n"
          "Biblioteket ska i samarbete med skolorna och Region Sjöviken visa barn hur böcker blir "
          "till|2024-01-01|2024-12-31\n"
          "Parkerna ska skötas så att alla som bor i Sjöviken kan vara där|2024-01-01|2024-12-31\n");
    CHECK(read("Indikator                          Årsmål           KF:s årsmål Periodicitet\n"
               "Antal nya bostäder för unga        Öka              Tas fram av       År\n"
               "i Sjöviken                                          nämnd\n") ==
          "Indikator|Årsmål|KF:s årsmål|Periodicitet\n"
          "Antal nya bostäder för unga i Sjöviken|Öka|Tas fram av nämnd|År\n");
}

TEST_CASE("layout text: columns that touch are parted where words of the second begin") {
    CHECK(read("Indikator                      Årsmål   KF:s årsmål Periodicitet\n"
               "Andel unga som är nöjda          93 %          92 % År\n"
               "Antal barn i parken               640   Tas fram av Tertial\n") ==
          "Indikator|Årsmål|KF:s årsmål|Periodicitet\n"
          "Andel unga som är nöjda|93 %|92 %|År\n"
          "Antal barn i parken|640|Tas fram av|Tertial\n");
    CHECK(read("Nyckeltal                 Planering       Utfall  Snitt tom Okt    Planering\n"
               "Lag                         3 100         41 837     1 302            4,7\n"
               "Insats                      3 200         37 793     1 117            4,8\n") ==
          "Nyckeltal|Planering|Utfall|Snitt tom Okt|Planering\n"
          "Lag|3 100|41 837|1 302|4,7\n"
          "Insats|3 200|37 793|1 117|4,8\n");
}

TEST_CASE("layout text: rows with signs or years only are no headers, and begin no cell of the row before") {
    CHECK(read(indicators + "Andel nöjda besökare på    84 %        83 %     85 %       85 %      2024\n"
                            "Fritidsgården\n"
                            "Andel unga som läser                                       -         2024\n"
                            "Nämndens avvikelse         -1 %                 +/-1 %     +/-1 %    2024\n") ==
          "Indikator|Periodens utfall|Utfall VB 2023|Årsmål|KF:s årsmål|Period\n"
          "Andel nöjda besökare på Fritidsgården|84 %|83 %|85 %|85 %|2024\n"
          "Andel unga som läser||||-|2024\n"
          "Nämndens avvikelse|-1 %||+/-1 %|+/-1 %|2024\n");
}

TEST_CASE("layout text: text beside text is no table, and margins go") {
    CHECK(read("Handläggare                  Till\n"
               "Carina Ek                    Sjövikens\n"
               "                             stadsdelsnämnd\n"
               "     1. Nämnden godkänner.\n") ==
          "Handläggare                  Till\n"
          "Carina Ek                    Sjövikens\n"
          "stadsdelsnämnd\n"
          "1. Nämnden godkänner.\n");
    CHECK(layout::with_rows({}).empty());
}

TEST_CASE("layout text: the published reports, where they are at hand") {
    published::for_each(
        ".layout.txt", [](const std::string& name, const std::string& text, const gold::Records& wanted) {
            const auto report = gold::import(text);
            REQUIRE(report);
            const gold::Records records = gold::parse(to_records(*report));
            const auto comparison = gold::compare(records, wanted);
            CHECK_MESSAGE(comparison.score() >= 0.95, comparison.score(), "\n", gold::joined(comparison.wrong));
            CHECK(gold::joined(gold::lost_lines(text, records)) == "");
            for (const char* other : {".txt", ".raw.txt"}) {
                const auto plain = published::read(name, other);
                REQUIRE(plain);
                CHECK_FALSE(layout::is_layout(lines_of(*plain)));
            }
        });
}
