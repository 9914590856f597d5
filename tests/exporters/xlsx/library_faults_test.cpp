// The known faults of libxlsxwriter 1.1.4, and that none of them reaches a file of ours.
#include <clocale>
#include <cstdlib>
#include <filesystem>

#include "exporters/text_shape.h"
#include "exporters/xlsx/workbook_file.h"
#include "tests/exporters/xlsx/workbook.h"
#include "tests/model/temporary_folder.h"

using namespace tertial;
using namespace tertial::xlsx_test;

namespace {

/// The process's locale with a decimal comma: one of the system's, or made in a folder of ours where the system has the
/// sources of locales.
class CommaLocale {
public:
    CommaLocale() : before_(std::setlocale(LC_ALL, nullptr)) {
        for (const char* name : {"sv_SE.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"}) there_ = there_ || set(name);
        if (there_) return;
        const std::string make =
            "localedef -i sv_SE -f UTF-8 '" + (folder_ / "sv_SE.UTF-8").string() + "' >/dev/null 2>&1";
        if (std::system(make.c_str()) != 0) return;
        setenv("LOCPATH", folder_.path().c_str(), 1);
        there_ = set("sv_SE.UTF-8");
    }
    ~CommaLocale() {
        unsetenv("LOCPATH");
        std::setlocale(LC_ALL, before_.c_str());
    }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;

    [[nodiscard]] bool there() const { return there_; }

private:
    static bool set(const char* name) { return std::setlocale(LC_ALL, name) != nullptr; }

    std::string before_;
    TemporaryFolder folder_;
    bool there_ = false;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

Report with_comment(const std::string& comment) {
    Report report = invented::report();
    report.goals[0].children[0].indicators[0].comment = {invented::paragraph(comment)};
    return report;
}

std::string comment_of(const Workbook& book) {
    return book["Indikatorer"].at("Indikator", "Förskollärartäthet", "Kommentar").text;
}

}  // namespace

TEST_CASE("xlsx library: a decimal comma in the process's locale changes nothing") {
    const std::string plain = bytes_of(invented::report());
    const CommaLocale locale;
    if (!locale.there()) {
        MESSAGE("1 skipped: the system has no locale with a decimal comma and can't make one");
        return;
    }
    REQUIRE(std::string_view(std::localeconv()->decimal_point) == ",");
    CHECK(bytes_of(invented::report()) == plain);
}

TEST_CASE("xlsx library: lists to choose from are ranges, not texts in the rule") {
    const Workbook book(bytes_of(invented::report()));
    std::size_t count = 0;
    for (const Workbook::Sheet& sheet : book.sheets()) {
        for (const auto rule : sheet.root().child("dataValidations").children()) {
            ++count;
            const std::string list = rule.child_value("formula1");
            CAPTURE(list);
            CHECK(std::string_view(rule.attribute("type").value()) == "list");
            CHECK(list.starts_with("'Listor'!$"));
            CHECK(utf16_length(rule.attribute("promptTitle").value()) <= 32);
            CHECK(utf16_length(rule.attribute("prompt").value()) <= 255);
        }
    }
    CHECK(count == 3);
    CHECK(book["Listor"]["A5"] == "Uppfylls helt");
    CHECK(book["Listor"]["A7"] == "Uppfylls inte");
}

TEST_CASE("xlsx library: colour rules are formulas about one column that count from its first row") {
    const Workbook book(bytes_of(invented::report()));
    std::size_t count = 0;
    for (const Workbook::Sheet& sheet : book.sheets()) {
        for (const auto format : sheet.root().children("conditionalFormatting")) {
            const std::string place = format.attribute("sqref").value();
            CAPTURE(sheet.name);
            CAPTURE(place);
            const std::string last = place.substr(place.find(':') + 1);
            CHECK(place[0] == last[0]);
            for (const auto rule : format.children()) {
                ++count;
                CHECK(std::string_view(rule.attribute("type").value()) == "expression");
                const std::string formula = rule.child_value("formula");
                CHECK(formula[0] == '$');
                CHECK(formula.find("5=\"") != std::string::npos);
            }
        }
    }
    CHECK(count >= 10);
}

TEST_CASE("xlsx library: status is told by symbol and word") {
    const Workbook book(bytes_of(invented::report()));
    CHECK(book["Mål"].at("Nummer", "1.1.1", "Läge") == "◐");
    CHECK(book["Mål"].at("Nummer", "1.1.1", "Bedömning") == "Uppfylls delvis");
    CHECK(book["Indikatorer"].at("Indikator", "Andel barn i öppen förskola", "Läge").text.starts_with("●"));
}

TEST_CASE("xlsx library: every formula has its result") {
    const Workbook book(bytes_of(invented::report()));
    std::size_t count = 0;
    for (const Workbook::Sheet& sheet : book.sheets()) {
        for (const auto& [place, cell] : sheet.cells) {
            if (cell.formula.empty()) continue;
            ++count;
            CAPTURE(sheet.name);
            CAPTURE(place);
            CHECK((cell.number || !cell.text.empty() || cell.formula.find("\"\"") != std::string::npos));
        }
    }
    CHECK(count > 30);
}

TEST_CASE("xlsx library: a text longer than a cell goes on on a sheet of its own, whole") {
    const std::string longest = repeated("åäö ", 8191) + "slut";  // 32,768 letters: one too many
    const Workbook book(bytes_of(with_comment(longest)));
    const std::string first = comment_of(book);
    CHECK(utf16_length(first) <= 32'767);
    CHECK(first.find("fortsätter på bladet Långa texter") != std::string::npos);
    const Workbook::Sheet& rest = book["Långa texter"];
    CHECK(rest["A5"] == "Indikatorer");
    CHECK(rest["B5"] == 5.0);
    CHECK(rest["C5"] == "Kommentar");
    const std::string whole = first.substr(0, first.find("…")) + rest["E5"].text;
    CHECK(fold_white_space(whole) == longest);
    // One that just fits stays where it is.
    const std::string fits = repeated("åäö ", 8190) + "slutet.";
    const Workbook small(bytes_of(with_comment(fits)));
    CHECK(comment_of(small) == fits);
}

TEST_CASE("xlsx library: broken UTF-8 and control characters give a file that XML readers take") {
    Report report = with_comment(std::string("a\x01 b\x0B\xFF\xC3 \xED\xA0\x80 c\uFFFE", 17));
    report.meta.board = "Sjö\xE5viken";
    report.goals[0].title = "\xC3";
    report.goals[0].children[0].indicators[0].cells[IndicatorColumn::target] = "\x02";
    const Workbook book(bytes_of(report));
    const std::string comment = comment_of(book);
    CHECK(comment.find("\uFFFD") != std::string::npos);
    CHECK(comment.find('\x01') == std::string::npos);
    CHECK(sound_text(comment) == comment);
}

TEST_CASE("xlsx library: markup and what Excel takes for an escape stay as typed") {
    const Workbook book(bytes_of(with_comment("<b> & \"citat\" 'x' _x0041_")));
    const std::string comment = comment_of(book);
    CHECK(comment.starts_with("<b> & \"citat\" 'x' "));
    CHECK(comment.ends_with("_x005F_x0041_"));
    Report report = invented::report();
    report.meta.board = "Kultur & fritid";
    const Workbook other(bytes_of(report));
    const std::string head = other["Mål"].root().child("headerFooter").child_value("oddHeader");
    CHECK(head.find("Kultur && fritid") != std::string::npos);
}

TEST_CASE("xlsx library: long page heads are cut to what Excel allows") {
    Report report = invented::report();
    report.meta.board = repeated("Sjövikens stadsdelsnämnd ", 30);
    report.meta.title = repeated("Tertialrapport & ", 60);
    report.meta.registry_number = repeated("&", 300);
    const Workbook book(bytes_of(report));
    const auto head = book["Mål"].root().child("headerFooter");
    CHECK(utf16_length(head.child_value("oddHeader")) <= 255);
    CHECK(utf16_length(head.child_value("oddFooter")) <= 255);
}

TEST_CASE("xlsx library: temporary files lie in memory first, and are gone afterwards") {
    const auto places = xlsx::temporary_places();
    REQUIRE(!places.empty());
    CHECK(places.back() == std::filesystem::temp_directory_path());
    if (std::filesystem::is_directory("/dev/shm")) CHECK(places.front() == "/dev/shm");
    const TemporaryFolder folder;
    {
        const auto file = xlsx::WorkbookFile::open(folder.path());
        REQUIRE(file);
        CHECK(folder.names().size() == 1);
        CHECK((*file)->finish());
    }
    CHECK(folder.names().empty());
}

TEST_CASE("xlsx library: a folder that can't be written to is told in plain words") {
    const auto file = xlsx::WorkbookFile::open("/nonexistent");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::cannot_write);
    CHECK(file.error().message.find("TMPDIR") != std::string::npos);
    CHECK(file.error().message.find("ZIP") == std::string::npos);
    CHECK(file.error().message.find("..") == std::string::npos);
}
