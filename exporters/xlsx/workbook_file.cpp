#include "exporters/xlsx/workbook_file.h"

#include <malloc.h>
#include <stdlib.h>
#include <zip.h>

#include <pugixml.hpp>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial::xlsx {

namespace {

tl::unexpected<Error> cannot_write(const std::string& why) {
    return fail(ErrorCode::cannot_write,
                tr("Excel-filen kunde inte göras: ", "The Excel file could not be made: ") + why +
                    tr(". Se efter att det finns plats i mappen för tillfälliga filer (TMPDIR) och försök igen.",
                       ". See that there is room in the folder for temporary files (TMPDIR) and try again."));
}

/// Limits of Excel that the sheets should have kept: a defect of ours. All others: the disk or the memory.
bool is_our_defect(lxw_error error) {
    return error >= LXW_ERROR_FEATURE_NOT_SUPPORTED;
}

Error to_error(lxw_error error) {
    const std::string why = lxw_strerror(error);
    if (is_our_defect(error)) {
        return Error{ErrorCode::internal,
                     tr("Programfel när Excel-filen skulle göras: ", "Defect while making the Excel file: ") + why,
                     {},
                     0};
    }
    return cannot_write(why).value();
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

Expected<std::unique_ptr<WorkbookFile>> WorkbookFile::open() {
    keep_freed_memory();
    std::error_code code;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(code);
    if (code) return cannot_write(code.message());
    std::string folder = (temporary / "tertial-XXXXXX").string();
    if (!mkdtemp(folder.data())) return cannot_write(std::strerror(errno));

    std::unique_ptr<WorkbookFile> file(new WorkbookFile);
    file->folder_ = folder;
    file->folder_text_ = folder;
    file->file_text_ = (file->folder_ / "book.xlsx").string();
    lxw_workbook_options options{};
    options.tmpdir = file->folder_text_.data();
    file->book_ = workbook_new_opt(file->file_text_.c_str(), &options);
    if (!file->book_) return cannot_write(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
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
    if (error_) return tl::make_unexpected(to_error(*error_));
    check(workbook_close(book_));  // frees the workbook, also when it fails
    book_ = nullptr;
    if (error_) return tl::make_unexpected(to_error(*error_));
    auto bytes = read_file(real_file_system(), file_text_);
    if (!bytes) return cannot_write(bytes.error().message);
    if (!is_whole(*bytes)) return cannot_write(tr("filen blev inte hel", "the file did not become whole"));
    return bytes;
}

}  // namespace tertial::xlsx
