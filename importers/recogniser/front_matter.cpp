#include "importers/recogniser/front_matter.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "importers/markup.h"
#include "importers/recogniser/paragraphs.h"
#include "importers/words.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::size_t running_text = 120;         // characters: a paragraph this long is no front matter
constexpr std::size_t search_for_contents = 400;  // lines

bool is_page_number(std::string_view word) {
    return !word.empty() && word.size() <= 3 &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// "Resultatenheter ..... 12", "Övrigt<tab>80".
bool is_contents_entry(const SourceLine& line) {
    if (line.is_row()) return line.cells.size() >= 2 && is_page_number(line.cells.back());
    std::string_view text = line.text;
    const std::size_t last = text.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == text.size() || text.size() - last > 4) return false;
    return text[last] == '.' || text[last] == ' ';
}

/// Dots lead to the number: no other line looks so.
bool has_leader(const SourceLine& line) {
    return is_contents_entry(line) && line.text.find("....") != std::string::npos;
}

struct Contents {
    std::size_t begin = 0, end = 0;
};

/// The contents heading with its entries; an entry may be wrapped over two lines, and a page may end between them.
std::optional<Contents> find_contents(const RecogniserContext& context, LineRange range) {
    for (std::size_t i = range.begin; i < range.end && i < range.begin + search_for_contents; ++i) {
        if (context.line(i).is_row() || !is_one_of(words::fold(context.line(i).text), context.grammar.contents))
            continue;
        std::size_t end = i + 1;
        while (end < range.end) {
            if (is_contents_entry(context.line(end))) {
                ++end;
            } else if (end + 1 < range.end && is_contents_entry(context.line(end + 1)) &&
                       (!context.line(end + 1).gap_before || has_leader(context.line(end + 1)))) {
                end += 2;
            } else {
                break;
            }
        }
        return Contents{i, end};
    }
    return std::nullopt;
}

/// "4. Nämnden …": the number at the beginning, 0 when there is none.
int item_number(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && i < 2 && std::isdigit(static_cast<unsigned char>(text[i]))) ++i;
    if (i == 0 || i >= text.size() || text[i] != '.' || (i + 1 < text.size() && text[i + 1] != ' ')) return 0;
    return std::stoi(std::string(text.substr(0, i)));
}

class FrontMatter {
public:
    FrontMatter(RecogniserContext& context, LineRange range, Report& report)
        : context_(context), range_(range), at_(range.begin), report_(report) {}

    void read() {
        const auto contents = find_contents(context_, range_);
        while (at_ < range_.end) {
            if (contents && at_ == contents->begin) {
                leave_out(*contents);
                continue;
            }
            if (!decisions() && !appendices() && !labelled() && !date() && !title()) other();
        }
    }

private:
    const SourceLine& line() const { return context_.line(at_); }
    bool is_label(const std::vector<std::string>& labels) const { return is_one_of(words::fold(line().text), labels); }

    void leave_out(const Contents& contents) {
        for (std::size_t i = contents.begin; i < contents.end; ++i) {
            context_.leave_out(NoteSubject::contents, context_.line(i).place, context_.line(i).text);
        }
        context_.account.read_as(ReadAs::left_out, contents.begin, contents.end);
        at_ = contents.end;
    }

    // --- Förslag till beslut --------------------------------------------------------------------

    bool decisions() {
        if (is_label(context_.grammar.decisions)) {
            take_label();
            return true;
        }
        if (line().style == LineStyle::numbered) {
            const std::size_t item = at_++;
            add_decision(item, context_.line(item).runs.empty() ? plain_runs(context_.line(item).text)
                                                                : context_.line(item).runs);
            return true;
        }
        const int number = item_number(line().text);
        if (number == 0 || number != static_cast<int>(report_.decisions.size()) + 1) return false;
        const std::size_t begin = at_;
        std::string text(words::trim(std::string_view(line().text).substr(line().text.find('.') + 1)));
        while (++at_ < range_.end && goes_on(begin, number)) join(text, context_.line(at_ - 1).joint, line().text);
        add_decision(begin, runs_from_markup(text));
        return true;
    }

    void add_decision(std::size_t at, std::vector<Run> runs) {
        Decision decision;
        decision.id = context_.ids.next(id_prefix::decision);
        decision.source = context_.line(at).place;
        decision.runs = std::move(runs);
        report_.decisions.push_back(std::move(decision));
        decisions_seen_ = true;
    }

    /// `number` of the item that begins at line `begin`. "… enligt bilaga" / "1." is no new one.
    bool goes_on(std::size_t begin, int number) const {
        if (line().is_row() || line().style != LineStyle::unknown) return false;
        if (item_number(line().text) == number + 1) return false;
        const Joint joint = context_.line(at_ - 1).joint;
        if (line().gap_before) return joint == Joint::blank && words::begins_with_small_letter(line().text);
        // An item without a wrapped line's mark may still go on in small letters, or with a figure in mid-sentence.
        const bool in_sentence = !words::ends_with_stop(context_.line(at_ - 1).text);
        // Items stand in a column of their own, whose width the ends of lines do not tell; space parts them.
        const bool unmarked = context_.source.form == LineForm::unmarked;
        if (unmarked && (in_sentence || context_.line(begin).gap_before)) return true;
        const bool figure = words::begins_with_digit(line().text) && in_sentence;
        return figure || joint != Joint::none || words::begins_with_small_letter(line().text) || at_ == begin;
    }

    // --- Bilagor ----------------------------------------------------------------------------------

    bool appendices() {
        const std::string folded = words::fold(line().text);
        if (is_one_of(folded, context_.grammar.appendices)) {
            take_label();
            return true;
        }
        if (line().is_row() || !begins_with_one_of(folded, context_.grammar.appendix) ||
            words::length(line().text) > 160)
            return false;
        const auto parts = words::split_words(line().text);
        if (parts.size() < 2 || !std::isdigit(static_cast<unsigned char>(parts[1][0]))) return false;
        Appendix appendix;
        appendix.id = context_.ids.next(id_prefix::appendix);
        appendix.source = line().place;
        appendix.title = line().text;
        while (line().joint != Joint::none && at_ + 1 < range_.end) {
            const Joint joint = line().joint;
            ++at_;
            tertial::join(appendix.title, joint, line().text);
        }
        report_.appendices.push_back(std::move(appendix));
        ++at_;
        return true;
    }

    // --- Handläggare, Telefon, Till, Dnr ----------------------------------------------------------

    bool labelled() {
        const auto parts = words::split_words(line().text);
        if (parts.empty() || (line().is_row() && !is_label_and_value())) return false;
        std::string_view first = parts.front();
        const bool colon = first.ends_with(':');
        if (colon) first.remove_suffix(1);
        const std::string label = words::fold(first);
        const std::string_view rest = words::trim(std::string_view(line().text).substr(parts.front().size()));
        const Grammar& grammar = context_.grammar;
        if (is_one_of(label, grammar.case_officer)) return officer(rest);
        const bool sure = colon || line().style != LineStyle::unknown;
        if (is_one_of(label, grammar.telephone)) return telephone(rest, sure);
        if (is_one_of(label, grammar.email))
            return field(report_.meta.email, rest, rest.find('@') != std::string_view::npos);
        if (is_one_of(label, grammar.registry_number)) return field(report_.meta.registry_number, rest, true);
        if (is_one_of(label, grammar.recipient) && names_board(rest)) return field(report_.meta.recipient, rest, true);
        if (is_one_of(label, grammar.recipient) && rest.empty()) return recipient();
        return false;
    }

    /// "Handläggare" beside a name. Beside another label it is the head of two columns.
    bool is_label_and_value() const {
        std::vector<std::string> filled;
        for (const std::string& cell : line().cells) {
            if (!cell.empty()) filled.push_back(words::fold(cell));
        }
        return filled.size() == 2 && filled.front().find(' ') == std::string::npos &&
               !is_one_of(filled.back(), context_.grammar.recipient);
    }

    static bool names_board(std::string_view text) { return words::fold(text).find("namnd") != std::string::npos; }

    /// The board's name, in two lines of their own where a narrow column broke it.
    bool recipient() {
        if (at_ + 1 >= range_.end) return false;
        take_label();
        std::string& recipient = report_.meta.recipient;
        recipient = take_joined();
        const bool is_broken = !names_board(recipient) && at_ < range_.end && !line().is_row() &&
                               words::begins_with_small_letter(line().text) && names_board(line().text);
        if (is_broken) tertial::join(recipient, Joint::blank, take_joined());
        return true;
    }

    /// "Handläggare" / name, or "Handläggare Till" / "name board" when two printed columns ran together.
    bool officer(std::string_view rest) {
        const bool with_recipient = is_one_of(words::fold(rest), context_.grammar.recipient);
        if (!rest.empty() && !with_recipient) return field(report_.meta.case_officer, rest, true);
        take_label();
        if (at_ >= range_.end) return true;
        report_.meta.case_officer = take_joined();
        return true;
    }

    /// "08-465 004 12 2024-09-24": the day of the meeting, printed in the column beside.
    bool telephone(std::string_view rest, bool sure) {
        const std::size_t blank = rest.rfind(' ');
        const bool with_date = blank != std::string_view::npos && words::is_iso_date(rest.substr(blank + 1));
        if (with_date && sure && report_.meta.meeting_date.empty()) {
            report_.meta.meeting_date = rest.substr(blank + 1);
            rest = words::trim(rest.substr(0, blank));
        }
        return field(report_.meta.phone, rest, sure);
    }

    bool field(std::string& to, std::string_view text, bool allowed) {
        if (!allowed || text.empty() || !to.empty()) return false;
        to = text;
        const std::string& printed = line().text;
        context_.account.label_read_as(ReadAs::front_label, at_, printed.substr(0, printed.find(' ')));
        ++at_;
        return true;
    }

    /// The whole line is a label.
    void take_label() {
        context_.account.read_as(ReadAs::front_label, at_, at_ + 1);
        ++at_;
    }

    std::string take_joined() {
        std::string text = line().text;
        while (line().joint != Joint::none && at_ + 1 < range_.end) {
            const Joint joint = line().joint;
            ++at_;
            tertial::join(text, joint, line().text);
        }
        ++at_;
        return text;
    }

    // --- the rest ---------------------------------------------------------------------------------

    bool date() {
        if (!words::is_iso_date(line().text)) return false;
        std::string& to =
            report_.meta.date.empty() && report_.meta.recipient.empty() ? report_.meta.date : report_.meta.meeting_date;
        if (!to.empty()) return false;
        to = line().text;
        ++at_;
        return true;
    }

    bool title() {
        if (!report_.meta.title.empty() || words::length(line().text) > running_text) return false;
        const std::string folded = words::fold(line().text);
        const bool names_document =
            std::any_of(context_.grammar.documents.begin(), context_.grammar.documents.end(),
                        [&](const auto& document) { return folded.starts_with(document.first); });
        if (line().style != LineStyle::title && (!names_document || words::ends_with_stop(line().text))) return false;
        report_.meta.title = take_joined();
        return true;
    }

    void other() {
        const std::string& text = line().text;
        const bool person = decisions_seen_ && words::begins_with_capital(text) &&
                            words::split_words(text).size() <= 4 &&
                            text.find_first_of("0123456789@.") == std::string::npos && text != report_.meta.recipient &&
                            text.find("nämnd") == std::string::npos;
        if (text.find('@') != std::string::npos && report_.meta.email.empty() && text.find(' ') == std::string::npos) {
            report_.meta.email = text;
        } else if (person) {
            report_.meta.signatures.push_back(text);
        } else {
            report_.meta.letterhead.push_back(text);
        }
        ++at_;
    }

    RecogniserContext& context_;
    LineRange range_;
    std::size_t at_;
    Report& report_;
    bool decisions_seen_ = false;
};

bool is_decision_item(const RawParagraph& paragraph) {
    return item_number(paragraph.text) != 0;
}

/// The first heading over running text, with the headings straight above it.
std::size_t find_first_chapter(const RecogniserContext& context, LineRange range,
                               const std::vector<std::string>& known_titles) {
    std::size_t from = range.begin;
    if (const auto contents = find_contents(context, range)) from = contents->end;
    for (std::size_t i = from; i < range.end; ++i) {
        const SourceLine& line = context.line(i);
        if (!line.is_row() && line.joint == Joint::none && is_one_of(words::fold(line.text), known_titles)) return i;
    }
    auto paragraphs = join_paragraphs(context.source, {from, range.end});
    find_lists_and_headings(paragraphs, context.source, LastLine::may_be_heading);
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        const RawParagraph& next = paragraphs[i + 1];
        const bool over_text = paragraphs[i].heading && !next.heading && words::length(next.text) > running_text &&
                               !is_decision_item(next) && !next.bullet;
        if (!over_text) continue;
        std::size_t first = i;
        while (first > 0 && paragraphs[first - 1].heading && !paragraphs[first].gap_before) --first;
        return paragraphs[first].first_line;
    }
    return range.end;
}

}  // namespace

std::size_t read_front_matter(RecogniserContext& context, LineRange range, const std::vector<std::string>& known_titles,
                              Report& report) {
    const std::size_t chapters = find_first_chapter(context, range, known_titles);
    FrontMatter(context, {range.begin, chapters}, report).read();
    return chapters;
}

std::size_t end_of_contents(const RecogniserContext& context) {
    const auto contents = find_contents(context, {0, context.size()});
    return contents ? contents->end : 0;
}

}  // namespace tertial
