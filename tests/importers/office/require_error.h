// Refusals, as tests ask for them: with a message for a person, in time, and within memory.
#pragma once

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

#include "model/error.h"

namespace tertial::office_test {

/// Sanitizers take several times the time and memory: what the program may cost is for other builds to show.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool is_measured = false;
#else
inline constexpr bool is_measured = true;
#endif

/// `text` again and again, each "#" another number: nothing that packing makes so small that it is refused for that.
inline std::string many_times(std::string_view text, std::size_t times) {
    std::string out;
    std::uint64_t number = 1;
    for (std::size_t i = 0; i < times; ++i) {
        for (const char c : text) {
            if (c != '#') {
                out += c;
                continue;
            }
            number = number * 6364136223846793005U + 1442695040888963407U;
            out += std::to_string(number >> 24U);
        }
    }
    return out;
}

/// What `make` gives, an Expected; an error has a message for a person. The two seconds that a refusal may take are a
/// figure to measure (doctest's -d prints it for each case): a busy machine needs more, so the test stops only what
/// takes many times that, which is how work that grows faster than its input shows.
template <class Make>
auto require_soon(Make&& make) {
    const std::clock_t begin = std::clock();
    auto result = make();
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    constexpr double far_too_long = 10;
    if (is_measured) CHECK(seconds < far_too_long);
    if (!result) CHECK(result.error().message.ends_with('.'));
    return result;
}

/// The same, and it must be an error with one of two codes.
template <class Make>
Error require_error(Make&& make) {
    const auto result = require_soon(make);
    REQUIRE_FALSE(result.has_value());
    const Error error = result.error();
    const bool refusal = error.code == ErrorCode::bad_format || error.code == ErrorCode::too_large;
    CHECK(refusal);
    return error;
}

/// Most memory that the process has had, in MiB; 0 where it is not measured.
inline long peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return is_measured ? usage.ru_maxrss / 1024 : 0;
}

}  // namespace tertial::office_test
