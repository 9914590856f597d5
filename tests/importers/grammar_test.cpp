#include "importers/grammar.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/importers/gold.h"
#include "tests/importers/mutations.h"

using namespace tertial;

namespace {

/// A template folder that holds only a grammar, removed at the end.
class GrammarFolder {
public:
    explicit GrammarFolder(const std::string& xml) {
        static int n = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("tertial-grammar-" + std::to_string(std::hash<std::string>{}(xml)) + "-" + std::to_string(n++));
        std::filesystem::create_directories(path_);
        std::ofstream(path_ / "grammar.xml", std::ios::binary) << xml;
    }
    ~GrammarFolder() { std::filesystem::remove_all(path_); }
    GrammarFolder(const GrammarFolder&) = delete;
    GrammarFolder& operator=(const GrammarFolder&) = delete;

    [[nodiscard]] Expected<Grammar> load() const { return load_grammar({{path_}}); }

private:
    std::filesystem::path path_;
};

std::string shipped() {
    return *gold::read_file(TERTIAL_TEST_TEMPLATES "/grammar.xml");
}

}  // namespace

TEST_CASE("grammar: the shipped words are folded, longer ones first") {
    const auto grammar = load_grammar({{TERTIAL_TEST_TEMPLATES}});
    REQUIRE(grammar);
    CHECK(is_one_of("forslagtillbeslut", grammar->decisions));
    CHECK(begins_with_one_of("varavlokaler", grammar->part_words));
    CHECK_FALSE(is_one_of("varavlokaler", grammar->part_words));
    for (std::size_t i = 1; i < grammar->indicator_columns.size(); ++i) {
        CHECK(grammar->indicator_columns[i - 1].heading.size() >= grammar->indicator_columns[i].heading.size());
    }
}

TEST_CASE("grammar: a board's own words replace the shipped ones") {
    const GrammarFolder folder(mutations::replaced(shipped(), ">Nämndmål<", ">Nämndens åtagande<"));
    const auto grammar = folder.load();
    REQUIRE(grammar);
    CHECK(std::any_of(grammar->goal_labels.begin(), grammar->goal_labels.end(), [](const auto& label) {
        return label.first == "namndensatagande" && label.second == GoalLevel::board;
    }));
}

TEST_CASE("grammar: what is missing or wrong in the file is named") {
    struct Case {
        const char* from;
        const char* to;
        const char* named;
    };
    for (const Case& wrong : {Case{"level=\"3\"", "level=\"7\"", "level=\"7\""},
                              Case{"role=\"analysis\"", "role=\"analys\"", "role=\"analys\""},
                              Case{"value=\"partly\"", "value=\"halvt\"", "value=\"halvt\""},
                              Case{"name=\"forecast\"", "name=\"prognos\"", "name=\"prognos\""},
                              Case{"kind=\"plan\"", "kind=\"budget\"", "kind=\"budget\""},
                              Case{"start=\"Indikator\"", "", "indicators start"},
                              Case{"<case-officer>Handläggare</case-officer>", "", "front/case-officer"},
                              Case{"stem>", "stam>", "after-goals/stem"}}) {
        CAPTURE(wrong.from);
        const GrammarFolder folder(mutations::replaced(shipped(), wrong.from, wrong.to));
        const auto grammar = folder.load();
        REQUIRE_FALSE(grammar);
        CHECK(grammar.error().code == ErrorCode::bad_template);
        CHECK(grammar.error().message.find(wrong.named) != std::string::npos);
        CHECK(grammar.error().file.find("grammar.xml") != std::string::npos);
    }
}

TEST_CASE("grammar: a file that is no XML, and one that is not there") {
    CHECK(GrammarFolder("<grammar><goal-labels>").load().error().code == ErrorCode::bad_template);
    CHECK(GrammarFolder("").load().error().code == ErrorCode::bad_template);
    CHECK_FALSE(load_grammar({{"/finns/inte"}}));
}
