#include "importers/pdf/paragraphs.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "importers/pdf/lines.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double paragraph_white = 0.12;  // share of a line's height, more than between wrapped lines
constexpr double set_apart = 0.3;         // between lines of different type: space that a reader sees
constexpr double indent = 6;              // points
constexpr double blank = 3;               // points: between words, and what rounding loses

bool is_bold(const Line& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const Word& word) { return word.look.bold; });
}

/// One line is a heading by its type, the other is not. A bold or italic phrase that runs over a line's end is no
/// border.
bool types_differ(const Line& before, const Line& line) {
    if (before.look.size != line.look.size) return true;
    const Look& last = before.words.back().look;
    const Look& first = line.words.front().look;
    if (before.look.family != line.look.family && last.family != first.family) return true;
    return last.bold != first.bold && (is_bold(before) || is_bold(line));
}

bool is_figures(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// What must fit on the line before: the first word, with the thousands that no line parts.
double first_words_width(const Line& line) {
    std::size_t last = 0;
    while (last + 1 < line.words.size() && is_figures(line.words[last].text) && is_figures(line.words[last + 1].text))
        ++last;
    return line.words[last].right - line.words.front().left;
}

class ParagraphFinder {
public:
    ParagraphFinder(const std::vector<Line>& lines, std::size_t begin, std::size_t end, const BodyType& body)
        : lines_(lines), begin_(begin), end_(end), body_(body) {}

    std::vector<TextParagraph> find() {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (i > begin_ && goes_on(i)) {
                out_.back().end = i + 1;
                continue;
            }
            TextParagraph paragraph{i, i + 1, mark_of(lines_[i]), i == begin_ || has_gap(i)};
            out_.push_back(paragraph);
        }
        return std::move(out_);
    }

private:
    static ListMark mark_of(const Line& line) {
        if (begins_with_bullet(line)) return ListMark::bullet;
        return begins_with_number(line) ? ListMark::number : ListMark::none;
    }

    double white_before(std::size_t i) const {
        return (lines_[i].top - lines_[i - 1].bottom) / std::min(lines_[i].height(), lines_[i - 1].height());
    }

    bool has_gap(std::size_t i) const {
        if (lines_[i].page != lines_[i - 1].page) return false;
        const bool same_size = lines_[i].look.size == lines_[i - 1].look.size;
        return white_before(i) > (same_size ? body_.wrapped + paragraph_white : set_apart);
    }

    bool goes_on(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const Line& line = lines_[i];
        if (mark_of(line) != ListMark::none || types_differ(before, line) || !indent_fits(i)) return false;
        if (before.page != line.page) return goes_on_over_page(before, line, i);
        if (has_gap(i)) return false;
        return is_full(before, line) || (words::begins_with_small_letter(line.words.front().text) &&
                                         !words::ends_with_stop(before.words.back().text));
    }

    bool is_full(const Line& before, const Line& line) const {
        return before.right + blank + first_words_width(line) > body_.right;
    }

    bool goes_on_over_page(const Line& before, const Line& line, std::size_t i) const {
        const std::string& first = line.words.front().text;
        const bool open = !words::ends_with_stop(before.words.back().text);
        if (open && words::begins_with_small_letter(first)) return true;
        if (!is_full(before, line)) return false;
        // No typesetter leaves one line of a paragraph alone on a page.
        const bool alone = out_.back().end - out_.back().begin < 2 || i + 1 == end_ || has_gap(i + 1);
        return open || !alone;
    }

    /// Under a paragraph's first line its others stand at one indent; under a list mark that of its text.
    bool indent_fits(std::size_t i) const {
        const TextParagraph& paragraph = out_.back();
        const Line& first = lines_[paragraph.begin];
        if (paragraph.end - paragraph.begin > 1) return std::abs(lines_[i].left - lines_[i - 1].left) < indent;
        if (paragraph.mark != ListMark::none) {
            return lines_[i].left > first.left - 1 && lines_[i].left < first.words[1].left + indent;
        }
        return lines_[i].left < first.left + indent;
    }

    const std::vector<Line>& lines_;
    std::size_t begin_, end_;
    const BodyType& body_;
    std::vector<TextParagraph> out_;
};

bool same_look(const Run& run, const Look& look, const std::string& link) {
    return run.bold == look.bold && run.italic == look.italic && run.link == link;
}

/// Appends a word: to the last run, or as a run of its own with the blank left to the one before.
void append_word(std::vector<Run>& runs, const Word& word, Break at, const std::string& link,
                 const Vocabulary& vocabulary) {
    if (runs.empty()) {
        runs.push_back({word.text, word.look.bold, word.look.italic, link});
        return;
    }
    append_line(runs.back().text, word.text, at, vocabulary);
    if (same_look(runs.back(), word.look, link)) return;
    runs.back().text.resize(runs.back().text.size() - word.text.size());
    runs.push_back({word.text, word.look.bold, word.look.italic, link});
}

void append_inside_line(std::vector<Run>& runs, const Word& word, const std::string& link) {
    if (same_look(runs.back(), word.look, link)) {
        runs.back().text += ' ' + word.text;
        return;
    }
    runs.back().text += ' ';
    runs.push_back({word.text, word.look.bold, word.look.italic, link});
}

}  // namespace

std::vector<TextParagraph> find_paragraphs(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                                           const BodyType& body) {
    return ParagraphFinder(lines, begin, end, body).find();
}

std::vector<Run> runs_of(const TextParagraph& paragraph, const std::vector<Line>& lines,
                         const std::vector<std::string>& links, const Vocabulary& vocabulary) {
    std::vector<Run> runs;
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) {
        const std::size_t marks = i == paragraph.begin && paragraph.mark != ListMark::none ? 1 : 0;
        for (std::size_t k = marks; k < lines[i].words.size(); ++k) {
            const Word& word = lines[i].words[k];
            const std::string& link = links[static_cast<std::size_t>(word.look.link)];
            if (k > marks) {
                append_inside_line(runs, word, link);
            } else {
                const bool parted = i > paragraph.begin && lines[i - 1].words.back().soft_hyphen;
                append_word(runs, word, parted ? Break::in_word : Break::between_words, link, vocabulary);
            }
        }
    }
    return runs;
}

}  // namespace tertial::pdf
