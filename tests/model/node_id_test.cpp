#include "model/node_id.h"

#include <doctest/doctest.h>

#include <set>

using namespace tertial;

TEST_CASE("ids: the same seed gives the same ids, another seed gives others") {
    IdSource a(7), b(7), c(8);
    const NodeId first = a.next('i');
    CHECK(first == b.next('i'));
    CHECK(first != c.next('i'));
    CHECK(first.text.size() == 9);
    CHECK(first.text.front() == 'i');
}

TEST_CASE("ids: a hundred thousand of one source are all different") {
    IdSource source = IdSource::from_content("report");
    std::set<NodeId> seen;
    for (int i = 0; i < 100'000; ++i) seen.insert(source.next('p'));
    CHECK(seen.size() == 100'000);
}
