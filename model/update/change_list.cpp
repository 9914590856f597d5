// The changes of an update for a person.
#include <algorithm>
#include <array>

#include "model/language.h"
#include "model/update/update.h"

namespace tertial {

namespace {

struct Heading {
    ChangeKind kind;
    std::string_view swedish, english;
};

constexpr std::array headings{
    Heading{ChangeKind::filled, "Ifyllt", "Filled in"},
    Heading{ChangeKind::changed, "Ändrat", "Changed"},
    Heading{ChangeKind::decided, "Osäker läsning avgjord av filen", "Uncertain reading settled by the file"},
    Heading{ChangeKind::added, "Tillagt", "Added"},
    Heading{ChangeKind::doubted, "Motsägelser: rapportens uppgift står kvar, jämför och bekräfta",
            "Contradictions: the report's value stands, compare and confirm"},
    Heading{ChangeKind::proposed, "Troligen samma, under ett annat namn", "Probably the same, under another name"},
    Heading{ChangeKind::left, "Inte infört", "Not put into the report"}};

}  // namespace

std::string list_changes(const std::vector<UpdateChange>& changes, ListDetail detail) {
    std::string out;
    for (const Heading& heading : headings) {
        std::string lines;
        std::size_t n = 0;
        for (const UpdateChange& change : changes) {
            if (change.kind != heading.kind) continue;
            ++n;
            lines += "  " + change.text + "\n";
            if (detail == ListDetail::full && !change.content.empty()) lines += "    " + change.content + "\n";
        }
        if (n > 0) out += tr(heading.swedish, heading.english) + " (" + std::to_string(n) + "):\n" + lines;
    }
    return out;
}

}  // namespace tertial
