// What the tools print, to words with looks.
#include <doctest/doctest.h>

#include "importers/pdf/looks.h"
#include "importers/pdf/tags.h"
#include "importers/pdf/words.h"

using namespace tertial::pdf;

namespace {

constexpr std::string_view boxes = R"(<doc>
  <page width="595.0" height="842.0">
    <word xMin="60" yMin="100" xMax="90" yMax="113">F&#246;rslag</word>
    <word xMin="92" yMin="100" xMax="102" yMax="113">&amp;</word>
    <word xMin="104" yMin="100" xMax="140" yMax="113">be</word>
    <word xMin="60" yMin="120" xMax="90" yMax="133">ut)"
                                   "\xC2\xAD"
                                   R"(</word>
    <word xMin="900" yMin="120" xMax="990" yMax="133">utanför</word>
    <word xMin="60" yMin="140" xMax="50" yMax="153">bakvänt</word>
    <word xMin="60" yMin="140" xMax="70" yMax="153"> </word>
  </page>
  <page width="595.0" height="842.0"></page>
</doc>)";

constexpr std::string_view fragments = R"(<pdf2xml>
<page number="1" position="absolute" top="0" left="0" height="1262" width="892">
	<fontspec id="0" size="15" family="ABCDEE+Calibri-Bold" color="#000000"/>
<text top="150" left="90" width="120" height="20" font="0"><b>Förslag</b> &amp; <a href="https://sjoviken.example/?a=1&amp;b=2"><i>be</i></a></text>
</page>
<outline>
<item page="1">Första</item>
<outline>
<item page="2">Andra &amp; tredje</item>
</outline>
<item page="3">Fjärde</item>
</outline>
</pdf2xml>)";

}  // namespace

TEST_CASE("tools' output: words with places; what is not on the page is dropped") {
    const Document document = read_words(boxes);
    REQUIRE(document.pages.size() == 2);
    const auto& words = document.pages[0].words;
    REQUIRE(words.size() == 4);
    CHECK(words[0].text == "Förslag");
    CHECK(words[0].left == 60);
    CHECK(words[0].bottom == 113);
    CHECK(words[1].text == "&");
    CHECK(words[3].text == "ut");
    CHECK(words[3].soft_hyphen);
    CHECK_FALSE(words[2].soft_hyphen);
}

TEST_CASE("tools' output: looks and links reach the words by their places") {
    Document document = read_words(boxes);
    set_looks(document, fragments);
    const auto& words = document.pages[0].words;
    CHECK(words[0].look.bold);
    CHECK(words[0].look.size == 15);
    CHECK_FALSE(words[1].look.bold);
    CHECK(words[1].look.family == words[0].look.family);
    CHECK(words[2].look.italic);
    REQUIRE(words[2].look.link == 1);
    CHECK(document.links[1] == "https://sjoviken.example/?a=1&b=2");
    CHECK(words[3].look.size == 15);  // no fragment: by its height
}

TEST_CASE("tools' output: a word may end in another look than it began") {
    Document document = read_words(
        R"(<page width="595" height="842"><word xMin="60" yMin="100" xMax="90" yMax="113">Plan,</word></page>)");
    set_looks(document,
              R"(<page><text top="150" left="90" width="60" height="20" font="0"><i>Plan</i>, </text></page>)");
    // Not a reference: reading the looks sets the words of a page anew.
    const Word first = document.pages[0].words[0];
    CHECK(first.look.italic);
    CHECK(first.tail == 1);
    CHECK_FALSE(first.tail_look.italic);

    document.pages[0].words[0].tail = 0;
    set_looks(document, R"(<page><text top="150" left="90" width="36" height="20" font="0"><i>Plan</i></text>
<text top="150" left="126" width="9" height="20" font="0">, </text></page>)");
    CHECK(document.pages[0].words[0].tail == 1);
}

TEST_CASE("tools' output: an outline with its levels") {
    Document document = read_words(boxes);
    set_looks(document, fragments);
    REQUIRE(document.outline.size() == 3);
    CHECK(document.outline[0].text == "Första");
    CHECK(document.outline[0].level == 1);
    CHECK(document.outline[1].text == "Andra & tredje");
    CHECK(document.outline[1].level == 2);
    CHECK(document.outline[1].page == 2);
    CHECK(document.outline[2].level == 1);
}

TEST_CASE("tools' output: broken, missing or strange output gives less, never a crash") {
    for (const std::string_view whole : {boxes, fragments}) {
        for (std::size_t n = 0; n <= whole.size(); ++n) {
            Document document = read_words(whole.substr(0, n));
            set_looks(document, whole.substr(0, n));
            CHECK(document.pages.size() <= 2);
        }
    }
    CHECK(read_words("<word>a</word><page><word xMin=\"x\" yMin=\"1e999\">b</word>").pages.size() == 1);
    Document document = read_words(boxes);
    set_looks(document,
              "<page><text top=\"1\" font=\"9\"></b></i><b>x</text></page><page><page><page></outline></item>");
    CHECK(document.pages[0].words.size() == 4);
}

TEST_CASE("tools' output: entities, also those that mean no character") {
    CHECK(to_text("a &lt;b&gt; &#x41;&#65; &quot;&apos;") == "a <b> AA \"'");
    CHECK(to_text("&#0;&#1;&#xD800;&#x110000;&unknown;&") == "&");
    CHECK(to_text("100 %\xFF\xFE") == "100 %");
    CHECK(to_length("12.5") == 12.5);
    CHECK(to_length("nan") == 0);
    CHECK(to_length("1e300") == 0);
    CHECK(to_length("") == 0);
}
