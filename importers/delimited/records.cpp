#include "importers/delimited/records.h"

#include <algorithm>
#include <array>
#include <map>

#include "importers/words.h"

namespace tertial {

namespace {

constexpr std::string_view separator_line = "sep=";

class RecordSplitter {
public:
    RecordSplitter(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<TextRecord> split() {
        while (at_ < text_.size()) record();
        return std::move(records_);
    }

private:
    void record() {
        TextRecord record;
        record.line = line_;
        bool more = true;
        while (more) {
            std::string text = field();
            more = at_ < text_.size() && text_[at_] == separator_;
            if (more) ++at_;
            record.fields.push_back(std::move(text));
        }
        line_break();
        const bool empty = std::all_of(record.fields.begin(), record.fields.end(),
                                       [](const std::string& text) { return words::trim(text).empty(); });
        if (!empty) records_.push_back(std::move(record));
    }

    std::string field() {
        std::string text;
        if (at_ < text_.size() && text_[at_] == '"' && closing_quote() != std::string_view::npos) text = quoted();
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
            text += text_[at_++];
        }
        return text;
    }

    /// The quote that ends the field: what follows it is a separator, a line's end or the text's.
    std::size_t closing_quote() {
        if (no_more_quotes_) return std::string_view::npos;
        for (std::size_t i = at_ + 1; (i = text_.find('"', i)) != std::string_view::npos;) {
            const bool doubled = i + 1 < text_.size() && text_[i + 1] == '"';
            if (!doubled) return i;
            i += 2;
        }
        no_more_quotes_ = true;  // asked for once, or a file of quotes alone takes a time squared
        return std::string_view::npos;
    }

    std::string quoted() {
        const std::size_t end = closing_quote();
        std::string text;
        for (std::size_t i = at_ + 1; i < end; ++i) {
            text += text_[i];
            if (text_[i] == '"') ++i;
            if (text_[i] == '\n') ++line_;
        }
        at_ = end + 1;
        return text;
    }

    void line_break() {
        if (at_ >= text_.size()) return;
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        ++at_;
        ++line_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool no_more_quotes_ = false;
    std::vector<TextRecord> records_;
};

/// How many records have more than one field, and how many have as many as most of them.
struct Agreement {
    std::size_t records = 0, parted = 0, alike = 0, fields = 0;
};

Agreement agreement_of(std::string_view text, char separator) {
    Agreement out;
    std::map<std::size_t, std::size_t> counts;
    for (const TextRecord& record : split_records(text, separator)) {
        ++out.records;
        if (record.fields.size() < 2) continue;
        ++out.parted;
        ++counts[record.fields.size()];
    }
    for (const auto& [fields, count] : counts) {
        if (count > out.alike) out = {out.records, out.parted, count, fields};
    }
    return out;
}

/// In tenths of the records.
struct Demand {
    char separator;
    std::size_t parted, alike;
};
constexpr std::array<Demand, 3> demands = {{{'\t', 8, 5}, {';', 7, 6}, {',', 9, 9}}};

}  // namespace

std::vector<TextRecord> split_records(std::string_view text, char separator) {
    if (text.starts_with(separator_line)) text.remove_prefix(std::min(text.find('\n'), text.size()));
    return RecordSplitter(text, separator).split();
}

std::optional<char> find_separator(std::string_view text) {
    constexpr std::size_t looked_at = std::size_t{1} << 18;  // bytes: the beginning tells
    if (text.size() > looked_at) text = text.substr(0, text.rfind('\n', looked_at));
    if (text.starts_with(separator_line) && text.size() > separator_line.size()) return text[separator_line.size()];
    for (const Demand& demand : demands) {
        const Agreement found = agreement_of(text, demand.separator);
        const bool holds = found.records > 0 && found.parted * 10 >= found.records * demand.parted &&
                           found.alike * 10 >= found.records * demand.alike;
        if (holds) return demand.separator;
    }
    return std::nullopt;
}

}  // namespace tertial
