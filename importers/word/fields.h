// Fields of a Word file: what stands between begin and separate is an instruction, what follows it the printed result.
// Source: ISO/IEC 29500-1, 17.16.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tertial::word {

class Fields {
public:
    void begin();
    void instruction(std::string_view text);
    void separate();
    void end();
    /// A field whose end is missing must not swallow the rest of the document.
    void forget() { *this = {}; }

    /// Text that stands here is printed.
    [[nodiscard]] bool prints() const { return in_instruction_ == 0; }
    /// Inside a table of contents or another index that Word makes.
    [[nodiscard]] bool in_contents() const { return in_contents_ > 0; }

private:
    struct Field {
        std::string code;
        bool in_result = false;
        bool is_contents = false;
    };
    std::vector<Field> open_;
    std::size_t in_instruction_ = 0;  // of the open ones: those whose result has not begun
    std::size_t in_contents_ = 0;     // those that are contents tables
};

/// "TOC", "INDEX": an instruction whose result repeats text of the document.
[[nodiscard]] bool is_contents_instruction(std::string_view code);

}  // namespace tertial::word
