#include "core/rewards/adverse_impact.hpp"

#include "core/fairness/fisher_exact.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace mizan;
using namespace mizan::core;

TEST_CASE("Fisher's exact test gives what R documents", "[rewards]") {
    // R, ?fisher.test: TeaTasting (Agresti 1990, p. 61) and Convictions (Fisher's twins); two-sided, by R 4
    CHECK(fisher_exact(3, 1, 1, 3) == Approx(0.4857142857).epsilon(1e-9));
    CHECK(fisher_exact(2, 10, 15, 3) == Approx(0.0005367241).epsilon(1e-6));
    CHECK(fisher_exact(5, 0, 7, 0) == 1);
    CHECK(fisher_exact(0, 0, 7, 3) == 1);
}

TEST_CASE("Fisher's exact test agrees with whole binomials", "[rewards]") {
    std::ifstream file{std::string{MIZAN_TEST_DATA} + "/rewards/expected.csv"};
    std::string line;
    int tables = 0;
    while (std::getline(file, line)) {
        if (!line.starts_with("fisher,")) continue;
        std::istringstream cells{line.substr(7)};
        std::int64_t t[4];
        char slash = 0;
        cells >> t[0] >> slash >> t[1] >> slash >> t[2] >> slash >> t[3] >> slash;
        std::string p;
        std::getline(cells, p, ',');
        CHECK(Ratio::nearest(fisher_exact(t[0], t[1], t[2], t[3]), 6).fixed(6) == p);
        ++tables;
    }
    CHECK(tables == 5);
}

TEST_CASE("a group is held against all others, and flagged under four fifths", "[rewards]") {
    // By hand: 12 of 20 against 30 of 40: .6, .75, ratio .8; not under. ln .8 = -0.223144; variance 1/12 - 1/20 + 1/30
    // - 1/40 = 0.0416667, root 0.2041241; limits exp(-0.223144 -/+ 0.400076) = 0.536209, 1.193563.
    const std::vector<GroupCount> two{{"b", 40, 30}, {"a", 20, 12}};
    const auto found = adverse_impact(two);
    REQUIRE(found.size() == 2);
    CHECK(found[0].group == "a");
    CHECK(found[0].rate == Ratio{3, 5});
    CHECK(found[0].rate_of_others == Ratio{3, 4});
    CHECK(found[0].ratio == Ratio{4, 5});
    CHECK(found[0].low->approximate() == Approx(0.536209).margin(2e-6));
    CHECK(found[0].high->approximate() == Approx(1.193563).margin(2e-6));
    CHECK(found[0].p->fixed(6) == Ratio::nearest(fisher_exact(12, 8, 30, 10), 6).fixed(6));
    CHECK_FALSE(found[0].flagged);
    const std::vector<GroupCount> worse{{"a", 20, 11}, {"b", 40, 30}};
    CHECK(adverse_impact(worse)[0].flagged);
    const std::vector<GroupCount> few{{"a", 6, 1}, {"b", 40, 30}}; // 6 x 31/46 = 4.04 expected
    CHECK_FALSE(adverse_impact(few)[0].flagged);
    const std::vector<GroupCount> none{{"a", 8, 0}, {"b", 40, 30}}; // 8 x 30/48 = 5 expected
    CHECK(adverse_impact(none)[0].flagged);
    CHECK_FALSE(adverse_impact(none)[0].low);
}

TEST_CASE("groups under five are told together", "[rewards]") {
    const std::vector<GroupCount> groups{{"a", 4, 4}, {"b", 30, 10}, {"c", 3, 0}, {"d", 6, 2}};
    const auto found = adverse_impact(groups);
    REQUIRE(found.size() == 3);
    CHECK(found[2].group.empty());
    CHECK(found[2].people == 7);
    CHECK(found[2].selected == 4);
    const std::vector<GroupCount> one_small{{"a", 2, 1}, {"b", 30, 10}, {"d", 6, 2}};
    const auto joined = adverse_impact(one_small);
    REQUIRE(joined.size() == 2);
    CHECK(joined[1].people == 8);
    const std::vector<GroupCount> alone{{"a", 9, 4}};
    CHECK_FALSE(adverse_impact(alone)[0].p);
}
