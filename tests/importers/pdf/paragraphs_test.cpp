#include <doctest/doctest.h>

#include "importers/pdf/headings.h"
#include "importers/pdf/outline.h"
#include "importers/pdf/paragraphs.h"
#include "tests/importers/pdf/printed_page.h"

using namespace tertial;
using namespace tertial::pdf;
using namespace tertial::test;

namespace {

constexpr double next_line = 14;
constexpr double next_paragraph = 20;

// A line of 80 characters fills the column; no word of more than one letter fits behind it.
const std::string full_line = "Nämnden fortsätter sitt arbete med barn och unga i hela området under hela året";

struct Text {
    std::vector<Line> lines;
    BodyType body;
    std::vector<TextParagraph> paragraphs;
};

Text read(const std::vector<Page>& pages) {
    Text text;
    text.lines = lines_of_pages(pages);
    text.body = find_body_type(text.lines);
    text.paragraphs = find_paragraphs(text.lines, 0, text.lines.size(), text.body);
    return text;
}

std::vector<std::string> texts(const Text& text) {
    std::vector<std::string> out;
    for (const TextParagraph& paragraph : text.paragraphs) {
        out.push_back(plain_text(runs_of(paragraph, text.lines, {""}, Vocabulary(text.lines))));
    }
    return out;
}

/// A page that begins with lines of full width, so that the text's type, width and spacing are known.
Page page_with_text(double& top) {
    Page page = empty_page();
    for (top = 60; top < 60 + 4 * next_line; top += next_line) set(page, full_line, 60, top);
    set(page, "runt.", 60, top);
    top += next_paragraph;
    return page;
}

std::vector<std::string> read_after_text(Page page) {
    std::vector<std::string> out = texts(read({std::move(page)}));
    REQUIRE_FALSE(out.empty());
    out.erase(out.begin());
    return out;
}

}  // namespace

TEST_CASE("pdf paragraphs: wrapped lines join, space parts") {
    double top = 0;
    Page page = page_with_text(top);
    set(page, full_line, 60, top);
    set(page, "och framåt.", 60, top + next_line);
    set(page, "Nästa stycke.", 60, top + next_line + next_paragraph);
    CHECK(read_after_text(page) == std::vector<std::string>{full_line + " och framåt.", "Nästa stycke."});
}

TEST_CASE("pdf paragraphs: a short line ends one, though no space follows") {
    double top = 0;
    Page page = page_with_text(top);
    set(page, "En kort rad.", 60, top);
    set(page, full_line, 60, top + next_line);
    CHECK(read_after_text(page) == std::vector<std::string>{"En kort rad.", full_line});
}

TEST_CASE("pdf paragraphs: a bold line is a paragraph, bold words in a text are not") {
    double top = 0;
    Page page = page_with_text(top);
    set(page, "Barn", 60, top, bold_look());
    set(page, "och unga i hela området under hela året och under nästa år och nästa", 82.5, top);
    set(page, "igen.", 60, top + next_line);
    set(page, full_line, 60, top + next_line + next_paragraph, bold_look());
    set(page, full_line, 60, top + 2 * next_line + next_paragraph);
    const auto out = read_after_text(page);
    REQUIRE(out.size() == 3);
    CHECK(out[0].ends_with("nästa igen."));
    CHECK(out[1] == full_line);
}

TEST_CASE("pdf paragraphs: lists by their marks, with their wrapped lines") {
    double top = 0;
    Page page = page_with_text(top);
    set(page, "•", 70, top);
    set(page, full_line.substr(0, full_line.size() - 12), 90, top);
    set(page, "framåt", 90, top + next_line);
    set(page, "•", 70, top + 2 * next_line);
    set(page, "Sista punkten", 90, top + 2 * next_line);
    set(page, "Texten fortsätter.", 60, top + 3 * next_line);
    const Text text = read({page});
    const auto out = texts(text);
    REQUIRE(out.size() == 4);
    CHECK(text.paragraphs[1].mark == ListMark::bullet);
    CHECK(out[1].ends_with("framåt"));
    CHECK(out[2] == "Sista punkten");
    CHECK(text.paragraphs[3].mark == ListMark::none);
}

TEST_CASE("pdf paragraphs: a page's end cuts none") {
    double top = 0, second_top = 0;
    Page first = page_with_text(top);
    set(first, full_line, 60, top);
    Page second = empty_page();
    set(second, "och fortsätter efter sidan.", 60, 60);
    CHECK(texts(read({first, second})).back() == full_line + " och fortsätter efter sidan.");

    Page ended = page_with_text(top);
    set(ended, "Ett stycke som slutar.", 60, top);
    Page next = page_with_text(second_top);
    CHECK(texts(read({ended, next})).size() == 3);
}

TEST_CASE("pdf paragraphs: hyphens at a line's end") {
    Vocabulary vocabulary(lines_of_pages({[] {
        Page page = empty_page();
        set(page, "en utveckling av park- och natur i området", 60, 50);
        return page;
    }()}));
    const auto joined = [&](std::string text, std::string_view next, Break at = Break::between_words) {
        append_line(text, next, at, vocabulary);
        return text;
    };
    CHECK(joined("god ut-", "veckling sker") == "god utveckling sker");
    CHECK(joined("god park-", "och naturvård") == "god park- och naturvård");
    CHECK(joined("i Sjöviken-", "Bergby") == "i Sjöviken-Bergby");
    CHECK(joined("kvinnor/", "flickor") == "kvinnor/flickor");
    CHECK(joined("åren 2023 -", "2024") == "åren 2023 - 2024");
    CHECK(joined("god utveck", "ling", Break::in_word) == "god utveckling");
    CHECK(joined("utveck", "ling", Break::maybe_in_word) == "utveckling");
    CHECK(joined("park", "Natur", Break::maybe_in_word) == "park Natur");
    CHECK(joined("natur", "av", Break::maybe_in_word) == "natur av");  // both are words here
    CHECK(joined("", "början") == "början");
}

TEST_CASE("pdf paragraphs: runs keep bold, italics and links, blanks between") {
    double top = 0;
    Page page = page_with_text(top);
    Look link = plain_look();
    link.link = 1;
    Look italic = plain_look();
    italic.italic = true;
    set(page, "Läs", 60, top);
    set(page, "mer här", 77.5, top, link);
    set(page, "om det,", 117.5, top, italic);
    page.words.back().tail = 1;
    page.words.back().tail_look = plain_look();
    set(page, "tack", 160, top);
    const Text text = read({page});
    const auto runs =
        runs_of(text.paragraphs.back(), text.lines, {"", "https://sjoviken.example"}, Vocabulary(text.lines));
    REQUIRE(runs.size() == 4);
    CHECK(plain_text(runs) == "Läs mer här om det, tack");
    CHECK(runs[1].link == "https://sjoviken.example");
    CHECK(runs[1].text.starts_with("mer här"));
    CHECK(runs[2].italic);
    CHECK(runs[2].text == "om det");
    CHECK(runs[3].text == ", tack");
}

TEST_CASE("pdf headings: larger types by size, bold alone is a minor heading, sentences are text") {
    double top = 0;
    Page page = page_with_text(top);
    const auto add = [&](std::string_view words, int size, bool bold, bool italic = false) {
        Look look = plain_look();
        look.size = size;
        look.bold = bold;
        look.italic = italic;
        set(page, words, 60, top, look);
        top += next_paragraph + 10;
    };
    add("Rapportens titel", 36, true);
    add("Första kapitlet", 24, true);
    add("Avsnitt", 20, true);
    add("Mindre rubrik", 15, true);
    add("Kursiv rubrik", 15, false, true);
    add("Vanlig text.", 15, false);
    add("Andra kapitlet", 24, true);
    add("Avsnitt", 20, true);
    const Text text = read({page});
    const auto styles = find_styles(text.paragraphs, text.lines, text.body, {});
    REQUIRE(styles.size() == 9);
    CHECK(styles[0].style == LineStyle::text);
    CHECK(styles[1].style == LineStyle::title);
    CHECK(styles[2].style == LineStyle::heading);
    CHECK(styles[2].level == 1);
    CHECK(styles[3].level == 2);
    CHECK(styles[4].style == LineStyle::minor_heading);
    CHECK(styles[4].level == 1);
    CHECK(styles[5].style == LineStyle::minor_heading);
    CHECK(styles[5].level == 2);
    CHECK(styles[6].style == LineStyle::text);
    CHECK(styles[7].level == 1);
}

TEST_CASE("pdf headings: an outline knows better than the looks") {
    double top = 0;
    Page page = page_with_text(top);
    for (const std::string_view words : {"Kapitel ett", "Avsnitt ett", "Kapitel två"}) {
        set(page, words, 60, top, bold_look());
        set(page, "Text.", 60, top + next_paragraph);
        top += 2 * next_paragraph;
    }
    const Text text = read({page});
    const std::vector<OutlineItem> outline{
        {"Kapitel ett", 1, 1}, {"Avsnitt  ett", 2, 1}, {"Kapitel två", 1, 1}, {"Borta", 1, 1}};
    const auto styles = find_styles(text.paragraphs, text.lines, text.body, outline);
    CHECK(styles[1].style == LineStyle::heading);
    CHECK(styles[1].level == 1);
    CHECK(styles[3].level == 2);
    CHECK(styles[5].level == 1);
    const std::vector<OutlineItem> pages{{"Sida 1", 1, 1}, {"Sida 2", 1, 2}, {"Kapitel ett", 1, 1}};
    CHECK(find_outline_levels(text.paragraphs, text.lines, pages) == std::vector<int>(text.paragraphs.size(), 0));
}
