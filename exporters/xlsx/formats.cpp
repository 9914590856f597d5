#include "exporters/xlsx/formats.h"

namespace tertial::xlsx {

namespace {

struct TintColours {
    Colour fill, text;
};

TintColours colours_of(Tint tint) {
    switch (tint) {
        case Tint::good:
            return {Colour::good_fill, Colour::good_text};
        case Tint::fair:
            return {Colour::fair_fill, Colour::fair_text};
        case Tint::bad:
            return {Colour::bad_fill, Colour::bad_text};
    }
    return {Colour::fair_fill, Colour::fair_text};
}

std::uint8_t alignment_of(Align align) {
    switch (align) {
        case Align::left:
            return LXW_ALIGN_LEFT;
        case Align::centre:
            return LXW_ALIGN_CENTER;
        case Align::right:
            return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

std::uint64_t key_of(const CellLook& look, std::uint32_t number_format) {
    std::uint64_t key = number_format;
    key = key * 4 + static_cast<std::uint64_t>(look.align);
    key = key * 4 + static_cast<std::uint64_t>(look.row);
    key = key * 4 + (look.tint ? 1 + static_cast<std::uint64_t>(*look.tint) : 0);
    key = key * 4 + look.indent;
    for (const bool flag : {look.wrapped, look.linked, look.faint}) key = key * 2 + (flag ? 1 : 0);
    return key;
}

}  // namespace

lxw_format* FormatCache::body() {
    lxw_format* format = file_.check(workbook_add_format(file_.book()));
    if (!format) return nullptr;
    format_set_font_name(format, layout_.font_name.c_str());
    format_set_font_size(format, layout_.body_size);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

lxw_format* FormatCache::cell(const CellLook& look, const std::string& number_format) {
    const auto number = number_formats_.try_emplace(number_format, static_cast<std::uint32_t>(number_formats_.size()));
    lxw_format*& format = cells_[key_of(look, number.first->second)];
    if (format) return format;
    format = body();
    if (!format) return nullptr;
    format_set_align(format, alignment_of(look.align));
    if (look.align == Align::right) format_set_indent(format, 1);
    if (look.wrapped) format_set_text_wrap(format);
    if (look.indent > 0) format_set_indent(format, look.indent);
    if (!number_format.empty()) format_set_num_format(format, number_format.c_str());
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, layout_.colour(Colour::rule));
    if (look.faint) format_set_font_color(format, layout_.colour(Colour::printed_text));
    if (look.row == RowLook::group || look.row == RowLook::sum) {
        format_set_bold(format);
        format_set_bg_color(format, layout_.colour(look.row == RowLook::group ? Colour::group_fill : Colour::sum_fill));
    }
    if (look.row == RowLook::sum) {
        format_set_top(format, LXW_BORDER_THIN);
        format_set_top_color(format, layout_.colour(Colour::title));
    }
    if (look.linked) {
        format_set_font_color(format, layout_.colour(Colour::link));
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (look.tint) colour(format, *look.tint);
    return format;
}

lxw_format* FormatCache::plain(PlainLook look, const std::string& number_format) {
    lxw_format*& format = plain_[{look, number_format}];
    if (format) return format;
    format = body();
    if (!format) return nullptr;
    if (!number_format.empty()) format_set_num_format(format, number_format.c_str());
    switch (look) {
        case PlainLook::title:
            format_set_font_size(format, layout_.title_size);
            format_set_bold(format);
            format_set_font_color(format, layout_.colour(Colour::title));
            format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
            break;
        case PlainLook::explanation:
            format_set_font_color(format, layout_.colour(Colour::explanation));
            break;
        case PlainLook::header:
        case PlainLook::header_right:
        case PlainLook::header_after_figures:
            format_set_bold(format);
            format_set_text_wrap(format);
            format_set_bg_color(format, layout_.colour(Colour::header_fill));
            format_set_font_color(format, layout_.colour(Colour::header_text));
            format_set_align(format, look == PlainLook::header_right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
            if (look != PlainLook::header) format_set_indent(format, 1);
            break;
        case PlainLook::parameter:
            format_set_bold(format);
            format_set_align(format, LXW_ALIGN_LEFT);
            colour(format, Tint::fair);
            break;
        case PlainLook::aside_heading:
            format_set_bold(format);
            format_set_font_size(format, layout_.body_size + 2);
            format_set_font_color(format, layout_.colour(Colour::title));
            break;
        case PlainLook::aside_label:
            format_set_bold(format);
            format_set_text_wrap(format);
            break;
        case PlainLook::aside_value:
            format_set_align(format, LXW_ALIGN_LEFT);
            format_set_text_wrap(format);
            break;
    }
    return format;
}

lxw_format* FormatCache::tint(Tint tint) {
    lxw_format*& format = tints_[tint];
    if (format) return format;
    format = file_.check(workbook_add_format(file_.book()));
    if (format) colour(format, tint);
    return format;
}

void FormatCache::colour(lxw_format* format, Tint tint) {
    const TintColours colours = colours_of(tint);
    format_set_bg_color(format, layout_.colour(colours.fill));
    format_set_font_color(format, layout_.colour(colours.text));
}

}  // namespace tertial::xlsx
