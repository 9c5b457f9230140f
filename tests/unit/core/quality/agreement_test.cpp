#include "core/quality/agreement.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>

using namespace mizan;
using namespace mizan::core;

namespace {

constexpr std::nullopt_t none = std::nullopt;

/// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: twelve units, four observers.
const std::vector<RatedUnit> four_observers{
    {1, 1, none, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},    {2, 2, 2, 2},       {1, 2, 3, 4},
    {4, 4, 4, 4},    {1, 1, 2, 1}, {2, 2, 2, 2}, {none, 5, 5, 5}, {none, none, 1, 1}, {none, 3, none, none}};

/// Three reviewers, forty units, one answer in eleven missing: as expected.py makes them.
std::vector<RatedUnit> three_by_forty() {
    std::vector<RatedUnit> units;
    for (int unit = 0; unit < 40; ++unit) {
        RatedUnit ratings;
        for (int who = 0; who < 3; ++who) {
            const int value = (unit * unit + (unit % 5 == who ? 1 + who : 0)) % 5;
            ratings.push_back((7 * unit + 3 * who) % 11 == 0 ? std::optional<int>{} : value);
        }
        units.push_back(ratings);
    }
    return units;
}

double expected(const std::string& name) {
    std::ifstream file{MIZAN_TEST_DATA "/quality/expected.csv"};
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name + ',')) return std::stod(line.substr(name.size() + 1));
    FAIL("nothing is expected of " << name);
    return 0;
}

std::vector<std::pair<int, int>> pairs_of(const std::vector<std::vector<int>>& table) {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t row = 0; row < table.size(); ++row)
        for (std::size_t column = 0; column < table[row].size(); ++column)
            pairs.insert(pairs.end(), static_cast<std::size_t>(table[row][column]),
                         {static_cast<int>(row), static_cast<int>(column)});
    return pairs;
}

std::vector<RatedUnit> units_of(const std::vector<std::pair<int, int>>& pairs) {
    std::vector<RatedUnit> units;
    for (const auto& [one, other] : pairs)
        units.push_back({one, other});
    return units;
}

FormItem scale(int min, int max, ScaleLevel level) {
    FormItem item;
    item.id = "a";
    item.min = min;
    item.max = max;
    item.level = level;
    return item;
}

const double thousandth = 0.0005, millionth = 0.0000006;

} // namespace

TEST_CASE("Krippendorff's alpha is that of his published example, with missing answers") {
    // Krippendorff 2011: nominal .743, ordinal .815
    CHECK(*krippendorff_alpha(four_observers, ScaleLevel::nominal) == Approx(.743).margin(thousandth));
    CHECK(*krippendorff_alpha(four_observers, ScaleLevel::ordinal) == Approx(.815).margin(thousandth));
    // section A of the same: Meg and Owen on ten units, .095
    const std::vector<RatedUnit> two{{0, 1}, {1, 1}, {0, 1}, {0, 0}, {0, 0}, {0, 1}, {0, 0}, {0, 0}, {1, 0}, {0, 0}};
    CHECK(*krippendorff_alpha(two, ScaleLevel::nominal) == Approx(.095).margin(thousandth));
}

TEST_CASE("Alpha, AC1 and raw agreement are what an independent script computes") {
    const bool four = GENERATE(true, false);
    const auto units = four ? four_observers : three_by_forty();
    const std::string name = four ? "four" : "three";
    CHECK(*krippendorff_alpha(units, ScaleLevel::nominal) == Approx(expected(name + "_nominal")).margin(millionth));
    CHECK(*krippendorff_alpha(units, ScaleLevel::ordinal) == Approx(expected(name + "_ordinal")).margin(millionth));
    const ItemAgreement item = agreement_on(scale(four ? 1 : 0, four ? 5 : 4, ScaleLevel::ordinal), units, "s", 0);
    CHECK(item.raw->approximate() == Approx(expected(name + "_raw")).margin(millionth));
    CHECK(item.ac1->approximate() == Approx(expected(name + "_ac1")).margin(millionth));
    CHECK(item.alpha->approximate() == Approx(expected(name + "_ordinal")).margin(millionth));
    CHECK(*item.low <= *item.alpha);
    CHECK(*item.high >= *item.alpha);
}

TEST_CASE("Cohen's kappa is that of his published table") {
    // Cohen 1960, Educ. Psychol. Meas. 20:37, table 2, 200 cases: kappa .492
    const auto pairs = pairs_of({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    CHECK(*cohen_kappa(pairs, false) == Approx(.492).margin(thousandth));
}

TEST_CASE("Quadratic kappa is what an independent script computes from weights of agreement") {
    std::vector<std::pair<int, int>> pairs;
    for (const RatedUnit& unit : three_by_forty())
        if (unit[0] && unit[1]) pairs.emplace_back(*unit[0], *unit[1]);
    CHECK(*cohen_kappa(pairs, true) == Approx(expected("quadratic_kappa")).margin(millionth));
}

TEST_CASE("Gwet's AC1 is that of his published tables") {
    // Gwet 2002: 118, 5, 2, 0 of 125; AC1 .941, kappa -.023
    const auto pairs = pairs_of({{118, 5}, {2, 0}});
    CHECK(*gwet_ac1(units_of(pairs), 2) == Approx(.9408).margin(0.00005));
    CHECK(*cohen_kappa(pairs, false) == Approx(-.0234).margin(0.00005));
    // Gwet, Handbook of Inter-Rater Reliability, the four raters and twelve units: .77544
    CHECK(*gwet_ac1(four_observers, 5) == Approx(.77544).margin(0.000005));
}

TEST_CASE("Where nobody's answers vary alpha is undefined, and raw agreement and AC1 stand beside it") {
    const std::vector<RatedUnit> same(40, RatedUnit{4, 4});
    const ItemAgreement item = agreement_on(scale(0, 4, ScaleLevel::ordinal), same, "s", 0);
    CHECK(!item.alpha);
    CHECK(item.trust == Trust::undefined);
    CHECK(*item.raw == Ratio{1});
    CHECK(*item.ac1 == Ratio{1});
    CHECK(item.may_drive_rewards == true);
}

TEST_CASE("Under thirty doubly rated units nothing is known") {
    const auto pairs = pairs_of({{14, 1}, {0, 14}});
    auto units = units_of(pairs);
    units.push_back({1, none});
    CHECK(agreement_on(scale(0, 1, ScaleLevel::nominal), units, "s", 0).trust == Trust::not_known);
    units.push_back({1, 1});
    const ItemAgreement item = agreement_on(scale(0, 1, ScaleLevel::nominal), units, "s", 0);
    CHECK(item.units == 30);
    CHECK(item.trust == Trust::reliable);
    CHECK(item.kappa.has_value());
}

TEST_CASE("Under .667 an item may not drive rewards, under .800 it is tentative") {
    // (a + d) agree of 40 with halves: alpha is about 2 raw − 1, with 40 units a little above
    const auto trust = [](int agree) {
        const int off = 40 - agree;
        const auto units = units_of(pairs_of({{agree / 2, off / 2}, {off - off / 2, agree - agree / 2}}));
        return agreement_on(scale(0, 1, ScaleLevel::nominal), units, "s", 0);
    };
    CHECK(trust(32).trust == Trust::unreliable); // .6
    CHECK(trust(32).may_drive_rewards == false);
    CHECK(trust(34).trust == Trust::tentative); // .7
    CHECK(trust(34).may_drive_rewards == true);
    CHECK(trust(38).trust == Trust::reliable); // .9
}

TEST_CASE("Where one answer has over 95 percent raw agreement and AC1 decide") {
    // 98 of 100 both 1, two apart: alpha is near 0, raw .98, prevalence 198 of 200
    const auto units = units_of(pairs_of({{0, 1}, {1, 98}}));
    const ItemAgreement item = agreement_on(scale(0, 1, ScaleLevel::nominal), units, "s", 0);
    CHECK(item.by_raw_agreement);
    CHECK(item.alpha->approximate() < .1);
    CHECK(item.trust == Trust::reliable);
    CHECK(item.resamples_left_out > 0); // e⁻² of the resamples have neither of the two: about 270 of 2,000
    CHECK(item.resamples_left_out < 400);
}

TEST_CASE("The interval of alpha is the same for the same seed") {
    const auto units = three_by_forty();
    const auto item = scale(0, 4, ScaleLevel::ordinal);
    const auto one = agreement_on(item, units, "s", 0), again = agreement_on(item, units, "s", 0);
    CHECK(one.low == again.low);
    CHECK(one.high == again.high);
    CHECK(agreement_on(item, units, "t", 0).low != one.low);
}
