// The small pieces of WordprocessingML that every writer needs: paragraphs, runs, fields, bookmarks.
// Source: ISO/IEC 29500-1, clause 17.3 (paragraphs and runs), 17.13.6 (bookmarks), 17.16 (fields).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "exporters/opc/package.h"
#include "exporters/opc/xml_writer.h"

namespace tertial::docx {

inline constexpr std::string_view word_namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Bookmarks of one document: ids count up, names stay unique.
class Bookmarks {
public:
    /// Writes the start and returns its id, or -1 (and writes nothing) when the name is taken, whatever its case, or
    /// none that Word takes: a letter first, then letters, figures and underscores, 40 bytes at most.
    int open(std::string& xml, std::string_view name);
    void close(std::string& xml, int id);

private:
    int next_ = 1;
    std::unordered_set<std::string> names_;
};

/// Relationships of one part, given out as they are asked for.
class Relationships {
public:
    std::string add(std::string_view type, std::string_view target, opc::TargetMode mode = opc::TargetMode::internal);
    /// The same address always gets the same relationship.
    std::string hyperlink(std::string_view address);
    [[nodiscard]] std::vector<opc::Relationship> take() { return std::move(relationships_); }

private:
    std::vector<opc::Relationship> relationships_;
};

/// `<w:p>` with its style; close with close_paragraph.
void open_paragraph(std::string& xml, std::string_view style);
inline void close_paragraph(std::string& xml) {
    xml += "</w:p>";
}

/// A run in the look of a character style ("" = that of the paragraph). Nothing for an empty text.
void append_run(std::string& xml, std::string_view text, std::string_view character_style = {});
/// Its text alone, `<w:t>`, inside a run.
void append_run_text(std::string& xml, std::string_view text);
void append_tab(std::string& xml);

/// A field with the result that it shows until someone updates it: PAGE, NUMPAGES, SEQ.
void append_field(std::string& xml, std::string_view instruction, std::string_view result,
                  std::string_view character_style = {});

}  // namespace tertial::docx
