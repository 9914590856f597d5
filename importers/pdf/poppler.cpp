#include "importers/pdf/poppler.h"

#include <algorithm>

#include "importers/pdf/looks.h"
#include "importers/pdf/process.h"
#include "importers/pdf/words.h"
#include "model/language.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t end_window = 4096;          // bytes: mail and web servers append to files
constexpr std::size_t least_words = 20;           // in all
constexpr std::size_t least_words_per_page = 10;  // a scanned page has none, or a stamp

tl::unexpected<Error> bad(std::string message, std::string_view name) {
    return fail(ErrorCode::bad_format, std::move(message), std::string(name));
}

bool mentions(const ProcessResult& result, std::string_view words) {
    return result.messages.find(words) != std::string::npos;
}

tl::unexpected<Error> damaged(std::string_view name) {
    return bad(tr("PDF-filen är skadad eller ofullständig. Hämta den på nytt, eller använd Word-filen.",
                  "The PDF is damaged or incomplete. Fetch it again, or use the Word file."),
               name);
}

tl::unexpected<Error> explain(const ProcessResult& result, std::string_view name) {
    if (result.end == ProcessEnd::missing || result.end == ProcessEnd::failed_to_start) {
        return fail(ErrorCode::not_found,
                    tr("PDF-filer läses med programmet pdftotext, som saknas. Installera paketet poppler-utils, eller "
                       "spara rapporten som Word-fil eller text.",
                       "PDF files are read with the program pdftotext, which is missing. Install the package "
                       "poppler-utils, or save the report as a Word file or text."),
                    std::string(name));
    }
    if (result.end != ProcessEnd::exited) {
        return fail(
            ErrorCode::too_large,
            tr("PDF-filen kräver mer tid eller minne än en rapport ska göra och lästes inte in. Spara den på nytt "
               "ur programmet som skrev den, eller använd Word-filen.",
               "The PDF needs more time or memory than a report should and was not imported. Save it anew from "
               "the program that wrote it, or use the Word file."),
            std::string(name));
    }
    if (mentions(result, "Incorrect password") || result.exit_code == 3) {
        return bad(tr("PDF-filen är skyddad med lösenord. Ta bort skyddet och läs in den igen.",
                      "The PDF is protected by a password. Remove the protection and import it again."),
                   name);
    }
    return damaged(name);
}

/// Poppler rebuilds what it can of a file that was cut off: half a report, without a word of warning.
bool has_end(std::string_view bytes) {
    const std::size_t last = bytes.find_last_not_of(std::string_view("\0 \r\n\t", 5));
    if (last == std::string_view::npos) return false;
    bytes = bytes.substr(0, last + 1);
    return bytes.substr(bytes.size() - std::min(bytes.size(), end_window)).find("%%EOF") != std::string_view::npos;
}

bool is_scanned(const Document& document) {
    std::size_t words = 0;
    for (const Page& page : document.pages) words += page.words.size();
    return words < std::max(least_words, least_words_per_page * document.pages.size());
}

}  // namespace

Expected<Document> read_pages(std::string_view bytes, std::string_view name) {
    if (!has_end(bytes)) return damaged(name);
    const std::vector<ProcessResult> results =
        run_processes({{"pdftotext", "-bbox", "-enc", "UTF-8", "/dev/stdin", "-"},
                       {"pdftohtml", "-xml", "-i", "-q", "-enc", "UTF-8", "-stdout", "/dev/stdin"}},
                      bytes, ProcessLimits{});
    if (!results[0].succeeded()) return explain(results[0], name);
    Document document = read_words(results[0].output);
    if (document.pages.empty()) return explain(results[0], name);
    if (is_scanned(document)) {
        return bad(tr("PDF-filen har nästan ingen text: sidorna är bilder (inskannade). Tolka den med OCR i ett "
                      "PDF-program, eller be om Word-filen.",
                      "The PDF has hardly any text: its pages are pictures (scanned). Run OCR in a PDF program, or ask "
                      "for the Word file."),
                   name);
    }
    set_looks(document, results[1].output);
    return document;
}

}  // namespace tertial::pdf
