#include "importers/pdf/page_doubts.h"

#include "model/language.h"

namespace tertial::pdf {

namespace {

std::string meaning(PageFault fault) {
    switch (fault) {
        case PageFault::damaged:
            return tr("PDF-filen är skadad här, text kan saknas eller vara fel. Jämför med originalet.",
                      "the PDF is damaged here, text may be missing or wrong. Compare with the original.");
        case PageFault::no_words:
            return tr("ingen text finns att läsa: tom sida eller bild. Jämför med originalet.",
                      "there is no text to read: an empty page or a picture. Compare with the original.");
        case PageFault::illegible:
            return tr(
                "texten är oläslig, för teckensnitten säger inte vilka bokstäver de visar. Skriv av den från "
                "originalet.",
                "the text is illegible, for the fonts do not say which letters they show. Copy it from the "
                "original.");
        case PageFault::plain_look:
            return tr("teckenstorlekar och fet stil kunde inte läsas, så rubriker kan vara missade.",
                      "sizes and bold type could not be read, so headings may have been missed.");
        case PageFault::turned:
            return tr("sidan ligger på tvären och är vriden rätt vid inläsningen. Jämför med originalet.",
                      "the page lies on its side and was turned when it was read. Compare with the original.");
        case PageFault::sideways:
            return tr("text som står på tvären är lagd sist på sidan.",
                      "text that stands sideways is put last on the page.");
    }
    return {};
}

std::string pages_in_words(int first, int last) {
    if (first == 0) return tr("Hela filen: ", "The whole file: ");
    if (first == last) return tr("Sida ", "Page ") + std::to_string(first) + ": ";
    return tr("Sidorna ", "Pages ") + std::to_string(first) + "–" + std::to_string(last) + ": ";
}

}  // namespace

std::vector<SourceDoubt> tell(const std::vector<PageDoubt>& doubts) {
    std::vector<SourceDoubt> out;
    for (std::size_t begin = 0; begin < doubts.size();) {
        const PageDoubt& first = doubts[begin];
        std::size_t end = begin + 1;
        while (end < doubts.size() && doubts[end].fault == first.fault &&
               doubts[end].page == doubts[end - 1].page + 1) {
            ++end;
        }
        out.push_back({{0, first.page}, pages_in_words(first.page, doubts[end - 1].page) + meaning(first.fault)});
        begin = end;
    }
    return out;
}

}  // namespace tertial::pdf
