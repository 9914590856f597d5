// What libFuzzer calls with one input after the other. A finding is a crash, a sanitizer's report, or a broken promise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace tertial::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where a promise is broken, so that the fuzzer keeps the input.
inline void promise(bool kept) {
    if (!kept) std::abort();
}

}  // namespace tertial::fuzz
