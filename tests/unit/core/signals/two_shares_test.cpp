#include "core/signals/two_shares.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

// Both tables and their p stand in R's documentation of fisher.test: Fisher's tea taster, and criminal twins.
TEST_CASE("The chance of two shares is that of Fisher's exact test, both sides") {
    CHECK(chance_of({4, 3}, {4, 1}) == Ratio{485714, 1000000}); // 0.4857: 34 ÷ 70
    CHECK(chance_of({12, 2}, {18, 15}) == Ratio{537, 1000000}); // 0.0005367
    CHECK(chance_of({18, 15}, {12, 2}) == Ratio{537, 1000000});
    CHECK(chance_of({10, 0}, {10, 0}) == Ratio{1});
}

// Newcombe 1998, table II, method 10.
TEST_CASE("The difference of two shares has the hybrid score interval of Newcombe") {
    const auto to_four = [](const std::optional<Ratio>& limit) { return limit->fixed(4); };
    const Interval a = difference_of({70, 56}, {80, 48});
    CHECK(to_four(a.low) == "0.0524");
    CHECK(to_four(a.high) == "0.3339");
    const Interval b = difference_of({10, 9}, {10, 3});
    CHECK(to_four(b.low) == "0.1705");
    CHECK(to_four(b.high) == "0.8090");
}
