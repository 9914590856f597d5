// A short digest of texts, for telling whether they have changed. Kept in files: the same texts give the same for ever.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tertial {

class Fingerprint {  // FNV-1a, 64 bits
public:
    void bytes(std::string_view text) {
        for (const char c : text) step(static_cast<unsigned char>(c));
    }
    /// With an end that no UTF-8 has: "ab" "c" is not "a" "bc".
    void add(std::string_view text) {
        bytes(text);
        step(0xFF);
    }
    /// Sixteen figures of base 16.
    [[nodiscard]] std::string text() const;

private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ull; }

    std::uint64_t hash_ = 14695981039346656037ull;
};

}  // namespace tertial
