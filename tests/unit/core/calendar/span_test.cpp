#include "core/calendar/span.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {
Span from_to(int from, int to) {
    return {instant_from_unix(from), instant_from_unix(to)};
}
} // namespace

TEST_CASE("united spans are ascending and neither overlap nor touch") {
    CHECK(united({from_to(30, 40), from_to(0, 10), from_to(5, 20), from_to(20, 25)}) ==
          std::vector{from_to(0, 25), from_to(30, 40)});
    CHECK(united({from_to(0, 100), from_to(10, 20)}) == std::vector{from_to(0, 100)});
}

TEST_CASE("empty and backward spans are gone") {
    CHECK(united({from_to(10, 10), from_to(20, 15)}).empty());
    CHECK(from_to(20, 15).length() == 0s);
}
