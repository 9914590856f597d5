#include "editor/app/spelling.h"

#include <utility>

#include "model/file_system.h"
#include "model/user_folders.h"

namespace tertial::editor {

namespace {

constexpr std::size_t most_known = 100'000;

Expected<void> add_to_file(const std::filesystem::path& file, const std::string& word) {
    std::error_code ignored;  // saving says what is wrong
    std::filesystem::create_directories(file.parent_path(), ignored);
    const auto before = read_file(real_file_system(), file, longest_word_list);
    if (!before && before.error().code != ErrorCode::not_found) return tl::make_unexpected(before.error());
    return save_file(real_file_system(), file, with_word(before.value_or(std::string()), word));
}

}  // namespace

void read_ignored(SpellingNotes& notes, const NodeId& report) {
    if (std::exchange(notes.ignored_read, true)) return;
    const std::filesystem::path file = ignored_word_list(report);
    const auto text = file.empty() ? Expected<std::string>() : read_file(real_file_system(), file, longest_word_list);
    if (!text) return;  // nothing was ignored yet
    for (const ListedWord& word : parse_word_list(*text)) notes.ignored.insert(word.word);
}

Expected<void> ignore_word(SpellingNotes& notes, const NodeId& report, const std::string& word) {
    notes.ignored.insert(word);
    const std::filesystem::path file = ignored_word_list(report);
    return file.empty() ? Expected<void>() : add_to_file(file, word);
}

/// Opened by the first job; it takes a tenth of a second.
struct Spelling::Engine {
    explicit Engine(TemplateFolders folders) : templates(std::move(folders)) {}

    SpellCheck* open() {
        if (check || !message.empty()) return check.get();
        auto opened = open_spelling(templates);
        if (!opened) {
            message = opened.error().message;
            return nullptr;
        }
        check = std::move(*opened);
        return check.get();
    }

    TemplateFolders templates;
    std::unique_ptr<SpellCheck> check;
    std::string message;  // why there is none
};

const std::vector<WordRange>* Spelling::marks(const std::string& text) {
    if (absent_) return nullptr;
    const std::size_t hash = std::hash<std::string>{}(text);
    const auto found = known_.find(hash);
    if (found != known_.end()) return &found->second;
    fresh_ = wanted_.try_emplace(hash, text).second || fresh_;
    return nullptr;
}

void Spelling::send() {
    if (std::exchange(fresh_, false)) post();
}

/// A job that still waits is replaced by this one, so it has all that is wanted.
void Spelling::post() {
    if (!engine_) engine_ = std::make_shared<Engine>(templates_);
    worker_.post("spelling", [this, engine = engine_, texts = wanted_, generation = generation_] {
        std::unordered_map<std::size_t, std::vector<WordRange>> checked;
        SpellCheck* check = engine->open();
        if (check != nullptr) {
            for (const auto& [hash, text] : texts) checked.emplace(hash, check->check(text));
        }
        return Delivery([this, generation, checked = std::move(checked), message = engine->message]() mutable {
            receive(generation, std::move(checked), std::move(message));
        });
    });
}

void Spelling::receive(std::uint64_t generation, std::unordered_map<std::size_t, std::vector<WordRange>> checked,
                       std::string message) {
    if (!message.empty()) {
        absent_ = true;
        message_ = std::move(message);
        wanted_.clear();
    }
    if (generation != generation_) return;  // a word has come to the lists since
    if (known_.size() > most_known) known_.clear();
    for (auto& [hash, wrong] : checked) {
        known_[hash] = std::move(wrong);
        wanted_.erase(hash);
    }
    if (!wanted_.empty()) return;
    for (const auto& then : std::exchange(waiting_, {})) then();
}

void Spelling::when_known(std::function<void()> then) {
    if (wanted_.empty()) return then();
    waiting_.push_back(std::move(then));
    send();
}

void Spelling::suggest(const std::string& word, std::function<void(Suggestions)> then) {
    if (!engine_) engine_ = std::make_shared<Engine>(templates_);
    worker_.post("suggest", [engine = engine_, word, then = std::move(then)] {
        SpellCheck* check = engine->open();
        Suggestions found = check == nullptr ? Suggestions{} : check->suggest(word);
        return Delivery([then, found = std::move(found)] { then(found); });
    });
}

Expected<void> Spelling::add_word(const std::string& word) {
    if (auto saved = add_to_file(own_word_list(), word); !saved) return saved;
    ++generation_;
    known_.clear();
    wanted_.clear();
    worker_.post("spelling: new word " + word, [engine = engine_, word] {
        if (engine && engine->check) engine->check->add({word, {}});
        return Delivery();
    });
    return {};
}

std::string Spelling::take_message() {
    return std::exchange(message_, {});
}

}  // namespace tertial::editor
