#include "worked_people.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

struct ExpectedAward {
    std::int64_t amount = 0;
    bool eligible = false, borderline = false;
};

/// By case and person, as tests/data/rewards/expected.py computes them.
std::map<std::string, std::map<std::int64_t, ExpectedAward>> expected_awards() {
    std::map<std::string, std::map<std::int64_t, ExpectedAward>> all;
    std::ifstream file{std::string{MIZAN_TEST_DATA} + "/rewards/expected.csv"};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells{line};
        std::string name, person, amount, eligible, borderline;
        std::getline(cells, name, ',');
        if (name == "fisher") continue;
        std::getline(cells, person, ',');
        std::getline(cells, amount, ',');
        std::getline(cells, eligible, ',');
        std::getline(cells, borderline, ',');
        all[name][std::stoll(person)] = {std::stoll(amount), eligible == "1", borderline == "1"};
    }
    return all;
}

RewardRules worked_rules(std::int64_t pool, std::optional<std::int64_t> cap, bool tiers) {
    RewardRules rules;
    rules.budget = {pool + 1'000, "OMR"};
    rules.reserve = 1'000;
    rules.cap = cap;
    if (tiers)
        rules.tiers = {{"outstanding", 3}, {"strong", 2}, {"solid", 1}};
    else
        rules.above = Points{7'000};
    rules.min_active_days = 45;
    rules.min_n = 20;
    rules.min_band = "solid";
    return rules;
}

Candidate solid(std::int64_t person) {
    Candidate one;
    one.person = PersonId{person};
    one.scored = true;
    one.total = Points{9'000};
    one.score = Exact{90};
    one.high = Points{9'500};
    one.band = one.band_before_gates = "solid";
    one.stability = Ratio{9, 10};
    one.n = 50;
    one.due_days = one.active_days = 20;
    return one;
}

RewardRules by_tiers(std::int64_t budget) {
    RewardRules rules;
    rules.budget = {budget, "OMR"};
    rules.tiers = {{"strong", 2}, {"solid", 1}};
    return rules;
}

Standing standing(const RewardRules& rules, const Candidate& candidate, std::vector<GateDecision> decisions = {}) {
    return standing_of(rules, rewarded_scheme(), candidate, decisions);
}

} // namespace

TEST_CASE("allocations are those of an independent computation in fractions, to the minor unit", "[rewards]") {
    const auto expected = expected_awards();
    REQUIRE(expected.size() == 5);
    const std::map<std::string, RewardRules> cases{{"tiers", worked_rules(1'000'000, std::nullopt, true)},
                                                   {"tiers_capped", worked_rules(1'000'003, 70'000, true)},
                                                   {"above", worked_rules(777'777, std::nullopt, false)},
                                                   {"above_capped", worked_rules(777'777, 60'001, false)},
                                                   {"everybody_capped", worked_rules(500'000, 1'234, true)}};
    for (const auto& [name, rules] : cases) {
        CAPTURE(name);
        REQUIRE(validate(rules, rewarded_scheme()));
        const Allocation allocation = allocate(rules, rewarded_scheme(), worked_people(), {});
        REQUIRE(allocation.awards.size() == 40);
        CHECK(allocation.paid + allocation.unallocated == rules.budget.minor);
        for (const Award& award : allocation.awards) {
            CAPTURE(award.person.value);
            const ExpectedAward& one = expected.at(name).at(award.person.value);
            CHECK(award.amount == one.amount);
            CHECK(award.standing.eligible() == one.eligible);
            CHECK(award.standing.borderline == one.borderline);
        }
    }
}

TEST_CASE("equal remainders go to the higher score, then the larger n, then the smaller person id", "[rewards]") {
    // 100 among three with equal parts: 33⅓ each, one unit over
    std::vector<Candidate> three{solid(3), solid(1), solid(2)};
    const auto who_got_34 = [&] {
        for (const Award& award : allocate(by_tiers(100), rewarded_scheme(), three, {}).awards)
            if (award.amount == 34) return award.person.value;
        return std::int64_t{0};
    };
    CHECK(who_got_34() == 1);
    three[2].n = 51;
    CHECK(who_got_34() == 2);
    three[0].score = Exact{90'001, 1'000};
    CHECK(who_got_34() == 3);
}

TEST_CASE("a band that chance would move pays as the higher of the two, and never past a closed gate", "[rewards]") {
    Candidate one = solid(1);
    one.high = Points{10'100}; // strong begins at 100
    CHECK(standing(by_tiers(100), one).band == "solid");
    one.stability = Ratio{799'999, 1'000'000};
    CHECK(standing(by_tiers(100), one).band == "strong");
    CHECK(standing(by_tiers(100), one).borderline);
    one.stability = Ratio{4, 5};
    CHECK_FALSE(standing(by_tiers(100), one).borderline);
    one.stability = Ratio{1, 2};
    one.high = Points{9'999};
    CHECK(standing(by_tiers(100), one).band == "solid");
    one.high = Points{10'100};
    one.band_before_gates = "strong";
    CHECK(standing(by_tiers(100), one).band == "solid");
}

TEST_CASE("protected absence never lowers eligibility, other absence does", "[rewards]") {
    RewardRules rules = by_tiers(100);
    rules.min_active_days = 15;
    Candidate one = solid(1);
    one.active_days = 8;
    CHECK(standing(rules, one).bars == std::vector{Bar::too_few_days});
    one.protected_days = 7;
    CHECK(standing(rules, one).eligible());
}

TEST_CASE("each reason to take no part is told", "[rewards]") {
    RewardRules rules = by_tiers(100);
    rules.min_active_days = 21;
    rules.min_n = 51;
    rules.min_band = "strong";
    Candidate one = solid(1);
    one.open_step = one.quality_unreliable = true;
    one.closed_gates = {"promise_kept"};
    one.unknown_gates = {"csat"};
    CHECK(standing(rules, one).bars == std::vector{Bar::too_few_days, Bar::too_few_rows, Bar::under_min_band,
                                                   Bar::open_step, Bar::gate_closed, Bar::gate_undecided,
                                                   Bar::quality_unreliable});
    CHECK(standing(rules, Candidate{}).bars.front() == Bar::not_scored);
}

TEST_CASE("a gate without data waits for a decision that names it", "[rewards]") {
    Candidate one = solid(1);
    one.unknown_gates = {"csat", "promise_kept"};
    const GateDecision admitted{PersonId{1}, "csat", true}, other{PersonId{2}, "promise_kept", true},
        refused{PersonId{1}, "promise_kept", false}, also{PersonId{1}, "promise_kept", true};
    CHECK(standing(by_tiers(100), one, {admitted, other}).bars == std::vector{Bar::gate_undecided});
    CHECK(standing(by_tiers(100), one, {admitted, refused}).bars == std::vector{Bar::gate_not_admitted});
    CHECK(standing(by_tiers(100), one, {admitted, also}).eligible());
}

TEST_CASE("rules that nothing can be allocated by are refused", "[rewards]") {
    const auto code = [](const RewardRules& rules) {
        const auto fine = validate(rules, rewarded_scheme());
        return fine ? std::string{} : fine.refusal().code;
    };
    const auto with = [&](auto change) {
        RewardRules rules = by_tiers(100);
        change(rules);
        return code(rules);
    };
    CHECK(with([](auto&) {}).empty());
    CHECK(with([](auto& r) { r.budget.minor = 0; }) == "reward_budget_not_positive");
    CHECK(with([](auto& r) { r.budget.currency = "XAU"; }) == "reward_currency_unknown");
    CHECK(with([](auto& r) { r.reserve = 101; }) == "reward_reserve_out_of_range");
    CHECK(with([](auto& r) { r.reserve = -1; }) == "reward_reserve_out_of_range");
    CHECK(with([](auto& r) { r.cap = 0; }) == "reward_cap_not_positive");
    CHECK(with([](auto& r) { r.tiers.clear(); }) == "reward_basis_missing");
    CHECK(with([](auto& r) { r.above = Points{0}; }) == "reward_basis_twice");
    CHECK(with([](auto& r) { r.tiers[0].band = "best"; }) == "reward_tier_band_unknown");
    CHECK(with([](auto& r) { r.tiers[0].band = "solid"; }) == "reward_tier_twice");
    CHECK(with([](auto& r) { std::swap(r.tiers[0], r.tiers[1]); }) == "reward_tiers_unsorted");
    CHECK(with([](auto& r) { r.tiers[1].parts = 0; }) == "reward_tier_parts_out_of_range");
    CHECK(with([](auto& r) { r.tiers[1].parts = 3; }) == "reward_tier_parts_rising");
    CHECK(with([](auto& r) { r.min_band = "best"; }) == "reward_min_band_unknown");
    CHECK(with([](auto& r) { r.min_n = -1; }) == "reward_minimum_negative");
    CHECK(with([](auto& r) {
              r.tiers.clear();
              r.above = Points{12'000};
          }) == "reward_above_out_of_range");
}
