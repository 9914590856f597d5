#include "exporters/lint/word_schema.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tertial::lint {

namespace {

// rPr has two types, CT_RPr and CT_ParaRPr: the properties of a paragraph's mark may be revised as a whole.
const std::string paragraph_mark = "rPr of a mark";

constexpr std::string_view range_marks =
    "bookmarkStart|bookmarkEnd|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|commentRangeStart|"
    "commentRangeEnd|customXmlInsRangeStart|customXmlInsRangeEnd|customXmlDelRangeStart|customXmlDelRangeEnd|"
    "customXmlMoveFromRangeStart|customXmlMoveFromRangeEnd|customXmlMoveToRangeStart|customXmlMoveToRangeEnd|proofErr|"
    "permStart|permEnd|ins|del|moveFrom|moveTo";
constexpr std::string_view in_paragraph = "customXml|smartTag|sdt|dir|bdo|r|fldSimple|hyperlink|subDoc|";
constexpr std::string_view in_body = "customXml|sdt|p|tbl|altChunk|";

constexpr std::string_view run_properties =
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange";
constexpr std::string_view paragraph_properties =
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";
constexpr std::string_view run_content =
    "br|t|contentPart|delText|instrText|delInstrText|noBreakHyphen|softHyphen|dayShort|monthShort|yearShort|dayLong|"
    "monthLong|yearLong|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|sym|pgNum|cr|tab|object|"
    "pict|fldChar|ruby|footnoteReference|endnoteReference|commentReference|drawing|ptab|lastRenderedPageBreak";

/// Parent and children in order, blanks between; a bar joins names that may come in any order among each other.
std::vector<std::pair<std::string, std::string>> content_models() {
    const std::string marks(range_marks);
    const std::string paragraph = std::string(in_paragraph) + marks;
    const std::string body = std::string(in_body) + marks;
    return {
        {"p", "pPr " + paragraph},
        {"hyperlink", paragraph},
        {"fldSimple", "fldData " + paragraph},
        {"r", "rPr " + std::string(run_content)},
        {"rPr", std::string(run_properties)},
        {paragraph_mark, "ins|del|moveFrom|moveTo " + std::string(run_properties)},
        {"pPr", std::string(paragraph_properties)},
        {"body", body + " sectPr"},
        {"hdr", body},
        {"ftr", body},
        {"footnote", body},
        {"endnote", body},
        {"comment", body},
        {"tbl", marks + " tblPr tblGrid tr|customXml|sdt|" + marks},
        {"tblPr",
         "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
         "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"},
        {"tblGrid", "gridCol tblGridChange"},
        {"tr", "tblPrEx trPr tc|customXml|sdt|" + marks},
        {"trPr",
         "cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|"
         "hidden|ins|del|trPrChange"},
        {"tc", "tcPr " + body},
        {"tcPr",
         "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
         "headers cellIns|cellDel|cellMerge tcPrChange"},
        {"sdt", "sdtPr sdtEndPr sdtContent"},
        {"numPr", "ilvl numId numberingChange ins"},
        {"sectPr",
         "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
         "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"},
    };
}

/// Of a hundred names of elements, all but a few differ in their length or in these letters.
struct NameHash {
    std::size_t operator()(std::string_view name) const {
        if (name.empty()) return 0;
        const auto letter = [name](std::size_t at) { return static_cast<std::size_t>(name[at]); };
        return name.size() + 31 * letter(0) + 37 * letter(name.size() / 2) + 41 * letter(name.size() - 1);
    }
};

class Schema {
public:
    Schema() {
        const auto models = content_models();
        for (const auto& [parent, children] : models) {
            (void)id(parent);
            each_name(children, [this](std::string_view name, int) { (void)id(name); });
        }
        const std::size_t count = ids_.size();
        places_.assign(count * count, static_cast<std::int8_t>(not_modelled));
        count_ = static_cast<int>(count);
        for (const auto& [parent, children] : models) {
            const int row = id(parent);
            const bool is_property = parent == "trPr" || parent == "numPr" ||
                                     parent == paragraph_mark;  // where ins and del are something else
            for (int child = 0; child < count_; ++child) place(row, child) = static_cast<std::int8_t>(not_allowed);
            each_name(children, [&](std::string_view name, int order) {
                place(row, id(name)) = static_cast<std::int8_t>(order);
            });
            each_name(range_marks, [&](std::string_view name, int) {
                std::int8_t& own = place(row, id(name));
                if (own != not_allowed && !is_property) own = static_cast<std::int8_t>(anywhere);
            });
        }
    }

    [[nodiscard]] int find(std::string_view name) const {
        const auto found = ids_.find(name);
        return found == ids_.end() ? -1 : found->second;
    }
    [[nodiscard]] int place_of(int parent, int child) const {
        return places_[static_cast<std::size_t>(parent) * static_cast<std::size_t>(count_) +
                       static_cast<std::size_t>(child)];
    }

private:
    template <class F>
    static void each_name(std::string_view children, F&& f) {
        int order = 0;
        for (std::size_t at = 0; at < children.size(); ++at) {
            const std::size_t end = std::min(children.find_first_of(" |", at), children.size());
            f(children.substr(at, end - at), order);
            if (end < children.size() && children[end] == ' ') ++order;
            at = end;
        }
    }
    int id(std::string_view name) {
        const auto found = ids_.find(name);
        if (found != ids_.end()) return found->second;
        names_.push_back(std::make_unique<std::string>(name));
        const int next = static_cast<int>(ids_.size());
        ids_.emplace(*names_.back(), next);
        return next;
    }
    std::int8_t& place(int parent, int child) {
        return places_[static_cast<std::size_t>(parent) * static_cast<std::size_t>(count_) +
                       static_cast<std::size_t>(child)];
    }

    std::vector<std::unique_ptr<std::string>> names_;
    std::unordered_map<std::string_view, int, NameHash> ids_;
    std::vector<std::int8_t> places_;
    int count_ = 0;
};

const Schema& schema() {
    static const Schema instance;
    return instance;
}

}  // namespace

int word_element(std::string_view name) {
    return schema().find(name);
}

int in_parent(int child, int parent) {
    static const int properties = word_element("rPr"), paragraph = word_element("pPr"),
                     mark = word_element(paragraph_mark);
    return child == properties && parent == paragraph ? mark : child;
}

int child_place(int parent, int child) {
    return schema().place_of(parent, child);
}

}  // namespace tertial::lint
