#include "editor/text/typography.h"

#include "model/characters.h"

#include <doctest/doctest.h>

#include "editor/document/edit.h"
#include "editor/document/edit_typography.h"
#include "tests/editor/find/small_report.h"

using namespace tertial;
using namespace tertial::editor;

namespace {

/// What the text is after its last letter was typed.
std::string typed(std::string text) {
    const auto change = typography_after(text, text.size());
    if (change) text.replace(change->begin, change->end - change->begin, change->with);
    return text;
}

void type_all(Document& document, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = next_character(text, at);
        REQUIRE(type_text(document, text.substr(at, end - at)));
        REQUIRE(follow_typing(document));
        at = end;
    }
}

const FieldPlace paragraph{{"p2"}, Field::runs, 0};

/// A document whose second paragraph is empty, and the caret in it.
Document empty_paragraph() {
    Document document = small_document();
    REQUIRE(document.run(set_runs({"p2"}, {})));
    put_caret(document, paragraph, 0);
    document.mark_saved();
    return document;
}

}  // namespace

TEST_CASE("typography: dashes, dots and quotation marks") {
    CHECK(typed("nämnden - ") == "nämnden – ");
    CHECK(typed("e-") == "e-");
    CHECK(typed("och så vidare...") == "och så vidare…");
    CHECK(typed("mycket....") == "mycket....");
    CHECK(typed("säger \"") == "säger ”");
    CHECK(typed("hej\"") == "hej”");
    CHECK(typed("brukar'") == "brukar’");
}

TEST_CASE("typography: blanks that do not break, before units and in thousands") {
    CHECK(typed("15 %") == "15\u00A0%");
    CHECK(typed("procent %") == "procent %");
    CHECK(typed("15,5 mnkr ") == "15,5\u00A0mnkr ");
    CHECK(typed("12 tkr.") == "12\u00A0tkr.");
    CHECK(typed("12 kr,") == "12\u00A0kr,");
    CHECK(typed("3 st ") == "3\u00A0st ");
    CHECK(typed("3 stads") == "3 stads");
    CHECK(typed("på st ") == "på st ");
    CHECK(typed("1 000 ") == "1\u00A0000 ");
    CHECK(typed("(12 500)") == "(12\u00A0500)");
    CHECK(typed("1\u00A0000 000 ") == "1\u00A0000\u00A0000 ");
    CHECK(typed("2 000,") == "2\u00A0000,");
    CHECK(typed("år 2023 120 ") == "år 2023 120 ");
    CHECK(typed("08-508 250 ") == "08-508 250 ");
    CHECK(typed("0771 123 456 ") == "0771 123 456 ");
    CHECK(typed("070 123 ") == "070 123 ");
}

TEST_CASE("typography: spans of figures, not dates and numbers of files") {
    CHECK(typed("10-15 ") == "10–15 ");
    CHECK(typed("6-12.") == "6–12.");
    CHECK(typed("(2023-2026)") == "(2023–2026)");
    CHECK(typed("2024-10 ") == "2024-10 ");
    CHECK(typed("2024-10-15 ") == "2024-10-15 ");
    CHECK(typed("10-15-") == "10-15-");
    CHECK(typed("08-508 ") == "08-508 ");
    CHECK(typed("123-2023 ") == "123-2023 ");
    CHECK(typed("15-10 ") == "15-10 ");
    CHECK(typed("1.1-15 ") == "1.1-15 ");
    CHECK(typed("850101-1234 ") == "850101-1234 ");
    CHECK(typed("B10-15 ") == "B10-15 ");
}

TEST_CASE("typography: undo gives back what was typed, with the caret where it was") {
    Document document = small_document();
    put_caret(document, paragraph, 0);
    type_all(document, "Cirka 10-15 ");
    CHECK(text_at(document, paragraph).starts_with("Cirka 10–15 Stads"));
    REQUIRE(document.undo());
    CHECK(text_at(document, paragraph).starts_with("Cirka 10-15 Stads"));
    CHECK(document.selection.caret.at.offset == std::string("Cirka 10-15 ").size());
    type_all(document, "barn ");
    CHECK(text_at(document, paragraph).starts_with("Cirka 10-15 barn Stads"));
}

TEST_CASE("typography: after a step of it typing goes on behind the new sign") {
    Document document = empty_paragraph();
    type_all(document, "Nämnden - som \"vet\" - har 1 000 mnkr...");
    CHECK(text_at(document, paragraph) == "Nämnden – som ”vet” – har 1\u00A0000\u00A0mnkr…");
}

TEST_CASE("typography: the word before Enter is finished") {
    Document document = empty_paragraph();
    type_all(document, "Det kostar 12 mnkr");
    REQUIRE(finish_word(document));
    CHECK(text_at(document, paragraph) == "Det kostar 12\u00A0mnkr");
}

TEST_CASE("typography: a typed dash or number begins a list, and undo gives the signs back") {
    for (const std::string typed_signs : {"- ", "* ", "1. "}) {
        Document document = empty_paragraph();
        type_all(document, typed_signs);
        const auto* made = find<Paragraph>(document.report(), {"p2"});
        REQUIRE(made != nullptr);
        CHECK(made->style == (typed_signs == "1. " ? ParagraphStyle::numbered : ParagraphStyle::bullet));
        CHECK(made->runs.empty());
        REQUIRE(document.undo());
        CHECK(text_at(document, paragraph) == typed_signs);
        CHECK(find<Paragraph>(document.report(), {"p2"})->style == ParagraphStyle::text);
        CHECK(document.selection.caret.at.offset == typed_signs.size());
    }
}

TEST_CASE("typography: no list in the middle of a text, nor in a cell") {
    CHECK(typed_list("a - ", 4).kind == ListStart::none);
    CHECK(typed_list("2. ", 3).kind == ListStart::none);
    Document document = small_document();
    const FieldPlace cell{{"w1"}, Field::cell, 0};
    put_caret(document, cell, 0);
    type_all(document, "- ");
    CHECK(text_at(document, cell) == "- nämnd");
}
