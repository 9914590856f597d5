// roll and compare as users meet them: files, questions and answers, messages.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/roll_answers.h"
#include "tests/cli/process.h"

using namespace tertial;
using namespace tertial::test;

namespace {

std::string imported(const TemporaryFolder& folder) {
    REQUIRE(test::tertial({"import", sample_text().string(), "-o", folder / "t2.tertial"}).status == 0);
    return folder / "t2.tertial";
}

std::size_t lines_with(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) found += line.find(part) != std::string::npos;
    return found;
}

}  // namespace

TEST_CASE("roll: the next report, its account, and the questions as a table that is given back") {
    const TemporaryFolder folder;
    const std::string t2 = imported(folder);
    const ProcessResult rolled =
        test::tertial({"roll", t2, "--to", "vb", "-o", folder / "vb.tertial", "--notes", folder / "konto.txt"});
    CHECK_MESSAGE(rolled.status == 0, rolled.err);
    CHECK(rolled.out.starts_with("Verksamhetsberättelse 2024 ur Tertialrapport 2 2024\n"));
    CHECK(read_bytes(folder / "konto.txt").find("I arkivet") != std::string::npos);

    const ProcessResult plan = test::tertial({"roll", t2, "--to", "vp", "--plan", "-o", folder / "frågor.csv"});
    CHECK_MESSAGE(plan.status == 0, plan.err);
    const std::string table = read_bytes(folder / "frågor.csv");
    CHECK(table.starts_with("\xEF\xBB\xBF\"id\";\"slag\";"));
    REQUIRE(table.find("\"alla:aktivitet\"") != std::string::npos);
    const std::string answered = folder.write("svar.csv", "id;svar;nytt värde\r\nalla:aktivitet;behåll;\r\n");
    CHECK(test::tertial({"roll", t2, "--to", "vp", "-o", folder / "a.tertial"}).status == 0);
    CHECK(test::tertial({"roll", t2, "--to", "vp", "--decisions", answered, "-o", folder / "b.tertial"}).status == 0);
    const std::string left_out = "reason=\"left-out\"";
    CHECK(lines_with(read_bytes(folder / "a.tertial"), left_out) >
          lines_with(read_bytes(folder / "b.tertial"), left_out));
    CHECK(test::tertial({"validate", folder / "vb.tertial", "--previous", t2, "--only", "indicator-lost"}).status == 0);
}

TEST_CASE("roll: what cannot be done is said, and nothing is written") {
    const TemporaryFolder folder;
    const std::string t2 = imported(folder);
    const auto refused = [&](std::vector<std::string> arguments, const std::string& words) {
        arguments.insert(arguments.begin(), {"roll", t2});
        const ProcessResult result = test::tertial(arguments);
        CHECK(result.status == 2);
        CHECK_MESSAGE(result.err.find(words) != std::string::npos, result.err);
    };
    refused({"--to", "t1", "--year", "2024", "-o", folder / "x.tertial"}, "kommer inte efter");
    refused({"--to", "vb"}, "Ange den nya rapportens fil");
    refused({"--to", "nej", "-o", folder / "x.tertial"}, "finns inte");
    refused({"--to", "vb", "-o", t2}, "");
    const std::string bad = folder.write("svar.csv", "id;svar\nalla:aktivitet;kanske\n");
    refused({"--to", "vp", "--decisions", bad, "-o", folder / "x.tertial"}, "varken behåll, ändra eller utelämna");
    const std::string other = folder.write("annat.csv", "namn;tal\nEk;3\n");
    refused({"--to", "vp", "--decisions", other, "-o", folder / "x.tertial"}, "saknas");
    CHECK_FALSE(std::filesystem::exists(folder / "x.tertial"));
}

TEST_CASE("roll answers: a table written and read back; a spreadsheet takes no cell for a formula") {
    RollQuestion question;
    question.kind = RollQuestionKind::activity;
    question.node = NodeId{"a2345678"};
    question.name = "=SUMMA(A1); \"citat\"";
    question.choices = {RollChoice::keep, RollChoice::leave_out};
    const std::string table = cli::write_questions({question});
    CHECK(table.find("\"'=SUMMA(A1); \"\"citat\"\"\"") != std::string::npos);
    const auto empty = cli::read_answers(table, "x.csv");
    REQUIRE(empty.has_value());
    CHECK(empty->one.empty());
    CHECK(empty->all.empty());
    const auto answered = cli::read_answers(
        "SVAR\tId\tNytt värde\nÄndra\taktivitet:a2345678\t'+/-1 %\nutelämnas\talla:arsmal\t\n", "x.tsv");
    REQUIRE_MESSAGE(answered.has_value(), to_text(answered.error()));
    CHECK(answered->one.at("aktivitet:a2345678") == RollAnswer{RollChoice::change, "+/-1 %"});
    CHECK(answered->all.at(RollQuestionKind::target).choice == RollChoice::leave_out);
}

TEST_CASE("compare: two files, three forms, and messages") {
    const TemporaryFolder folder;
    const std::string t2 = imported(folder);
    CHECK(test::tertial({"compare", t2, t2}).out.find("Ingen skillnad.") != std::string::npos);
    REQUIRE(test::tertial({"roll", t2, "--to", "vb", "-o", folder / "vb.tertial"}).status == 0);
    const ProcessResult text = test::tertial({"compare", t2, folder / "vb.tertial"});
    CHECK(text.status == 0);
    CHECK(text.out.find("borttagna") != std::string::npos);
    CHECK(test::tertial({"compare", t2, folder / "vb.tertial", "--to", "html"}).out.starts_with("<!DOCTYPE html>"));
    CHECK(test::tertial({"compare", t2, folder / "vb.tertial", "--to", "docx", "-o", folder / "d.docx"}).status == 0);
    CHECK(read_bytes(folder / "d.docx").starts_with("PK"));
    CHECK(test::tertial({"compare", t2}).status == 2);
    CHECK(test::tertial({"compare", t2, t2, t2}).status == 2);
    CHECK(test::tertial({"compare", t2, folder / "vb.tertial", "--to", "docx"}).status == 2);
    CHECK(test::tertial({"compare", t2, folder / "vb.tertial", "--to", "html", "-o", t2}).status == 2);
}
