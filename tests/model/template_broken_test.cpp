// Templates that someone has edited wrongly: refused with the file, the line and what is wrong.
#include <doctest/doctest.h>

#include <cstdint>

#include "model/language.h"
#include "tests/model/template_files.h"

using namespace tertial;
using namespace tertial::template_test;

TEST_CASE("broken kinds: the message names the fault and its line") {
    struct Case {
        const char* from;
        const char* to;
        const char* message;
        const char* at;  // text on the line that the message must name
    };
    const std::vector<Case> cases{
        {"<display-name>", "<colour>red</colour><display-name>", "\"colour\" är okänt", "<colour>"},
        {"<comment-label>Kommentar</comment-label>", "", "\"comment-label\" saknas", "<document-kind"},
        {"<comment-label>", "<comment-label>Analys</comment-label><comment-label>", "bara stå en gång",
         "<comment-label>"},
        {"<comment-label>", "<comment-label colour='red'>", "Attributet \"colour\"", "<comment-label"},
        {"id=\"ekonomi.investeringar\"", "id=\"ekonomi.resultatenheter\"", "finns redan", nullptr},
        {"id=\"ekonomi.investeringar\"", "id=\"investeringar\"", "ekonomi.", "id=\"investeringar\""},
        {"id=\"ekonomi.investeringar\"", "id=\"ekonomi.Invest\"", "inget id", "id=\"ekonomi.Invest\""},
        {"id=\"ekonomi.investeringar\"", "id=\"\"", "Attributet \"id\"", "id=\"\""},
        {"requirement=\"fixed\"", "requirement=\"maybe\"", "required, fixed, optional", "requirement=\"maybe\""},
        {"kind=\"plan\"", "kind=\"plan\" kind=\"plan\"", "två gånger", "<document-kind"},
        {"kind=\"plan\"", "kind=\"tertial-report\"", "\"tertial\"", "<document-kind"},
        {"kind=\"plan\"", "kind=\"annual-report\"", "reporting-date", "<document-kind"},
        {"kind=\"plan\"", "kind=\"tertial-report\" tertial=\"3\"", "heltal 1–2", "<document-kind"},
        {"{year}", "{yaer}", "{yaer}", "{yaer}"},
        {"<title-pattern>", "<title-pattern>{", "Platshållaren", "<title-pattern>"},
        {"holds=\"target\"", "holds=\"council-target\"", "Kolumnen står två gånger", nullptr},
        {"holds=\"target\"", "holds=\"guess\"", "holds=\"guess\"", "holds=\"guess\""},
        {"number=\"3\"", "number=\"2\"", "står två gånger", nullptr},
        {"<level number=\"3\"", "<level number=\"x\"", "heltal 1–3", "<level number=\"x\""},
        {"<display-name>Verksamhetsplan", "<display-name> ", "är tomt", "<display-name>"},
        {"<front>", "<front>Text", "inte ha text", "<front>"},
        {"role=\"ingress\"", "role=\"ingress\" title=\"Ingress\"", "ingress", "role=\"ingress\""},
        {"role=\"expected-result\"", "role=\"description\"", "två gånger på samma målnivå", nullptr},
        {"</document-kind>", "", "inte riktig XML", nullptr},
        {"<document-kind", "<!-- \xff --><document-kind", "UTF-8", "<document-kind"},
    };
    for (const Case& c : cases) {
        INFO(c.from, " -> ", c.to);
        const Error error = error_of_broken_plan(c.from, c.to);
        CHECK_MESSAGE(contains(error.message, c.message), error.message);
        CHECK(error.line > 0);
        if (c.at != nullptr)
            CHECK(error.line == line_of(replaced(installed_text("kinds/plan.xml"), c.from, c.to), c.at));
    }
}

TEST_CASE("broken kinds: a byte order mark and CRLF are no fault, and leave the line right") {
    const OwnFolder own;
    std::string text = "\xEF\xBB\xBF";
    for (const char c : installed_text("kinds/plan.xml")) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    own.write("kinds/plan.xml", text);
    const auto loaded = load_document_template(own.before_installed(), "plan");
    REQUIRE(loaded.has_value());
    CHECK(loaded->back.front().guidance == load("plan").back.front().guidance);
    const std::string broken = replaced(text, "<front>", "<frnt/><front>");
    own.write("kinds/plan.xml", broken);
    CHECK(load_document_template(own.before_installed(), "plan").error().line == line_of(broken, "<frnt/>"));
}

TEST_CASE("broken kinds: parts nested without end are refused") {
    std::string deep;
    std::string id = "a";
    for (int i = 0; i < 2000; ++i, id += ".a")
        deep += "<part id=\"" + id.substr(0, 9) + "\" title=\"A\"><guidance>A</guidance>";
    for (int i = 0; i < 2000; ++i) deep += "</part>";
    CHECK(contains(error_of_broken_plan("<front>", "<front>" + deep).message, "nivåer"));
}

TEST_CASE("broken kinds: a file too large to be a template is not read") {
    const OwnFolder own;
    own.write("kinds/plan.xml", std::string(5 << 20, ' '));
    CHECK(load_document_template(own.before_installed(), "plan").error().code == ErrorCode::too_large);
}

TEST_CASE("broken kinds: whatever is done to a file, it is read or refused with its place") {
    const std::string whole = installed_text("kinds/tertial-2.xml");
    std::uint64_t state = 20260101;
    const auto below = [&state](std::size_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state >> 33) % limit;
    };
    const OwnFolder own;
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        std::string text = whole;
        const std::size_t from = below(text.size()), length = below(60), to = below(text.size());
        switch (i % 4) {
            case 0:
                text[from] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(from, length);
                break;
            case 2:
                text.insert(to, text.substr(from, length));
                break;
            default:
                text.resize(from);
                break;
        }
        own.write("kinds/tertial-2.xml", text);
        const auto loaded = load_document_template(own.before_installed(), "tertial-2");
        if (loaded) continue;
        ++refused;
        CHECK(loaded.error().code == ErrorCode::bad_template);
        CHECK(loaded.error().line >= 1);
        CHECK(loaded.error().line <= 1 + std::count(text.begin(), text.end(), '\n'));
    }
    CHECK(refused > 150);
}

TEST_CASE("broken kinds: messages are English when the language is") {
    set_language(Language::english);
    const Error error = error_of_broken_plan("<display-name>", "<colour>red</colour><display-name>");
    set_language(Language::swedish);
    CHECK(contains(error.message, "\"colour\" is unknown"));
}

// --- placeholders --------------------------------------------------------------------------------------
