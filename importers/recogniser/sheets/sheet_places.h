// Where in a report the contents of a plain sheet go.
#pragma once

#include <map>
#include <string>

#include "importers/recogniser/sheets/plain_sheet.h"

namespace tertial {

/// A sheet that was exported goes back under its headings, a goal's too. Another becomes a chapter after the goals with
/// the sheet's name, which is the template's part of that name where there is one.
class SheetPlaces {
public:
    SheetPlaces(RecogniserContext& context, SheetGoals& goals, const DocumentTemplate& document_template,
                Report& report);

    void add(PlainSheet sheet, const std::string& name);
    /// Some sheet was a part that the template knows, or went back to where it was.
    [[nodiscard]] bool any_known() const { return any_known_; }

private:
    void list_parts(const std::vector<PartSpec>& parts, bool in_front);
    bool add_to_goal(PlainSheet& sheet);
    void add_to_chapter(PlainSheet& sheet, const std::string& name);
    Chapter& open(std::vector<Chapter>& chapters, const std::string& title, SourcePlace source);

    RecogniserContext& context_;
    SheetGoals& goals_;
    Report& report_;
    struct KnownPart {
        std::string id;
        bool in_front = false;
    };
    std::map<std::string, KnownPart> parts_;  // by fold_title
    bool any_known_ = false;
};

}  // namespace tertial
