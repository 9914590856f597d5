#include "importers/recogniser/report_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <variant>

#include "importers/markup.h"
#include "importers/recogniser/printed_item.h"
#include "importers/words.h"
#include "model/text.h"

namespace tertial {

namespace {

// How far from its neighbours a line may have landed. Bounds the work, so that it grows with the text and no faster.
constexpr std::size_t near = 1000;
constexpr std::size_t far = 16000;
constexpr std::size_t telling_length = 12;  // bytes: shorter text is found by chance and says nothing of the place

/// Without blanks, asterisks and other marks that say nothing.
void append_tight(std::string& to, std::string_view text) {
    constexpr std::array<std::string_view, 5> passed_over = {"\u00A0", "\u202F", "\u2009", "\u00AD", "•"};
    while (!text.empty()) {
        const char c = text.front();
        if (static_cast<unsigned char>(c) < 0x80) {
            if (c != ' ' && c != '\t' && c != '\n' && c != '*') to += c;
            text.remove_prefix(1);
            continue;
        }
        const auto* mark = std::find_if(passed_over.begin(), passed_over.end(),
                                        [&](std::string_view candidate) { return text.starts_with(candidate); });
        if (mark != passed_over.end()) {
            text.remove_prefix(mark->size());
            continue;
        }
        to += c;
        text.remove_prefix(1);
    }
}

std::string tight(std::string_view text) {
    std::string out;
    append_tight(out, text);
    return out;
}

/// Adds every text of a report, in printed order.
class Collector {
public:
    explicit Collector(std::string& out) : out_(out) {}

    void report(const Report& report) {
        meta(report.meta);
        int number = 0;
        for (const Decision& decision : report.decisions) {
            add(std::to_string(++number) + ".");
            add(plain_text(decision.runs));
        }
        for (const Appendix& appendix : report.appendices) add(appendix.title);
        for (const Chapter& chapter : report.front) this->chapter(chapter);
        chapter(report.goals_chapter);
        for (const Goal& goal : report.goals) this->goal(goal);
        for (const Chapter& chapter : report.back) this->chapter(chapter);
    }

private:
    void add(std::string_view text) { append_tight(out_, text); }

    void meta(const Meta& meta) {
        for (const std::string* text : {&meta.title, &meta.case_officer, &meta.recipient, &meta.phone, &meta.email,
                                        &meta.date, &meta.meeting_date, &meta.registry_number, &meta.board}) {
            add(*text);
        }
        for (const auto* list : {&meta.letterhead, &meta.signatures}) {
            for (const std::string& line : *list) add(line);
        }
    }

    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) std::visit([&](const auto& content) { this->block(content); }, block);
    }
    void block(const Paragraph& paragraph) { add(plain_text(paragraph)); }
    void block(const Table& table) {
        add(table.title);
        for (const std::string& column : table.columns) add(column);
        for (const TableRow& row : table.rows) {
            for (const std::string& cell : row.cells) add(cell);
        }
    }

    void chapter(const Chapter& chapter) {
        add(chapter.title);
        blocks(chapter.blocks);
        for (const Chapter& child : chapter.children) this->chapter(child);
    }

    void sections(const Goal& goal, SectionPlace place) {
        for (const Section& section : goal.sections) {
            if (section.place != place) continue;
            add(section.title);
            blocks(section.blocks);
        }
    }

    void goal(const Goal& goal) {
        for (std::string_view dot : {".", ""}) {  // numbers are printed with and without it
            add(goal.number);
            add(dot);
            add(goal.title);
        }
        sections(goal, SectionPlace::before_tables);
        for (const Indicator& indicator : goal.indicators) {
            add(indicator.name);
            for (const std::string& cell : indicator.cells.text) add(cell);
            add(indicator.period);
            for (const Paragraph& paragraph : indicator.comment) block(paragraph);
        }
        for (const Activity& activity : goal.activities) {
            for (const std::string* text : {&activity.name, &activity.start, &activity.end, &activity.deviation})
                add(*text);
            for (const Paragraph& paragraph : activity.comment) block(paragraph);
        }
        sections(goal, SectionPlace::after_tables);
        for (const Goal& child : goal.children) this->goal(child);
    }

    std::string& out_;
};

/// As find() of a view, but memmem() does not stumble over every letter that is the first one sought.
std::size_t find_in(std::string_view all, std::string_view text) {
    const void* found = ::memmem(all.data(), all.size(), text.data(), text.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - all.data());
}

}  // namespace

ReportText::ReportText(const Report& report) {
    Collector(text_).report(report);
}

std::size_t ReportText::find(std::string_view text) const {
    const std::string_view all = text_;
    const auto between = [&](std::size_t begin, std::size_t end) {
        const std::size_t found = find_in(all.substr(begin, end - begin), text);
        return found == std::string_view::npos ? found : begin + found;
    };
    const std::size_t behind = at_ > far ? at_ - far : 0;
    std::size_t found = between(at_, at_ + near);
    if (found == std::string_view::npos) found = between(behind, at_ + text.size());
    if (found == std::string_view::npos) found = between(at_, at_ + far);
    return found;
}

std::size_t ReportText::find_elsewhere(std::string_view text) {
    const std::string_view all = text_;
    const std::size_t found = find_in(all.substr(0, far), text);  // the front matter has an order of its own
    if (found != std::string_view::npos || text.size() < telling_length || whole_searches_ == 0) return found;
    --whole_searches_;
    return find_in(all, text);
}

bool ReportText::holds(std::string_view line) {
    const std::string_view item = words::behind_bullet(line);
    std::string plain(item.empty() ? line : item);
    if (plain.find_first_of("*<&") != std::string::npos) plain = without_markup(plain);
    (void)take_mark(plain);
    const std::string text = tight(plain);
    std::size_t found = find(text);
    if (found == std::string::npos) found = find_elsewhere(text);
    if (found != std::string::npos) {
        if (text.size() >= telling_length) at_ = found + text.size();
        return true;
    }
    // A row whose cells were printed in another order: each word must be there.
    const auto parts = words::split_words(plain);
    return std::all_of(parts.begin(), parts.end(),
                       [&](std::string_view word) { return find(tight(word)) != std::string::npos; });
}

}  // namespace tertial
