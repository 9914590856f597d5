// Reads templates/goals/FIRST-LAST.xml: the council's goals of one term of office. Form in templates/README.md.
#include <charconv>
#include <optional>
#include <set>

#include "model/file_system.h"
#include "model/language.h"
#include "model/template.h"
#include "model/template_xml.h"

namespace tertial {

namespace fs = std::filesystem;

namespace {

struct Term {
    int first_year = 0;
    int last_year = 0;

    [[nodiscard]] bool holds(int year) const { return first_year <= year && year <= last_year; }
    bool operator==(const Term&) const = default;
};

/// "2023-2026".
std::optional<Term> term_of_name(std::string_view name) {
    const auto year = [](std::string_view digits) -> std::optional<int> {
        int value = 0;
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.size() != 4 || fault != std::errc{} || end != digits.data() + 4 || value < 1900) return std::nullopt;
        return value;
    };
    if (name.size() != 9 || name[4] != '-') return std::nullopt;
    const auto first = year(name.substr(0, 4));
    const auto last = year(name.substr(5));
    if (!first || !last || *last < *first) return std::nullopt;
    return Term{*first, *last};
}

/// The number of a child of `parent`: the parent's, a dot and 1 … 99; at the top only that.
bool is_number_under(std::string_view number, std::string_view parent) {
    if (!parent.empty()) {
        if (!number.starts_with(parent) || !number.substr(parent.size()).starts_with('.')) return false;
        number.remove_prefix(parent.size() + 1);
    }
    const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && !number.empty() && number.size() <= 2 && number.front() != '0';
}

class CatalogueReader {
public:
    explicit CatalogueReader(TemplateXml& xml) : xml_(xml) {}

    GoalCatalogue read(const Term& named) {
        GoalCatalogue catalogue;
        const pugi::xml_node root = xml_.root();
        xml_.attributes(root, {{"first-year", Presence::needed}, {"last-year", Presence::needed}});
        catalogue.first_year = xml_.number(root, "first-year", 1900, 9999);
        catalogue.last_year = xml_.number(root, "last-year", 1900, 9999);
        if (Term{catalogue.first_year, catalogue.last_year} != named)
            xml_.complain(root, "Filens namn och åren i filen säger inte samma mandatperiod.",
                          "The file's name and the years in it are not the same term of office.");
        xml_.children(root, {{"goal", Occurs::any_number,
                              [&](auto node) { catalogue.goals.push_back(goal(node, "", GoalLevel::direction)); }}});
        return catalogue;
    }

private:
    CatalogueGoal goal(pugi::xml_node node, const std::string& parent, GoalLevel level) {
        xml_.attributes(node, {{"number", Presence::needed}, {"title", Presence::needed}});
        CatalogueGoal goal;
        goal.level = level;
        goal.number = TemplateXml::attribute(node, "number");
        goal.title = TemplateXml::attribute(node, "title");
        if (!is_number_under(goal.number, parent))
            xml_.complain(node,
                          "Numret \"" + goal.number + "\" passar inte här" +
                              (parent.empty() ? "." : " under mål " + parent + "."),
                          "The number \"" + goal.number + "\" does not fit here" +
                              (parent.empty() ? "." : " under goal " + parent + "."));
        if (!numbers_.insert(goal.number).second)
            xml_.complain(node, "Numret \"" + goal.number + "\" står två gånger.",
                          "The number \"" + goal.number + "\" stands twice.");
        if (level == GoalLevel::board) {
            xml_.children(node, {});
            return goal;
        }
        const auto next = static_cast<GoalLevel>(static_cast<int>(level) + 1);
        xml_.children(node, {{"goal", Occurs::any_number,
                              [&](auto child) { goal.children.push_back(this->goal(child, goal.number, next)); }}});
        return goal;
    }

    TemplateXml& xml_;
    std::set<std::string> numbers_;
};

struct FoundFile {
    fs::path path;
    Term term;
};

/// The file of this folder whose term holds the year; none, one, or an error when it cannot be told.
Expected<std::optional<FoundFile>> find_in(const fs::path& folder, int year) {
    std::optional<FoundFile> found;
    std::error_code fault;
    if (!fs::is_directory(folder, fault))
        return fail(ErrorCode::not_found, tr("Mallmappen finns inte.", "There is no such template folder."),
                    folder.string());
    for (fs::directory_iterator it(folder / "goals", fault), end; !fault && it != end; it.increment(fault)) {
        const fs::path& path = it->path();
        if (path.extension() != ".xml") continue;
        const std::optional<Term> term = term_of_name(path.stem().string());
        if (!term)
            return fail(ErrorCode::bad_template,
                        tr("En målkatalog ska heta som mandatperioden, till exempel 2023-2026.xml.",
                           "A goal catalogue must be named after its term of office, for example 2023-2026.xml."),
                        path.string());
        if (!term->holds(year)) continue;
        if (found)
            return fail(ErrorCode::bad_template,
                        tr("Två målkataloger gäller för år " + std::to_string(year) + ": denna och ",
                           "Two goal catalogues hold the year " + std::to_string(year) + ": this one and ") +
                            found->path.filename().string() + ".",
                        path.string());
        found = FoundFile{path, *term};
    }
    // A folder of one's own need not have goals; one that cannot be read must not pass for that.
    if (fault && fault != std::errc::no_such_file_or_directory)
        return fail(ErrorCode::cannot_read,
                    tr("Mappen med mål går inte att läsa: ", "The folder of goals cannot be read: ") +
                        describe_system_error(fault.value()) + ".",
                    (folder / "goals").string());
    return found;
}

}  // namespace

Expected<GoalCatalogue> load_goal_catalogue(const TemplateFolders& folders, int year) {
    for (const fs::path& folder : folders.folders) {
        const Expected<std::optional<FoundFile>> found = find_in(folder, year);
        if (!found) return tl::make_unexpected(found.error());
        if (!found->has_value()) continue;
        const FoundFile& file = **found;
        TemplateXml xml(file.path, "goal-catalogue");
        GoalCatalogue catalogue;
        if (!xml.error()) catalogue = CatalogueReader(xml).read(file.term);
        if (xml.error()) return tl::make_unexpected(*xml.error());
        catalogue.name = file.path.stem().string();
        return catalogue;
    }
    return GoalCatalogue{};
}

}  // namespace tertial
