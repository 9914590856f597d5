// Fields of a Word file: what stands between begin and separate is an instruction, what follows it the printed result.
// Source: ISO/IEC 29500-1, 17.16.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tertial::word {

class Fields {
public:
    void begin() { open_.push_back({}); }
    void instruction(std::string_view text) {
        if (!open_.empty() && !open_.back().in_result) open_.back().code += text;
    }
    void separate() {
        if (!open_.empty()) open_.back().in_result = true;
    }
    void end() {
        if (!open_.empty()) open_.pop_back();
    }
    /// A field whose end is missing must not swallow the rest of the document.
    void forget() { open_.clear(); }

    /// Text that stands here is printed.
    [[nodiscard]] bool prints() const;
    /// Inside a table of contents or another index that Word makes.
    [[nodiscard]] bool in_contents() const;

private:
    struct Field {
        std::string code;
        bool in_result = false;
    };
    std::vector<Field> open_;
};

/// "TOC", "INDEX": an instruction whose result repeats text of the document.
[[nodiscard]] bool is_contents_instruction(std::string_view code);

}  // namespace tertial::word
