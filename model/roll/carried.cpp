#include "model/roll/carried.h"

#include <cstdint>
#include <cstdio>
#include <string_view>

namespace tertial {

namespace {

class Hash {  // FNV-1a
public:
    void add(std::string_view text) {
        for (const char c : text) step(static_cast<unsigned char>(c));
        step(0);
    }
    [[nodiscard]] std::string text() const {
        char out[17];
        std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash_));
        return out;
    }

private:
    void step(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ull; }
    std::uint64_t hash_ = 14695981039346656037ull;
};

}  // namespace

std::string carried_fingerprint(const Section& section) {
    Hash hash;
    for (const Block& block : section.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            hash.add(plain_text(*paragraph));
            continue;
        }
        for (const TableRow& row : std::get<Table>(block).rows)
            for (const std::string& cell : row.cells) hash.add(cell);
    }
    return hash.text();
}

}  // namespace tertial
