// Where in a report the contents of a plain sheet go.
#pragma once

#include <string>

#include "importers/recogniser/sheets/plain_sheet.h"

namespace tertial {

/// A sheet that was exported goes back under its headings, a goal's too. Another becomes a chapter after the goals with
/// the sheet's name, which is the template's part of that name where there is one.
class SheetPlaces {
public:
    SheetPlaces(RecogniserContext& context, SheetGoals& goals, const DocumentTemplate& document_template,
                Report& report)
        : context_(context), goals_(goals), template_(document_template), report_(report) {}

    void add(PlainSheet sheet, const std::string& name);
    /// Some sheet was a part that the template knows, or went back to where it was.
    [[nodiscard]] bool any_known() const { return any_known_; }

private:
    bool add_to_goal(PlainSheet& sheet);
    void add_to_chapter(PlainSheet& sheet, const std::string& name);
    Chapter& open(std::vector<Chapter>& chapters, const std::string& title, SourcePlace source);

    RecogniserContext& context_;
    SheetGoals& goals_;
    const DocumentTemplate& template_;
    Report& report_;
    bool any_known_ = false;
};

}  // namespace tertial
