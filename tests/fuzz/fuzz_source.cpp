// The recognisers on what no reader of today gives but one may: any styles, rows and joints in any order. One line of
// the input is one line of the document: a byte of style, one of level and marks, then the text; '|' parts cells.
#include "importers/recogniser/recogniser.h"
#include "importers/recogniser/sheets/sheet_report.h"
#include "importers/text_clean.h"
#include "importers/words.h"
#include "model/fold.h"
#include "tests/fuzz/reports.h"

namespace {

using namespace tertial;

// '0' unknown, '1' text …: digits keep the seeds readable.
constexpr int styles = static_cast<int>(LineStyle::caption) + 1;

int digit(std::string_view line, std::size_t at) {
    return at < line.size() ? static_cast<unsigned char>(line[at]) & 0x0F : 0;
}

std::vector<std::string> cells_of(std::string_view text) {
    std::vector<std::string> cells;
    for (;;) {
        const std::size_t bar = text.find('|');
        cells.push_back(fold_blanks(clean_text(text.substr(0, bar))));
        if (bar == std::string_view::npos) return cells;
        text.remove_prefix(bar + 1);
    }
}

SourceLine line_of(std::string_view bytes, int number) {
    SourceLine line;
    line.place = {number, 1 + number / 40};
    line.style = static_cast<LineStyle>(digit(bytes, 0) % styles);
    const int marks = digit(bytes, 1);
    line.level = marks % 4;
    line.gap_before = (marks & 4) != 0;
    line.joint = (marks & 8) != 0 ? Joint::blank : Joint::none;
    const std::string_view text = bytes.substr(std::min<std::size_t>(2, bytes.size()));
    if (text.find('|') != std::string_view::npos) {
        line.cells = cells_of(text);
        for (const std::string& cell : line.cells) line.text += " " + cell;
        line.text = fold_blanks(line.text);
    } else {
        line.text = fold_blanks(clean_text(text));
        if (marks == 15) line.runs = {{line.text, true, false, "https://sjoviken.example"}};
    }
    return line;
}

SourceDocument source_of(std::string_view bytes) {
    SourceDocument source;
    source.name = "prov";
    source.form = static_cast<LineForm>(digit(bytes, 0) % (static_cast<int>(LineForm::sheets) + 1));
    source.width = 80;
    int number = 0;
    for (bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n'))); !bytes.empty();) {
        bytes.remove_prefix(1);
        const std::size_t end = std::min(bytes.size(), bytes.find('\n'));
        SourceLine line = line_of(bytes.substr(0, end), ++number);
        if (!line.text.empty()) source.lines.push_back(std::move(line));
        bytes.remove_prefix(end);
    }
    return source;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto grammar = load_grammar(fuzz::templates());
    const std::string_view bytes = fuzz::as_text(data, size);
    const SourceDocument source = source_of(bytes);
    const auto read = source.form == LineForm::sheets ? recognise_sheets : recognise;
    return fuzz::check(read(source, *grammar, {}, fuzz::templates(), IdSource::from_content(bytes)));
}
