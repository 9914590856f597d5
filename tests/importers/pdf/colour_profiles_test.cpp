#include "importers/pdf/colour_profiles.h"

#include <doctest/doctest.h>

#include <string>

using tertial::pdf::without_colour_profiles;

namespace {

std::string object(const std::string& dictionary) {
    return "7 0 obj\n<<" + dictionary + ">>\nstream\nx\nendstream\nendobj\n";
}

}  // namespace

TEST_CASE("colour profiles: the catalog's output intents are passed over, and nothing moves") {
    const std::string catalog = "1 0 obj <</Type /Catalog /OutputIntents [5 0 R] /Pages 2 0 R>> endobj";
    const std::string out = without_colour_profiles(catalog);
    CHECK(out.find("/OutputIntents") == std::string::npos);
    CHECK(out.size() == catalog.size());
}

TEST_CASE("colour profiles: a profile is unreadable, also when the catalog is packed away") {
    const std::string profile = object("/N 3 /Length 1 /Filter /FlateDecode");
    const std::string out = without_colour_profiles(profile);
    CHECK(out.find("/Filter") == std::string::npos);
    CHECK(out.size() == profile.size());
    CHECK(without_colour_profiles(object("/Filter/FlateDecode/Length 1/N 4")).find("/Filter") == std::string::npos);
}

TEST_CASE("colour profiles: other streams stay as they are") {
    for (const std::string dictionary :
         {"/Type /ObjStm /N 3 /First 20 /Length 1 /Filter /FlateDecode", "/Length 1 /Filter /FlateDecode",
          "/AP <</N 3 0 R>> /Length 1 /Filter /FlateDecode", "/N 30 /Length 1 /Filter /FlateDecode",
          "/Length 1 /Filter /FlateDecode /N "}) {
        CAPTURE(dictionary);
        CHECK(without_colour_profiles(object(dictionary)) == object(dictionary));
    }
}
