// Front matter: facts about the document, decisions, appendices. What the report lacks is filled in; what it has
// stands.
#include <array>

#include "model/fold.h"
#include "model/language.h"
#include "model/update/plan.h"

namespace tertial::update {

namespace {

struct Fact {
    Field field;
    std::string Meta::*member;
};

constexpr std::array facts{Fact{Field::board, &Meta::board},
                           Fact{Field::administration, &Meta::administration},
                           Fact{Field::case_officer, &Meta::case_officer},
                           Fact{Field::phone, &Meta::phone},
                           Fact{Field::email, &Meta::email},
                           Fact{Field::recipient, &Meta::recipient},
                           Fact{Field::date, &Meta::date},
                           Fact{Field::meeting_date, &Meta::meeting_date},
                           Fact{Field::registry_number, &Meta::registry_number}};

void plan_fact(Plan& plan, const Fact& fact) {
    const std::string &mine = plan.report.meta.*fact.member, &theirs = plan.incoming.meta.*fact.member;
    if (theirs.empty() || fold_blanks(mine) == fold_blanks(theirs)) return;
    const std::string name = field_name(plan.report, {{}, fact.field, 0});
    const std::string text = name + " " + quoted(mine) + " → " + quoted(theirs);
    if (mine.empty()) return plan.change(ChangeKind::filled, {}, text, {set_meta(fact.field, theirs)}, {});
    plan.left(name + tr(": filen har ", ": the file has ") + quoted(theirs) + tr(", rapporten ", ", the report ") +
                  quoted(mine) + ".",
              {}, {});
}

std::string words_of(const Decision& decision) {
    return fold_blanks(plain_text(decision.runs));
}
std::string words_of(const Appendix& appendix) {
    return fold_blanks(appendix.title);
}

/// The whole list when the report has none; else the items that it has not.
template <class Item>
void plan_list(Plan& plan, NodeList list, const std::string& name, const std::vector<Item>& mine,
               const std::vector<Item>& theirs) {
    if (theirs.empty()) return;
    if (mine.empty()) {
        return plan.change(ChangeKind::filled, {}, name, plan.insertions({}, list, theirs), theirs.front().source);
    }
    std::set<std::string> known;
    for (const Item& item : mine) known.insert(words_of(item));
    for (const Item& item : theirs) {
        if (known.contains(words_of(item))) continue;
        plan.left(name + tr(": står inte i rapporten", ": not in the report"), {}, item.source, words_of(item));
    }
}

}  // namespace

void plan_front(Plan& plan) {
    plan.about.clear();
    for (const Fact& fact : facts) plan_fact(plan, fact);
    plan_list(plan, NodeList::decisions, tr("förslag till beslut", "proposed decisions"), plan.report.decisions,
              plan.incoming.decisions);
    plan_list(plan, NodeList::appendices, tr("bilagor", "appendices"), plan.report.appendices,
              plan.incoming.appendices);
}

}  // namespace tertial::update
