// `bilaga`, `cross-reference`: does what the text refers to exist?
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <unordered_set>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/fold.h"

namespace tertial::checks {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_word_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

// Calls f(position after the word) for every whole word `word` in the folded text.
template <class F>
void for_each_word(std::string_view folded, std::string_view word, F&& f) {
    for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at > 0 && is_word_byte(folded[at - 1])) || (end < folded.size() && is_word_byte(folded[end]))) continue;
        f(end);
    }
}

int read_int(std::string_view text, std::size_t& at) {
    int number = 0;
    std::size_t digits = 0;
    for (; at < text.size() && is_digit(text[at]) && digits < 4; ++at, ++digits)
        number = number * 10 + (text[at] - '0');
    return digits > 0 ? number : -1;
}

// Numbers after "bilaga" or "bilagorna": "2", "2 och 4", "1, 2 och 3", "1-3".
std::vector<int> read_numbers(std::string_view folded, std::size_t at) {
    std::vector<int> out;
    bool range = false;
    while (at < folded.size()) {
        while (at < folded.size() && folded[at] == ' ') ++at;
        const int number = read_int(folded, at);
        if (number < 0 || number > 99) break;
        if (range && !out.empty())
            for (int between = out.back() + 1; between < number; ++between) out.push_back(between);
        out.push_back(number);
        range = false;
        const std::string_view rest = folded.substr(at);
        if (rest.starts_with(", ")) {
            at += 2;
        } else if (rest.starts_with(" och ")) {
            at += 5;
        } else if (rest.starts_with("-")) {
            range = true;
            at += 1;
        } else {
            break;
        }
    }
    return out;
}

std::set<int> appendix_numbers(std::string_view text) {
    if (text.find("ilag") == std::string_view::npos && text.find("ILAG") == std::string_view::npos) return {};
    const std::string folded = fold_case(fold_blanks(text));
    std::set<int> out;
    for (std::string_view word : {"bilaga", "bilagor", "bilagorna", "bilagan"})
        for_each_word(folded, word, [&](std::size_t end) {
            for (int number : read_numbers(folded, end)) out.insert(number);
        });
    return out;
}

// --- cross references ---------------------------------------------------------------------------

class Targets {
public:
    explicit Targets(const RuleContext& context) {
        const Report& report = context.report;
        for_each_goal(report.goals, [this](const Goal& goal, const Goal*) {
            goals_.try_emplace(goal.number, goal.title);
            add(goal.title);
            for (const Section& section : goal.sections) add(section.title);
        });
        for (const PlacedParagraph& placed : context.paragraphs)
            if (placed.paragraph && placed.paragraph->style == ParagraphStyle::heading) add(placed.text);
        for (const PlacedTable& placed : context.tables) add(placed.table->title);
        const auto add_chapter = [this](const Chapter& chapter, int) { add(chapter.title); };
        for_each_chapter(report.front, add_chapter);
        for_each_chapter(report.back, add_chapter);
        add(report.goals_chapter.title);
        for (const Appendix& appendix : report.appendices) add(appendix.title);
    }
    [[nodiscard]] bool has_number(const std::string& number) const { return goals_.contains(number); }
    /// The goal whose title `text` begins with, when it is another than `number`'s; empty when it is that one or none.
    [[nodiscard]] std::string other_goal_named(std::string_view text, const std::string& number) const {
        const std::vector<std::string> words = folded_words(text);
        std::string other;
        for (const auto& [candidate, title] : goals_) {
            constexpr std::size_t telling = 3;  // shorter titles begin ordinary sentences
            const std::vector<std::string> name = folded_words(title);
            if (name.size() < telling || name.size() > words.size() ||
                !std::equal(name.begin(), name.end(), words.begin()))
                continue;
            if (candidate == number) return {};
            other = candidate;
        }
        return other;
    }
    [[nodiscard]] bool has_title(std::string_view title) const { return titles_.contains(fold_title(title)); }

private:
    void add(std::string_view title) {
        if (!title.empty()) titles_.insert(fold_title(title));
    }
    std::map<std::string, std::string> goals_;  // number, title
    std::unordered_set<std::string> titles_;
};

// "1.2", "1.2.3" with at least one dot inside; a last dot is a full stop. Empty when something else stands there.
std::string read_goal_number(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t start = at;
    while (at < text.size() &&
           (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]))))
        ++at;
    if (at < text.size() && text[at] == ',' && at + 1 < text.size() && is_digit(text[at + 1])) return {};
    const std::string number(text.substr(start, at - start));
    return number.find('.') == std::string::npos ? std::string() : number;
}

constexpr auto quotation_marks = std::to_array<std::string_view>({"”", "\"", "“", "»"});

// A reference has a number like "1.2" or a name in quotes: most paragraphs need no folding then.
bool may_refer(std::string_view text) {
    for (std::string_view mark : quotation_marks)
        if (text.find(mark) != std::string_view::npos) return true;
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1))
        if (at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1])) return true;
    return false;
}

void check_goal_references(const PlacedParagraph& placed, const std::string& folded, const Targets& targets,
                           Findings& findings) {
    // The goals of Agenda 2030 have numbers too.
    if (fold_case(placed.place.under).find("agenda") != std::string::npos ||
        folded.find("agenda 2030") != std::string::npos)
        return;
    std::set<std::string> told;
    for (std::string_view word : {"mål", "målet", "nämndmål", "nämndmålet", "verksamhetsmål", "inriktningsmål"})
        for_each_word(folded, word, [&](std::size_t end) {
            const std::string number = read_goal_number(folded, end);
            if (number.empty() || !told.insert(number).second) return;
            std::string message, other;
            if (!targets.has_number(number)) {
                message = say("Texten hänvisar till mål {0}, som inte finns. Rätta numret.",
                              "The text refers to goal {0}, which does not exist. Correct the number.", {number});
            } else if (other = targets.other_goal_named(std::string_view(folded).substr(end), number); !other.empty()) {
                message = say("Texten hänvisar till mål {0} men nämner det vid namnet på mål {1}. Rätta numret.",
                              "The text refers to goal {0} but by the name of goal {1}. Correct the number.",
                              {number, other});
            } else {
                return;
            }
            const std::string fix =
                other.empty() ? std::string() : say("Byt {0} mot {1}", "Replace {0} by {1}", {number, other});
            state(findings, "cross-reference", Strength::warning, placed.subject(),
                  {message, {}, fix, {number, other}});
        });
}

// The name in quotes straight after "se avsnitt", "under rubriken": ”Investeringar” or "Investeringar".
std::string read_quoted(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    for (std::string_view mark : quotation_marks) {
        if (!text.substr(at).starts_with(mark)) continue;
        const std::size_t start = at + mark.size();
        std::size_t end = std::string_view::npos;
        for (std::string_view closing : {"”", "\"", "“", "«", "»"}) end = std::min(end, text.find(closing, start));
        if (end != std::string_view::npos && end - start < 120) return std::string(text.substr(start, end - start));
    }
    return {};
}

void check_section_references(const PlacedParagraph& placed, const std::string& folded, const Targets& targets,
                              Findings& findings) {
    for (std::string_view word : {"avsnitt", "avsnittet", "rubriken", "kapitel", "kapitlet"})
        for_each_word(folded, word, [&](std::size_t end) {
            const std::string title = read_quoted(folded, end);
            if (title.empty() || targets.has_title(title)) return;
            state(
                findings, "cross-reference", Strength::warning, placed.subject(),
                {say("Texten hänvisar till {0}, men ingen rubrik heter så. Rätta hänvisningen.",
                     "The text refers to {0}, but no heading is called so. Correct the reference.", {in_quotes(title)}),
                 {},
                 {},
                 {title}});
        });
}

}  // namespace

void check_bilaga(const RuleContext& context, Findings& findings) {
    std::map<int, const Appendix*> listed;
    for (const Appendix& appendix : context.report.appendices)
        for (int number : appendix_numbers(appendix.title)) listed.try_emplace(number, &appendix);
    std::map<int, Subject> referred;
    for (const PlacedParagraph& placed : context.paragraphs) {
        for (int number : appendix_numbers(placed.text)) referred.try_emplace(number, placed.subject());
    }
    for (const auto& [number, subject] : referred) {
        if (listed.contains(number)) continue;
        state(findings, "bilaga", Strength::warning, subject,
              {say("Bilaga {0} nämns men finns inte i förteckningen över bilagor. Lägg till den eller rätta "
                   "hänvisningen.",
                   "Appendix {0} is referred to but not listed. Add it to the list or correct the reference.",
                   {std::to_string(number)}),
               {},
               say("Lägg till Bilaga {0}", "Add Appendix {0}", {std::to_string(number)}),
               {std::to_string(number)}});
    }
    for (const auto& [number, appendix] : listed) {
        if (referred.contains(number)) continue;
        state(findings, "bilaga", Strength::warning, {appendix->id, {}, appendix->title, appendix->source},
              {say("{0} är förtecknad men nämns aldrig i texten. Hänvisa till den eller ta bort den.",
                   "{0} is listed but never referred to. Refer to it or remove it.", {in_quotes(appendix->title)}),
               {},
               {},
               {appendix->title}});
    }
}

void check_cross_reference(const RuleContext& context, Findings& findings) {
    const Targets targets(context);
    for (const PlacedParagraph& placed : context.paragraphs) {
        if (!may_refer(placed.text)) continue;
        const std::string folded = fold_case(fold_blanks(placed.text));
        check_goal_references(placed, folded, targets, findings);
        check_section_references(placed, folded, targets, findings);
    }
}

}  // namespace tertial::checks
