#include <cerrno>
#include <system_error>

#include "model/file_system.h"
#include "model/language.h"

namespace tertial {

namespace {

struct Phrase {
    int error;
    std::string_view swedish;
    std::string_view english;
};

constexpr Phrase phrases[] = {
    {EACCES, "du saknar behörighet", "permission is denied"},
    {EPERM, "du saknar behörighet", "permission is denied"},
    {ENOENT, "filen eller mappen finns inte", "the file or folder does not exist"},
    {ENOTDIR, "en del av sökvägen är ingen mapp", "a part of the path is no folder"},
    {EISDIR, "det är en mapp", "it is a folder"},
    {ENOSPC, "disken är full", "the disk is full"},
    {EDQUOT, "ditt utrymme på disken är slut", "your disk quota is used up"},
    {EFBIG, "filen blir större än vad som tillåts", "the file becomes larger than allowed"},
    {EROFS, "disken är skrivskyddad", "the disk is read-only"},
    {EIO, "disken eller nätverket svarar med fel", "the disk or the network reports an error"},
    {ESTALE, "filen försvann från nätverksdisken", "the file vanished from the network disk"},
    {ELOOP, "länkarna leder runt i en ring", "the links lead round in a circle"},
    {ENAMETOOLONG, "namnet är för långt", "the name is too long"},
    {ENXIO, "ingen tar emot i andra änden", "nobody receives at the other end"},
    {EPIPE, "mottagaren slutade läsa", "the receiver stopped reading"},
    {EBADF, "den är stängd", "it is closed"},
    {EMFILE, "för många filer är öppna", "too many files are open"},
    {ENFILE, "för många filer är öppna", "too many files are open"},
    {ETXTBSY, "filen används av ett program", "the file is in use by a program"},
    {EBUSY, "filen används av ett program", "the file is in use by a program"},
};

}  // namespace

std::string describe_system_error(int error) {
    for (const Phrase& phrase : phrases) {
        if (phrase.error == error) return tr(phrase.swedish, phrase.english);
    }
    return tr("operativsystemet säger: ", "the operating system says: ") + std::generic_category().message(error);
}

}  // namespace tertial
