// Reads templates/checks.xml. Form in templates/README.md.
#include "model/language.h"
#include "model/template.h"
#include "model/template_xml.h"

namespace tertial {

namespace {

void read_limit(TemplateXml& xml, pugi::xml_node node, CheckSettings& settings) {
    xml.attributes(node, {{"name", Presence::needed}});
    const std::string name = TemplateXml::attribute(node, "name"), words = xml.words(node);
    int* const limit = name == "sentence-words" ? &settings.sentence_words : name == "lix" ? &settings.lix : nullptr;
    if (limit == nullptr) {
        xml.complain(node, "Gränsen finns inte. De som finns: sentence-words, lix.",
                     "There is no such limit. There are: sentence-words, lix.");
        return;
    }
    if (words.empty() || words.size() > 4 || words.find_first_not_of("0123456789") != std::string::npos) {
        xml.complain(node, "En gräns är ett heltal.", "A limit is a whole number.");
        return;
    }
    *limit = std::stoi(words);
}

void read_pattern(TemplateXml& xml, pugi::xml_node node, CheckSettings& settings) {
    xml.attributes(node, {{"find", Presence::needed}, {"strength", Presence::may_be_left_out}});
    TextPattern pattern;
    pattern.find = TemplateXml::attribute(node, "find");
    pattern.message = xml.words(node);
    const std::string strength = TemplateXml::attribute(node, "strength");
    if (strength == "E") pattern.strength = PatternStrength::error;
    if (strength == "I") pattern.strength = PatternStrength::hint;
    if (!strength.empty() && strength != "E" && strength != "W" && strength != "I")
        xml.complain(node, "strength är E, W eller I.", "strength is E, W or I.");
    if (pattern.find.empty()) xml.complain(node, "find är tom.", "find is empty.");
    settings.patterns.push_back(std::move(pattern));
}

}  // namespace

Expected<CheckSettings> load_check_settings(const TemplateFolders& folders) {
    const Expected<std::filesystem::path> file = resolve_template_file(folders, "checks.xml");
    // A folder from before there was such a file: the rules that need no words run with their usual limits.
    if (!file) return CheckSettings{};
    TemplateXml xml(*file, "checks");
    CheckSettings settings;
    const auto add_to = [&xml](std::vector<std::string>& list) {
        return [&xml, &list](pugi::xml_node node) { list.push_back(xml.words(node)); };
    };
    if (!xml.error()) {
        xml.attributes(xml.root(), {});
        xml.children(
            xml.root(),
            {{"limit", Occurs::any_number, [&](pugi::xml_node node) { read_limit(xml, node, settings); }},
             {"placeholder", Occurs::any_number, add_to(settings.placeholders)},
             {"private-mail", Occurs::any_number, add_to(settings.private_mails)},
             {"pattern", Occurs::any_number, [&](pugi::xml_node node) { read_pattern(xml, node, settings); }}});
    }
    if (xml.error()) return tl::make_unexpected(*xml.error());
    return settings;
}

}  // namespace tertial
