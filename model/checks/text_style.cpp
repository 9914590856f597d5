// Running text: left from a template, typing, personal data, long sentences, a board's own patterns.
#include <algorithm>
#include <array>
#include <cctype>

#include "model/checks/facts.h"
#include "model/checks/rule_context.h"
#include "model/checks/rules.h"
#include "model/checks/text_amounts.h"
#include "model/checks/typing.h"
#include "model/fold.h"
#include "model/sentences.h"

namespace tertial::checks {

namespace {

bool is_word_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Where `word` stands in `text` with nothing of a word before or after it.
std::size_t find_whole(std::string_view text, std::string_view word) {
    if (word.empty()) return std::string_view::npos;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(word.front());
        const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(word.back());
        if (begins && ends) return at;
    }
    return std::string_view::npos;
}

/// "[belopp]", "[…]": letters or dots in brackets, short.
std::string bracketed(std::string_view text) {
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
        const std::size_t end = text.find(']', at);
        if (end == std::string_view::npos || end - at > 40) continue;
        const std::string_view inside = text.substr(at + 1, end - at - 1);
        const bool reference = !inside.empty() && inside.find_first_not_of("0123456789, -") == std::string_view::npos;
        if (!inside.empty() && !reference) return std::string(text.substr(at, end - at + 1));
    }
    return {};
}

/// "<p>", "</b>", "<br/>", "**fet**", "*kursiv*".
std::string markup(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>({"<p>", "</p>", "<br", "<b>", "</b>", "<i>", "</i>", "<ul",
                                                           "<li", "</li", "<strong", "<em>", "&nbsp;", "&amp;"});
    for (const std::string_view tag : tags)
        if (const std::size_t at = text.find(tag); at != std::string_view::npos) return std::string(tag);
    for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
        const std::size_t end = text.find('*', at + 1);
        if (end == std::string_view::npos) break;
        const bool around = end > at + 2 && is_word_byte(text[at + 1]) && is_word_byte(text[end - 1]) &&
                            (at == 0 || text[at - 1] == ' ') &&
                            (end + 1 == text.size() || !is_word_byte(text[end + 1]));
        if (around && end - at < 80) return std::string(text.substr(at, end - at + 1));
    }
    return {};
}

std::string placeholder_in(std::string_view text, const std::vector<std::string>& words) {
    for (const std::string& word : words)
        if (find_whole(text, word) != std::string_view::npos) return word;
    if (std::string found = bracketed(text); !found.empty()) return found;
    return markup(text);
}

void state_placeholder(Findings& findings, const Subject& subject, const std::string& found, const std::string& cell) {
    state(findings, "placeholder", Strength::error, subject,
          {say("{0} är kvar från en mall eller en annan fil. Skriv det som ska stå där, eller ta bort det.",
               "{0} is left from a template or another file. Write what should stand there, or remove it.",
               {in_quotes(found)}),
           cell,
           {},
           {found}});
}

}  // namespace

void check_placeholder(const RuleContext& context, Findings& findings) {
    const std::vector<std::string>& words = context.document_template.checks.placeholders;
    for (const PlacedParagraph& placed : context.paragraphs)
        if (const std::string found = placeholder_in(placed.text, words); !found.empty())
            state_placeholder(findings, placed.subject(), found, {});
    for (const IndicatorReading& row : context.indicators)
        if (const std::string found = placeholder_in(row.indicator->name, words); !found.empty())
            state_placeholder(findings, row.subject(), found, {});
    for_each_activity(context.report, [&](const Goal& goal, const Activity& activity) {
        if (const std::string found = placeholder_in(activity.name, words); !found.empty())
            state_placeholder(findings, subject_of(goal, activity), found, {});
    });
    for (const Figures& figures : context.figures)
        for (const FigureRow& row : figures.rows)
            for (std::size_t c = 0; c < row.row->cells.size(); ++c)
                if (const std::string found = placeholder_in(row.row->cells[c], words); !found.empty())
                    state_placeholder(findings, figures.subject(row), found,
                                      c < figures.table->columns.size() ? figures.table->columns[c] : std::string());
}

void check_own_pattern(const RuleContext& context, Findings& findings) {
    for (const TextPattern& pattern : context.document_template.checks.patterns) {
        const std::string wanted = fold_case(pattern.find);
        const Strength strength = pattern.strength == PatternStrength::error     ? Strength::error
                                  : pattern.strength == PatternStrength::warning ? Strength::warning
                                                                                 : Strength::hint;
        for (const PlacedParagraph& placed : context.paragraphs) {
            if (find_whole(fold_case(placed.text), wanted) == std::string_view::npos) continue;
            state(findings, "own-pattern", strength, placed.subject(),
                  {in_quotes(pattern.find) + ": " + pattern.message, {}, {}, {pattern.find}});
        }
    }
}

// --- typography ------------------------------------------------------------------------------------------------

void check_typography(const RuleContext& context, Findings& findings) {
    const QuoteStyle style = quotes_of(context.report);
    for (const PlacedParagraph& placed : context.paragraphs) {
        const std::vector<TypingFault> faults = typing_faults(placed.text, style);
        if (faults.empty()) continue;
        std::string list;
        for (const TypingFault fault : faults) list += (list.empty() ? "" : ", ") + typing_fault_name(fault);
        const bool mendable = std::any_of(faults.begin(), faults.end(), is_mendable);
        state(findings, "typography", Strength::hint, placed.subject(),
              {say("{0} i {1}.", "{0} in {1}.", {list, in_quotes(placed.text, 50)}),
               {},
               mendable ? tr("Rätta skrivsättet", "Correct the typing") : std::string(),
               {placed.text}});
    }
}

// --- personal-data ---------------------------------------------------------------------------------------------

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Skatteverket's rule: month and day, and the check digit by the Luhn method (SKV 704).
bool is_personal_number(std::string_view ten) {
    const int month = (ten[2] - '0') * 10 + ten[3] - '0', day = (ten[4] - '0') * 10 + ten[5] - '0';
    // A coordination number has 60 added to its day.
    if (month < 1 || month > 12 || day < 1 || (day > 31 && day < 61) || day > 91) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const int digit = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

std::string personal_number_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '-'))) continue;
        std::size_t end = i;
        std::string digits;
        std::size_t hyphen = 0;
        while (end < text.size() && (is_digit(text[end]) || (text[end] == '-' && hyphen == 0))) {
            if (text[end] == '-') {
                hyphen = digits.size();
            } else {
                digits += text[end];
            }
            ++end;
        }
        const bool twelve = digits.size() == 12 && (digits.starts_with("19") || digits.starts_with("20"));
        const bool formed = (digits.size() == 10 && hyphen == 6) || (twelve && (hyphen == 8 || hyphen == 0));
        if (formed && is_personal_number(std::string_view(digits).substr(digits.size() - 10)))
            return std::string(text.substr(i, end - i));
        i = end;
    }
    return {};
}

std::string mobile_number_in(std::string_view text) {
    for (std::size_t i = 0; i + 9 < text.size(); ++i) {
        if (text[i] != '0' || text[i + 1] != '7' || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '-'))) continue;
        std::size_t digits = 0, end = i;
        while (end < text.size() && (is_digit(text[end]) || text[end] == ' ' || text[end] == '-') && digits < 11) {
            digits += is_digit(text[end]);
            ++end;
        }
        while (end > i && !is_digit(text[end - 1])) --end;
        if (digits == 10) return std::string(text.substr(i, end - i));
    }
    return {};
}

std::string private_mail_in(std::string_view text, const std::vector<std::string>& ends) {
    if (text.find('@') == std::string_view::npos) return {};
    const std::string folded = fold_case(text);
    for (const std::string& end : ends) {
        const std::size_t at = folded.find("@" + end);
        if (at == std::string::npos) continue;
        std::size_t begin = at;
        while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(') --begin;
        return std::string(text.substr(begin, at + 1 + end.size() - begin));
    }
    return {};
}

}  // namespace

void check_personal_data(const RuleContext& context, Findings& findings) {
    for (const PlacedParagraph& placed : context.paragraphs) {
        for (const std::string& found :
             {personal_number_in(placed.text), mobile_number_in(placed.text),
              private_mail_in(placed.text, context.document_template.checks.private_mails)}) {
            if (found.empty()) continue;
            state(
                findings, "personal-data", Strength::warning, placed.subject(),
                {say("{0} ser ut som en persons uppgift. Rapporten blir offentlig: ta bort den, eller bekräfta att den "
                     "ska stå.",
                     "{0} looks like the data of a person. The report becomes public: remove it, or confirm that it "
                     "should stand.",
                     {in_quotes(found)}),
                 {},
                 {},
                 {found}});
        }
    }
}

// --- readability -----------------------------------------------------------------------------------------------

namespace {

/// Of more than six letters.
bool is_long(std::string_view word) {
    constexpr std::size_t most = 6;
    if (word.size() <= most) return false;
    const auto letters =
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return static_cast<std::size_t>(letters) > most;
}

struct Reading {
    std::size_t words = 0, long_words = 0, sentences = 0;

    void add(const FoldedWords& of, std::size_t of_sentences) {
        for (std::size_t i = 0; i < of.size(); ++i) long_words += is_long(of[i]);
        words += of.size();
        sentences += of_sentences;
    }
    /// Björnsson's LIX: words a sentence and per cent of words of more than six letters.
    [[nodiscard]] int lix() const {
        return static_cast<int>(words / std::max<std::size_t>(sentences, 1) + 100 * long_words / words);
    }
};

/// No fewer than the sentence has: one more than its bytes that may stand between words.
std::size_t most_words(std::string_view sentence) {
    const auto between = std::count_if(sentence.begin(), sentence.end(), [](char c) {
        const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
        return !ascii && (static_cast<unsigned char>(c) < 0x80 || c == '\xC2' || c == '\xE2');
    });
    return static_cast<std::size_t>(between) + 1;
}

}  // namespace

void check_readability(const RuleContext& context, Findings& findings) {
    constexpr std::size_t enough = 100;  // words; LIX of less tells little
    const CheckSettings& limits = context.document_template.checks;
    Reading reading;
    const PlacedParagraph* first = nullptr;
    const auto finish = [&] {
        if (first != nullptr && reading.words >= enough && reading.lix() > limits.lix) {
            Subject subject = first->subject();
            subject.node = first->place.owner;
            state(findings, "readability", Strength::hint, subject,
                  {say("Avsnittet är svårläst: LIX {0}. Dela långa meningar och byt långa ord.",
                       "The section is hard to read: LIX {0}. Divide long sentences and replace long words.",
                       {std::to_string(reading.lix())}),
                   {},
                   {},
                   {std::to_string(reading.lix())}});
        }
        reading = {};
        first = nullptr;
    };
    const auto limit = static_cast<std::size_t>(limits.sentence_words);
    for (std::size_t i = 0; i < context.paragraphs.size(); ++i) {
        const PlacedParagraph& placed = context.paragraphs[i];
        if (placed.paragraph == nullptr || placed.paragraph->style == ParagraphStyle::heading) continue;
        if (first == nullptr || first->place.owner != placed.place.owner) finish();
        if (first == nullptr) first = &placed;
        const std::vector<Sentence> sentences = sentences_of(placed.text);
        reading.add(context.words[i], sentences.size());
        for (const Sentence& sentence : sentences) {
            if (most_words(sentence.text) <= limit) continue;
            const std::size_t words = FoldedWords(sentence.text).size();
            if (words <= limit) continue;
            state(findings, "readability", Strength::hint, placed.subject(),
                  {say("Meningen har {0} ord: {1} Dela den.", "The sentence has {0} words: {1} Divide it.",
                       {std::to_string(words), in_quotes(sentence.text)}),
                   {},
                   {},
                   {sentence.text}});
        }
    }
    finish();
}

}  // namespace tertial::checks
