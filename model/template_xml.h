// Strict reading of the XML files under templates/: whatever the form does not name, or lacks, is a bad_template
// error with file and line. Only for the template_*.cpp files.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "model/error.h"

namespace tertial {

/// Files of this kind are some tens of kB; more is a mistake.
inline constexpr std::size_t max_template_bytes = std::size_t{4} << 20;

/// How often a child element may stand in its parent.
enum class Occurs { once, at_most_once, any_number, at_least_once };

struct ChildRule {
    std::string_view name;
    Occurs occurs;
    std::function<void(pugi::xml_node)> read;
};

enum class Presence { needed, may_be_left_out };

struct AttributeRule {
    std::string_view name;
    Presence presence;
};

/// A file being read. The first thing that is wrong is kept and everything after it is read on without effect, so
/// that the functions that read need not ask after each step; the reader asks once, at the end (`error`).
class TemplateXml {
public:
    /// Reads and parses. Errors are found in `error()`; `root()` is then empty.
    TemplateXml(const std::filesystem::path& path, std::string_view root_name);

    [[nodiscard]] pugi::xml_node root() const { return root_; }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

    /// Keeps an error at the line of `node`, unless there is one already. The texts are whole sentences.
    void complain(pugi::xml_node node, std::string_view swedish, std::string_view english);

    /// The child elements are those of `rules`, in any order, each as often as it may; reads them in file order.
    /// Text between them is an error.
    void children(pugi::xml_node parent, std::initializer_list<ChildRule> rules);
    /// The attributes are those of `rules`, none twice.
    void attributes(pugi::xml_node node, std::initializer_list<AttributeRule> rules);

    /// An attribute with blanks trimmed; "" when it is left out.
    [[nodiscard]] static std::string attribute(pugi::xml_node node, const char* name);
    /// An attribute that must be a number in first … last.
    [[nodiscard]] int number(pugi::xml_node node, const char* name, int first, int last);
    /// The words of an element that has nothing but words, line breaks and runs of blanks made one blank. Empty is an
    /// error.
    [[nodiscard]] std::string words(pugi::xml_node node);

private:
    [[nodiscard]] int line_of(pugi::xml_node node) const;
    void complain_at(int line, std::string_view swedish, std::string_view english);

    std::string file_;
    std::string bytes_;
    pugi::xml_document document_;
    pugi::xml_node root_;
    std::optional<Error> error_;
};

/// Runs of white space as one blank, none at the ends.
[[nodiscard]] std::string collapse_blanks(std::string_view text);

}  // namespace tertial
