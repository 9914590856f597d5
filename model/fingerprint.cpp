#include "model/fingerprint.h"

#include <cstdio>

namespace tertial {

std::string Fingerprint::text() const {
    char out[17];
    std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash_));
    return out;
}

}  // namespace tertial
