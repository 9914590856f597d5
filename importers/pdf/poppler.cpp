#include "importers/pdf/poppler.h"

#include <algorithm>
#include <charconv>

#include "importers/pdf/colour_profiles.h"
#include "importers/pdf/damage.h"
#include "importers/pdf/legibility.h"
#include "importers/pdf/looks.h"
#include "importers/pdf/words.h"
#include "model/language.h"
#include "model/process.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t end_window = 4096;          // bytes: mail and web servers append to files
constexpr std::size_t least_words = 20;           // in all
constexpr std::size_t least_words_per_page = 10;  // a scanned page has none, or a stamp
constexpr std::size_t most_pages = 2000;          // of any report, many times over
constexpr std::size_t most_words_on_page = 20'000;

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

tl::unexpected<Error> too_heavy(std::string_view name) {
    return fail(ErrorCode::too_large,
                tr("PDF-filen kräver mer tid eller minne än en rapport ska göra och lästes inte in. Spara den på nytt "
                   "ur programmet som skrev den, eller använd Word-filen.",
                   "The PDF needs more time or memory than a report should and was not imported. Save it anew from "
                   "the program that wrote it, or use the Word file."),
                std::string(name));
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
    if (result.end != ProcessEnd::exited) return too_heavy(name);
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

tl::unexpected<Error> no_text(std::string_view name) {
    return bad(tr("PDF-filen har nästan ingen text: sidorna är bilder (inskannade). Tolka den med OCR i ett "
                  "PDF-program, eller be om Word-filen.",
                  "The PDF has hardly any text: its pages are pictures (scanned). Run OCR in a PDF program, or ask "
                  "for the Word file."),
               name);
}

tl::unexpected<Error> illegible(std::string_view name) {
    return bad(tr("Texten i PDF-filen går inte att läsa: teckensnitten säger inte vilka bokstäver de visar. Tolka den "
                  "med OCR i ett PDF-program, eller be om Word-filen.",
                  "The text of the PDF cannot be read: its fonts do not say which letters they show. Run OCR in a PDF "
                  "program, or ask for the Word file."),
               name);
}

tl::unexpected<Error> stopped(std::string_view name) {
    return fail(ErrorCode::cancelled, tr("Inläsningen avbröts.", "The import was stopped."), std::string(name));
}

bool is_no_report(const Document& document) {
    return document.pages.size() > most_pages ||
           std::any_of(document.pages.begin(), document.pages.end(),
                       [](const Page& page) { return page.words.size() > most_words_on_page; });
}

bool is_illegible(const Document& document) {
    const auto illegible_pages = static_cast<std::size_t>(
        std::count_if(document.doubts.begin(), document.doubts.end(),
                      [](const PageDoubt& doubt) { return doubt.fault == PageFault::illegible; }));
    return illegible_pages * 2 > document.pages.size();
}

/// -nodrm: a public report that its maker marked as not to be copied may be; pdftotext does not ask.
std::vector<ProcessResult> run_poppler(std::string_view bytes, const OutputWatch& watch) {
    return run_processes({{"pdftotext", "-bbox", "-enc", "UTF-8", "/dev/stdin", "-"},
                          {"pdftohtml", "-xml", "-i", "-q", "-nodrm", "-enc", "UTF-8", "-stdout", "/dev/stdin"}},
                         bytes, ProcessLimits{}, watch);
}

/// As the file itself says; 0 when it does not.
int number_of_pages(std::string_view bytes) {
    constexpr std::string_view label = "Pages:";
    const ProcessResult info = run_processes({{"pdfinfo", "/dev/stdin"}}, bytes, ProcessLimits{}).front();
    std::size_t at = info.output.find(label);
    if (at == std::string::npos) return 0;
    at = info.output.find_first_not_of(' ', at + label.size());
    int pages = 0;
    if (at != std::string::npos)
        std::from_chars(info.output.data() + at, info.output.data() + info.output.size(), pages);
    return pages;
}

/// Counts the pages as they come out of pdftotext.
class PageCounter {
public:
    PageCounter(const std::function<bool(int, int)>& watch, int pages) : watch_(watch), all_(pages) {}

    [[nodiscard]] bool look(std::string_view output) {
        constexpr std::string_view mark = "<page ";
        const int before = pages_;
        for (std::size_t at = output.find(mark, seen_); at != std::string_view::npos; at = output.find(mark, seen_)) {
            ++pages_;
            seen_ = at + mark.size();
        }
        stopped_ = stopped_ || (pages_ > before && !watch_(pages_, all_));
        return !stopped_;
    }
    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    const std::function<bool(int, int)>& watch_;
    int all_;
    std::size_t seen_ = 0;
    int pages_ = 0;
    bool stopped_ = false;
};

}  // namespace

Expected<Document> read_pages(std::string_view bytes, std::string_view name,
                              const std::function<bool(int, int)>& watch) {
    if (!has_end(bytes)) return damaged(name);
    const std::string plain = without_colour_profiles(bytes);
    PageCounter counter(watch, watch ? number_of_pages(plain) : 0);
    const OutputWatch look = [&counter](std::string_view output) { return counter.look(output); };
    const std::vector<ProcessResult> results = run_poppler(plain, watch ? look : OutputWatch{});
    if (counter.stopped()) return stopped(name);
    const ProcessResult& words = results[0];
    const ProcessResult& looks = results[1];
    if (looks.broke_limit()) return too_heavy(name);
    if (!words.succeeded()) return explain(words, name);
    Document document = read_words(words.output);
    if (document.pages.empty()) return explain(words, name);
    if (is_no_report(document)) return too_heavy(name);
    document.doubts = find_illegible_pages(document);
    if (is_illegible(document)) return illegible(name);
    if (is_scanned(document)) return no_text(name);
    if (tells_of_errors(words.messages)) {
        const std::vector<PageDoubt> damage = find_damaged_pages(plain, document.pages.size());
        document.doubts.insert(document.doubts.begin(), damage.begin(), damage.end());
    }
    if (!looks.succeeded()) document.doubts.push_back({PageFault::plain_look, 0});
    set_looks(document, looks.output);
    return document;
}

}  // namespace tertial::pdf
