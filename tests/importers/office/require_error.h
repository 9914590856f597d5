// Refusals, as tests ask for them: with a message for a person, in time, and within memory.
#pragma once

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <ctime>

#include "model/error.h"

namespace tertial::office_test {

/// Sanitizers take several times the time and memory: what the program may cost is for other builds to show.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool is_measured = false;
#else
inline constexpr bool is_measured = true;
#endif

/// `make` gives an Expected; it must be an error with one of two codes, within two seconds of processor time.
template <class Make>
Error require_error(Make&& make) {
    const std::clock_t begin = std::clock();
    const auto result = make();
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    REQUIRE_FALSE(result.has_value());
    if (is_measured) CHECK(seconds < 2.0);
    const Error error = result.error();
    const bool refusal = error.code == ErrorCode::bad_format || error.code == ErrorCode::too_large;
    CHECK(refusal);
    CHECK(error.message.ends_with('.'));
    return error;
}

/// Most memory that the process has had, in MiB; 0 where it is not measured.
inline long peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return is_measured ? usage.ru_maxrss / 1024 : 0;
}

}  // namespace tertial::office_test
