#include "model/commands/text_rules.h"

#include <algorithm>

#include "model/inspector.h"
#include "model/language.h"
#include "model/xml_text.h"

namespace tertial::commands {

namespace {

bool is_good(std::string_view text) {
    const bool control =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return !control && !find_forbidden_character(text);
}

tl::unexpected<Error> bad_text() {
    return fail(ErrorCode::bad_argument, tr("Texten har radbrytningar eller tecken som inte kan sparas.",
                                            "The text has line breaks or characters that cannot be saved."));
}

}  // namespace

Expected<void> check_text(std::string_view text) {
    if (!is_good(text)) return bad_text();
    return {};
}

Expected<void> check_texts(const FieldValue& value) {
    bool good = true;
    if (const auto* text = std::get_if<std::string>(&value)) good = is_good(*text);
    if (const auto* runs = std::get_if<std::vector<Run>>(&value)) {
        good = std::all_of(runs->begin(), runs->end(),
                           [](const Run& run) { return is_good(run.text) && is_good(run.link); });
    }
    if (const auto* lines = std::get_if<std::vector<std::string>>(&value)) {
        good = std::all_of(lines->begin(), lines->end(), is_good);
    }
    if (!good) return bad_text();
    return {};
}

Expected<void> check_texts(const Part& part) {
    bool good = true;
    Inspector inspector([&](std::string_view text, std::string_view) { good = good && is_good(text); });
    std::visit([&](const auto& node) { inspector.node({}, node); }, part);
    if (!good) return bad_text();
    return {};
}

Expected<std::vector<std::string_view>> ids_of(const Part& part) {
    Inspector inspector([](std::string_view, std::string_view) {});
    std::visit([&](const auto& node) { inspector.node({}, node); }, part);
    std::vector<std::string_view> ids = std::move(inspector.ids);
    std::sort(ids.begin(), ids.end());
    const bool missing = !ids.empty() && ids.front().empty();
    if (missing || std::adjacent_find(ids.begin(), ids.end()) != ids.end()) {
        return fail(ErrorCode::bad_argument,
                    tr("Delen saknar id eller har samma id två gånger.", "The part lacks an id or has one twice."));
    }
    return ids;
}

}  // namespace tertial::commands
