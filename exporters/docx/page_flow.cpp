#include "exporters/docx/page_flow.h"

#include <algorithm>

#include "exporters/docx/text_width.h"

namespace tertial::docx {

namespace {

constexpr int lines_kept_together = 2;  // widow and orphan control
constexpr std::size_t no_ticket = static_cast<std::size_t>(-1);

}  // namespace

std::size_t PageFlow::paragraph(StyleRole role, const StyleMetrics& metrics, int lines) {
    const std::size_t ticket = pages_.size();
    pages_.push_back(page_);
    Piece piece{role,  metrics.before,     metrics.after, metrics.size * line_height_ems * metrics.line,
                lines, metrics.contextual, ticket,        false};
    if (metrics.page_break_before) new_page();
    if (metrics.keep_next) {
        pending_.push_back(piece);
        return ticket;
    }
    // A paragraph of up to three lines cannot be split with two lines on each side.
    const int first = lines <= lines_kept_together + 1 ? lines : lines_kept_together;
    settle(gap_before(piece) + first * piece.line);
    place(piece);
    return ticket;
}

void PageFlow::table_head(double height) {
    Piece head;
    head.line = height;
    head.is_head = true;
    head.ticket = no_ticket;
    pending_.push_back(head);
}

void PageFlow::table_row(double height) {
    settle(height);
    if (used_ + height > height_ && used_ > head_height_) {
        turn_page();
        used_ = head_height_;
    }
    used_ += height;
    last_after_ = 0;
    last_role_ = StyleRole::table;
}

void PageFlow::table_end() {
    settle(0);
    head_height_ = 0;
}

void PageFlow::new_page() {
    finish();
    if (used_ > 0 || page_ > 1) turn_page();
    is_page_begun_by_hand_ = true;
}

void PageFlow::finish() {
    settle(0);
}

double PageFlow::gap_before(const Piece& piece) const {
    if (used_ <= 0) return is_page_begun_by_hand_ ? piece.before : 0;
    if (piece.contextual && last_contextual_ && piece.role == last_role_) return 0;
    return std::max(piece.before, last_after_);
}

double PageFlow::pending_height() const {
    double height = 0;
    double after = last_after_;
    for (const Piece& piece : pending_) {
        height += std::max(piece.before, after) + piece.lines * piece.line;
        after = piece.after;
    }
    return height;
}

void PageFlow::settle(double first_height) {
    if (!pending_.empty()) {
        if (used_ > 0 && used_ + pending_height() + first_height > height_) turn_page();
        std::vector<Piece> pieces;
        pieces.swap(pending_);
        for (const Piece& piece : pieces) {
            place(piece);
            if (piece.is_head) head_height_ = piece.line;
        }
    }
}

void PageFlow::place(const Piece& piece) {
    used_ += gap_before(piece);
    int left = piece.lines;
    bool is_started = false;
    while (true) {
        const int room = static_cast<int>((height_ - used_ + 0.01) / piece.line);
        int now = std::min(left, room);
        if (now < left) {
            now = std::min(now, left - lines_kept_together);
            if (now < lines_kept_together) now = 0;
            if (now <= 0 && used_ <= 0) now = std::max(1, room);
        }
        if (now > 0 && !is_started) {
            is_started = true;
            if (piece.ticket != no_ticket) pages_[piece.ticket] = page_;
        }
        used_ += now * piece.line;
        left -= now;
        if (left <= 0) break;
        turn_page();
    }
    last_after_ = piece.after;
    last_role_ = piece.role;
    last_contextual_ = piece.contextual;
}

void PageFlow::turn_page() {
    ++page_;
    used_ = 0;
    last_after_ = 0;
    is_page_begun_by_hand_ = false;
}

}  // namespace tertial::docx
