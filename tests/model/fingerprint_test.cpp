#include "model/fingerprint.h"

#include <doctest/doctest.h>

using tertial::Fingerprint;

// The digests lie in people's files: they may never come out otherwise. Values: the authors' own of FNV-1a.
TEST_CASE("fingerprint: the known values, and texts that are parted otherwise are others") {
    CHECK(Fingerprint().text() == "cbf29ce484222325");
    Fingerprint a;
    a.bytes("a");
    CHECK(a.text() == "af63dc4c8601ec8c");
    Fingerprint first, second;
    for (const char* part : {"ab", "c"}) first.add(part);
    for (const char* part : {"a", "bc"}) second.add(part);
    CHECK(first.text() != second.text());
}
