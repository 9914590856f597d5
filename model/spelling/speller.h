// A dictionary that words are looked up in. Slow to open (a tenth of a second) and to ask for suggestions, so it lives
// on a worker; one thread at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/characters.h"
#include "model/error.h"
#include "model/spelling/word_list.h"

namespace tertial {

class Speller {
public:
    virtual ~Speller() = default;
    [[nodiscard]] virtual bool knows(const std::string& word) = 0;
    /// Best first; may be empty.
    [[nodiscard]] virtual std::vector<std::string> suggest(const std::string& word) = 0;
    virtual void add(const ListedWord& word) = 0;
};

struct DictionaryFiles {
    std::filesystem::path affixes;
    std::filesystem::path words;
};
/// Of a language ("sv_SE"), where Linux distributions put them, and where DICPATH says.
[[nodiscard]] std::optional<DictionaryFiles> find_dictionary(std::string_view language);

/// Hunspell with these files. Error not_found, with what to install, when the program was built without hunspell or
/// `files` is empty.
[[nodiscard]] Expected<std::unique_ptr<Speller>> open_speller(const std::optional<DictionaryFiles>& files);

/// Checks texts, and remembers words that were looked up.
class SpellCheck {
public:
    explicit SpellCheck(std::unique_ptr<Speller> speller) : speller_(std::move(speller)) {}

    /// Words that are spelled wrong.
    [[nodiscard]] std::vector<WordRange> check(std::string_view text);
    [[nodiscard]] std::vector<std::string> suggest(const std::string& word) { return speller_->suggest(word); }
    void add(const ListedWord& word);

private:
    [[nodiscard]] bool is_right(const std::string& word, bool before_hyphen);

    std::unique_ptr<Speller> speller_;
    std::unordered_map<std::string, bool> known_;
};

}  // namespace tertial
