// Copied text and pdftotext -raw: no empty lines, no trailing blanks.
#include "importers/recogniser/gapless_rows.h"

#include <doctest/doctest.h>

#include "tests/importers/gold.h"
#include "tests/importers/reading.h"

using namespace tertial;

namespace {

const std::string copied =
    "Tertialrapport 2 2024 för Sjövikens stadsdelsnämnd\n"
    "KF:s inriktningsmål:\n"
    "1. Ett Sjöviken för alla\n"
    "KF:s mål för verksamhetsområdet:\n"
    "1.1. Alla barn i Sjöviken har en meningsfull fritid nära sitt hem\n"
    "Uppfylls helt\n"
    "Analys\n"
    "Nämnden bidrar till målet genom att hålla parker och bibliotek öppna för barn och unga alla dagar\n"
    "i veckan. Under sommaren har nämnden ordnat läger och kurser för dem som annars inte hade haft\n"
    "något att göra, och fler barn än året innan har deltagit i dem.\n"
    "Indikator Periodens\n"
    "utfall\n"
    "Utfall\n"
    "VB\n"
    "2023\n"
    "Årsmål KF:s\n"
    "årsmål\n"
    "Period\n"
    "Andel barn som deltar\n"
    "i kurser på sommaren\n"
    "71 % 70 % 72 % 75 % 2024\n"
    "Analys\n"
    "Utfallet är något högre än förra året och något lägre än årsmålet. Kurserna blev fler men platserna tog\n"
    "slut i förtid, och kön var lång i juni.\n"
    "Antal läger 4 st 5 st 5 st 5 st Tertial 2\n"
    "2024\n"
    "Analys\n"
    "Ett läger fick ställas in. Lägret hålls i stället i november, när skolorna har lov och lokalerna är lediga.\n"
    "Andel barn som känner\n"
    "till biblioteket 55 % 52 % 60 % Tas fram av 2024\n"
    "Sjövikens stadsdelsnämnd\n"
    "Sid 9 (60)\n"
    "Indikator Periodens\n"
    "utfall\n"
    "Utfall\n"
    "VB\n"
    "2023\n"
    "Årsmål KF:s\n"
    "årsmål\n"
    "Period\n"
    "nämnd\n"
    "Andel unga i 84 % 82 % 85 % 86 % 2024\n"
    "Sjövikens stadsdelsnämnd\n"
    "Sid 10 (60)\n"
    "Indikator Periodens\n"
    "utfall\n"
    "Utfall\n"
    "VB\n"
    "2023\n"
    "Årsmål KF:s\n"
    "årsmål\n"
    "Period\n"
    "Sjöviken som läser varje\n"
    "dag\n"
    "Aktivitet Startdatum Slutdatum Avvikelse\n"
    "Biblioteket håller öppet längre på fredagar under hela sommaren 2024-06-01 2024-08-31 Avvikelse\n"
    "Analys\n"
    "Öppettiderna blev kortare än tänkt. Det berodde på att personal saknades i juli, då många var lediga.\n"
    "Parkleken Norra ängen får en ny gungställning som passar\n"
    "både små och stora barn\n"
    "2024-03-01 2024-10-31\n"
    "Analys\n"
    "Gungställningen är beställd och kommer i september enligt plan, sedan marken har gjorts i ordning.\n"
    "Arbetet följs av nämnden.\n"
    "Fritidsgården hålls öppen för unga med\n"
    "funktionsnedsättning. 2024-01-01 2024-12-31\n"
    "KF:s mål för verksamhetsområdet:\n"
    "1.2. Alla äldre i Sjöviken är trygga i sina hem och ute på stadsdelens gator\n"
    "Uppfylls delvis\n"
    "Analys\n"
    "Nämnden bidrar till målet genom att tala med de äldre om vad som gör dem trygga, och genom att se\n"
    "till att gatlyktor lagas och att snön skottas bort från de gångvägar där de äldre går mest om dagarna.\n";

const Goal& area(const Report& report, std::size_t n) {
    return report.goals.at(0).children.at(n);
}

}  // namespace

TEST_CASE("gapless rows: a comment ends where a row begins, and rows go on behind a page border") {
    const auto report = gold::import(copied);
    REQUIRE(report);
    const auto& rows = area(*report, 0).indicators;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].name == "Andel barn som deltar i kurser på sommaren");
    CHECK(plain_text(rows[0].comment.at(0)).ends_with("lång i juni."));
    CHECK(rows[1].name == "Antal läger");
    CHECK(rows[1].period == "Tertial 2 2024");
    CHECK(plain_text(rows[1].comment.at(0)).ends_with("lokalerna är lediga."));
    CHECK(rows[2].name == "Andel barn som känner till biblioteket");
    CHECK(rows[2].cells[IndicatorColumn::council_target] == "Tas fram av nämnd");
    CHECK(rows[3].name == "Andel unga i Sjöviken som läser varje dag");
    CHECK(rows[3].cells[IndicatorColumn::outcome] == "84 %");
    CHECK(area(*report, 1).title.starts_with("Alla äldre i Sjöviken är trygga"));
}

TEST_CASE("gapless rows: where a sentence ends inside, both the comment's row and the next say that they are unsure") {
    const auto report = gold::import(copied);
    REQUIRE(report);
    const auto& rows = area(*report, 0).activities;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].doubt == "");
    CHECK(plain_text(rows[0].comment.at(0)).ends_with("många var lediga."));
    CHECK(rows[1].name == "Parkleken Norra ängen får en ny gungställning som passar både små och stora barn");
    CHECK(rows[1].doubt.starts_with("Det är osäkert var kommentaren"));
    CHECK(rows[2].name == "Fritidsgården hålls öppen för unga med funktionsnedsättning.");
    CHECK(rows[2].doubt == rows[1].doubt);
}

TEST_CASE("gapless rows: the rest of a name ends with its sentence, or says that it may go on") {
    const auto rest = [](const std::string& text) {
        const reading::Reading reading(reading::unmarked(text));
        return rest_of_name(reading.context, reading.all());
    };
    CHECK(rest("på förskolan.\nAntal barn\n").end == 1);
    CHECK_FALSE(rest("på förskolan.\nAntal barn\n").unsure);
    CHECK(rest("som bor i\nSjöviken.\nAntal barn\n").end == 2);
    CHECK(rest("alla barn\nAntal barn\n").end == 1);
    CHECK(rest("alla barn\nAntal barn\n").unsure);
    CHECK(rest("en\nAnalys\nUtfallet är högt.\n").end == 1);
}

TEST_CASE("gapless rows: rows of figures that are as wide as print are rows of a table") {
    const auto source = read_text(
        "Text om budgeten som är så lång att raden är lika bred som sidans tryckta text är.\n"
        "Nämndens verksamhet för barn, unga och äldre totalt 1 163,9 1 163,9 0,0 7,0\n"
        "Summa varav omslutningsförändringar i verksamheten 222,1 -22,1 0,0 0,0 5,0\n"
        "Nämnden har under året haft 3 förskolor, 12 parker och 1 300\n"
        "hektar skog.\n",
        "prov.txt");
    REQUIRE(source);
    REQUIRE_FALSE(source->has_gaps);
    CHECK(source->lines[1].joint == Joint::none);
    CHECK(source->lines[2].joint == Joint::none);
    CHECK(source->lines[3].joint == Joint::blank);
}
