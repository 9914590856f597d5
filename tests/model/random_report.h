// Reports made of chance but the same for the same seed, with every field, odd characters and odd blanks: what
// round trips, commands and exporters are tried on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/report.h"

namespace tertial {

/// SplitMix64 again: the standard library's distributions differ between implementations.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : ids_(seed), state_(seed) {}

    [[nodiscard]] std::uint64_t bits();
    /// 0 … n-1; n > 0.
    [[nodiscard]] std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits() % n); }
    /// True once in n times.
    [[nodiscard]] bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    [[nodiscard]] const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }
    [[nodiscard]] NodeId id(char prefix) { return ids_.next(prefix); }

private:
    IdSource ids_;
    std::uint64_t state_;
};

[[nodiscard]] std::string random_text(Chance& chance);       // may be empty, may begin or end with blanks
[[nodiscard]] std::string random_line(Chance& chance);       // never empty
[[nodiscard]] std::vector<Run> random_runs(Chance& chance);  // normalized; may be empty
[[nodiscard]] Paragraph random_paragraph(Chance& chance);
[[nodiscard]] Table random_table(Chance& chance);
[[nodiscard]] TableRow random_row(Chance& chance, std::size_t columns);
[[nodiscard]] Indicator random_indicator(Chance& chance);
[[nodiscard]] Activity random_activity(Chance& chance);
[[nodiscard]] Section random_section(Chance& chance);
[[nodiscard]] Goal random_goal(Chance& chance, GoalLevel level);  // with its children
[[nodiscard]] Chapter random_chapter(Chance& chance, int depth = 0);

/// `size` 1 is a few pages, 10 about 250 kB as a project file.
[[nodiscard]] Report random_report(std::uint64_t seed, int size = 1);

}  // namespace tertial
