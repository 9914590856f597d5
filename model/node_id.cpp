#include "model/node_id.h"

#include <random>

namespace tertial {

namespace {

// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014):
// full period, no state but a counter, so a seed alone fixes the sequence.
std::uint64_t split_mix(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567";
constexpr int letters = 8;

}  // namespace

NodeId IdSource::next(char prefix) {
    std::uint64_t bits = split_mix(state_);
    NodeId id;
    id.text.reserve(1 + letters);
    id.text += prefix;
    for (int i = 0; i < letters; ++i, bits >>= 5) id.text += alphabet[bits & 31];
    return id;
}

IdSource IdSource::random() {
    std::random_device device;
    return IdSource((std::uint64_t{device()} << 32) | device());
}

IdSource IdSource::from_content(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a, 64 bits
    for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001B3ULL;
    return IdSource(hash);
}

}  // namespace tertial
