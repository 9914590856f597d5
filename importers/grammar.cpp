#include "importers/grammar.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "importers/words.h"
#include "model/file_system.h"
#include "model/language.h"

namespace tertial {

namespace {

template <class T>
struct Name {
    std::string_view text;
    T value;
};

constexpr std::array<Name<SectionRole>, 4> role_names = {{{"description", SectionRole::description},
                                                          {"expected-result", SectionRole::expected_result},
                                                          {"analysis", SectionRole::analysis},
                                                          {"other", SectionRole::other}}};
constexpr std::array<Name<Assessment>, 3> assessment_names = {
    {{"fully", Assessment::fully}, {"partly", Assessment::partly}, {"not", Assessment::not_met}}};
constexpr std::array<Name<DocumentKind>, 3> kind_names = {{{"plan", DocumentKind::plan},
                                                           {"tertial-report", DocumentKind::tertial_report},
                                                           {"annual-report", DocumentKind::annual_report}}};
constexpr std::array<Name<GoalLevel>, 3> level_names = {
    {{"1", GoalLevel::direction}, {"2", GoalLevel::area}, {"3", GoalLevel::board}}};
constexpr std::array<Name<IndicatorColumn>, 7> column_names = {{{"outcome", IndicatorColumn::outcome},
                                                                {"outcome_men", IndicatorColumn::outcome_men},
                                                                {"outcome_women", IndicatorColumn::outcome_women},
                                                                {"outcome_previous", IndicatorColumn::outcome_previous},
                                                                {"forecast", IndicatorColumn::forecast},
                                                                {"target", IndicatorColumn::target},
                                                                {"council_target", IndicatorColumn::council_target}}};

/// Collects what is wrong while reading, so that the reading itself stays a list of fields.
class GrammarReader {
public:
    explicit GrammarReader(std::string file) : file_(std::move(file)) {}

    std::vector<std::string> words(pugi::xml_node parent, const char* name) {
        std::vector<std::string> out;
        for (pugi::xml_node node : parent.children(name)) out.push_back(folded(node));
        if (out.empty()) complain(std::string(parent.name()) + "/" + name);
        return out;
    }

    template <class T, std::size_t N>
    std::vector<std::pair<std::string, T>> named(pugi::xml_node parent, const char* name, const char* attribute,
                                                 const std::array<Name<T>, N>& names) {
        std::vector<std::pair<std::string, T>> out;
        for (pugi::xml_node node : parent.children(name)) {
            if (auto value = find(node.attribute(attribute).value(), names)) {
                out.emplace_back(folded(node), *value);
            } else {
                complain(std::string(name) + " " + attribute + "=\"" + node.attribute(attribute).value() + "\"");
            }
        }
        if (out.empty()) complain(std::string(parent.name()) + "/" + name);
        std::stable_sort(out.begin(), out.end(),
                         [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
        return out;
    }

    std::vector<Grammar::Column> columns(pugi::xml_node parent) {
        std::vector<Grammar::Column> out;
        for (pugi::xml_node node : parent.children("column")) {
            const std::string_view name = node.attribute("name").value();
            const auto column = find(name, column_names);
            if (!column && name != "period") complain("column name=\"" + std::string(name) + "\"");
            out.push_back({folded(node), column});
        }
        if (out.empty()) complain("indicators/column");
        std::stable_sort(out.begin(), out.end(),
                         [](const auto& a, const auto& b) { return a.heading.size() > b.heading.size(); });
        return out;
    }

    std::string start(pugi::xml_node parent) {
        const std::string word = words::fold(parent.attribute("start").value());
        if (word.empty()) complain(std::string(parent.name()) + " start");
        return word;
    }

    void complain(const std::string& what) {
        if (complaint_.empty()) complaint_ = what;
    }

    [[nodiscard]] std::optional<Error> error() const {
        if (complaint_.empty()) return std::nullopt;
        return Error{
            ErrorCode::bad_template,
            tr("Mallfilen saknar eller har fel i: ", "The template file lacks or has an error in: ") + complaint_,
            file_, 0};
    }

private:
    static std::string folded(pugi::xml_node node) { return words::fold(node.child_value()); }

    template <class T, std::size_t N>
    static std::optional<T> find(std::string_view text, const std::array<Name<T>, N>& names) {
        for (const Name<T>& name : names) {
            if (name.text == text) return name.value;
        }
        return std::nullopt;
    }

    std::string file_;
    std::string complaint_;
};

}  // namespace

Expected<Grammar> load_grammar(const TemplateFolders& folders) {
    auto path = resolve_template_file(folders, "grammar.xml");
    if (!path) return tl::make_unexpected(path.error());
    const Expected<std::string> bytes = read_file(real_file_system(), *path);
    if (!bytes) return tl::make_unexpected(bytes.error());
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(bytes->data(), bytes->size());
    if (!parsed) {
        return fail(ErrorCode::bad_template,
                    tr("Mallfilen går inte att läsa: ", "The template file cannot be read: ") + parsed.description(),
                    path->string());
    }
    const pugi::xml_node root = document.child("grammar");
    GrammarReader reader(path->string());
    Grammar grammar;
    grammar.goal_labels = reader.named(root.child("goal-labels"), "label", "level", level_names);
    grammar.sections = reader.named(root.child("sections"), "section", "role", role_names);
    grammar.assessments = reader.named(root.child("assessments"), "assessment", "value", assessment_names);
    grammar.comment_labels = reader.words(root.child("comment-labels"), "label");
    grammar.indicator_start = reader.start(root.child("indicators"));
    grammar.indicator_columns = reader.columns(root.child("indicators"));
    grammar.period_words = reader.words(root.child("periods"), "word");
    grammar.activity_start = reader.start(root.child("activities"));
    grammar.activity_columns = reader.words(root.child("activities"), "column");
    for (pugi::xml_node node : root.child("activities").children("column")) {
        if (std::string_view(node.attribute("name").value()) == "deviation") {
            grammar.deviation = words::fold(node.child_value());
        }
    }
    const pugi::xml_node front = root.child("front");
    grammar.decisions = reader.words(front, "decisions");
    grammar.contents = reader.words(front, "contents");
    grammar.appendices = reader.words(front, "appendices");
    grammar.appendix = reader.words(front, "appendix");
    grammar.case_officer = reader.words(front, "case-officer");
    grammar.telephone = reader.words(front, "telephone");
    grammar.email = reader.words(front, "email");
    grammar.recipient = reader.words(front, "recipient");
    grammar.registry_number = reader.words(front, "registry-number");
    grammar.documents = reader.named(root.child("documents"), "document", "kind", kind_names);
    grammar.board_endings = reader.words(root.child("boards"), "ending");
    const pugi::xml_node tables = root.child("tables");
    grammar.header_words = reader.words(tables, "header-word");
    grammar.sum_words = reader.words(tables, "sum-word");
    grammar.part_words = reader.words(tables, "part-word");
    grammar.after_goals = reader.words(root.child("after-goals"), "stem");
    if (auto error = reader.error()) return tl::make_unexpected(*error);
    return grammar;
}

bool is_one_of(std::string_view folded, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), folded) != words.end();
}

bool begins_with_one_of(std::string_view folded, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return folded.starts_with(word); });
}

}  // namespace tertial
