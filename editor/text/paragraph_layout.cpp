#include "editor/text/paragraph_layout.h"

#include <algorithm>

#include "editor/text/break_rules.h"
#include "model/characters.h"

namespace tertial::editor {

namespace {

/// Walks a text letter by letter with each letter's width.
class Walker {
public:
    Walker(const StyledText& text, std::size_t begin, const Metrics& metrics)
        : text_(text), metrics_(metrics), at_(begin) {
        while (look_ < text.looks.size() && text.looks[look_].end <= begin) ++look_;
    }

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool done(std::size_t end) const { return at_ >= end; }

    char32_t next() {
        while (look_ + 1 < text_.looks.size() && text_.looks[look_].end <= at_) ++look_;
        const char32_t letter = next_code_point(text_.text, at_);
        width = metrics_.advance(
            letter, look_ < text_.looks.size() ? text_.looks[look_].look : FontLook{text_.role, false, false});
        return letter;
    }

    float width = 0;  // of the letter that next() gave

private:
    const StyledText& text_;
    const Metrics& metrics_;
    std::size_t at_;
    std::size_t look_ = 0;
};

char32_t letter_after(std::string_view text, std::size_t at) {
    return next_code_point(text, at);
}

/// Where the character begins that the code point at `at` is a part of.
std::size_t character_begin(std::string_view text, std::size_t at) {
    std::size_t after = at;
    (void)next_code_point(text, after);
    return previous_character(text, after);
}

/// Fills rows one after the other: a letter that is too much ends the row at the last place where it may end.
class RowFiller {
public:
    RowFiller(const StyledText& text, float width, const Metrics& metrics)
        : text_(text), width_(width), metrics_(metrics), walker_(text, 0, metrics) {}

    std::vector<TextRow> fill() {
        const std::size_t end = text_.text.size();
        while (!walker_.done(end)) step();
        rows_.push_back({row_begin_, end, ink_});
        return std::move(rows_);
    }

private:
    void step() {
        const std::size_t begin = walker_.at();
        const char32_t letter = walker_.next();
        note_break(begin, letter);
        while (!is_breaking_blank(letter) && used_ + walker_.width > width_ && end_row(begin)) {
        }
        used_ += walker_.width;
        if (!is_breaking_blank(letter)) ink_ = used_;
        earlier_ = before_;
        before_ = letter;
    }

    void note_break(std::size_t begin, char32_t letter) {
        if (begin == row_begin_ || before_ == 0) return;
        if (!may_break(earlier_, before_, letter, letter_after(text_.text, walker_.at()))) return;
        break_ = begin;
        used_at_break_ = used_;
        ink_at_break_ = ink_;
    }

    /// False when the row has one character only, which must stand somewhere.
    bool end_row(std::size_t begin) {
        const bool at_blank = break_ > row_begin_;
        if (at_blank) {
            rows_.push_back({row_begin_, break_, ink_at_break_});
            used_ -= used_at_break_;
        } else {
            const std::size_t cut = character_begin(text_.text, begin);
            if (cut <= row_begin_) return false;
            const float over = cut < begin ? width_of(text_, cut, begin, metrics_) : 0;
            rows_.push_back({row_begin_, cut, cut < begin ? used_ - over : ink_});
            used_ = over;
            break_ = cut;
        }
        ink_ = used_;
        row_begin_ = break_;
        return true;
    }

    const StyledText& text_;
    float width_;
    const Metrics& metrics_;
    Walker walker_;
    std::vector<TextRow> rows_;
    std::size_t row_begin_ = 0;
    std::size_t break_ = 0;  // where this row may end
    float used_ = 0;         // width of this row so far
    float ink_ = 0;          // the same without blanks at its end
    float used_at_break_ = 0;
    float ink_at_break_ = 0;
    char32_t earlier_ = 0;
    char32_t before_ = 0;
};

}  // namespace

StyledText styled_text(const std::vector<Run>& runs, TextRole role) {
    StyledText out;
    out.role = role;
    for (const Run& run : runs) {
        const std::size_t begin = out.text.size();
        out.text += run.text;
        out.looks.push_back({begin, out.text.size(), {role, run.bold, run.italic}, !run.link.empty()});
    }
    return out;
}

StyledText styled_text(std::string_view text, TextRole role) {
    StyledText out;
    out.text = text;
    out.role = role;
    if (!text.empty()) out.looks.push_back({0, text.size(), {role, false, false}, false});
    return out;
}

ParagraphLayout lay_out(const StyledText& text, float width, const Metrics& metrics) {
    ParagraphLayout layout;
    layout.line_height = metrics.line_height(text.role);
    layout.rows = RowFiller(text, width, metrics).fill();
    return layout;
}

std::size_t row_of(const ParagraphLayout& layout, TextPlace place) {
    const auto after = std::upper_bound(layout.rows.begin(), layout.rows.end(), place.offset,
                                        [](std::size_t offset, const TextRow& row) { return offset < row.begin; });
    auto row = static_cast<std::size_t>(after - layout.rows.begin()) - 1;
    if (place.upstream && row > 0 && layout.rows[row].begin == place.offset) --row;
    return row;
}

float width_of(const StyledText& text, std::size_t begin, std::size_t end, const Metrics& metrics) {
    float width = 0;
    Walker walker(text, begin, metrics);
    while (!walker.done(end)) {
        (void)walker.next();
        width += walker.width;
    }
    return width;
}

RowPoint point_of(const StyledText& text, const ParagraphLayout& layout, TextPlace place, const Metrics& metrics) {
    const std::size_t row = row_of(layout, place);
    return {row, width_of(text, layout.rows[row].begin, place.offset, metrics)};
}

TextPlace place_at(const StyledText& text, const ParagraphLayout& layout, std::size_t row, float x,
                   const Metrics& metrics) {
    const TextRow& in = layout.rows[std::min(row, layout.rows.size() - 1)];
    const TextPlace row_end{in.end, row + 1 < layout.rows.size()};
    float left = 0;
    Walker walker(text, in.begin, metrics);
    while (!walker.done(in.end)) {
        const std::size_t before = walker.at();
        (void)walker.next();
        if (x >= left + walker.width) {
            left += walker.width;
            continue;
        }
        // The character may have more code points on both sides.
        const std::size_t begin = std::max(in.begin, character_begin(text.text, before));
        const std::size_t end = std::min(in.end, next_character(text.text, begin));
        const float middle = left - width_of(text, begin, before, metrics) + width_of(text, begin, end, metrics) / 2;
        if (x < middle) return {begin, false};
        return end == in.end ? row_end : TextPlace{end, false};
    }
    return row_end;
}

}  // namespace tertial::editor
