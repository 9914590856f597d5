// A report as it is shown: strips from top to bottom, each one of one or more cells side by side. A paragraph is a
// strip of one cell, a row of a table a strip of several. The flow is made from the report and knows nothing of sizes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "editor/text/paragraph_layout.h"
#include "model/commands/field.h"
#include "model/report.h"
#include "model/template.h"
#include "model/tree.h"

namespace tertial::editor {

enum class StripKind : std::uint8_t {
    title,       // of the document
    meta,        // name of a field, its value
    label,       // words of the program, not of the report
    heading,     // of a chapter, a goal, a section
    paragraph,   // also sub-headings and items of lists
    decision,    // one numbered item
    assessment,  // a choice
    table_title,
    table_head,
    table_row,
    comment,  // of an indicator or activity, under its row
};

enum class CellKind : std::uint8_t {
    text,    // a field that can be edited
    prompt,  // there is no text yet: typing makes a paragraph. Its place is {owner, Field::runs}
    choice,  // a field with a closed set of values, shown by its words
    fixed,   // words of the program
};

enum class Align : std::uint8_t { left, right };

struct Cell {
    FieldPlace place;
    CellKind kind = CellKind::text;
    Align align = Align::left;
    float left = 0;   // of the strip's width
    float right = 1;  // of the strip's width
    StyledText text;
    std::string hint;  // shown in grey while the text is empty

    bool operator==(const Cell&) const = default;
};

/// What stands before a paragraph of a list.
struct ListMark {
    enum class Kind : std::uint8_t { none, bullet, number } kind = Kind::none;
    int number = 0;

    bool operator==(const ListMark&) const = default;
};

struct Strip {
    StripKind kind = StripKind::paragraph;
    NodeId node;    // of the strip: the paragraph, the row, the indicator, the goal
    NodeId owner;   // what it stands in: the section, chapter, table, or goal
    int depth = 0;  // of lists; level of headings from 1
    ListMark mark;
    RowRole row_role = RowRole::row;  // of rows of tables
    float space_before = 0;           // lines of body text
    bool doubtful = false;            // the import was unsure of it
    std::string tag;                  // a goal's level in words, over its heading
    std::vector<Cell> cells;

    bool operator==(const Strip&) const = default;
};

/// A part of the outline: a chapter, a goal, a section, one of the tables of a goal.
struct OutlineEntry {
    NodeId node;
    std::size_t strip = 0;  // where it begins
    int level = 0;          // 0 = outermost
    std::string number;
    std::string title;
    enum class Kind : std::uint8_t {
        front,
        chapter,
        goal,
        section,
        indicators,
        activities,
        table
    } kind = Kind::chapter;

    bool operator==(const OutlineEntry&) const = default;
};

struct Flow {
    std::vector<Strip> strips;
    std::vector<OutlineEntry> outline;

    bool operator==(const Flow&) const = default;
};

/// Everything of the report that is printed, in printed order, and a prompt where a part is still without text.
[[nodiscard]] Flow make_flow(const Report& report, const DocumentTemplate& document_template);

/// A cell of a flow. Cells are found again by their field's place after the flow was made anew.
struct CellIndex {
    std::size_t strip = 0;
    std::size_t cell = 0;

    bool operator==(const CellIndex&) const = default;
    auto operator<=>(const CellIndex&) const = default;
};

/// Finding cells by place and strips by node.
class FlowIndex {
public:
    void rebuild(const Flow& flow);
    [[nodiscard]] const CellIndex* find(const FieldPlace& place) const;
    /// The first strip of the node itself, else nullptr.
    [[nodiscard]] const std::size_t* strip_of(const NodeId& node) const;

private:
    struct PlaceHash {
        std::size_t operator()(const FieldPlace& place) const noexcept {
            return std::hash<std::string>{}(place.node.text) ^ (static_cast<std::size_t>(place.field) << 20U) ^
                   (place.index << 32U);
        }
    };
    std::unordered_map<FieldPlace, CellIndex, PlaceHash> cells_;
    std::unordered_map<NodeId, std::size_t> strips_;
};

}  // namespace tertial::editor
