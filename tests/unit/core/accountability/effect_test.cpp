#include "core/accountability/effect.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

Ratio hundredths(std::int64_t value) {
    return {value, 100};
}

Comparison read_as(std::int64_t value, std::int64_t low, std::int64_t high) {
    Comparison comparison;
    comparison.n = 50;
    comparison.adjusted = hundredths(value);
    comparison.low = hundredths(low);
    comparison.high = hundredths(high);
    comparison.verdict = Verdict::as_expected;
    return comparison;
}

Reference group_of_share(std::int64_t value) {
    Reference reference;
    reference.method = ComparisonMethod::share;
    reference.group_value = hundredths(value);
    return reference;
}

std::string told(const std::optional<Ratio>& value) {
    return value ? value->fixed(6) : "none";
}

} // namespace

// The numbers of this page: tests/data/accountability/expected.py.
TEST_CASE("An effect is the change beyond the group's, from where the person is believed to have stood") {
    Comparison before = read_as(60, 50, 70);
    before.shrunk = hundredths(70);
    before.reliability = hundredths(50);
    const Effect effect = effect_of(before, group_of_share(80), read_as(85, 78, 92), group_of_share(82), Better::high);
    CHECK(effect.shrunk);
    CHECK(told(effect.change) == "0.130000");
    CHECK(told(effect.low) == "0.030501");
    CHECK(told(effect.high) == "0.229499");
    CHECK(effect.word == EffectWord::improved);
    CHECK(effect_of(before, group_of_share(80), read_as(85, 78, 92), group_of_share(82), Better::low).word ==
          EffectWord::not_improved);
    CHECK(effect_of(before, group_of_share(80), read_as(78, 70, 86), group_of_share(82), Better::high).word ==
          EffectWord::unclear);
}

TEST_CASE("In a small group what was before stands as it is") {
    const Effect effect =
        effect_of(read_as(60, 50, 70), group_of_share(80), read_as(85, 78, 92), group_of_share(82), Better::high);
    CHECK_FALSE(effect.shrunk);
    CHECK(told(effect.change) == "0.230000");
    CHECK(told(effect.low) == "0.107934");
    CHECK(told(effect.high) == "0.352066");
}

TEST_CASE("Too few rows on either side, or nothing to compare with, make no effect") {
    Comparison few = read_as(60, 50, 70);
    few.verdict = Verdict::too_few;
    for (const Effect& effect :
         {effect_of(few, group_of_share(80), read_as(85, 78, 92), group_of_share(82), Better::high),
          effect_of(read_as(60, 50, 70), group_of_share(80), few, group_of_share(82), Better::high),
          effect_of(Comparison{}, Reference{}, few, group_of_share(82), Better::high)}) {
        CHECK(effect.word == EffectWord::unclear);
        CHECK_FALSE(effect.change);
    }
}
