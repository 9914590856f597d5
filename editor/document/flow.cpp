#include "editor/document/flow.h"

#include <algorithm>
#include <array>

#include "editor/document/flow_maker.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr int deepest_shown_heading = 4;

TextRole heading_role(int level) {
    constexpr std::array roles{TextRole::heading_1, TextRole::heading_2, TextRole::heading_3, TextRole::heading_4};
    return roles[static_cast<std::size_t>(std::clamp(level, 1, deepest_shown_heading) - 1)];
}

float space_over_heading(int level) {
    constexpr std::array<float, deepest_shown_heading> lines{2.0F, 1.6F, 1.3F, 1.0F};
    return lines[static_cast<std::size_t>(std::clamp(level, 1, deepest_shown_heading) - 1)];
}

std::string prompt_for(const Section& section) {
    switch (section.role) {
        case SectionRole::description:
            return tr("Skriv beskrivningen här", "Write the description here");
        case SectionRole::expected_result:
            return tr("Skriv det förväntade resultatet här", "Write the result here");
        case SectionRole::analysis:
            return tr("Skriv analysen här", "Write the analysis here");
        default:
            return tr("Skriv här", "Write here");
    }
}

class FlowMaker {
public:
    FlowMaker(const Report& report, const DocumentTemplate& document_template)
        : report_(report), template_(document_template) {}

    Flow make() {
        front_page();
        decisions();
        appendices();
        for (const Chapter& chapter : report_.front) this->chapter(chapter, 1);
        goals();
        for (const Chapter& chapter : report_.back) this->chapter(chapter, 1);
        return std::move(flow_);
    }

private:
    void add(Strip strip) { flow_.strips.push_back(std::move(strip)); }

    void enter(OutlineEntry::Kind kind, const NodeId& node, int level, std::string title, std::string number = {}) {
        flow_.outline.push_back({node, flow_.strips.size(), level, std::move(number), std::move(title), kind});
    }

    // --- the first page ---------------------------------------------------------------------------

    void front_page() {
        enter(OutlineEntry::Kind::front, {}, 0, tr("Framsida", "Front page"));
        Strip title;
        title.kind = StripKind::title;
        title.cells.push_back(text_cell({{}, Field::title, 0}, styled_text(report_.meta.title, TextRole::title),
                                        tr("Dokumentets titel", "Title of the document")));
        add(std::move(title));
        const Meta& meta = report_.meta;
        fact(Field::board, tr("Nämnd", "Board"), meta.board);
        fact(Field::administration, tr("Förvaltning", "Administration"), meta.administration);
        fact(Field::recipient, tr("Till", "To"), meta.recipient);
        fact(Field::registry_number, tr("Diarienummer", "Registry number"), meta.registry_number);
        fact(Field::date, tr("Datum", "Date"), meta.date);
        fact(Field::meeting_date, tr("Sammanträde", "Meeting"), meta.meeting_date);
        fact(Field::case_officer, tr("Handläggare", "Case officer"), meta.case_officer);
        fact(Field::phone, tr("Telefon", "Telephone"), meta.phone);
        fact(Field::email, tr("E-post", "E-mail"), meta.email);
        lines(Field::signatures, tr("Undertecknas av", "Signed by"), meta.signatures);
        lines(Field::letterhead, tr("Avsändare", "Sender"), meta.letterhead);
    }

    void fact(Field field, const std::string& label, const std::string& value, std::size_t index = 0) {
        constexpr float label_share = 0.24F;
        Strip strip;
        strip.kind = StripKind::meta;
        Cell name = fixed_cell(label, TextRole::label);
        name.right = label_share;
        Cell cell = text_cell({{}, field, index}, styled_text(value, TextRole::body), tr("Fyll i", "Fill in"));
        cell.left = label_share;
        strip.cells = {std::move(name), std::move(cell)};
        add(std::move(strip));
    }

    void lines(Field field, const std::string& label, const std::vector<std::string>& values) {
        for (std::size_t i = 0; i < values.size(); ++i) fact(field, i == 0 ? label : std::string(), values[i], i);
    }

    // --- lists of the front -------------------------------------------------------------------------

    void label(const std::string& words, const NodeId& owner) {
        Strip strip;
        strip.kind = StripKind::label;
        strip.owner = owner;
        strip.space_before = 1.6F;
        strip.cells.push_back(fixed_cell(words, TextRole::heading_2));
        add(std::move(strip));
    }

    void decisions() {
        enter(OutlineEntry::Kind::chapter, {}, 0, tr("Förslag till beslut", "Proposed decisions"));
        label(tr("Förslag till beslut", "Proposed decisions"), {});
        int number = 0;
        for (const Decision& decision : report_.decisions) {
            Strip strip;
            strip.kind = StripKind::decision;
            strip.node = decision.id;
            strip.mark = {ListMark::Kind::number, ++number};
            strip.doubtful = !decision.doubt.empty();
            strip.cells.push_back(text_cell({decision.id, Field::runs, 0}, styled_text(decision.runs, TextRole::body),
                                            tr("Vad nämnden ska besluta", "What the board is to decide")));
            add(std::move(strip));
        }
    }

    void appendices() {
        if (report_.appendices.empty()) return;
        label(tr("Bilagor", "Appendices"), {});
        for (const Appendix& appendix : report_.appendices) {
            Strip strip;
            strip.kind = StripKind::paragraph;
            strip.node = appendix.id;
            strip.mark = {ListMark::Kind::bullet, 0};
            strip.cells.push_back(text_cell({appendix.id, Field::title, 0}, styled_text(appendix.title, TextRole::body),
                                            tr("Bilagans namn", "Name of the appendix")));
            add(std::move(strip));
        }
    }

    // --- chapters and goals -------------------------------------------------------------------------

    void heading(const Node& node, const FieldPlace& place, std::string_view words, int level, std::string tag = {}) {
        Strip strip;
        strip.kind = StripKind::heading;
        strip.node = node.id;
        strip.owner = node.id;
        strip.depth = level;
        strip.space_before = space_over_heading(level);
        strip.doubtful = !node.doubt.empty();
        strip.tag = std::move(tag);
        strip.cells.push_back(text_cell(place, styled_text(words, heading_role(level)), tr("Rubrik", "Heading")));
        add(std::move(strip));
    }

    void blocks(const std::vector<Block>& blocks, const NodeId& owner, int level) {
        ListCounter counter;
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                counter.end();
                if (!table->title.empty()) enter(OutlineEntry::Kind::table, table->id, level, table->title);
                add_table(flow_, *table, owner);
                continue;
            }
            const auto& paragraph = std::get<Paragraph>(block);
            Strip strip = paragraph_strip(paragraph, owner, TextRole::body);
            strip.mark = counter.next(paragraph.style, paragraph.depth);
            add(std::move(strip));
        }
    }

    void chapter(const Chapter& chapter, int level) {
        enter(OutlineEntry::Kind::chapter, chapter.id, level - 1, chapter.title);
        heading(chapter, {chapter.id, Field::title, 0}, chapter.title, level);
        blocks(chapter.blocks, chapter.id, level);
        if (chapter.blocks.empty() && chapter.children.empty()) {
            add(prompt_strip(StripKind::paragraph, chapter.id, TextRole::body, tr("Skriv här", "Write here")));
        }
        for (const Chapter& child : chapter.children) this->chapter(child, level + 1);
    }

    void goals() {
        const Chapter& over = report_.goals_chapter;
        int level = 0;
        if (!over.id.empty() && (!over.title.empty() || !over.blocks.empty() || !over.children.empty())) {
            enter(OutlineEntry::Kind::chapter, over.id, 0, over.title);
            heading(over, {over.id, Field::title, 0}, over.title, 1);
            blocks(over.blocks, over.id, 1);
            for (const Chapter& child : over.children) this->chapter(child, 2);
            level = 1;
        }
        for (const Goal& goal : report_.goals) this->goal(goal, level);
    }

    void goal(const Goal& goal, int level) {
        enter(OutlineEntry::Kind::goal, goal.id, level, goal.title, goal.number);
        const int heading_level = std::min(level + 1, 3);
        goal_heading(goal, heading_level);
        const GoalLevelSpec& spec = template_.level(goal.level);
        if (goal.assessment || spec.assessed_in(report_.meta.year)) assessment(goal);
        sections(goal, SectionPlace::before_tables, level + 1);
        if (!goal.indicators.empty()) {
            enter(OutlineEntry::Kind::indicators, goal.id, level + 1, tr("Indikatorer", "Indicators"));
            add_indicators(flow_, goal, template_, report_.meta);
        }
        if (!goal.activities.empty()) {
            enter(OutlineEntry::Kind::activities, goal.id, level + 1, tr("Aktiviteter", "Activities"));
            add_activities(flow_, goal, template_, report_.meta);
        }
        sections(goal, SectionPlace::after_tables, level + 1);
        for (const Goal& child : goal.children) this->goal(child, level + 1);
    }

    /// The council's number stands in a cell of its own before the title.
    void goal_heading(const Goal& goal, int level) {
        heading(goal, {goal.id, Field::title, 0}, goal.title, level, template_.level(goal.level).label);
        Strip& strip = flow_.strips.back();
        constexpr float number_share = 0.09F;
        Cell number =
            text_cell({goal.id, Field::number, 0}, styled_text(goal.number, heading_role(level)), tr("Nr", "No."));
        number.right = number_share;
        strip.cells.front().left = number_share;
        strip.cells.insert(strip.cells.begin(), std::move(number));
    }

    void assessment(const Goal& goal) {
        Strip strip;
        strip.kind = StripKind::assessment;
        strip.node = goal.id;
        strip.owner = goal.id;
        Cell cell;
        cell.kind = CellKind::choice;
        cell.place = {goal.id, Field::assessment, 0};
        cell.text = styled_text(std::string_view(), TextRole::body);
        strip.cells.push_back(std::move(cell));
        add(std::move(strip));
    }

    void sections(const Goal& goal, SectionPlace place, int level) {
        for (const Section& section : goal.sections) {
            if (section.place != place) continue;
            if (section.role != SectionRole::ingress || !section.title.empty()) {
                enter(OutlineEntry::Kind::section, section.id, level, section.title);
                heading(section, {section.id, Field::title, 0}, section.title, deepest_shown_heading);
            }
            blocks(section.blocks, section.id, level);
            if (section.blocks.empty()) {
                add(prompt_strip(StripKind::paragraph, section.id, TextRole::body, prompt_for(section)));
            }
        }
    }

    const Report& report_;
    const DocumentTemplate& template_;
    Flow flow_;
};

}  // namespace

Strip paragraph_strip(const Paragraph& paragraph, const NodeId& owner, TextRole role) {
    Strip strip;
    strip.kind = StripKind::paragraph;
    strip.node = paragraph.id;
    strip.owner = owner;
    strip.depth = paragraph.depth;
    strip.doubtful = !paragraph.doubt.empty();
    const bool is_heading = paragraph.style == ParagraphStyle::heading;
    strip.space_before = is_heading ? 0.8F : paragraph.style == ParagraphStyle::text ? 0.45F : 0.15F;
    strip.cells.push_back(text_cell({paragraph.id, Field::runs, 0},
                                    styled_text(paragraph.runs, is_heading ? TextRole::heading_4 : role)));
    return strip;
}

Strip prompt_strip(StripKind kind, const NodeId& owner, TextRole role, std::string hint) {
    Strip strip;
    strip.kind = kind;
    strip.node = owner;
    strip.owner = owner;
    strip.space_before = 0.45F;
    Cell cell = text_cell({owner, Field::runs, 0}, styled_text(std::string_view(), role), std::move(hint));
    cell.kind = CellKind::prompt;
    strip.cells.push_back(std::move(cell));
    return strip;
}

ListMark ListCounter::next(ParagraphStyle style, int depth) {
    if (style == ParagraphStyle::numbered) {
        counts_.resize(static_cast<std::size_t>(std::max(depth, 0)) + 1);
        return {ListMark::Kind::number, ++counts_.back()};
    }
    end();
    if (style == ParagraphStyle::bullet) return {ListMark::Kind::bullet, 0};
    return {};
}

Flow make_flow(const Report& report, const DocumentTemplate& document_template) {
    return FlowMaker(report, document_template).make();
}

void FlowIndex::rebuild(const Flow& flow) {
    cells_.clear();
    strips_.clear();
    cells_.reserve(4 * flow.strips.size());
    strips_.reserve(flow.strips.size());
    for (std::size_t s = 0; s < flow.strips.size(); ++s) {
        const Strip& strip = flow.strips[s];
        strips_.try_emplace(strip.node, s);
        for (std::size_t c = 0; c < strip.cells.size(); ++c) {
            if (strip.cells[c].kind != CellKind::fixed) cells_.try_emplace(strip.cells[c].place, CellIndex{s, c});
        }
    }
}

const CellIndex* FlowIndex::find(const FieldPlace& place) const {
    const auto found = cells_.find(place);
    return found == cells_.end() ? nullptr : &found->second;
}

const std::size_t* FlowIndex::strip_of(const NodeId& node) const {
    const auto found = strips_.find(node);
    return found == strips_.end() ? nullptr : &found->second;
}

}  // namespace tertial::editor
