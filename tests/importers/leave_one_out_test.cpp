// Honesty: words under templates/ that were met in one published report alone must not be what makes that report come
// in. Each is read again without the goal catalogues and without every wording that stands in it and in no other.
#include <doctest/doctest.h>

#include <filesystem>
#include <pugixml.hpp>

#include "importers/words.h"
#include "tests/importers/published.h"

namespace {

namespace fs = std::filesystem;
using tertial::words::fold;

struct Learnt {
    std::string here;    // folded text of the report
    std::string others;  // of the others

    [[nodiscard]] bool has(std::string_view wording) const {
        const std::string folded = fold(wording);
        return !folded.empty() && here.find(folded) != std::string::npos && others.find(folded) == std::string::npos;
    }
};

/// Takes away what a wording stands in; a part stays, under a name that no report has.
std::size_t forget(pugi::xml_node node, const Learnt& learnt) {
    std::size_t forgotten = 0;
    if (pugi::xml_attribute title = node.attribute("title"); title && learnt.has(title.value())) {
        title.set_value((std::string("okänd ") + node.attribute("id").value()).c_str());
        ++forgotten;
    }
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        const std::string_view kind = child.name();
        const bool is_word = kind == "header-word" || kind == "sum-word" || kind == "part-word" || kind == "stem" ||
                             kind == "also-called" || kind == "word";
        if (is_word && learnt.has(child.child_value())) {
            node.remove_child(child);
            ++forgotten;
        } else {
            forgotten += forget(child, learnt);
        }
        child = next;
    }
    return forgotten;
}

class PoorerTemplates {
public:
    explicit PoorerTemplates(const Learnt& learnt)
        : folder_(fs::temp_directory_path() /
                  ("tertial-leave-one-out-" + std::to_string(std::hash<std::string>{}(learnt.here)))) {
        fs::remove_all(folder_);
        fs::copy(TERTIAL_TEST_TEMPLATES, folder_, fs::copy_options::recursive);
        fs::remove_all(folder_ / "goals");
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            if (entry.path().extension() != ".xml" || entry.path().parent_path().filename() == "word") continue;
            pugi::xml_document document;
            if (!document.load_file(entry.path().c_str())) continue;
            forgotten_ += forget(document, learnt);
            document.save_file(entry.path().c_str());
        }
    }
    ~PoorerTemplates() { fs::remove_all(folder_); }
    PoorerTemplates(const PoorerTemplates&) = delete;
    PoorerTemplates& operator=(const PoorerTemplates&) = delete;

    [[nodiscard]] tertial::TemplateFolders folders() const { return {{folder_}}; }
    [[nodiscard]] std::size_t forgotten() const { return forgotten_; }

private:
    fs::path folder_;
    std::size_t forgotten_ = 0;
};

Learnt learnt_from(const std::string& which) {
    Learnt learnt;
    for (const std::string& name : published::names) {
        const auto text = published::read(name, ".txt");
        if (text) (name == which ? learnt.here : learnt.others) += fold(*text);
    }
    return learnt;
}

double score(const std::string& bytes, const tertial::TemplateFolders& templates, const gold::Records& wanted) {
    const auto report = tertial::import_report(bytes, "prov", {}, templates);
    REQUIRE(report);
    return gold::compare(gold::parse(tertial::to_records(*report)), wanted).score();
}

}  // namespace

TEST_CASE("leave-one-out: a published report is read as well without what was learnt from it alone") {
    for (const char* suffix : {".txt", ".docx", ".pdf"}) {
        published::for_each(suffix, [&](const std::string& name, const std::string& bytes,
                                        const gold::Records& wanted) {
            const PoorerTemplates poorer(learnt_from(name));
            const double whole = score(bytes, gold::templates(), wanted);
            const double without = score(bytes, poorer.folders(), wanted);
            MESSAGE((name + suffix) << ": " << whole << ", without " << poorer.forgotten() << " wordings " << without);
            CHECK(without > whole - 0.01);
        });
    }
}
