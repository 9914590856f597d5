#include "importers/pdf/pdf_reader.h"

#include "importers/pdf/poppler.h"
#include "importers/pdf/printed_document.h"

namespace tertial {

namespace {

constexpr std::size_t header_window = 1024;

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
    return bytes.substr(0, header_window).find("%PDF-") != std::string_view::npos;
}

Expected<SourceDocument> read_pdf(std::string_view bytes, std::string_view name, const PageWatch& watch) {
    const Expected<pdf::Document> document = pdf::read_pages(bytes, name, watch);
    if (!document) return tl::make_unexpected(document.error());
    return pdf::read_document(*document, name);
}

}  // namespace tertial
