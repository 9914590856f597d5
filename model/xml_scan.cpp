#include "model/xml_scan.h"

#include <array>
#include <charconv>

#include "model/language.h"
#include "model/xml_text.h"

namespace tertial {

namespace {

constexpr std::string_view blanks = " \t\r\n";

class Scanner {
public:
    Scanner(std::string_view xml, std::string_view name) : xml_(xml), name_(name) {}

    Expected<void> run() {
        if (const auto bad = find_forbidden_character(xml_)) {
            return error(*bad, tr("Här står ett tecken som inte får finnas i filen (fel teckenkodning eller "
                                  "styrtecken). Filen ska vara UTF-8.",
                                  "A character here may not be in the file (wrong encoding or control character). "
                                  "The file must be UTF-8."));
        }
        if (Expected<void> conflict = no_conflicts(); !conflict) return conflict;
        while (at_ < xml_.size()) {
            if (Expected<void> step = text(); !step) return step;
            if (at_ >= xml_.size()) break;
            if (Expected<void> step = markup(); !step) return step;
        }
        if (depth_ > 0 || !root_seen_) return cut_off();
        return {};
    }

private:
    tl::unexpected<Error> error(std::size_t at, std::string message) const {
        return fail(ErrorCode::bad_format, std::move(message), std::string(name_), line_of(xml_, at));
    }
    tl::unexpected<Error> cut_off() const {
        return error(xml_.size(), tr("Filen är avhuggen: slutet saknas. Ta fram en säkerhetskopia.",
                                     "The file is cut off: its end is missing. Use a backup copy."));
    }

    // A field never begins a line, so these can only come from a merge.
    Expected<void> no_conflicts() const {
        for (const std::string_view mark : {"\n<<<<<<< ", "\n>>>>>>> "}) {
            const std::size_t found = xml_.find(mark);
            if (found == std::string_view::npos) continue;
            return error(found + 1, tr("Här finns olösta konflikter efter en sammanslagning. Välj den ena texten och "
                                       "ta bort raderna med <<<<<<<, ======= och >>>>>>>.",
                                       "Here are unresolved conflicts of a merge. Choose one text and remove the lines "
                                       "with <<<<<<<, ======= and >>>>>>>."));
        }
        return {};
    }

    // Up to the next tag. Outside the root only blanks may stand.
    Expected<void> text() {
        const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
        if (depth_ == 0) {
            const std::size_t found = xml_.substr(0, end).find_first_not_of(blanks, at_);
            if (found != std::string_view::npos) {
                return error(found, root_seen_ ? tr("Det står text efter rapportens slut.",
                                                    "There is text after the end of the report.")
                                               : tr("Filen är ingen Tertial-rapport: den börjar inte som XML.",
                                                    "The file is no Tertial report: it does not begin as XML."));
            }
        } else if (Expected<void> references = check_references(at_, end); !references) {
            return references;
        }
        at_ = end;
        return {};
    }

    Expected<void> markup() {
        const std::string_view rest = xml_.substr(at_);
        if (rest.starts_with("<!--")) return skip_to("-->", 4);
        if (rest.starts_with("<![CDATA[") && depth_ > 0) return skip_to("]]>", 9);
        if (rest.starts_with("<!")) {
            return error(at_, tr("Filen har en dokumenttypsdeklaration (DOCTYPE). Sådana öppnas inte, av "
                                 "säkerhetsskäl.",
                                 "The file has a document type declaration (DOCTYPE). Such files are not opened, for "
                                 "safety."));
        }
        if (rest.starts_with("<?")) {
            if (Expected<void> encoding = check_encoding(rest); !encoding) return encoding;
            return skip_to("?>", 2);
        }
        return rest.starts_with("</") ? end_tag() : start_tag();
    }

    Expected<void> skip_to(std::string_view end, std::size_t from) {
        const std::size_t found = xml_.find(end, at_ + from);
        if (found == std::string_view::npos) return cut_off();
        at_ = found + end.size();
        return {};
    }

    Expected<void> check_encoding(std::string_view rest) const {
        if (!rest.starts_with("<?xml ")) return {};
        const std::string_view declaration = rest.substr(0, rest.find("?>"));
        const std::size_t found = declaration.find("encoding");
        if (found == std::string_view::npos) return {};
        for (const std::string_view good : {"\"UTF-8\"", "'UTF-8'", "\"utf-8\"", "'utf-8'"}) {
            if (declaration.find(good, found) != std::string_view::npos) return {};
        }
        return error(at_, tr("Filen säger sig ha en annan teckenkodning än UTF-8.",
                             "The file says that it has another encoding than UTF-8."));
    }

    Expected<void> end_tag() {
        if (--depth_ < 0)
            return error(at_, tr("Här slutar något som aldrig började.", "Something ends here that never began."));
        return skip_to(">", 2);
    }

    Expected<void> start_tag() {
        const std::size_t begin = at_;
        if (depth_ == 0 && root_seen_) {
            return error(begin,
                         tr("Efter rapportens slut börjar en till.", "Another report begins after the end of this."));
        }
        root_seen_ = true;
        std::size_t at = begin + 1;
        for (; at < xml_.size() && xml_[at] != '>'; ++at) {
            const char quote = xml_[at];
            if (quote != '"' && quote != '\'') continue;
            const std::size_t end = xml_.find(quote, at + 1);
            if (end == std::string_view::npos) return cut_off();
            if (Expected<void> references = check_references(at + 1, end); !references) return references;
            at = end;
        }
        if (at >= xml_.size()) return cut_off();
        at_ = at + 1;
        if (xml_[at - 1] == '/') return {};
        if (++depth_ > deepest_element) {
            return error(begin, tr("Filen har fler nivåer än 200 i varandra. Det är ingen riktig rapport.",
                                   "The file nests more than 200 levels. It is no real report."));
        }
        return {};
    }

    Expected<void> check_references(std::size_t begin, std::size_t end) const {
        const std::string_view part = xml_.substr(0, end);
        for (std::size_t at = part.find('&', begin); at < end; at = part.find('&', at + 1)) {
            const std::size_t stop = part.find(';', at);
            if (stop < end && is_good_reference(part.substr(at + 1, stop - at - 1))) continue;
            return error(at, tr("Här står & utan att vara ett tillåtet tecken. Ett & i text skrivs &amp;.",
                                "Here stands & without being an allowed character. An & in text is written &amp;."));
        }
        return {};
    }

    static bool is_good_reference(std::string_view name) {
        constexpr std::array<std::string_view, 5> named = {"amp", "lt", "gt", "quot", "apos"};
        for (const std::string_view known : named) {
            if (name == known) return true;
        }
        if (!name.starts_with('#')) return false;
        const bool hexadecimal = name.starts_with("#x");
        const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
        std::uint32_t code = 0;
        const char* const end = digits.data() + digits.size();
        const auto [rest, failed] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
        return failed == std::errc{} && rest == end && is_xml_character(static_cast<char32_t>(code));
    }

    std::string_view xml_;
    std::string_view name_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool root_seen_ = false;
};

std::string not_a_report(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("%PDF")) {
        return tr("Det här är en Word-, Excel- eller PDF-fil, inte en Tertial-rapport. Läs in den med import.",
                  "This is a Word, Excel or PDF file, not a Tertial report. Read it with import.");
    }
    return tr("Filen är ingen Tertial-rapport. Är det text ur en rapport: läs in den med import.",
              "The file is no Tertial report. If it is the text of one: read it with import.");
}

}  // namespace

Expected<void> scan_xml(std::string_view xml, std::string_view name) {
    const std::size_t first = xml.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return fail(ErrorCode::bad_format, tr("Filen är tom.", "The file is empty."), std::string(name));
    }
    if (xml[first] != '<')
        return fail(ErrorCode::bad_format, not_a_report(xml), std::string(name), line_of(xml, first));
    return Scanner(xml, name).run();
}

}  // namespace tertial
