// Two hundred seeded changes of each text, one to three at a time: the import stays as good, and nothing is lost.
#include <doctest/doctest.h>

#include <string_view>

#include "tests/importers/gold.h"
#include "tests/importers/mutations.h"

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned seeds = 20;  // which take as long as two hundred without the sanitizer
#else
constexpr unsigned seeds = 200;
#endif

struct Case {
    std::string names, text;
    gold::Records wanted;
};

std::string board_of(const gold::Records& wanted) {
    for (const gold::Json& record : wanted) {
        if (record.at("k") == "doc") return record.at("board").get<std::string>();
    }
    return {};
}

/// A board of a task is known by the front of its report; nothing tells it in a text without.
bool names_board_in_front(const std::string& text, const std::string& board) {
    constexpr std::size_t front = 4000;  // bytes
    return mutations::find_board(text.substr(0, front), board).first != std::string::npos;
}

mutations::Renaming some_renaming(mutations::Random& random, const std::string& text, const gold::Records& wanted) {
    static const std::vector<std::string> boards = {"Östra Björkängens stadsdelsnämnd", "Ekö-Sandås stadsdelsnämnd",
                                                    "Norra Ås stadsdelsnämnd", "Bygg- och miljönämnden",
                                                    "Kulturnämnden"};
    mutations::Renaming renaming;
    if (mutations::below(random, 2) == 0) renaming.years = static_cast<int>(mutations::below(random, 7)) - 3;
    if (mutations::below(random, 2) == 0) {
        renaming.board_from = board_of(wanted);
        const bool any = names_board_in_front(text, renaming.board_from);
        renaming.board_to = boards[mutations::below(random, any ? boards.size() : boards.size() - 2)];
    }
    return renaming;
}

/// One seed one change; from `single` on two or three at once.
Case changed(const std::string& text, const std::string& wanted, unsigned seed) {
    std::vector<mutations::Mutation> table = mutations::all();
    table.insert(table.end(), mutations::more().begin(), mutations::more().end());
    mutations::Random random(seed);
    const std::size_t single = table.size() * 5;
    const std::size_t count = seed < single ? 1 : 2 + mutations::below(random, 2);
    Case out{"", text, gold::parse(wanted)};
    if (seed >= single || seed % 5 == 0) {
        const mutations::Renaming renaming = some_renaming(random, text, out.wanted);
        out.text = mutations::renamed(text, renaming);
        out.wanted = gold::parse(mutations::renamed(wanted, renaming));
        out.names += std::to_string(renaming.years) + " years, " + renaming.board_to;
    }
    mutations::Lines lines = mutations::to_lines(out.text);
    std::string end = "\n";
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t which = count == 1 ? seed : mutations::below(random, table.size());
        const mutations::Mutation& mutation = table[which % table.size()];
        out.names += std::string("; ") + mutation.name;
        lines = mutation.apply(std::move(lines), random);
        if (std::string_view(mutation.end) != "\n") end = mutation.end;
    }
    out.text = mutations::to_text(lines, end.c_str());
    return out;
}

void check_all(const std::string& folder, const std::string& name) {
    const auto text = gold::read_file(folder + name + ".txt");
    const auto wanted = gold::read_file(folder + name + ".gold.jsonl");
    if (!text || !wanted) {
        MESSAGE(name << " is not at hand: skipped");
        return;
    }
    const auto records_of = [](const std::string& changed) {
        const auto report = gold::import(changed);
        REQUIRE(report);
        return gold::parse(tertial::to_records(*report));
    };
    const double whole = gold::compare(records_of(*text), gold::parse(*wanted)).score();
    for (unsigned seed = 0; seed < seeds; ++seed) {
        const Case one = changed(*text, *wanted, seed);
        CAPTURE(seed);
        CAPTURE(one.names);
        const gold::Records records = records_of(one.text);
        const gold::Comparison comparison = gold::compare(records, one.wanted);
        CHECK_MESSAGE(comparison.score() >= 0.95 * whole, comparison.score(), "\n", gold::joined(comparison.wrong));
        CHECK(gold::joined(gold::lost_lines(one.text, records)) == "");
    }
}

const std::string corpus = TERTIAL_CORPUS "/";
const std::string samples = TERTIAL_TEST_DATA "/samples/";

}  // namespace

TEST_CASE("mutations: sample, plan") {
    check_all(samples, "sjoviken-vp-2024");
}

TEST_CASE("mutations: sample, second tertial report") {
    check_all(samples, "sjoviken-t2-2024");
}

TEST_CASE("mutations: sample, rows with tabs") {
    check_all(samples, "sjoviken-t2-2024.tabs");
}

TEST_CASE("mutations: published first tertial report") {
    check_all(corpus, "t1-2023-norrmalm");
}

TEST_CASE("mutations: published second tertial report") {
    check_all(corpus, "t2-2019-norrmalm");
}

TEST_CASE("mutations: published plan") {
    check_all(corpus, "vp-2020-hasselby-vallingby");
}
