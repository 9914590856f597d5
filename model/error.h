// Errors as values. Every operation that can fail returns Expected<T>; exceptions of
// libraries are caught at our border and turned into an Error.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace tertial {

enum class ErrorCode {
    bad_argument,  // the caller asked for something that has no meaning
    not_found,     // a file, node or template does not exist
    cannot_read,   // the operating system refused to read
    cannot_write,  // the operating system refused to write; nothing was replaced
    bad_format,    // the file is not what it should be (broken, wrong kind, bad UTF-8)
    too_large,     // over a limit that protects memory or time
    newer_format,  // written by a newer version of the program
    bad_template,  // data under templates/ is missing or inconsistent
    cancelled,     // a person stopped it
    internal,      // a broken promise inside the program: always a defect
};

/// What went wrong, for a person. `message` is a whole sentence in the user's language that says what
/// is wrong and what to do; `file` and `line` (1-based, 0 = unknown) say where.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;
    std::string file;
    int line = 0;
};

template <class T>
using Expected = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string file = {},
                                                int line = 0) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(file), line});
}

/// "fil.tertial, rad 12: meddelande" — the form in which programs print an error.
[[nodiscard]] std::string to_text(const Error& error);

}  // namespace tertial
