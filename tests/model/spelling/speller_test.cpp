#include "model/spelling/speller.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace tertial;

namespace {

/// Knows what it is told, and counts how often it is asked.
class KnownWords final : public Speller {
public:
    explicit KnownWords(std::vector<std::string> words, int& asked) : words_(std::move(words)), asked_(asked) {}
    bool knows(const std::string& word) override {
        ++asked_;
        return std::find(words_.begin(), words_.end(), word) != words_.end();
    }
    std::vector<std::string> suggest(const std::string&) override { return words_; }
    void add(const ListedWord& word) override { words_.push_back(word.word); }

private:
    std::vector<std::string> words_;
    int& asked_;
};

std::string municipal_list() {
    std::ifstream file(std::string(TERTIAL_TEST_TEMPLATES) + "/words/kommunala-ord.txt");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// With the municipal list; null where there is no dictionary, and then there is nothing to test.
std::unique_ptr<SpellCheck> swedish() {
    auto speller = open_speller(find_dictionary("sv_SE"));
    if (!speller) return nullptr;
    auto check = std::make_unique<SpellCheck>(std::move(*speller));
    for (const ListedWord& word : parse_word_list(municipal_list())) check->add(word);
    return check;
}

std::vector<std::string> wrong_words(SpellCheck& check, const std::string& text) {
    std::vector<std::string> out;
    for (const WordRange& at : check.check(text)) out.push_back(text.substr(at.begin, at.end - at.begin));
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("spelling: a word is looked up once, and anew when the list is another") {
    int asked = 0;
    SpellCheck check(std::make_unique<KnownWords>(Words{"ett", "och"}, asked));
    CHECK(wrong_words(check, "ett ort och ett ort") == Words{"ort", "ort"});
    CHECK(asked == 3);
    check.add({"ort", {}});
    CHECK(wrong_words(check, "ett ort och ett ort").empty());
}

TEST_CASE("spelling: the first part of a compound is known by a compound that it begins") {
    int asked = 0;
    SpellCheck check(std::make_unique<KnownWords>(Words{"och", "förskolefrågor"}, asked));
    CHECK(wrong_words(check, "förskole- och skulle").size() == 1);
    CHECK(wrong_words(check, "förskole").size() == 1);
}

TEST_CASE("spelling: without a dictionary the error says what to install") {
    const auto speller = open_speller(std::nullopt);
    REQUIRE_FALSE(speller);
    CHECK(speller.error().code == ErrorCode::not_found);
    CHECK(speller.error().message.find("hunspell") != std::string::npos);
    CHECK_FALSE(find_dictionary("xx_YY"));
}

TEST_CASE("word list: words, patterns and comments") {
    const auto words = parse_word_list("# lista\nmnkr\r\n  nämndmål / mål # form\n\nå-ort");
    CHECK(words == std::vector<ListedWord>{{"mnkr", ""}, {"nämndmål", "mål"}, {"å-ort", ""}});
    CHECK(with_word("a\nb", "c") == "a\nb\nc\n");
    CHECK(with_word("a\nb\n", "b") == "a\nb\n");
    CHECK(with_word("", "b") == "b\n");
}

TEST_CASE("word list: the municipal list has each word once") {
    const auto words = parse_word_list(municipal_list());
    CHECK(words.size() >= 400);
    std::map<std::string, int> times;
    for (const ListedWord& word : words) {
        CHECK_MESSAGE(++times[word.word] == 1, word.word);
        CHECK_MESSAGE(word.word.find(' ') == std::string::npos, word.word);
    }
}

TEST_CASE("spelling: Swedish, with forms of municipal words, and suggestions of them") {
    const auto check = swedish();
    if (!check) return;
    CHECK(wrong_words(*check,
                      "Stadsdelsnämndens brukarundersökningar av boendestödet kostade 12 mnkr, enligt "
                      "tertialrapporterna. Förskole- och äldreomsorgsfrågor; egenregin.")
              .empty());
    CHECK(wrong_words(*check, "Nämden har en verksamhtsplan.") == Words{"Nämden", "verksamhtsplan"});
    for (const auto& [wrong, right] : std::vector<std::pair<std::string, std::string>>{
             {"stadsdelsnämd", "stadsdelsnämnd"}, {"nämdmål", "nämndmål"}, {"tertialraport", "tertialrapport"}}) {
        const auto suggestions = check->suggest(wrong);
        CHECK_MESSAGE(std::find(suggestions.begin(), suggestions.end(), right) != suggestions.end(), wrong);
    }
}

TEST_CASE("spelling: every pattern of the municipal list is a word of the dictionary") {
    auto speller = open_speller(find_dictionary("sv_SE"));
    if (!speller) return;
    for (const ListedWord& word : parse_word_list(municipal_list())) {
        if (!word.like.empty()) CHECK_MESSAGE((*speller)->knows(word.like), word.like);
    }
}
