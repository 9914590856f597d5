#include "importers/office/zip_parts.h"

#include <zip.h>

#include <algorithm>
#include <memory>

#include "model/fold.h"
#include "model/language.h"

namespace tertial::office {

namespace {

constexpr zip_int64_t most_entries = 4096;
constexpr std::size_t most_entry_bytes = std::size_t{64} << 20;
constexpr std::size_t most_bytes = std::size_t{128} << 20;
constexpr std::size_t most_ratio = 200;
constexpr std::size_t smallest_buffer = 256;
constexpr std::size_t ratio_counts_from = std::size_t{1} << 20;

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, FileCloser>;

tl::unexpected<Error> damaged(std::string_view name) {
    return fail(
        ErrorCode::bad_format,
        tr("Filen är skadad och går inte att packa upp. Öppna den i programmet som gjorde den, spara den på nytt "
           "och läs in den igen.",
           "The file is damaged and cannot be unpacked. Open it in the program that made it, save it again and "
           "import it anew."),
        std::string(name));
}

tl::unexpected<Error> too_large(std::string_view name) {
    return fail(ErrorCode::too_large,
                tr("Filen blir orimligt stor när den packas upp och läses därför inte.",
                   "The file becomes unreasonably large when unpacked and is therefore not read."),
                std::string(name));
}

Archive open_archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return nullptr;
    // CHECKCONS refuses names that stand twice and entries that overlap.
    Archive archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

bool is_xml(std::string_view part) {
    const std::string folded = fold_case(part);
    return folded.ends_with(".xml") || folded.ends_with(".rels");
}

Expected<std::string> unpack(zip_t* archive, zip_uint64_t index, std::size_t room, std::string_view name) {
    const File file(zip_fopen_index(archive, index, 0));
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (!file || zip_stat_index(archive, index, 0, &facts) != 0) return damaged(name);
    const std::size_t packed = std::max<std::size_t>(facts.comp_size, 1);
    const std::size_t most = std::min(room, most_entry_bytes);
    // The declared size is a hint where to begin, no more. One more, so that the end and with it the checksum is
    // reached.
    std::string bytes(std::clamp<std::size_t>(facts.size + 1, smallest_buffer, std::size_t{1} << 16), '\0');
    std::size_t length = 0;
    while (true) {
        if (length == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most + 1));
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + length, bytes.size() - length);
        if (got < 0) return damaged(name);
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
        if (length > most || (length > ratio_counts_from && length / most_ratio > packed)) return too_large(name);
    }
    bytes.resize(length);
    bytes.shrink_to_fit();
    return bytes;
}

}  // namespace

Expected<std::vector<std::pair<std::string, std::string>>> read_zip_parts(std::string_view bytes,
                                                                          std::string_view name) {
    const Archive archive = open_archive(bytes);
    if (!archive) return damaged(name);
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count <= 0) return damaged(name);  // libzip takes no bytes at all for an archive
    if (count > most_entries) return too_large(name);
    std::vector<std::pair<std::string, std::string>> parts;
    std::size_t room = most_bytes;
    for (zip_int64_t index = 0; index < count; ++index) {
        const char* part = zip_get_name(archive.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_RAW);
        if (part == nullptr) return damaged(name);
        if (!is_xml(part)) continue;
        Expected<std::string> content = unpack(archive.get(), static_cast<zip_uint64_t>(index), room, name);
        if (!content) return tl::make_unexpected(std::move(content.error()));
        room -= content->size();
        parts.emplace_back(part, std::move(*content));
    }
    return parts;
}

}  // namespace tertial::office
