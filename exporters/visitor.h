// The printed order of a report, once, for all exporters: `visit` walks the report and calls the visitor for each
// piece. Word, Flat OPC, Excel's contents, plain text and later PDF follow this same order.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "model/template.h"

namespace tertial {

enum class HeadingKind { chapter, goal, section, sub_heading };

struct PrintedHeading {
    HeadingKind kind = HeadingKind::chapter;
    int level = 1;       // 1 … 6, never more than one below the heading before
    std::string label;   // goals: "KF:s mål för verksamhetsområdet"; else empty
    std::string number;  // goals: "1.2"; else empty
    std::string title;
    NodeId id;
    bool in_goal = false;  // stands in the text of a goal: a section, or a sub-heading there
};

/// All functions do nothing unless overridden. References are valid during the call only.
class ReportVisitor {
public:
    virtual ~ReportVisitor() = default;

    virtual void title_block(const Report&) {}
    virtual void decisions(const Report&) {}
    virtual void contents(const Report&) {}         // where the table of contents stands
    virtual void appendices(const Report&) {}       // only when there are any
    virtual void heading(const PrintedHeading&) {}  // never one without words
    virtual void untitled(const NodeId&) {}         // a section, chapter or goal begins that has no heading to show
    virtual void assessment(const Goal&) {}         // only when the goal has one, or the template asks for one
    virtual void paragraph(const Paragraph&) {}     // never one with style heading: those come as heading()
    virtual void table(const Table&) {}
    virtual void indicators(const Goal&) {}  // only when there are any
    virtual void activities(const Goal&) {}
};

/// Order: title block, decisions, contents, appendices, front chapters, goals, back chapters. In a goal: assessment,
/// sections, indicators, activities, sections placed after the tables, children.
void visit(const Report& report, const DocumentTemplate& document_template, ReportVisitor& visitor);

}  // namespace tertial
