// Painting the strips of a document that are in view.
#pragma once

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "editor/app/app.h"
#include "editor/ui/draw_text.h"

struct ImDrawList;

namespace tertial::editor {

/// White paper with a soft edge on the desk.
void draw_paper(ImDrawList& to, const Ui& ui, float left, float top, float right, float bottom);

class DocumentDrawing {
public:
    /// `left` and `top` are where the text begins on the frame; `top` moves with the scroll.
    DocumentDrawing(App& app, OpenDocument& open, const DocumentView& view, ImDrawList& to, float left, float top);
    /// What lies between two heights of the frame.
    void draw(float from, float to);

private:
    void draw_strip(std::size_t index);
    void draw_behind_strip(const Strip& strip, const StripBox& box, float y);
    void draw_table_lines(std::size_t index, const StripBox& box, float y);
    void draw_cell(CellIndex at, const Cell& cell, const CellBox& box, float y);
    void draw_mark(const Strip& strip, const StripBox& box, float y);
    void draw_assessment(const Strip& strip, const StripBox& box, float y);
    float draw_choice(Assessment grade, const std::string& words, bool chosen, Area area, const NodeId& goal);
    void draw_problem(const Strip& strip, const StripBox& box, float y);
    void draw_remark_mark(std::size_t index, const Strip& strip, float y);
    void draw_cell_frame();
    void draw_caret();
    void note_cell(CellIndex at, const Cell& cell, const CellBox& box, float y);

    App& app_;
    OpenDocument& open_;
    const DocumentView& view_;
    ImDrawList& to_;
    float left_;
    float top_;
    bool clicked_ = false;
    std::map<CellIndex, ByteRange> selected_;
    std::unordered_set<NodeId> remarked_;  // parts with open remarks
};

}  // namespace tertial::editor
