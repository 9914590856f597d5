// A text made ready for one part of the recogniser, as import_text() would.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "importers/recogniser/account.h"
#include "importers/recogniser/context.h"
#include "importers/text_reader.h"

namespace reading {

using namespace tertial;

/// The text as lines whose trailing blanks say where they wrap, however short it is.
inline SourceDocument marked(const std::string& text) {
    constexpr std::size_t tail_lines = 5;
    std::string tail;
    for (std::size_t i = 0; i < tail_lines; ++i) {
        tail += "\nEn löpande rad som bara finns för att visa att rader som bryts behåller sitt blanktecken ";
    }
    auto source = read_text(text + "\n" + tail, "prov.txt");
    REQUIRE(source);
    REQUIRE(source->form == LineForm::marked);
    source->lines.resize(source->lines.size() - tail_lines);
    if (!source->lines.empty()) source->lines.back().joint = Joint::none;
    return *source;
}

/// The text as lines without trailing blanks, which say nothing of where they wrap.
inline SourceDocument unmarked(const std::string& text) {
    auto source = read_text(text, "prov.txt");
    REQUIRE(source);
    REQUIRE(source->form == LineForm::unmarked);
    return *source;
}

inline Grammar grammar() {
    auto grammar = load_grammar({{TERTIAL_TEST_TEMPLATES}});
    REQUIRE(grammar);
    return *grammar;
}

/// What the recogniser's parts share. Stays where it is made: its parts point at each other.
struct Reading {
    explicit Reading(const std::string& text) : Reading(marked(text)) {}
    explicit Reading(SourceDocument document) : source(std::move(document)) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    [[nodiscard]] LineRange all() const { return {0, source.lines.size()}; }

    SourceDocument source;
    Grammar grammar = reading::grammar();
    IdSource ids = IdSource::from_content("prov");
    std::vector<ImportNote> notes;
    Account account{source};
    RecogniserContext context{source, grammar, ids, notes, account};
};

}  // namespace reading
