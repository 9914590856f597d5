// The quick fixes that do more than write a text, by rule. Internal to fixes.cpp.
#pragma once

#include "model/checks/fixes.h"

namespace tertial::checks {

struct FixContext {
    const Report& report;
    const DocumentTemplate& document_template;
    const GoalCatalogue& catalogue;
    const Finding& finding;
    const NewId& new_id;

    /// The n-th of the finding's facts, or empty.
    [[nodiscard]] std::string fact(std::size_t index) const;
};

using MakeFix = Expected<Fix>(const FixContext& context);

// Rows: fix_rows.cpp
MakeFix add_comment;
MakeFix remove_row;
MakeFix move_comment;
MakeFix confirm_row;
MakeFix remove_ready_mark;
MakeFix mend_typing_of;
MakeFix remove_empty_row;

// Parts: fix_parts.cpp
MakeFix mend_section;
MakeFix add_sub_heading;
MakeFix add_goal;
MakeFix add_appendix;
MakeFix replace_goal_number;

[[nodiscard]] tl::unexpected<Error> place_is_gone();
[[nodiscard]] Paragraph empty_paragraph(const FixContext& context, ParagraphStyle style = ParagraphStyle::text);

}  // namespace tertial::checks
