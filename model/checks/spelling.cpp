// Words that neither the dictionary nor the lists beside it know.
#include <map>

#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/language.h"
#include "model/spelling/speller.h"

namespace tertial::checks {

namespace {

struct UnknownWord {
    Subject first;  // where it stands first
    std::size_t places = 0;
};

/// Each word once, however often it stands: most are names that the report is about.
class UnknownWords {
public:
    explicit UnknownWords(SpellCheck& spelling) : spelling_(spelling) {}

    template <class SubjectOf>
    void look_in(std::string_view text, SubjectOf&& subject) {
        for (const WordRange& at : spelling_.check(text)) {
            const std::string word(text.substr(at.begin, at.end - at.begin));
            const auto [found, fresh] = places_.try_emplace(word, words_.size());
            if (fresh) words_.emplace_back(word, UnknownWord{subject(), 0});
            ++words_[found->second].second.places;
        }
    }
    [[nodiscard]] const std::vector<std::pair<std::string, UnknownWord>>& words() const { return words_; }

private:
    SpellCheck& spelling_;
    std::map<std::string, std::size_t> places_;
    std::vector<std::pair<std::string, UnknownWord>> words_;  // in the order of their first places
};

}  // namespace

void check_spelling(const RuleContext& context, Findings& findings) {
    if (context.spelling == nullptr) return;
    UnknownWords unknown(*context.spelling);
    for (const PlacedParagraph& placed : context.paragraphs)
        unknown.look_in(placed.text, [&] { return placed.subject(); });
    for (const IndicatorReading& row : context.indicators)
        unknown.look_in(row.indicator->name, [&] { return row.subject(); });
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        unknown.look_in(activity.name, [&] { return subject_of(goal, activity); });
    });
    for (const auto& [word, where] : unknown.words()) {
        const std::string times =
            where.places == 1 ? std::string() : say(" ({0} ställen)", " ({0} places)", {std::to_string(where.places)});
        state(findings, "spelling", Strength::hint, where.first,
              {say("{0} finns inte i ordlistan{1}. Rätta det, eller lägg till ordet i din ordlista.",
                   "{0} is not in the dictionary{1}. Correct it, or add the word to your list.",
                   {in_quotes(word), times}),
               {},
               {},
               {word}});
    }
}

}  // namespace tertial::checks
