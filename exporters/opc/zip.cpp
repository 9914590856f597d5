#include "exporters/opc/zip.h"

#include <zip.h>

#include <algorithm>
#include <memory>

#include "model/language.h"

namespace tertial::opc {

namespace {

constexpr zip_uint16_t first_dos_date = 0x21;  // 1980-01-01, the first date that ZIP knows
constexpr zip_uint32_t deflate_level = 2;      // 65 % of the time of level 4 for a tenth more bytes
constexpr std::size_t ratio_counts_from = std::size_t{1} << 20;

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

struct SourceCloser {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, FileCloser>;

tl::unexpected<Error> cannot_pack() {
    return fail(ErrorCode::internal,
                tr("Filen kunde inte packas. Är minnet slut?", "The file could not be packed. Is memory exhausted?"));
}

tl::unexpected<Error> broken(std::string_view detail) {
    return fail(ErrorCode::bad_format,
                tr("Filen är skadad: den går inte att packa upp", "The file is damaged: it cannot be unpacked") + " (" +
                    std::string(detail) + ").");
}

tl::unexpected<Error> too_large() {
    return fail(ErrorCode::too_large, tr("Filen blir orimligt stor när den packas upp och läses därför inte.",
                                         "The file becomes unreasonably large when unpacked and is not read."));
}

bool add_entry(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, deflate_level) == 0 &&
           zip_file_set_dostime(archive, place, 0, first_dos_date, 0) == 0;
}

Expected<std::string> all_bytes(zip_source_t* source) {
    if (zip_source_open(source) < 0) return cannot_pack();
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(source), 0)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) return cannot_pack();
    return bytes;
}

Expected<std::string> read_entry(zip_t* archive, zip_uint64_t index, std::size_t room, const ZipLimits& limits) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(archive, index, 0, &facts) != 0) return broken(zip_strerror(archive));
    const File file(zip_fopen_index(archive, index, 0));
    if (!file) return broken(zip_strerror(archive));

    const std::size_t most = std::min(room, limits.entry_bytes);
    const std::size_t declared = (facts.valid & ZIP_STAT_SIZE) != 0 ? static_cast<std::size_t>(facts.size) : 0;
    std::string bytes(std::min(declared, most) + 1, '\0');
    std::size_t length = 0;
    while (true) {
        if (length == bytes.size()) bytes.resize(bytes.size() * 2);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + length, bytes.size() - length);
        if (got < 0) return broken(zip_file_strerror(file.get()));
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
        if (length > most) return too_large();
        if (length > ratio_counts_from && (facts.valid & ZIP_STAT_COMP_SIZE) != 0 &&
            length / limits.ratio > facts.comp_size) {
            return too_large();
        }
    }
    bytes.resize(length);
    return bytes;
}

}  // namespace

Expected<std::string> write_zip(const std::vector<ZipEntry>& entries) {
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!buffer) return cannot_pack();
    Archive archive(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (!archive) return cannot_pack();
    zip_source_keep(buffer.get());  // the archive owns one reference, `buffer` the other
    for (const ZipEntry& entry : entries) {
        if (!add_entry(archive.get(), entry)) return cannot_pack();
    }
    if (zip_close(archive.get()) != 0) return cannot_pack();
    (void)archive.release();
    return all_bytes(buffer.get());
}

Expected<std::vector<ZipEntry>> read_zip(std::string_view bytes, const ZipLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return broken(zip_error_strerror(&error));
    const Archive archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) {
        zip_source_free(source);
        return broken(zip_error_strerror(&error));
    }
    const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive.get(), 0), 0));
    if (count == 0) return broken(tr("den är tom", "it is empty"));
    if (count > limits.entries) return too_large();

    std::vector<ZipEntry> entries;
    std::size_t room = limits.total_bytes;
    for (zip_uint64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(archive.get(), index, ZIP_FL_ENC_RAW);
        if (name == nullptr) return broken(zip_strerror(archive.get()));
        auto content = read_entry(archive.get(), index, room, limits);
        if (!content) return tl::make_unexpected(std::move(content.error()));
        room -= content->size();
        entries.push_back({name, std::move(*content)});
    }
    return entries;
}

}  // namespace tertial::opc
