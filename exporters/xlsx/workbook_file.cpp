#include "exporters/xlsx/workbook_file.h"

#include <malloc.h>
#include <zip.h>

#include <pugixml.hpp>

#include <cstdlib>
#include <memory>
#include <system_error>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial::xlsx {

namespace {

tl::unexpected<Error> cannot_write() {
    return fail(ErrorCode::cannot_write,
                tr("Excel-filen kunde inte göras, för det går inte att skriva i mappen för tillfälliga filer (TMPDIR). "
                   "Se efter att den finns och har plats, och försök igen.",
                   "The Excel file could not be made, because the folder for temporary files (TMPDIR) can't be written "
                   "to. See that it is there and has room, and try again."));
}

tl::unexpected<Error> no_memory() {
    return fail(ErrorCode::cannot_write,
                tr("Excel-filen kunde inte göras, för datorns minne räckte inte. Stäng andra program och försök igen.",
                   "The Excel file could not be made, because the computer is out of memory. Close other programs and "
                   "try again."));
}

tl::unexpected<Error> to_error(lxw_error error) {
    // Limits of Excel that the sheets should have kept: a defect of ours. All others: the disk or the memory.
    if (error >= LXW_ERROR_FEATURE_NOT_SUPPORTED) {
        return fail(ErrorCode::internal,
                    tr("Programfel när Excel-filen skulle göras: ", "Defect while making the Excel file: ") +
                        std::string(lxw_strerror(error)));
    }
    return error == LXW_ERROR_MEMORY_MALLOC_FAILED ? no_memory() : cannot_write();
}

/// The library takes and gives back a quarter of a megabyte for each of a hundred parts; by default the heap's end goes
/// to and fro each time, which cost three quarters of the whole export. For the process, once.
void keep_freed_memory() {
#ifdef M_TRIM_THRESHOLD
    constexpr int kept_bytes = 64 << 20;
    [[maybe_unused]] static const int done = mallopt(M_TRIM_THRESHOLD, kept_bytes);
#endif
}

struct ZipCloser {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct ZipFileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The entry's bytes; empty when they can't be read or their checksum is wrong.
std::string read_entry(zip_t* zip, zip_uint64_t index) {
    zip_stat_t stat;
    if (zip_stat_index(zip, index, 0, &stat) != 0) return {};
    const std::unique_ptr<zip_file_t, ZipFileCloser> file(zip_fopen_index(zip, index, 0));
    if (!file) return {};
    std::string bytes(stat.size + 1, '\0');  // one more, so that the end and with it the checksum is reached
    const zip_int64_t length = zip_fread(file.get(), bytes.data(), bytes.size());
    if (length != static_cast<zip_int64_t>(stat.size)) return {};
    bytes.resize(stat.size);
    return bytes;
}

bool is_whole(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) return false;
    const std::unique_ptr<zip_t, ZipCloser> zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!zip) {
        zip_source_free(source);
        return false;
    }
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        std::string part = read_entry(zip.get(), static_cast<zip_uint64_t>(i));
        pugi::xml_document document;
        if (part.empty() || !document.load_buffer_inplace(part.data(), part.size(), pugi::parse_minimal)) return false;
    }
    return count > 0;
}

}  // namespace

PlainLocale::PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)) {
    if (plain_) before_ = uselocale(plain_);
}

PlainLocale::~PlainLocale() {
    if (!plain_) return;
    uselocale(before_);
    freelocale(plain_);
}

std::vector<std::filesystem::path> temporary_places() {
    std::vector<std::filesystem::path> places;
    std::error_code code;
    const std::filesystem::path in_memory = "/dev/shm";
    if (std::filesystem::is_directory(in_memory, code)) places.push_back(in_memory);
    const std::filesystem::path on_disk = std::filesystem::temp_directory_path(code);
    places.push_back(code ? std::filesystem::path("/tmp") : on_disk);
    return places;
}

Expected<std::unique_ptr<WorkbookFile>> WorkbookFile::open(const std::filesystem::path& place) {
    keep_freed_memory();
    std::string folder = (place / "tertial-XXXXXX").string();
    if (!mkdtemp(folder.data())) return cannot_write();

    std::unique_ptr<WorkbookFile> file(new WorkbookFile);
    file->folder_ = folder;
    file->folder_text_ = folder;
    file->file_text_ = (file->folder_ / "book.xlsx").string();
    lxw_workbook_options options{};
    options.tmpdir = file->folder_text_.data();
    file->book_ = workbook_new_opt(file->file_text_.c_str(), &options);
    if (!file->book_) return no_memory();
    return file;
}

WorkbookFile::~WorkbookFile() {
    if (book_) lxw_workbook_free(book_);
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

void WorkbookFile::check(lxw_error error) {
    if (error != LXW_NO_ERROR && !error_) error_ = error;
}

Expected<std::string> WorkbookFile::finish() {
    if (error_) return to_error(*error_);
    check(workbook_close(book_));  // frees the workbook, also when it fails
    book_ = nullptr;
    if (error_) return to_error(*error_);
    auto bytes = read_file(real_file_system(), file_text_);
    if (!bytes || !is_whole(*bytes)) return cannot_write();
    return bytes;
}

}  // namespace tertial::xlsx
