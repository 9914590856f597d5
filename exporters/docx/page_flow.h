// An estimate of the pages that a text fills: paragraphs and table rows are set one after the other as Word does it,
// with the rules that move text to the next page (keep with next, rows not split, two lines at least on each side of a
// break). It gives the page numbers that the table of contents shows before anyone has updated it in Word. Word and
// LibreOffice differ between themselves; the estimate is within a page or two in a document of seventy.
#pragma once

#include <cstddef>
#include <vector>

#include "exporters/docx/style_sheet.h"

namespace tertial::docx {

class PageFlow {
public:
    /// `height`: points of text on a page.
    explicit PageFlow(double height) : height_(height) {}

    /// A paragraph of `lines` lines. Returns a ticket for `page_of`.
    std::size_t paragraph(StyleRole role, const StyleMetrics& metrics, int lines);
    /// The header row of a table, repeated on each page.
    void table_head(double height);
    /// A row that is not split over pages.
    void table_row(double height);
    void table_end();
    void new_page();

    /// 1-based page where the paragraph begins; right once something that need not keep with its next has followed,
    /// or `finish` was called.
    [[nodiscard]] int page_of(std::size_t ticket) const { return pages_[ticket]; }
    void finish();
    [[nodiscard]] int page_count() const { return page_; }

private:
    struct Piece {
        StyleRole role = StyleRole::body;
        double before = 0, after = 0;
        double line = 0;  // height of a line
        int lines = 1;
        bool contextual = false;
        std::size_t ticket = 0;
        bool is_head = false;
    };

    void settle(double first_height);
    void place(const Piece& piece);
    void turn_page();
    [[nodiscard]] double gap_before(const Piece& piece) const;
    [[nodiscard]] double pending_height() const;

    double height_;
    double used_ = 0;
    bool is_page_begun_by_hand_ = false;  // then the space before a paragraph counts at the top too
    int page_ = 1;
    double last_after_ = 0;
    StyleRole last_role_ = StyleRole::count_;
    bool last_contextual_ = false;
    double head_height_ = 0;      // of the table that is being set; 0 = none
    std::vector<Piece> pending_;  // keep with what comes next
    std::vector<int> pages_;
};

}  // namespace tertial::docx
