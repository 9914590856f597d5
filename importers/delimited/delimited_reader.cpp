#include "importers/delimited/delimited_reader.h"

#include <algorithm>
#include <filesystem>

#include "importers/delimited/encoding.h"
#include "importers/delimited/records.h"
#include "importers/excel/cell_text.h"
#include "model/fold.h"
#include "model/language.h"

namespace tertial {

namespace {

constexpr std::ptrdiff_t most_separators = 400'000;  // a city's indicators of ten years are a tenth of it

std::string sheet_name(std::string_view file) {
    const std::filesystem::path path{std::string(file)};
    return file == "-" ? std::string() : path.stem().string();
}

SourceLine to_line(const TextRecord& record, int line_before) {
    SourceLine line;
    line.place = {record.line, 1};
    line.gap_before = record.line > line_before + 1;
    line.style = LineStyle::text;
    for (const std::string& field : record.fields) {
        line.cells.push_back(excel::clean_cell_text(field));
        line.text += " " + line.cells.back();
    }
    std::replace(line.text.begin(), line.text.end(), '\n', ' ');
    line.text = fold_blanks(line.text);
    return line;
}

}  // namespace

bool looks_delimited(std::string_view bytes) {
    const auto decoded = decode_text(bytes, {});
    return decoded && find_separator(decoded->text).has_value();
}

Expected<SourceDocument> read_delimited(std::string_view bytes, std::string_view name) {
    const auto decoded = decode_text(bytes, name);
    if (!decoded) return tl::make_unexpected(decoded.error());
    const char separator = find_separator(decoded->text).value_or(';');
    if (std::count(decoded->text.begin(), decoded->text.end(), separator) > most_separators) {
        return fail(ErrorCode::too_large,
                    tr("Filen har fler rader och kolumner än en rapport kan ha.",
                       "The file has more rows and columns than a report can have."),
                    std::string(name));
    }
    const std::vector<TextRecord> records = split_records(decoded->text, separator);
    if (records.empty()) {
        return fail(ErrorCode::bad_format,
                    tr("Filen är tom. Välj filen med tabellen.", "The file is empty. Choose the file with the table."),
                    std::string(name));
    }
    SourceDocument out;
    out.name = name;
    out.form = LineForm::sheets;
    SourceLine heading;
    heading.text = fold_blanks(sheet_name(name));
    heading.place = {0, 1};
    heading.style = LineStyle::heading;
    heading.level = 1;
    out.lines.push_back(std::move(heading));
    int line_before = 0;
    for (const TextRecord& record : records) {
        const int line = record.line;
        out.lines.push_back(to_line(record, line_before));
        line_before = line;
    }
    if (decoded->encoding == TextEncoding::windows_1252) {
        out.remarks.push_back(tr("Filen är inte UTF-8; den lästes som Windows-1252, som Excel sparar CSV.",
                                 "The file is not UTF-8; it was read as Windows-1252, as Excel saves CSV."));
    }
    return out;
}

}  // namespace tertial
