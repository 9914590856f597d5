#include "model/error.h"

#include "model/language.h"

namespace tertial {

std::string to_text(const Error& error) {
    std::string out = error.file;
    if (error.line > 0) {
        if (!out.empty()) out += ", ";
        out += tr("rad ", "line ") + std::to_string(error.line);
    }
    if (!out.empty()) out += ": ";
    return out + error.message;
}

}  // namespace tertial
