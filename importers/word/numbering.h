// Lists and automatic numbers of a Word file. Source: ISO/IEC 29500-1, 17.9.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "importers/office/package.h"
#include "importers/word/styles.h"

namespace tertial::word {

enum class ListKind { none, bullet, numbered };

/// Counts as it is asked, in printed order.
class Numbering {
public:
    [[nodiscard]] static Numbering read(const office::Package& package, std::string_view document_part);

    [[nodiscard]] ListKind kind(NumberingPlace place) const;
    /// Counts the paragraph and gives its number as printed: "1.2", "b)". Empty for bullets and unknown lists.
    [[nodiscard]] std::string next_label(NumberingPlace place);

private:
    static constexpr std::size_t levels = 9;
    struct Level {
        std::string format = "none";  // "decimal", "bullet", "lowerLetter" …
        std::string text;             // "%1.%2"
        int start = 1;
    };
    struct List {
        std::array<Level, levels> level;
        std::array<int, levels> count{};  // 0 = not begun
    };

    [[nodiscard]] const List* find(int id) const;

    std::map<int, List> abstract_;    // by w:abstractNumId
    std::map<int, int> abstract_of_;  // w:numId -> w:abstractNumId
};

}  // namespace tertial::word
