#include "importers/recogniser/gapless_rows.h"

#include <string>

#include "importers/recogniser/landmarks.h"
#include "importers/recogniser/printed_item.h"
#include "importers/words.h"

namespace tertial {

namespace {

bool begins_name(const SourceLine& line) {
    std::string text = line.text;
    return !take_mark(text).empty() || words::begins_with_capital(text);
}

}  // namespace

bool is_gapless(const RecogniserContext& context) {
    return context.source.form == LineForm::unmarked && !context.source.has_gaps;
}

bool row_can_end(const RecogniserContext& context, std::size_t line) {
    if (context.line(line).joint == Joint::none) return true;
    return is_gapless(context) && line + 1 < context.size() && begins_name(context.line(line + 1));
}

NameRest rest_of_name(const RecogniserContext& context, LineRange range) {
    NameRest rest;
    rest.end = range.begin + 1;
    while (rest.end < range.end) {
        const SourceLine& last = context.line(rest.end - 1);
        const bool goes_on = last.joint != Joint::none || words::ends_with_function_word(last.text);
        const SourceLine& next = context.line(rest.end);
        if (next.is_row() || is_comment_label(context.grammar, next.text) || !goes_on) break;
        ++rest.end;
    }
    const bool stops = words::ends_with_stop(context.line(rest.end - 1).text);
    rest.unsure = !stops && rest.end < range.end && words::begins_with_capital(context.line(rest.end).text);
    return rest;
}

bool comment_can_end(const RecogniserContext& context, std::size_t line) {
    return line > 0 && words::ends_with_stop(context.line(line - 1).text) && begins_name(context.line(line));
}

RowStart row_start(const RecogniserContext& context, LineRange range) {
    for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
        if (words::length(context.line(i).text) * 100 > context.source.width * 85) return RowStart::no;
    }
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
        if (comment_can_end(context, i)) return RowStart::later;
    }
    return RowStart::yes;
}

}  // namespace tertial
