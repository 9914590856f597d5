#include "importers/pdf/paragraphs.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "importers/pdf/lines.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double paragraph_white = 0.12;  // share of a line's height, more than between wrapped lines
constexpr double set_apart = 0.3;         // between lines of different type: space that a reader sees
constexpr double indent = 6;              // points
constexpr double same_place = 1;          // points
constexpr double blank_width = 3;         // points: between words, and what rounding loses

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
        : lines_(lines), begin_(begin), end_(end), body_(body) {
        find_hanging_numbers();
    }

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
    ListMark mark_of(const Line& line) const {
        if (begins_with_bullet(line)) return ListMark::bullet;
        return begins_with_number(line) || hangs(line) ? ListMark::number : ListMark::none;
    }

    static bool may_hang(const Line& line) {
        return line.words.size() > 1 && is_number_mark(line.words[0].text) && line.look.size > 0;
    }

    /// Numbers with nothing but a blank behind them are marks where a second line stands under the text, not the
    /// number.
    void find_hanging_numbers() {
        for (std::size_t i = begin_; i + 1 < end_; ++i) {
            const Line& line = lines_[i];
            if (line.page != lines_[i + 1].page || !may_hang(line) || !line.look.same_type(body_.look)) continue;
            if (std::abs(lines_[i + 1].left - line.words[1].left) < same_place) hanging_.push_back(line.words[1].left);
        }
    }

    bool hangs(const Line& line) const {
        return !hanging_.empty() && may_hang(line) && line.look.same_type(body_.look) &&
               std::any_of(hanging_.begin(), hanging_.end(),
                           [&](double text) { return std::abs(text - line.words[1].left) < same_place; });
    }

    double white_before(std::size_t i) const {
        return (lines_[i].top - lines_[i - 1].bottom) / std::min(lines_[i].height(), lines_[i - 1].height());
    }

    bool has_gap(std::size_t i) const {
        if (lines_[i].page != lines_[i - 1].page || lines_[i].top < lines_[i - 1].top) return false;
        const bool same_size = lines_[i].look.size == lines_[i - 1].look.size;
        return white_before(i) > (same_size ? body_.wrapped + paragraph_white : set_apart);
    }

    /// Headings and lists may be set wider than running text is.
    bool is_wider_set(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const Line& line = lines_[i];
        if (white_before(i) > std::max(set_apart, body_.wrapped + paragraph_white)) return false;
        if (!is_full(before, line)) return false;
        if (before.look.size > body_.look.size && line.look.same_type(before.look)) return true;
        return words::begins_with_small_letter(line.words.front().text) &&
               !words::ends_with_stop(before.words.back().text);
    }

    bool goes_on(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const Line& line = lines_[i];
        if (mark_of(line) != ListMark::none || types_differ(before, line) || !indent_fits(i)) return false;
        const bool next_column = line.top < before.top;
        if (before.page != line.page || next_column) return goes_on_over_page(before, line, i);
        if (has_gap(i)) return is_wider_set(i);
        return is_full(before, line) || (words::begins_with_small_letter(line.words.front().text) &&
                                         !words::ends_with_stop(before.words.back().text));
    }

    /// What begins in the right half of the column, a date or the page's number, is no running text.
    bool is_full(const Line& before, const Line& line) const {
        if (before.left > (body_.left + body_.right) / 2) return false;
        const double end = before.column_right > 0 ? before.column_right : body_.right;
        return before.right + blank_width + first_words_width(line) > end;
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
    std::vector<double> hanging_;  // left edges of text behind numbers
    std::vector<TextParagraph> out_;
};

/// The words of a paragraph as runs of one look each.
class RunWriter {
public:
    RunWriter(const std::vector<std::string>& links, const Vocabulary& vocabulary)
        : links_(links), vocabulary_(vocabulary) {}

    void add_first_of_line(const Word& word, Break at) {
        if (runs_.empty()) {
            add(word, "");
            return;
        }
        const std::size_t before = runs_.back().text.size();
        append_line(runs_.back().text, word.text, at, vocabulary_);
        // What the two lines made of their border: a blank, nothing, or one hyphen less.
        const bool blank = runs_.back().text.size() > before + word.text.size();
        runs_.back().text.resize(runs_.back().text.size() - word.text.size() - (blank ? 1 : 0));
        add(word, blank ? " " : "");
    }

    void add_inside_line(const Word& word) { add(word, " "); }

    std::vector<Run> take() { return std::move(runs_); }

private:
    void add(const Word& word, std::string_view blank) {
        const std::string_view text = word.text;
        append(blank, text.substr(0, text.size() - word.tail), word.look);
        if (word.tail > 0) append("", text.substr(text.size() - word.tail), word.tail_look);
    }

    /// A blank between two looks belongs to the plainer one.
    void append(std::string_view blank, std::string_view text, const Look& look) {
        const std::string& link = links_[static_cast<std::size_t>(look.link)];
        const bool same = !runs_.empty() && runs_.back().bold == look.bold && runs_.back().italic == look.italic &&
                          runs_.back().link == link;
        if (!same) {
            const bool plain = !look.bold && !look.italic && link.empty();
            if (!runs_.empty() && !plain) runs_.back().text += std::exchange(blank, "");
            runs_.push_back({"", look.bold, look.italic, link});
        }
        runs_.back().text += blank;
        runs_.back().text += text;
    }

    const std::vector<std::string>& links_;
    const Vocabulary& vocabulary_;
    std::vector<Run> runs_;
};

}  // namespace

std::vector<TextParagraph> find_paragraphs(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                                           const BodyType& body) {
    return ParagraphFinder(lines, begin, end, body).find();
}

std::vector<Run> runs_of(const TextParagraph& paragraph, const std::vector<Line>& lines,
                         const std::vector<std::string>& links, const Vocabulary& vocabulary) {
    RunWriter runs(links, vocabulary);
    for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) {
        const std::size_t marks = i == paragraph.begin && paragraph.mark != ListMark::none ? 1 : 0;
        for (std::size_t k = marks; k < lines[i].words.size(); ++k) {
            const Word& word = lines[i].words[k];
            if (k > marks) {
                runs.add_inside_line(word);
            } else {
                const bool parted = i > paragraph.begin && lines[i - 1].words.back().soft_hyphen;
                runs.add_first_of_line(word, parted ? Break::in_word : Break::between_words);
            }
        }
    }
    return runs.take();
}

}  // namespace tertial::pdf
