// Reads templates/kinds/*.xml, form in templates/README.md and templates/kind.rnc.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "model/language.h"
#include "model/template.h"
#include "model/template_placeholders.h"
#include "model/template_xml.h"

namespace tertial {

namespace {

constexpr int max_part_depth = 4;

template <class Enum>
struct Word {
    std::string_view word;
    Enum value;
};

constexpr std::array<Word<DocumentKind>, 3> kind_words{{{"plan", DocumentKind::plan},
                                                        {"tertial-report", DocumentKind::tertial_report},
                                                        {"annual-report", DocumentKind::annual_report}}};
constexpr std::array<Word<Requirement>, 3> requirement_words{
    {{"required", Requirement::required}, {"fixed", Requirement::fixed}, {"optional", Requirement::optional}}};
constexpr std::array<Word<PartRepeat>, 2> repeat_words{
    {{"once", PartRepeat::once}, {"each-direction-goal", PartRepeat::each_direction_goal}}};
constexpr std::array<Word<SectionRole>, 5> role_words{{{"ingress", SectionRole::ingress},
                                                       {"description", SectionRole::description},
                                                       {"expected-result", SectionRole::expected_result},
                                                       {"analysis", SectionRole::analysis},
                                                       {"other", SectionRole::other}}};
constexpr std::array<Word<bool>, 2> yes_no_words{{{"yes", true}, {"no", false}}};
constexpr std::array<Word<ActivityColumn>, 3> activity_column_words{
    {{"start", ActivityColumn::start}, {"end", ActivityColumn::end}, {"deviation", ActivityColumn::deviation}}};
constexpr std::array<Word<std::optional<IndicatorColumn>>, 8> indicator_column_words{
    {{"outcome", IndicatorColumn::outcome},
     {"outcome-men", IndicatorColumn::outcome_men},
     {"outcome-women", IndicatorColumn::outcome_women},
     {"outcome-previous", IndicatorColumn::outcome_previous},
     {"forecast", IndicatorColumn::forecast},
     {"target", IndicatorColumn::target},
     {"council-target", IndicatorColumn::council_target},
     {"period", std::nullopt}}};

bool is_part_id(std::string_view id) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    char before = '.';
    for (const char c : id) {
        if (c == '.' ? before == '.' : !is_letter(c)) return false;
        before = c;
    }
    return before != '.';
}

bool is_month_and_day(std::string_view text) {
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != '-' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
    const int month = (text[0] - '0') * 10 + (text[1] - '0');
    const int day = (text[3] - '0') * 10 + (text[4] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month) - 1];
}

class KindReader {
public:
    explicit KindReader(TemplateXml& xml) : xml_(xml) {}

    DocumentTemplate read() {
        DocumentTemplate kind;
        const pugi::xml_node root = xml_.root();
        xml_.attributes(root, {{"kind", Presence::needed}, {"tertial", Presence::may_be_left_out}});
        kind.kind = word_of(root, "kind", kind_words, DocumentKind::plan);
        read_tertial(kind);
        xml_.children(
            root,
            {{"display-name", Occurs::once, [&](auto node) { kind.display_name = plain(node); }},
             {"title-pattern", Occurs::once, [&](auto node) { kind.title_pattern = pattern(node); }},
             {"reporting-date", Occurs::at_most_once, [&](auto node) { kind.reporting_date = date(node); }},
             {"comment-label", Occurs::once, [&](auto node) { kind.comment_label = plain(node); }},
             {"empty-sentence", Occurs::once, [&](auto node) { kind.empty_sentence = plain(node); }},
             {"indicator-columns", Occurs::once, [&](auto node) { kind.indicator_columns = indicator_columns(node); }},
             {"activity-columns", Occurs::once, [&](auto node) { kind.activity_columns = activity_columns(node); }},
             {"decisions", Occurs::once, [&](auto node) { decisions(node, kind); }},
             {"front", Occurs::once, [&](auto node) { kind.front = parts(node); }},
             {"goals", Occurs::once, [&](auto node) { goals(node, kind); }},
             {"back", Occurs::once, [&](auto node) { kind.back = parts(node); }}});
        check_reporting_date(kind);
        return kind;
    }

private:
    template <class Enum, std::size_t count>
    Enum word_of(pugi::xml_node node, const char* attribute, const std::array<Word<Enum>, count>& words, Enum missing) {
        const std::string text = TemplateXml::attribute(node, attribute);
        if (text.empty()) return missing;
        std::string known;
        for (const Word<Enum>& word : words) {
            if (word.word == text) return word.value;
            known += (known.empty() ? "" : ", ") + std::string(word.word);
        }
        xml_.complain(node, std::string(attribute) + "=\"" + text + "\" är okänt. Kända värden: " + known + ".",
                      std::string(attribute) + "=\"" + text + "\" is unknown. Known values: " + known + ".");
        return missing;
    }

    void without_attributes(pugi::xml_node node) { xml_.attributes(node, {}); }

    void complain_of_placeholders(pugi::xml_node node, std::string_view text) {
        if (const auto unknown = find_unknown_placeholder(text))
            xml_.complain(node, "Platshållaren \"" + *unknown + "\" är okänd. Kända: " + placeholder_names() + ".",
                          "The placeholder \"" + *unknown + "\" is unknown. Known: " + placeholder_names() + ".");
    }

    /// The words of an element without attributes.
    std::string plain(pugi::xml_node node) {
        without_attributes(node);
        return xml_.words(node);
    }
    /// The same, placeholders allowed.
    std::string pattern(pugi::xml_node node) {
        std::string text = plain(node);
        complain_of_placeholders(node, text);
        return text;
    }

    void read_tertial(DocumentTemplate& kind) {
        const pugi::xml_node root = xml_.root();
        const bool has = !TemplateXml::attribute(root, "tertial").empty();
        if (has != (kind.kind == DocumentKind::tertial_report))
            xml_.complain(root, "Attributet \"tertial\" ska stå i en tertialrapport och bara där.",
                          "The attribute \"tertial\" belongs in a tertial report and only there.");
        if (has) kind.tertial = xml_.number(root, "tertial", 1, 2);
    }

    std::string date(pugi::xml_node node) {
        std::string text = plain(node);
        if (!is_month_and_day(text))
            xml_.complain(node, "\"" + text + "\" är ingen månad och dag. Skriv som 04-30.",
                          "\"" + text + "\" is no month and day. Write it like 04-30.");
        return text;
    }

    void check_reporting_date(const DocumentTemplate& kind) {
        if (kind.reporting_date.empty() != (kind.kind == DocumentKind::plan))
            xml_.complain(xml_.root(), "En uppföljning ska ha \"reporting-date\", en plan ska inte ha det.",
                          "A follow-up must have \"reporting-date\", a plan must not.");
    }

    std::vector<IndicatorColumnSpec> indicator_columns(pugi::xml_node parent) {
        std::vector<IndicatorColumnSpec> columns;
        columns_of(parent, [&](pugi::xml_node node) {
            const auto column = word_of(node, "holds", indicator_column_words, {});
            once_only(node, std::any_of(columns.begin(), columns.end(), [&](auto& c) { return c.column == column; }));
            columns.push_back({column, header(node)});
        });
        return columns;
    }

    std::vector<ActivityColumnSpec> activity_columns(pugi::xml_node parent) {
        std::vector<ActivityColumnSpec> columns;
        columns_of(parent, [&](pugi::xml_node node) {
            const auto column = word_of(node, "holds", activity_column_words, ActivityColumn::start);
            once_only(node, std::any_of(columns.begin(), columns.end(), [&](auto& c) { return c.column == column; }));
            columns.push_back({column, header(node)});
        });
        return columns;
    }

    template <class Read>
    void columns_of(pugi::xml_node parent, Read read) {
        without_attributes(parent);
        xml_.children(parent, {{"column", Occurs::at_least_once, read}});
    }

    void once_only(pugi::xml_node node, bool again) {
        if (again) xml_.complain(node, "Kolumnen står två gånger.", "The column stands twice.");
    }

    std::string header(pugi::xml_node node) {
        xml_.attributes(node, {{"holds", Presence::needed}});
        std::string text = xml_.words(node);
        complain_of_placeholders(node, text);
        return text;
    }

    void decisions(pugi::xml_node parent, DocumentTemplate& kind) {
        without_attributes(parent);
        xml_.children(parent, {{"guidance", Occurs::once, [&](auto node) { kind.decisions_guidance = plain(node); }},
                               {"proposal", Occurs::any_number,
                                [&](auto node) { kind.decision_proposals.push_back(pattern(node)); }}});
    }

    // --- parts ---------------------------------------------------------------------------------

    std::vector<PartSpec> parts(pugi::xml_node parent) {
        without_attributes(parent);
        std::vector<PartSpec> found;
        xml_.children(parent, {{"part", Occurs::any_number, [&](auto node) { found.push_back(part(node, "", 1)); }}});
        return found;
    }

    PartSpec part(pugi::xml_node node, const std::string& parent_id, int depth) {
        xml_.attributes(node, {{"id", Presence::needed},
                               {"title", Presence::may_be_left_out},
                               {"requirement", Presence::may_be_left_out},
                               {"repeat", Presence::may_be_left_out}});
        PartSpec spec;
        spec.id = part_id(node, parent_id);
        spec.title = TemplateXml::attribute(node, "title");
        spec.requirement = word_of(node, "requirement", requirement_words, Requirement::optional);
        spec.repeat = word_of(node, "repeat", repeat_words, PartRepeat::once);
        if (spec.title.empty() != (spec.repeat == PartRepeat::each_direction_goal))
            xml_.complain(node, "En del ska ha \"title\", utom den som upprepas för varje mål: den får målets namn.",
                          "A part must have \"title\", but one that repeats for each goal takes the goal's.");
        if (depth > max_part_depth)
            xml_.complain(node, "Delar får ligga i högst " + std::to_string(max_part_depth) + " nivåer.",
                          "Parts may be nested at most " + std::to_string(max_part_depth) + " levels deep.");
        xml_.children(
            node, {{"guidance", Occurs::once, [&](auto child) { spec.guidance = plain(child); }},
                   {"also-called", Occurs::any_number, [&](auto child) { spec.also_called.push_back(plain(child)); }},
                   {"part", Occurs::any_number,
                    [&](auto child) { spec.children.push_back(part(child, spec.id, depth + 1)); }}});
        return spec;
    }

    std::string part_id(pugi::xml_node node, const std::string& parent_id) {
        std::string id = TemplateXml::attribute(node, "id");
        if (!is_part_id(id))
            xml_.complain(node,
                          "\"" + id + "\" är inget id: små bokstäver a–z, siffror och -, med punkt mellan nivåerna.",
                          "\"" + id + "\" is no id: small letters a–z, digits and -, with a dot between levels.");
        if (!parent_id.empty() && !id.starts_with(parent_id + "."))
            xml_.complain(node, "Id \"" + id + "\" ska börja med \"" + parent_id + ".\", som delen det står i.",
                          "The id \"" + id + "\" must begin with \"" + parent_id + ".\", as the part it stands in.");
        if (!part_ids_.insert(id).second)
            xml_.complain(node, "Id \"" + id + "\" finns redan i filen.", "The id \"" + id + "\" is already taken.");
        return id;
    }

    // --- goals ---------------------------------------------------------------------------------

    void goals(pugi::xml_node parent, DocumentTemplate& kind) {
        xml_.attributes(parent, {{"id", Presence::needed}, {"title", Presence::may_be_left_out}});
        kind.goals_part.id = part_id(parent, "");
        kind.goals_part.title = TemplateXml::attribute(parent, "title");
        kind.goals_part.requirement = Requirement::required;
        std::array<bool, 3> seen{};
        xml_.children(parent, {{"guidance", Occurs::once, [&](auto node) { kind.goals_part.guidance = plain(node); }},
                               {"also-called", Occurs::any_number,
                                [&](auto node) { kind.goals_part.also_called.push_back(plain(node)); }},
                               {"level", Occurs::at_least_once, [&](auto node) { level(node, kind, seen); }}});
        if (std::count(seen.begin(), seen.end(), true) != 3)
            xml_.complain(parent, "Målnivåerna 1, 2 och 3 ska alla finnas.",
                          "Goal levels 1, 2 and 3 must all be there.");
    }

    void level(pugi::xml_node node, DocumentTemplate& kind, std::array<bool, 3>& seen) {
        xml_.attributes(node, {{"number", Presence::needed},
                               {"label", Presence::needed},
                               {"assessment", Presence::needed},
                               {"assessed-since", Presence::may_be_left_out}});
        const int number = xml_.number(node, "number", 1, 3);
        if (number < 1 || number > 3) return;
        const auto index = static_cast<std::size_t>(number) - 1;
        if (std::exchange(seen[index], true))
            xml_.complain(node, "Målnivån står två gånger.", "The goal level stands twice.");
        GoalLevelSpec& spec = kind.goal_levels[index];
        spec.label = TemplateXml::attribute(node, "label");
        spec.has_assessment = word_of(node, "assessment", yes_no_words, false);
        if (node.attribute("assessed-since")) {
            spec.assessed_since = xml_.number(node, "assessed-since", 1900, 9999);
            if (!spec.has_assessment)
                xml_.complain(node, "\"assessed-since\" kräver assessment=\"yes\".",
                              "\"assessed-since\" needs assessment=\"yes\".");
        }
        xml_.children(node, {{"guidance", Occurs::once, [&](auto child) { spec.guidance = plain(child); }},
                             {"section", Occurs::any_number, [&](auto child) { section(child, spec); }},
                             {"indicators", Occurs::once, [&](auto child) { spec.indicator_guidance = plain(child); }},
                             {"activities", Occurs::once, [&](auto child) { spec.activity_guidance = plain(child); }}});
    }

    void section(pugi::xml_node node, GoalLevelSpec& goal_level) {
        xml_.attributes(node, {{"role", Presence::needed},
                               {"title", Presence::may_be_left_out},
                               {"requirement", Presence::may_be_left_out}});
        GoalSectionSpec spec;
        spec.role = word_of(node, "role", role_words, SectionRole::other);
        spec.title = TemplateXml::attribute(node, "title");
        spec.requirement = word_of(node, "requirement", requirement_words, Requirement::optional);
        if (spec.title.empty() != (spec.role == SectionRole::ingress))
            xml_.complain(node, "Ett avsnitt ska ha \"title\", men en ingress ska inte ha det.",
                          "A section must have \"title\", but an ingress must not.");
        for (const GoalSectionSpec& other : goal_level.sections)
            if (other.role == spec.role && (spec.role != SectionRole::other || other.title == spec.title))
                xml_.complain(node, "Avsnittet står två gånger på samma målnivå.",
                              "The section stands twice on the same goal level.");
        xml_.children(node, {{"guidance", Occurs::once, [&](auto child) { spec.guidance = plain(child); }},
                             {"required-heading", Occurs::any_number,
                              [&](auto child) { spec.required_headings.push_back(required_heading(child)); }}});
        goal_level.sections.push_back(std::move(spec));
    }

    RequiredHeading required_heading(pugi::xml_node node) {
        xml_.attributes(node, {{"first-year", Presence::may_be_left_out}, {"last-year", Presence::may_be_left_out}});
        RequiredHeading heading;
        heading.title = xml_.words(node);
        if (node.attribute("first-year")) heading.first_year = xml_.number(node, "first-year", 1900, 9999);
        if (node.attribute("last-year")) heading.last_year = xml_.number(node, "last-year", 1900, 9999);
        if (heading.last_year < heading.first_year)
            xml_.complain(node, "Sista året ligger före det första.", "The last year is before the first.");
        return heading;
    }

    TemplateXml& xml_;
    std::set<std::string> part_ids_;
};

std::string default_template_name(const Meta& meta) {
    switch (meta.kind) {
        case DocumentKind::plan:
            return "plan";
        case DocumentKind::tertial_report:
            return "tertial-" + std::to_string(meta.tertial);
        case DocumentKind::annual_report:
            return "annual-report";
    }
    return {};
}

std::string names_as_text(const TemplateFolders& folders) {
    std::string names;
    for (const std::string& name : list_document_templates(folders)) names += (names.empty() ? "" : ", ") + name;
    return names;
}

/// A name is one file name, never a way to another folder.
bool is_plain_name(std::string_view name) {
    return !name.empty() && name.front() != '.' && name.find_first_of("/\\") == std::string_view::npos;
}

}  // namespace

Expected<DocumentTemplate> load_document_template(const TemplateFolders& folders, std::string_view name) {
    const std::string wanted(name);
    Expected<std::filesystem::path> file =
        is_plain_name(name) ? resolve_template_file(folders, "kinds/" + wanted + ".xml")
                            : fail(ErrorCode::not_found, tr("\"" + wanted + "\" är inget mallnamn.",
                                                            "\"" + wanted + "\" is no template name."));
    if (!file) {
        Error error = file.error();
        if (error.file.empty())
            error.message = tr("Mallen \"" + wanted + "\" finns inte. De som finns: ",
                               "There is no template \"" + wanted + "\". There are: ") +
                            names_as_text(folders) + ".";
        return tl::make_unexpected(std::move(error));
    }
    TemplateXml xml(*file, "document-kind");
    DocumentTemplate kind;
    if (!xml.error()) kind = KindReader(xml).read();
    if (xml.error()) return tl::make_unexpected(*xml.error());
    kind.name = wanted;
    Expected<CheckSettings> checks = load_check_settings(folders);
    if (!checks) return tl::make_unexpected(std::move(checks.error()));
    kind.checks = std::move(*checks);
    return kind;
}

Expected<DocumentTemplate> load_template_for(const TemplateFolders& folders, const Report& report) {
    return load_document_template(
        folders, report.template_name.empty() ? default_template_name(report.meta) : report.template_name);
}

}  // namespace tertial
