#include "exporters/docx/link_address.h"

#include <doctest/doctest.h>

using tertial::docx::link_address;

TEST_CASE("link address: the web, mail, telephone and FTP stay as typed") {
    for (const char* address :
         {"https://sjoviken.example", "http://sjoviken.example:8080/a/b?c=1&d=%20#del-2", "ftp://sjoviken.example/",
          "mailto:namnd@sjoviken.example", "tel:+46-8-123456", "https://sjoviken.example/a%C3%A5"}) {
        CHECK(link_address(address) == address);
    }
}

TEST_CASE("link address: what a URI cannot hold is encoded, what is missing is added") {
    CHECK(link_address("  www.sjoviken.example/a ") == "https://www.sjoviken.example/a");
    CHECK(link_address("HTTPS://Sjoviken.example/A") == "https://Sjoviken.example/A");
    CHECK(link_address("https://sjoviken.example/mål och medel") == "https://sjoviken.example/m%C3%A5l%20och%20medel");
    CHECK(link_address("https://sjöviken.example/") == "https://sj%C3%B6viken.example/");
    CHECK(link_address("https://sjoviken.example/100%") == "https://sjoviken.example/100%25");
    CHECK(link_address("https://sjoviken.example/<a>\"[b]|{c}") ==
          "https://sjoviken.example/%3Ca%3E%22%5Bb%5D%7C%7Bc%7D");
    CHECK(link_address("https://sjoviken.example/#a#b") == "https://sjoviken.example/#a%23b");
}

TEST_CASE("link address: programs, files, places without a host and broken text are no links") {
    for (const char* address : {"",
                                " ",
                                "javascript:alert(1)",
                                "JavaScript:alert(1)",
                                "file:///etc/passwd",
                                "data:text/html,x",
                                "vbscript:x",
                                "C:\\rapport.docx",
                                "\\\\server\\rapport",
                                "http://",
                                "https:///a",
                                "http://[::1",
                                "http://a b/",
                                "http://a..b/",
                                "http://sjoviken.example:port/",
                                "http://sjoviken.example:123456/",
                                "mailto:",
                                "rapport.docx",
                                "#del",
                                "http://sjoviken.example/\xE5",
                                "http://sjoviken.example/\n"}) {
        CAPTURE(address);
        CHECK(link_address(address).empty());
    }
}
