// ZIP files byte by byte, for those that no library writes: names twice, sizes that lie, entries that overlap.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/opc/zip.h"
#include "tests/importers/office/require_error.h"

namespace tertial::office_test {

struct RawEntry {
    std::string name;
    std::string bytes;                // stored, not packed
    std::uint32_t declared_size = 0;  // 0 = the true one
    bool wrong_checksum = false;
};

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline std::string little_endian(std::uint32_t number, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
    return out;
}

/// What local and central headers have in common.
inline std::string entry_facts(const RawEntry& entry) {
    const auto size = static_cast<std::uint32_t>(entry.bytes.size());
    const std::uint32_t crc = crc32(entry.bytes) ^ (entry.wrong_checksum ? 1U : 0U);
    return little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 2) + little_endian(0x21, 2) +
           little_endian(crc, 4) + little_endian(size, 4) +
           little_endian(entry.declared_size == 0 ? size : entry.declared_size, 4) +
           little_endian(static_cast<std::uint32_t>(entry.name.size()), 2) + little_endian(0, 2);
}

/// `copies` central entries for each local one: more than one overlap.
inline std::string raw_zip(const std::vector<RawEntry>& entries, int copies = 1) {
    std::string local, central;
    std::uint32_t count = 0;
    for (const RawEntry& entry : entries) {
        const auto offset = static_cast<std::uint32_t>(local.size());
        local += "PK\x03\x04" + little_endian(20, 2) + entry_facts(entry) + entry.name + entry.bytes;
        for (int i = 0; i < copies; ++i) {
            central += "PK\x01\x02" + little_endian(20, 2) + little_endian(20, 2) + entry_facts(entry) +
                       little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 4) +
                       little_endian(offset, 4) + entry.name;
            ++count;
        }
    }
    return local + central + "PK\x05\x06" + little_endian(0, 4) + little_endian(count, 2) + little_endian(count, 2) +
           little_endian(static_cast<std::uint32_t>(central.size()), 4) +
           little_endian(static_cast<std::uint32_t>(local.size()), 4) + little_endian(0, 2);
}

inline std::string packed_zip(const std::vector<opc::ZipEntry>& entries) {
    auto bytes = opc::write_zip(entries);
    REQUIRE(bytes);
    return *bytes;
}

/// Every size that a packed archive declares for an entry of `size` bytes becomes `lie`.
inline std::string with_lying_sizes(std::string bytes, std::uint32_t size, std::uint32_t lie) {
    const std::string honest = little_endian(size, 4), other = little_endian(lie, 4);
    for (std::size_t at = 0; (at = bytes.find(honest, at)) != std::string::npos; at += other.size()) {
        bytes.replace(at, other.size(), other);
    }
    return bytes;
}

}  // namespace tertial::office_test
