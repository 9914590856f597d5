#include "importers/pdf/looks.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "importers/pdf/tags.h"
#include "importers/pdf/turned_pages.h"
#include "importers/words.h"

namespace tertial::pdf {

namespace {

constexpr double zoom = 1.5;                     // pdftohtml's, unless told otherwise
constexpr double rounding = 1.5;                 // points: it prints whole pixels
constexpr double box_to_size = 1.3;              // a word's box is so much higher than its font's size, by most makers
constexpr double low_box = 1.2, high_box = 1.5;  // boxes between these are as they should be
constexpr double least_box = 0.5, most_box = 2.5;  // beyond, the size is not to be trusted
constexpr std::size_t most_standing_words = 2000;  // of a page
constexpr double above_line = 0.77;                // of a box

/// A word of a fragment.
struct Piece {
    std::string text;
    Look look;
    std::size_t tail = 0;  // as Word::tail
    Look tail_look;
};

struct Fragment {
    double left = 0, top = 0, right = 0, bottom = 0;
    Look look;  // without bold, italic and link: those are the pieces'
    std::vector<Piece> pieces;
};

/// "ABCDEE+Calibri-Bold" -> "Calibri".
std::string_view family_name(std::string_view font) {
    const std::size_t plus = font.find('+');
    if (plus != std::string_view::npos) font.remove_prefix(plus + 1);
    return font.substr(0, font.find_first_of(",-"));
}

/// The words of one page by height, to find those of a fragment.
class PageIndex {
public:
    explicit PageIndex(Page& page) {
        for (Word& word : page.words) words_.push_back(&word);
        std::sort(words_.begin(), words_.end(), [](const Word* a, const Word* b) { return a->centre() < b->centre(); });
    }

    void apply(const Fragment& fragment) {
        if (fragment.right <= fragment.left) return apply_standing(fragment);
        std::vector<Word*> covered;
        const auto first = std::lower_bound(words_.begin(), words_.end(), fragment.top - rounding,
                                            [](const Word* word, double top) { return word->centre() < top; });
        for (auto it = first; it != words_.end() && (*it)->centre() <= fragment.bottom + rounding; ++it) {
            if (!fragment.pieces.empty()) set_tail(**it, fragment);
            const double middle = ((*it)->left + (*it)->right) / 2;
            const bool inside = middle > fragment.left - rounding && middle < fragment.right + rounding;
            if (inside && std::abs((*it)->top - fragment.top) < (*it)->height() / 2) covered.push_back(*it);
        }
        std::sort(covered.begin(), covered.end(), [](const Word* a, const Word* b) { return a->left < b->left; });
        auto piece = fragment.pieces.begin();
        for (Word* word : covered) {
            const auto same = std::find_if(piece, fragment.pieces.end(), [&](const Piece& candidate) {
                return candidate.text.starts_with(word->text) || word->text.starts_with(candidate.text);
            });
            if (same == fragment.pieces.end()) continue;
            word->look = same->look;
            if (word->text == same->text) {
                word->tail = same->tail;
                word->tail_look = same->tail_look;
            }
            piece = same->text.size() > word->text.size() ? same : same + 1;
        }
    }

private:
    /// Of text that runs up or down pdftohtml tells letters, without a width, and where their line stands.
    void apply_standing(const Fragment& fragment) {
        if (fragment.pieces.empty() || words_.size() > most_standing_words) return;
        for (Word* word : words_) {
            const bool on_line = word->left - rounding < fragment.left && fragment.left < word->right + rounding;
            const bool inside = word->top - rounding < fragment.top && fragment.top < word->bottom;
            if (on_line && inside && word->look.size == 0) word->look = fragment.pieces.front().look;
        }
    }

    /// A word that begins in the fragment before and ends in this one.
    static void set_tail(Word& word, const Fragment& fragment) {
        const Piece& piece = fragment.pieces.front();
        const bool ends_here = word.left < fragment.left - rounding && word.right > fragment.left + rounding &&
                               std::abs(word.top - fragment.top) < word.height() / 2;
        if (!ends_here || word.text.size() <= piece.text.size() || !word.text.ends_with(piece.text)) return;
        word.tail = piece.text.size();
        word.tail_look = piece.look;
    }

    std::vector<Word*> words_;
};

class LookReader {
public:
    LookReader(Document& document, std::string_view xml) : document_(document), scanner_(xml) {}

    void read() {
        while (const auto tag = scanner_.next()) {
            if (in_text_) add_text(tag->text);
            if (tag->name == "page") {
                begin_page();
            } else if (tag->name == "fontspec") {
                add_font(tag->attributes);
            } else if (tag->name == "text") {
                begin_fragment(tag->attributes);
            } else if (tag->name == "/text") {
                in_text_ = false;
                if (index_) index_->apply(fragment_);
            } else if (tag->name == "item" || tag->name == "/item") {
                read_outline_item(*tag);
            } else if (tag->name == "outline" || tag->name == "/outline") {
                level_ += tag->name == "outline" ? 1 : -1;
            } else {
                set_style(*tag);
            }
        }
    }

private:
    void begin_page() {
        index_.reset();
        if (page_ < document_.pages.size()) index_.emplace(document_.pages[page_++]);
    }

    void add_font(std::string_view attributes) {
        const std::string family(family_name(attribute_of(attributes, "family")));
        Look look;
        look.size = static_cast<int>(to_length(attribute_of(attributes, "size")));
        look.family = families_.emplace(family, static_cast<int>(families_.size()) + 1).first->second;
        fonts_[std::string(attribute_of(attributes, "id"))] = look;
    }

    void begin_fragment(std::string_view attributes) {
        fragment_ = {};
        fragment_.left = to_length(attribute_of(attributes, "left")) / zoom;
        fragment_.top = to_length(attribute_of(attributes, "top")) / zoom;
        fragment_.right = fragment_.left + to_length(attribute_of(attributes, "width")) / zoom;
        fragment_.bottom = fragment_.top + to_length(attribute_of(attributes, "height")) / zoom;
        look_ = fonts_[std::string(attribute_of(attributes, "font"))];
        in_text_ = true;
        word_open_ = false;
    }

    void read_outline_item(const Tag& tag) {
        if (tag.name == "item") {
            item_page_ = static_cast<int>(to_length(attribute_of(tag.attributes, "page")));
        } else if (std::string text = to_text(tag.text); !text.empty()) {
            document_.outline.push_back({std::move(text), level_, item_page_});
        }
    }

    void set_style(const Tag& tag) {
        if (tag.name == "b" || tag.name == "/b") look_.bold = tag.name == "b";
        if (tag.name == "i" || tag.name == "/i") look_.italic = tag.name == "i";
        if (tag.name == "/a") look_.link = 0;
        if (tag.name == "a") look_.link = link_of(to_text(attribute_of(tag.attributes, "href")));
    }

    /// Only addresses outside of the document are kept.
    int link_of(const std::string& address) {
        if (!address.starts_with("http://") && !address.starts_with("https://") && !address.starts_with("mailto:"))
            return 0;
        const auto [at, added] = links_.emplace(address, static_cast<int>(document_.links.size()));
        if (added) document_.links.push_back(address);
        return at->second;
    }

    /// Text between two tags: its first word may go on from the text before the tag.
    void add_text(std::string_view raw) {
        if (raw.empty()) return;
        const std::string text = to_text(raw);
        bool goes_on = word_open_ && raw.front() != ' ';
        for (std::string_view word : words::split_words(text)) {
            if (goes_on && !fragment_.pieces.empty()) {
                add_to_word(fragment_.pieces.back(), word);
            } else {
                fragment_.pieces.push_back({std::string(word), look_, 0, {}});
            }
            goes_on = false;
        }
        word_open_ = raw.back() != ' ';
    }

    void add_to_word(Piece& piece, std::string_view text) const {
        const bool other_look = !piece.look.same_type(look_) || piece.look.link != look_.link;
        if (piece.tail > 0 || other_look) piece.tail += text.size();
        if (other_look) piece.tail_look = look_;
        piece.text += text;
    }

    Document& document_;
    TagScanner scanner_;
    std::size_t page_ = 0;
    std::optional<PageIndex> index_;
    std::map<std::string, int> families_;
    std::map<std::string, Look> fonts_;
    std::map<std::string, int> links_;
    Fragment fragment_;
    Look look_;
    int level_ = 0;      // of the outline that is being read
    int item_page_ = 0;  // of its item
    bool in_text_ = false;
    bool word_open_ = false;
};

double size_in_points(const Look& look) {
    return look.size / zoom;
}

/// How much higher this document's boxes are than their fonts' sizes: makers differ.
double usual_box_to_size(const Document& document) {
    std::vector<double> ratios;
    for (const Page& page : document.pages) {
        for (const Word& word : page.words) {
            if (word.look.size > 0) ratios.push_back(word.height() / size_in_points(word.look));
        }
    }
    if (ratios.empty()) return box_to_size;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

void set_sizes_by_height(Document& document) {
    const double ratio = usual_box_to_size(document);
    for (Page& page : document.pages) {
        for (Word& word : page.words) {
            if (word.look.size == 0) word.look.size = static_cast<int>(std::lround(word.height() / ratio * zoom));
        }
    }
}

/// All that reads a page measures white by the height of words, and counts on boxes of the usual height.
void even_boxes(Document& document) {
    for (Page& page : document.pages) {
        for (Word& word : page.words) {
            const double wanted = box_to_size * size_in_points(word.look);
            const double ratio = word.height() / size_in_points(word.look);
            if (ratio < least_box || ratio > most_box || (ratio > low_box && ratio < high_box)) continue;
            const double more = wanted - word.height();
            word.top -= more * above_line;
            word.bottom += more * (1 - above_line);
        }
    }
}

}  // namespace

void set_looks(Document& document, std::string_view xml) {
    LookReader(document, xml).read();
    turn_upright(document);  // the tools tell both words and looks by the places of the file
    set_sizes_by_height(document);
    even_boxes(document);
}

}  // namespace tertial::pdf
