#include <hunspell.hxx>

#include "model/language.h"
#include "model/spelling/speller.h"

namespace tertial {

namespace {

class HunspellSpeller final : public Speller {
public:
    explicit HunspellSpeller(const DictionaryFiles& files) : hunspell_(files.affixes.c_str(), files.words.c_str()) {}

    bool knows(const std::string& word) override { return word.size() > longest || hunspell_.spell(word); }

    std::vector<std::string> suggest(const std::string& word) override {
        return word.size() > longest ? std::vector<std::string>{} : hunspell_.suggest(word);
    }

    void add(const ListedWord& word) override {
        if (word.like.empty()) {
            hunspell_.add(word.word);
        } else {
            hunspell_.add_with_affix(word.word, word.like);
        }
    }

private:
    /// Hunspell gives up on longer ones (hunspell.hxx, MAXWORDLEN 100 letters), and takes long for those that are near.
    static constexpr std::size_t longest = 90;
    Hunspell hunspell_;
};

}  // namespace

Expected<std::unique_ptr<Speller>> open_speller(const std::optional<DictionaryFiles>& files) {
    if (!files) {
        return fail(ErrorCode::not_found,
                    tr("Stavningskontrollen behöver en svensk ordlista (paketet hunspell-sv). Allt annat fungerar.",
                       "Spelling needs a Swedish dictionary (package hunspell-sv). All else works."));
    }
    return std::make_unique<HunspellSpeller>(*files);
}

}  // namespace tertial
