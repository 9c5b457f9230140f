#include "core/quality/sampling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace mizan;
using namespace mizan::core;

namespace {

/// 60 phone calls and 30 e-mails of person 1, nine phone calls of person 2.
std::vector<SampleCandidate> work_of_two() {
    std::vector<SampleCandidate> all;
    for (std::int64_t id = 1; id <= 99; ++id)
        all.push_back({InteractionId{id}, PersonId{id > 90 ? 2 : 1}, id > 60 && id <= 90 ? "email" : "phone"});
    return all;
}

} // namespace

TEST_CASE("How many must be reviewed is what Krejcie and Morgan's table says") {
    // Krejcie & Morgan 1970, Educ. Psychol. Meas. 30:607, at a margin of .05
    CHECK(sample_size(10, Ratio{5, 100}) == 10);
    CHECK(sample_size(100, Ratio{5, 100}) == 80);
    CHECK(sample_size(1000, Ratio{5, 100}) == 278);
    CHECK(sample_size(0, Ratio{5, 100}) == 0);
}

TEST_CASE("A person's number is shared among their strata in proportion, and nobody gives more than they have") {
    // 10 of 60 and 30: 6.67 and 3.33, so 7 and 3; person 2 has nine
    const auto drawn = drawn_sample(work_of_two(), {10, {}}, "seed");
    REQUIRE(drawn.size() == 3);
    CHECK(drawn[0].stratum == "email");
    CHECK(drawn[0].population == 30);
    CHECK(drawn[0].drawn.size() == 3);
    CHECK(drawn[1].drawn.size() == 7);
    CHECK(drawn[2].person == PersonId{2});
    CHECK(drawn[2].drawn.size() == 9);
}

TEST_CASE("The same seed draws the same, in whatever order the candidates come, and nothing twice") {
    auto backwards = work_of_two();
    std::ranges::reverse(backwards);
    const auto drawn = drawn_sample(work_of_two(), {20, {}}, "seed");
    CHECK(drawn == drawn_sample(backwards, {20, {}}, "seed"));
    CHECK(drawn != drawn_sample(work_of_two(), {20, {}}, "another"));
    std::set<InteractionId> each;
    for (const auto& stratum : drawn)
        each.insert(stratum.drawn.begin(), stratum.drawn.end());
    CHECK(each.size() == 29);
}

TEST_CASE("Every interaction is drawn as often as any other") {
    // 3 of 9, 3,000 seeds: each about 1,000 times; six standard deviations are 155
    std::vector<SampleCandidate> nine;
    for (std::int64_t id = 1; id <= 9; ++id)
        nine.push_back({InteractionId{id}, PersonId{1}, "phone"});
    std::vector<int> times(10);
    for (int seed = 0; seed < 3000; ++seed) {
        const auto drawn = drawn_sample(nine, {3, {}}, std::to_string(seed));
        for (const InteractionId id : drawn.front().drawn)
            ++times[static_cast<std::size_t>(id.value)];
    }
    CHECK(*std::min_element(times.begin() + 1, times.end()) > 845);
    CHECK(*std::max_element(times.begin() + 1, times.end()) < 1155);
}
