// Addresses of links as a Word file can hold them. A typed address that is no URI makes Word call the file damaged, and
// one that runs a program when clicked has no place in a published report.
// Source: RFC 3986 (URI); ISO/IEC 29500-2, 6.5 (relationship targets are URI references).
#pragma once

#include <string>
#include <string_view>

namespace tertial::docx {

/// The address as an ASCII URI, what is not allowed there percent-encoded; "www.…" gets https. Empty when it is not the
/// web, mail, telephone or FTP, or has no host: the words of the link then stand without one.
[[nodiscard]] std::string link_address(std::string_view typed);

}  // namespace tertial::docx
