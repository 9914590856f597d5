// PDF files that mean harm, or are no report: what a stranger may send.
#pragma once

#include <functional>

#include "tests/importers/pdf/pdf_file.h"

namespace tertial::pdf_test {

enum class Fate {
    refused,
    read,
    either,  // poppler may know better in another version; never a crash, never endless
};

struct HostilePdf {
    std::string name;
    std::function<std::string()> make;
    Fate fate = Fate::refused;
    std::string message = {};  // words of the refusal
};

/// A page of `one_page` whose resources or contents are something else.
inline std::string page_with(std::string_view contents, std::string_view resources,
                             const std::function<void(PdfFile&)>& add = {}) {
    PdfFile file;
    if (add) add(file);
    file.add_page_of(one_page());
    file.add_page_of(contents, resources);
    return file.bytes();
}

inline std::string many_times(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

/// Forms that each draw the next one `fan` times.
inline std::string forms(std::size_t depth, std::size_t fan) {
    PdfFile file;
    std::size_t first = file.next();
    for (std::size_t i = 0; i < depth; ++i) {
        const bool is_last = i + 1 == depth;
        file.add(stream(is_last ? show("x", 60, 60) : many_times("/X Do ", fan),
                        "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 3 0 R >> "
                        "/XObject << /X " +
                            ref(is_last ? first : first + i + 1) + " >> >>"));
    }
    file.add_page_of(one_page() + "/X Do", "/XObject << /X " + ref(first) + " >> ");
    return file.bytes();
}

/// The same page again and again, through levels of the page tree.
inline std::string reused_pages(std::size_t levels, std::size_t fan) {
    PdfFile file;
    std::size_t below = file.add_page_of(one_page());
    std::size_t count = 1;
    for (std::size_t i = 0; i < levels; ++i) {
        count *= fan;
        const std::string node =
            "<< /Type /Pages /Count " + std::to_string(count) + " /Kids [" + many_times(ref(below) + " ", fan) + "] >>";
        if (i + 1 == levels)
            file.object(2) = node;
        else
            below = file.add(node);
    }
    return file.bytes();
}

inline std::string deep_page_tree(std::size_t depth) {
    PdfFile file;
    std::size_t below = file.add_page_of(one_page());
    for (std::size_t i = 0; i < depth; ++i) below = file.add("<< /Type /Pages /Count 1 /Kids [" + ref(below) + "] >>");
    file.object(2) = "<< /Type /Pages /Count 1 /Kids [" + ref(below) + "] >>";
    return file.bytes();
}

/// A gigabyte of blanks for each `copies`, out of a kilobyte.
inline std::string flate_bomb(std::size_t copies) {
    PdfFile file;
    file.add_page_of(one_page());
    const std::string inner = deflated(std::string(std::size_t{32} << 20, ' '));
    const std::size_t bomb = file.add(stream(deflated(many_times(inner, 1)), "/Filter [/FlateDecode /FlateDecode]"));
    file.add_page("[" + many_times(ref(bomb) + " ", copies * 32) + "]");
    return file.bytes();
}

inline std::string lying_length(std::string_view length) {
    PdfFile file;
    file.add_page_of(one_page());
    const std::size_t id = file.next();
    file.add("<< /Length " + (length == "self" ? ref(id) : std::string(length)) + " >>\nstream\n" + one_page() +
             "\nendstream");
    file.add_page(ref(id));
    return file.bytes();
}

inline std::string with_trailer(std::string_view extra, const std::function<void(PdfFile&)>& add = {}) {
    PdfFile file;
    file.add_page_of(one_page());
    if (add) add(file);
    file.trailer = extra;
    return file.bytes();
}

/// Revision 4 with filters that change nothing: only the check of the password is there. `user` is /U in hexadecimal.
inline std::string encrypted(std::string_view user) {
    return with_trailer("/Encrypt 7 0 R /ID [<30313233343536373839616263646566> <30313233343536373839616263646566>]",
                        [&](PdfFile& file) {
                            file.add(
                                "<< /Filter /Standard /V 4 /R 4 /Length 128 /P -3904 /CF << /StdCF << /CFM /None "
                                "/Length 16 >> >> /StmF /Identity /StrF /Identity /O "
                                "<4141414141414141414141414141414141414141414141414141414141414141> /U <" +
                                std::string(user) + "> >>");
                        });
}

inline std::string to_unicode_bomb() {
    return page_with(show("abc", 60, 700, 3), "/Font << /F3 5 0 R >> ", [](PdfFile& file) {
        file.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] "
            "/ToUnicode 7 0 R >>");
        file.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering "
            "(Identity) /Supplement 0 >> >>");
        file.add(
            stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def\n"
                   "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
                   "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\nendcmap end end"));
    });
}

/// Glyphs of a Type 3 font that are drawn with the font itself.
inline std::string recursive_type3() {
    return page_with(show("aaaa", 60, 700, 3), "/Font << /F3 5 0 R >> ", [](PdfFile& file) {
        file.add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
            "/LastChar 97 /Widths [1000] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 6 0 "
            "R >> /Resources << /Font << /F3 5 0 R >> >> >>");
        file.add(stream("1000 0 0 0 750 750 d1 BT /F3 1 Tf (aaaaaaaaaa) Tj ET"));
    });
}

inline std::string outline_loop() {
    PdfFile file;
    file.add_page_of(one_page());
    const std::size_t first = file.next();
    file.add("<< /First " + ref(first + 1) + " /Last " + ref(first + 1) + " /Count 1 >>");
    file.add("<< /Title (Inledning) /Parent " + ref(first) + " /Next " + ref(first + 1) + " /First " + ref(first + 1) +
             " /Dest [5 0 R /Fit] >>");
    file.object(1) = "<< /Type /Catalog /Pages 2 0 R /Outlines " + ref(first) + " >>";
    return file.bytes();
}

inline std::string active_content() {
    PdfFile file;
    file.add_page_of(one_page());
    file.object(1) =
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S "
        "/Launch "
        "/F (/bin/true) >> >> /Names << /EmbeddedFiles << /Names [(a.exe) 7 0 R] >> >> >>";
    file.add("<< /Type /Filespec /F (../../a.exe) /EF << /F 8 0 R >> >>");
    file.add(stream(std::string(1000, 'x'), "/Type /EmbeddedFile"));
    return file.bytes();
}

inline std::string odd_media_box(std::string_view box) {
    PdfFile file;
    file.add_page_of(one_page());
    const std::size_t page = file.add_page_of(one_page());
    std::string& object = file.object(page);
    object.replace(object.find("[0 0 595 842]"), 13, box);
    return file.bytes();
}

inline std::string without_pages() {
    PdfFile file;
    file.object(2) = "<< /Type /Pages /Count 0 /Kids [] >>";
    return file.bytes();
}

inline std::string page_tree_loop() {
    PdfFile file;
    file.object(2) = "<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R 2 0 R 2 0 R 2 0 R] >>";
    return file.bytes();
}

inline std::vector<HostilePdf> hostile_pdfs() {
    using F = Fate;
    const std::string heavy = "tid eller minne";
    return {
        {"one page, a hundred thousand times", [] { return reused_pages(3, 50); }, F::refused},
        {"more pages than numbers", [] { return reused_pages(12, 10); }, F::refused},
        {"a page tree ten thousand deep", [] { return deep_page_tree(10'000); }, F::either},
        {"a page tree that holds itself", page_tree_loop, F::refused},
        {"no pages", without_pages, F::refused},
        {"a form that draws itself", [] { return forms(1, 1); }, F::either},
        {"forms that draw forms, ten to the ninth", [] { return forms(9, 10); }, F::refused, heavy},
        {"a gigabyte of blanks", [] { return flate_bomb(1); }, F::either},
        {"a hundred gigabytes of blanks", [] { return flate_bomb(100); }, F::refused, heavy},
        {"a length that is too short", [] { return lying_length("5"); }, F::either},
        {"a length that is too long", [] { return lying_length("999999999"); }, F::either},
        {"a length below nothing", [] { return lying_length("-1"); }, F::either},
        {"a length that is itself", [] { return lying_length("self"); }, F::either},
        {"a password",
         [] {
             return with_trailer("/Encrypt 7 0 R /ID [<30> <30>]", [](PdfFile& file) {
                 const std::string zeros = "<" + many_times("00", 32) + ">";
                 file.add("<< /Filter /Standard /V 1 /R 2 /P -4 /O " + zeros + " /U " + zeros + " >>");
             });
         },
         F::refused, "lösenord"},
        {"encrypted for everybody",
         [] { return encrypted("642c2b37cedd7225237e1ea71ae11b1800000000000000000000000000000000"); }, F::read},
        {"an encryption that nobody knows",
         [] { return with_trailer("/Encrypt 7 0 R", [](PdfFile& f) { f.add("<< /Filter /Nobody /V 9 >>"); }); },
         F::either},
        {"cross references that lead back to themselves", [] { return with_trailer("/Prev 9"); }, F::either},
        {"a root that is not there", [] { return with_trailer("/Root 77 0 R"); }, F::either},
        {"scripts and attached programs", active_content, F::read},
        {"bookmarks in a ring", outline_loop, F::either},
        {"a font that draws itself", recursive_type3, F::either},
        {"a table of four thousand million characters", to_unicode_bomb, F::either},
        {"a page without extent", [] { return odd_media_box("[0 0 0 0]"); }, F::either},
        {"a page of a light year", [] { return odd_media_box("[0 0 1e300 1e300]"); }, F::either},
        {"a page turned inside out", [] { return odd_media_box("[595 842 0 0]"); }, F::either},
        {"arrays in arrays", [] { return page_with(many_times("[", 200'000) + many_times("]", 200'000) + " TJ", ""); },
         F::either},
        {"saved states that are never restored", [] { return page_with(many_times("q ", 300'000), ""); }, F::either},
        {"a page with a million words on one spot",
         [] { return page_with("BT /F1 8 Tf 60 700 Td " + many_times("(ett ord) Tj 0 0 Td\n", 500'000) + "ET", ""); },
         F::refused, heavy},
        {"a page with a book on it",
         [] {
             std::string lines;
             for (int i = 0; i < 60'000; ++i) lines += show("ett ord till", 60 + i % 40 * 12, 800 - i / 40 % 780);
             return page_with(lines, "");
         },
         F::either},
        {"a word of a million letters",
         [] { return page_with("BT /F1 8 Tf 60 700 Td (" + std::string(1'000'000, 'a') + ") Tj ET", ""); }, F::either},
    };
}

}  // namespace tertial::pdf_test
