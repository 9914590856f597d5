#include "importers/pdf/headings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "importers/pdf/lines.h"
#include "importers/pdf/outline.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t longest_heading = 250;  // characters
constexpr std::size_t longest_minor_heading = 160;
constexpr int last_title_page = 2;
constexpr int least_larger = 1;  // pdftohtml's unit: 11 beside 12 points is 17 beside 18

/// Size first, the larger before the smaller; bold before plain; upright before italic.
using Type = std::tuple<int, bool, bool>;

struct Facts {
    Look look;
    std::size_t length = 0;
    bool one_type = true;  // all words are set in `look`'s size and weight
    bool sentence = false;
    bool single_sentence = true;
    bool may_be_heading = false;
};

Type type_of(const Look& look) {
    return {-look.size, !look.bold, look.italic};
}

std::string plain(const TextParagraph& paragraph, const std::vector<Line>& lines) {
    std::string text;
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) text += (text.empty() ? "" : " ") + text_of(lines[i]);
    return text;
}

Facts facts_of(const TextParagraph& paragraph, const std::vector<Line>& lines) {
    Facts facts;
    facts.look = lines[paragraph.begin].look;
    facts.look.link = 0;
    const std::string text = plain(paragraph, lines);
    facts.length = words::length(text);
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) {
        for (const Word& word : lines[i].words) {
            const bool icon = words::length(word.text) == 1;
            facts.one_type = facts.one_type &&
                             (icon || (word.look.bold == facts.look.bold && word.look.italic == facts.look.italic));
        }
    }
    facts.sentence = facts.length > longest_heading || (text.ends_with('.') && facts.length > 60);
    facts.single_sentence = text.find(". ") == std::string::npos && !text.ends_with(':');
    facts.may_be_heading = facts.one_type && facts.length <= longest_heading && paragraph.mark != ListMark::bullet &&
                           (words::begins_with_capital(text) || words::begins_with_digit(text));
    return facts;
}

class StyleFinder {
public:
    StyleFinder(const std::vector<TextParagraph>& paragraphs, const std::vector<Line>& lines, const BodyType& body,
                const std::vector<OutlineItem>& outline)
        : paragraphs_(paragraphs),
          lines_(lines),
          body_(body),
          outline_levels_(find_outline_levels(paragraphs, lines, outline)) {
        for (const TextParagraph& paragraph : paragraphs) facts_.push_back(facts_of(paragraph, lines));
        count_types();
        if (!outline_agrees()) {
            std::fill(outline_levels_.begin(), outline_levels_.end(), 0);
            for (auto& [type, use] : uses_) use.outline.clear();
        }
        rank_types();
    }

    std::vector<ParagraphStyleGuess> find() {
        std::vector<ParagraphStyleGuess> out;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) out.push_back(style_of(i));
        return out;
    }

private:
    struct Use {
        int times = 0, sentences = 0;
        int first_page = 0;
        std::map<int, int> outline;  // level: times
    };

    bool stands_out(const Look& look) const {
        if (look.size >= body_.look.size + least_larger) return true;
        return look.bold && look.family != body_.look.family && look.size >= body_.look.size - 2;
    }

    void count_types() {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            if (!stands_out(facts_[i].look)) continue;
            Use& use = uses_[type_of(facts_[i].look)];
            if (use.times++ == 0) use.first_page = lines_[paragraphs_[i].begin].page;
            use.sentences += facts_[i].sentence;
            if (outline_levels_[i] > 0) ++use.outline[outline_levels_[i]];
        }
    }

    /// Headings of one type have one level; bookmarks that say else are nested wrongly.
    bool outline_agrees() const {
        int named = 0;
        int agreeing = 0;
        for (const auto& [type, use] : uses_) {
            int most = 0;
            for (const auto& [level, times] : use.outline) {
                named += times;
                most = std::max(most, times);
            }
            agreeing += most;
        }
        return agreeing * 2 >= named;
    }

    void rank_types() {
        int level = 0;
        for (const auto& [type, use] : uses_) {
            if (use.sentences * 3 > use.times) continue;
            const bool is_title = level == 0 && use.times == 1 && use.first_page <= last_title_page && uses_.size() > 2;
            if (is_title && !title_) {
                title_ = type;
                continue;
            }
            level = use.outline.empty() ? level + 1 : most_common(use.outline);
            levels_[type] = level;
        }
    }

    static int most_common(const std::map<int, int>& times) {
        return std::max_element(times.begin(), times.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

    ParagraphStyleGuess style_of(std::size_t i) const {
        const Facts& facts = facts_[i];
        if (outline_levels_[i] > 0) return {LineStyle::heading, outline_levels_[i]};
        if (facts.may_be_heading && stands_out(facts.look)) {
            const Type type = type_of(facts.look);
            if (title_ == type) return {LineStyle::title, 0};
            const auto level = levels_.find(type);
            if (level != levels_.end()) return {LineStyle::heading, level->second};
        }
        if (is_minor_heading(i)) return {LineStyle::minor_heading, facts.look.bold ? 1 : 2};
        if (paragraphs_[i].mark == ListMark::none) return {};
        return {paragraphs_[i].mark == ListMark::bullet ? LineStyle::bullet : LineStyle::numbered, 0};
    }

    /// Bold alone, or italic alone over a paragraph of text.
    bool is_minor_heading(std::size_t i) const {
        const Facts& facts = facts_[i];
        if (!facts.may_be_heading || facts.length > longest_minor_heading) return false;
        if (!facts.look.bold && !facts.look.italic) return false;
        const bool over_text = i + 1 < paragraphs_.size() && !facts_[i + 1].look.bold && !facts_[i + 1].look.italic;
        if (!words::ends_with_stop(text_of(lines_[paragraphs_[i].end - 1]))) return facts.look.bold || over_text;
        return facts.look.bold && over_text && facts.single_sentence;
    }

    const std::vector<TextParagraph>& paragraphs_;
    const std::vector<Line>& lines_;
    const BodyType& body_;
    std::vector<int> outline_levels_;  // by paragraph, 0 = not named
    std::vector<Facts> facts_;
    std::map<Type, Use> uses_;
    std::map<Type, int> levels_;
    std::optional<Type> title_;
};

}  // namespace

std::vector<ParagraphStyleGuess> find_styles(const std::vector<TextParagraph>& paragraphs,
                                             const std::vector<Line>& lines, const BodyType& body,
                                             const std::vector<OutlineItem>& outline) {
    return StyleFinder(paragraphs, lines, body, outline).find();
}

}  // namespace tertial::pdf
