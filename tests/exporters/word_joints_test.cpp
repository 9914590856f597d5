#include "exporters/docx/word_joints.h"

#include <doctest/doctest.h>

using namespace tertial::docx;

namespace {

constexpr Face face{9, false, true};
const WordJoints joints({"social", "prestations", "stadsmiljö", "stads"});

std::string divided(std::string_view text, double measure) {
    std::string xml;
    append_divided_run(xml, text, face, measure, joints);
    return xml;
}

}  // namespace

TEST_CASE("word joints: after the longest part that is known, and only when enough is left") {
    CHECK(joints.joint("prestationsförändringar") == std::string_view("prestations").size());
    CHECK(joints.joint("(Prestationsförändringar)") == std::string_view("(Prestations").size());
    CHECK(joints.joint("Stadsmiljöverksamhet") == std::string_view("Stadsmiljö").size());
    CHECK(joints.joint("STADSMILJÖVERKSAMHET") == std::string_view("STADSMILJÖ").size());
    for (const char* whole : {"", "12345678901234", "socialen", "verksamhetsområde", "prestationsmått)", "stads"}) {
        CHECK(joints.joint(whole) == 0);
    }
    CHECK(WordJoints().joint("prestationsförändringar") == 0);
}

TEST_CASE("word joints: a soft hyphen is an element and stands only where the word does not fit") {
    CHECK(divided("Begärda prestationsförändringar", 500) == "<w:r><w:t>Begärda prestationsförändringar</w:t></w:r>");
    CHECK(divided("Begärda prestationsförändringar 2024", 60) ==
          "<w:r><w:t>Begärda prestations</w:t><w:softHyphen/><w:t>förändringar 2024</w:t></w:r>");
    CHECK(divided("socialpsykiatri och stadsmiljöverksamhet", 20) ==
          "<w:r><w:t>social</w:t><w:softHyphen/><w:t>psykiatri och stadsmiljö</w:t>"
          "<w:softHyphen/><w:t>verksamhet</w:t></w:r>");
    CHECK(divided("", 10).empty());
}

TEST_CASE("word joints: the longest piece has its hyphen") {
    CHECK(longest_piece("prestationsförändringar", face, joints) == doctest::Approx(text_width("förändringar", face)));
    CHECK(longest_piece("socialtjänster", face, joints) == doctest::Approx(text_width("tjänster", face)));
    CHECK(longest_piece("stadsmiljöarbete", face, joints) == doctest::Approx(text_width("stadsmiljö-", face)));
}
