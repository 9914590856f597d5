#include "cli/roll_answers.h"

#include <algorithm>
#include <array>

#include "importers/delimited/encoding.h"
#include "importers/delimited/records.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial::cli {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view all_of_kind = "alla:";

enum Column : std::size_t { id, kind, goal, name, question, proposal, answer, value, column_count };

struct ColumnName {
    std::string_view swedish, english;
};
constexpr std::array<ColumnName, column_count> column_names{{{"id", "id"},
                                                             {"slag", "kind"},
                                                             {"mål", "goal"},
                                                             {"namn", "name"},
                                                             {"fråga", "question"},
                                                             {"förslag", "proposal"},
                                                             {"svar", "answer"},
                                                             {"nytt värde", "new value"}}};

/// A spreadsheet takes such a text for a formula; an apostrophe before it says that it is none.
bool begins_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+@-").find(text.front()) != std::string_view::npos;
}

std::string field(std::string_view text) {
    std::string out = "\"";
    if (begins_like_formula(text)) out += "'";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string row(const std::array<std::string, column_count>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ";") + field(cells[i]);
    return out + "\r\n";
}

std::string row_of(const RollQuestion& question) {
    return row({question.id(), roll_kind_name(question.kind), question.goal, question.name, question.text,
                roll_choice_name(question.proposal.choice), "", question.proposal.value});
}

std::string id_of_all(RollQuestionKind kind) {
    return std::string(all_of_kind) + std::string(roll_kind_id(kind));
}

std::string row_for_all(RollQuestionKind kind) {
    return row({id_of_all(kind), roll_kind_name(kind), "", roll_kind_title(kind),
                tr("Svar till alla av detta slag som inte har ett eget.",
                   "Answer to all of this kind that have none of their own."),
                "", "", ""});
}

std::optional<RollQuestionKind> kind_of_id(std::string_view text) {
    for (std::size_t i = 0; i < roll_question_kind_count; ++i)
        if (id_of_all(RollQuestionKind(i)) == text) return RollQuestionKind(i);
    return std::nullopt;
}

std::optional<RollChoice> choice_of(std::string_view text) {
    const std::string folded = fold_title(text);
    if (folded == "behåll" || folded == "behålls" || folded == "keep" || folded == "ja") return RollChoice::keep;
    if (folded == "ändra" || folded == "ändras" || folded == "change") return RollChoice::change;
    if (folded == "utelämna" || folded == "utelämnas" || folded == fold_title("leave out") || folded == "nej")
        return RollChoice::leave_out;
    return std::nullopt;
}

using Columns = std::array<std::optional<std::size_t>, column_count>;

Columns find_columns(const TextRecord& header) {
    Columns columns;
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string folded = fold_title(header.fields[i]);
        for (std::size_t c = 0; c < column_count; ++c)
            if (folded == column_names[c].swedish || folded == column_names[c].english) columns[c] = i;
    }
    return columns;
}

std::string cell(const TextRecord& record, const std::optional<std::size_t>& column) {
    if (!column || *column >= record.fields.size()) return {};
    const std::string text = fold_blanks(record.fields[*column]);
    return text.starts_with('\'') && begins_like_formula(std::string_view(text).substr(1)) ? text.substr(1) : text;
}

class Reader {
public:
    explicit Reader(std::string_view file) : file_(file) {}

    Expected<RollAnswers> read(const std::vector<TextRecord>& records) {
        if (records.empty()) return refuse(1, tr("Tabellen är tom.", "The table is empty."));
        const Columns columns = find_columns(records.front());
        if (!columns[id] || !columns[answer])
            return refuse(
                records.front().line,
                tr("Kolumnerna ”id” och ”svar” saknas. Är det filen som tertial roll --plan skrev?",
                   "The columns ”id” and ”answer” are missing. Is it the file that tertial roll --plan wrote?"));
        RollAnswers answers;
        for (std::size_t i = 1; i < records.size(); ++i) {
            const std::string text = cell(records[i], columns[answer]);
            if (text.empty()) continue;
            const std::optional<RollChoice> choice = choice_of(text);
            if (!choice)
                return refuse(records[i].line, tr("Svaret ”", "The answer ”") + text +
                                                   tr("” är varken behåll, ändra eller utelämna.",
                                                      "” is neither keep, change nor leave out."));
            const std::string about = cell(records[i], columns[id]);
            const RollAnswer given{*choice,
                                   *choice == RollChoice::change ? cell(records[i], columns[value]) : std::string()};
            if (const std::optional<RollQuestionKind> kind = kind_of_id(about)) {
                answers.all[*kind] = given;
            } else {
                answers.one[about] = given;
            }
        }
        return answers;
    }

private:
    tl::unexpected<Error> refuse(int line, std::string message) const {
        return fail(ErrorCode::bad_format, std::move(message), file_, line);
    }

    std::string file_;
};

}  // namespace

std::string write_questions(const std::vector<RollQuestion>& questions) {
    std::array<std::string, column_count> header;
    for (std::size_t i = 0; i < column_count; ++i) header[i] = tr(column_names[i].swedish, column_names[i].english);
    std::string out = std::string(byte_order_mark) + row(header);
    for (std::size_t i = 0; i < roll_question_kind_count; ++i) {
        const RollQuestionKind of{static_cast<RollQuestionKind>(i)};
        const auto is_of = [of](const RollQuestion& question) { return question.kind == of; };
        if (std::none_of(questions.begin(), questions.end(), is_of)) continue;
        out += row_for_all(of);
        for (const RollQuestion& question : questions)
            if (is_of(question)) out += row_of(question);
    }
    return out;
}

Expected<RollAnswers> read_answers(std::string_view bytes, std::string_view name) {
    const Expected<DecodedText> decoded = decode_text(bytes, name);
    if (!decoded) return tl::make_unexpected(decoded.error());
    return Reader(name).read(split_records(decoded->text, find_separator(decoded->text).value_or(';')));
}

}  // namespace tertial::cli
