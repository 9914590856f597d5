#include "editor/find/find.h"

#include <doctest/doctest.h>

#include "tests/editor/find/small_report.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

std::vector<std::string> found(const Document& document, const FindQuery& query) {
    std::vector<std::string> out;
    for (const FindHit& hit : find_all(document.flow(), query)) {
        const std::string& text = document.flow().strips[hit.cell.strip].cells[hit.cell.cell].text.text;
        out.push_back(text.substr(hit.begin, hit.end - hit.begin));
    }
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("find: titles, decisions, prose and cells, in printed order") {
    const Document document = small_document();
    const Words all = found(document, {"nämnd"});
    CHECK(all.size() == 10);
    CHECK(all.front() == "nämnd");
    CHECK(found(document, {"NÄMNDEN"}) == Words{"Nämnden", "Nämnden", "nämnden", "NÄMNDEN", "nämnden"});
    const auto hits = find_all(document.flow(), {"nämnd"});
    CHECK(std::is_sorted(hits.begin(), hits.end(), [](const FindHit& a, const FindHit& b) { return a.cell < b.cell; }));
}

TEST_CASE("find: case and whole words when they are asked for") {
    const Document document = small_document();
    CHECK(found(document, {"nämnden", true, false}).size() == 2);
    CHECK(found(document, {"nämnden", true, true}).size() == 1);
    CHECK(found(document, {"nämnden", false, true}).size() == 3);
    CHECK(found(document, {"", false, false}).empty());
    CHECK(found(document, {"finns inte"}).empty());
}

TEST_CASE("find: signs of the keyboard find those of print, not the other way") {
    const Document document = small_document();
    CHECK(found(document, {"1 000 kr"}) == Words{"1\u00A0000 kr"});
    CHECK(found(document, {"10-15"}) == Words{"10–15"});
    CHECK(found(document, {"10–15"}) == Words{"10–15"});
    CHECK(found(document, {"10–15 st", true}) == Words{"10–15 st"});
}

TEST_CASE("find: letters whose cases have other lengths keep their places") {
    Report report;
    report.meta.title = "ȺȺ Ⱥ ord och ẞ ord";  // U+023A is two bytes, its small form three
    const Document document(report, {}, {}, IdSource(1));
    CHECK(found(document, {"ord"}) == Words{"ord", "ord"});
    CHECK(found(document, {"ⱥ ord"}) == Words{"Ⱥ ord"});
    CHECK(found(document, {"ß ORD"}) == Words{"ẞ ord"});
}

TEST_CASE("find: next and previous go round the end") {
    const Document document = small_document();
    const auto hits = find_all(document.flow(), {"nämnden"});
    REQUIRE(hits.size() == 5);
    CHECK(hit_from(hits, {0, 0}, 0) == 0U);
    CHECK(hit_from(hits, hits[2].cell, hits[2].begin) == 2U);
    CHECK(hit_from(hits, hits[2].cell, hits[2].end) == 3U);
    CHECK(hit_from(hits, hits[4].cell, hits[4].end) == 0U);
    CHECK(hit_before(hits, hits[2].cell, hits[2].begin) == 1U);
    CHECK(hit_before(hits, {0, 0}, 0) == 4U);
    CHECK_FALSE(hit_from({}, {0, 0}, 0));
    const auto [first, last] = hits_in(hits, hits[2].cell);
    CHECK(last - first == 2);
}

TEST_CASE("find: the selected hit") {
    const Document document = small_document();
    const auto hits = find_all(document.flow(), {"nämnden"});
    const FieldPlace place{{"p1"}, Field::runs, 0};
    Selection selection{{place, {hits[2].end, false}}, {place, {hits[2].begin, false}}};
    CHECK(selected_hit(hits, document.index(), selection) == 2U);
    selection.caret.at.offset += 1;
    CHECK_FALSE(selected_hit(hits, document.index(), selection));
}

TEST_CASE("find: hits of random reports lie on borders of letters and say the word") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Document document(random_report(seed, 2), {}, {}, IdSource(seed));
        for (const FindHit& hit : find_all(document.flow(), {"å"})) {
            const std::string& text = document.flow().strips[hit.cell.strip].cells[hit.cell.cell].text.text;
            const std::string word = text.substr(hit.begin, hit.end - hit.begin);
            CHECK((word == "å" || word == "Å"));
        }
    }
}
