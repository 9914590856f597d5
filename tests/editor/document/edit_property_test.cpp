// Any sequence of what a person can do, on any report: nothing breaks, the screen shows what the report says, and undo
// comes back to the same bytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "editor/document/field_text.h"
#include "model/characters.h"
#include "tests/editor/document/editing.h"
#include "tests/model/random_report.h"

using namespace tertial;
using namespace tertial::editor;
using namespace tertial::test;

namespace {

/// The flow that is kept while writing is the one that the report alone would give.
bool is_as_made_anew(const Document& document) {
    return document.flow() == make_flow(document.report(), document.document_template());
}

bool is_sound(const Document& document, const Caret& caret) {
    const CellIndex* at = document.index().find(caret.place);
    if (at == nullptr) return false;
    const std::string& text = document.flow().strips[at->strip].cells[at->cell].text.text;
    const bool within_letter =
        caret.at.offset < text.size() && (static_cast<unsigned char>(text[caret.at.offset]) & 0xC0U) == 0x80U;
    return caret.at.offset <= text.size() && !within_letter;
}

/// Words that the keys put into the report must be found in it.
bool has_words(const Report& report, const std::vector<std::string>& words) {
    const std::string saved = to_project_xml(report);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return saved.find(word) != std::string::npos; });
}

Caret random_caret(Chance& chance, const Flow& flow) {
    for (;;) {
        const std::size_t s = chance.below(flow.strips.size());
        if (flow.strips[s].cells.empty()) continue;
        const std::size_t c = chance.below(flow.strips[s].cells.size());
        const Cell& cell = flow.strips[s].cells[c];
        if (!takes_text(cell)) continue;
        std::size_t offset = 0;
        const std::size_t steps = chance.below(20);
        for (std::size_t i = 0; i < steps && offset < cell.text.text.size(); ++i) {
            offset = next_character(cell.text.text, offset);
        }
        if (chance.one_in(4)) offset = cell.text.text.size();
        return caret_in(flow, {s, c}, offset);
    }
}

void random_selection(Chance& chance, Document& document) {
    document.selection.caret = random_caret(chance, document.flow());
    document.selection.anchor = document.selection.caret;
    if (chance.one_in(3)) document.selection.anchor = random_caret(chance, document.flow());
    if (chance.one_in(4)) {  // within one cell
        document.selection.anchor.place = document.selection.caret.place;
        document.selection.anchor.at.offset = 0;
    }
}

/// One key or action; errors are allowed, they must change nothing.
Expected<void> act(Chance& chance, Document& document) {
    const std::array<std::string_view, 6> pastes{"ett\ntvå", "- a\n- b\r\n\r\nc", "1\t2\n3\t4", "x", "\n\n", "a\tb"};
    switch (chance.below(16)) {
        case 0:
        case 1:
        case 2:
            return type_text(document, random_line(chance));
        case 3:
            return type_text(document, "å");
        case 4:
            return erase(document, Direct::backward);
        case 5:
            return erase(document, Direct::forward, Reach::word);
        case 6:
        case 7:
            return break_paragraph(document);
        case 8:
            return paste(document, pastes[chance.below(pastes.size())]);
        case 9:
            return toggle_look(document, chance.one_in(2) ? Look::bold : Look::italic);
        case 10:
            return toggle_style(document, static_cast<ParagraphStyle>(chance.below(4)));
        case 11:
            return change_depth(document, chance.one_in(2) ? 1 : -1);
        case 12:
            return add_row(document);
        case 13:
            return chance.one_in(3) ? remove_row(document) : write_comment(document);
        case 14:
            return move_row(document, chance.one_in(2) ? 1 : -1);
        default:
            return set_link(document, chance.one_in(2) ? "https://exempel.se" : "");
    }
}

}  // namespace

TEST_CASE("random sequences of edits: sound, shown as they are, undone and redone to the same bytes") {
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Document document = document_of(random_report(seed), seed + 1000);
        const std::string before = to_project_xml(document.report());
        for (int i = 0; i < 40; ++i) {
            CAPTURE(i);
            random_selection(chance, document);
            const std::string text = to_project_xml(document.report());
            const auto version = document.history().version();
            const std::size_t position = document.history().position();
            const auto done = act(chance, document);
            if (!done) CHECK(to_project_xml(document.report()) == text);
            if (!done) CHECK(document.history().version() == version);
            CHECK(document.history().position() <= position + 1);
            REQUIRE(is_as_made_anew(document));
            REQUIRE(is_sound(document, document.selection.caret));
            REQUIRE(is_sound(document, document.selection.anchor));
            if (chance.one_in(12) && document.history().can_undo()) REQUIRE(document.undo());
            if (chance.one_in(20)) static_cast<void>(document.redo());
            REQUIRE(is_as_made_anew(document));
            REQUIRE(is_sound(document, document.selection.caret));
        }
        const std::string after = to_project_xml(document.report());
        const auto loaded = from_project_xml(after, "prov");
        REQUIRE(loaded);
        CHECK(to_project_xml(loaded->report) == after);
        std::size_t undone = 0;
        for (; document.history().can_undo(); ++undone) REQUIRE(document.undo());
        CHECK(to_project_xml(document.report()) == before);
        CHECK(is_as_made_anew(document));
        for (std::size_t i = 0; i < undone; ++i) REQUIRE(document.redo());
        CHECK(to_project_xml(document.report()) == after);
    }
}

TEST_CASE("whatever is pasted anywhere is in the report afterwards") {
    const std::vector<std::string> words{"Alfa1", "Beta2", "Gamma3", "Delta4", "Epsilon5", "Zeta6"};
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Document document = document_of(random_report(seed % 40), seed);
        random_selection(chance, document);
        std::string text;
        for (const std::string& word : words) {
            static const std::vector<std::string> before{"", "- ", "  ", "1. ", "\n", "•\t", "– "};
            static const std::vector<std::string> after{"\n", "\r\n", "\r", " ", "\t", "\n\n", "\x01"};
            text += chance.pick(before) + word + chance.pick(after);
        }
        const std::string saved = to_project_xml(document.report());
        if (paste(document, text)) {
            CHECK(has_words(document.report(), words));
            CHECK(document.history().position() == 1);
            REQUIRE(document.undo());
        }
        CHECK(to_project_xml(document.report()) == saved);
        REQUIRE(is_as_made_anew(document));
    }
}

TEST_CASE("every text of a report stands in exactly one cell, and can be reached with the arrows") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        Document document = document_of(random_report(seed));
        std::size_t cells = 0;
        for (std::size_t s = 0; s < document.flow().strips.size(); ++s) {
            const Strip& strip = document.flow().strips[s];
            for (std::size_t c = 0; c < strip.cells.size(); ++c) {
                const Cell& cell = strip.cells[c];
                if (!takes_text(cell)) continue;
                ++cells;
                const CellIndex* found = document.index().find(cell.place);
                REQUIRE(found != nullptr);
                CHECK(*found == CellIndex{s, c});
                if (cell.kind != CellKind::text) continue;
                const auto runs = runs_at(document.report(), cell.place);
                REQUIRE(runs);
                CHECK(plain_text(*runs) == cell.text.text);
            }
        }
        PageLayout layout;
        const FixedMetrics metrics;
        layout.update(document.flow(), 700, metrics);
        const DocumentView view{document.flow(), document.index(), layout, metrics, 400};
        std::optional<float> goal_x;
        Caret caret = moved(view, document.selection.caret, Move::document_begin, goal_x);
        std::size_t reached = 1;
        for (std::size_t i = 0; i < cells; ++i) {
            const Caret next = moved(view, caret, Move::next_cell, goal_x);
            if (next.place == caret.place) break;
            caret = next;
            ++reached;
        }
        CHECK(reached == cells);
    }
}
