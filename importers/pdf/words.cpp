#include "importers/pdf/words.h"

#include <algorithm>
#include <utility>

#include "importers/pdf/tags.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_on_page(const Word& word, const Page& page) {
    return word.right > word.left && word.bottom > word.top && word.right > 0 && word.bottom > 0 &&
           word.left < page.width && word.top < page.height;
}

/// pdftotext tells the width and height of a page that the file turns as if it did not.
void finish(Page& page) {
    const auto outside = [&](const Page& size) {
        return std::count_if(page.words.begin(), page.words.end(),
                             [&](const Word& word) { return !is_on_page(word, size); });
    };
    Page turned;
    turned.width = page.height;
    turned.height = page.width;
    if (outside(turned) < outside(page)) std::swap(page.width, page.height);
    std::erase_if(page.words, [&](const Word& word) { return !is_on_page(word, page); });
}

Word place_of(std::string_view attributes) {
    Word word;
    word.left = to_length(attribute_of(attributes, "xMin"));
    word.top = to_length(attribute_of(attributes, "yMin"));
    word.right = to_length(attribute_of(attributes, "xMax"));
    word.bottom = to_length(attribute_of(attributes, "yMax"));
    return word;
}

}  // namespace

Document read_words(std::string_view bbox) {
    Document document;
    TagScanner scanner(bbox);
    Word word;
    while (const auto tag = scanner.next()) {
        if (tag->name == "page") {
            document.pages.emplace_back();
            document.pages.back().width = to_length(attribute_of(tag->attributes, "width"));
            document.pages.back().height = to_length(attribute_of(tag->attributes, "height"));
        } else if (tag->name == "word") {
            word = place_of(tag->attributes);
        } else if (tag->name == "/word" && !document.pages.empty()) {
            word.text = to_text(tag->text);
            word.soft_hyphen = tag->text.ends_with(soft_hyphen);
            Page& page = document.pages.back();
            if (!word.text.empty()) page.words.push_back(std::move(word));
            word = {};
        }
    }
    for (Page& page : document.pages) finish(page);
    return document;
}

}  // namespace tertial::pdf
