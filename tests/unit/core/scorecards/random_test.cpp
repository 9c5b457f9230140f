#include "core/scorecards/random.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace mizan::core;

TEST_CASE("Philox4x32-10 gives the published words") {
    // kat_vectors of Random123 (Salmon, Moraes, Dror & Shaw): philox4x32 10
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("The key of a text is its 64-bit FNV-1a hash") {
    // Fowler, Noll & Vo: the hash of "" is the offset basis, that of "a" AF63DC4C8601EC8C
    CHECK(key_of("") == PhiloxKey{0x84222325, 0xcbf29ce4});
    CHECK(key_of("a") == PhiloxKey{0x8601ec8c, 0xaf63dc4c});
}

TEST_CASE("A bounded draw stays below its bound and favours no number") {
    RandomStream random{{1, 2}, 0, 0};
    std::vector<int> met(7);
    for (int i = 0; i < 70'000; ++i)
        ++met[random.below(7)];
    // 10,000 each; the standard deviation is √(70,000 · 1/7 · 6/7) = 92.6
    for (const int times : met)
        CHECK(times == Approx(10'000).margin(450));
    CHECK(random.below(1) == 0);
}

TEST_CASE("Streams and indexes stand apart, and the same ones are the same") {
    RandomStream first{{1, 2}, 0, 5}, again{{1, 2}, 0, 5}, other{{1, 2}, 1, 5}, next{{1, 2}, 0, 6};
    const std::uint32_t word = first.word();
    CHECK(again.word() == word);
    CHECK(other.word() != word);
    CHECK(next.word() != word);
}

TEST_CASE("Normal, gamma and beta draws have the moments of their laws") {
    RandomStream random{{3, 4}, 0, 0};
    constexpr int n = 40'000;
    double normal = 0, squares = 0, gamma = 0, small = 0, beta = 0, beta_squares = 0;
    for (int i = 0; i < n; ++i) {
        const double x = random.normal();
        normal += x;
        squares += x * x;
        gamma += random.gamma(40.5);
        small += random.gamma(0.5);
        const double b = random.beta(40.5, 0.5);
        beta += b;
        beta_squares += (1 - b) * (1 - b);
    }
    CHECK(normal / n == Approx(0).margin(0.02));
    CHECK(squares / n == Approx(1).epsilon(0.03));
    CHECK(gamma / n == Approx(40.5).epsilon(0.005));
    CHECK(small / n == Approx(0.5).epsilon(0.03));
    CHECK(beta / n == Approx(40.5 / 41).epsilon(0.001));
    // E (1 − b)² of Beta(40.5, 0.5) = 0.5 · 1.5 ÷ (41 · 42)
    CHECK(beta_squares / n == Approx(0.75 / (41 * 42)).epsilon(0.08));
}
