#include "core/accountability/consecutive.hpp"
#include "core/accountability/policy.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

using Verdicts = std::vector<std::optional<Verdict>>;

Policy shipped_policy(PolicyKind kind) {
    return shipped_policies()[static_cast<std::size_t>(kind)];
}
std::vector<std::string> names_of_periods(const std::vector<Period>& periods) {
    std::vector<std::string> all;
    for (const Period& period : periods)
        all.push_back(period.name);
    return all;
}
Period period_called(const char* text) {
    return *Period::parse(text);
}

} // namespace

TEST_CASE("Worse in two of three periods calls for a case, too few rows and nothing to compare with never do") {
    const Policy policy = shipped_policy(PolicyKind::worse_repeated);
    CHECK(proposes(policy, Verdicts{Verdict::worse, Verdict::as_expected, Verdict::far_worse}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::worse, Verdict::as_expected, Verdict::as_expected}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::worse, Verdict::as_expected, Verdict::as_expected, Verdict::worse}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::too_few, Verdict::no_comparison, Verdict::worse}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::worse, std::nullopt, std::nullopt}));
    CHECK_FALSE(proposes(policy, Verdicts{}));
}

TEST_CASE("Far worse calls for a case at once, in the last period only") {
    const Policy policy = shipped_policy(PolicyKind::far_worse_once);
    CHECK(proposes(policy, Verdicts{Verdict::far_worse}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::worse}));
    CHECK_FALSE(proposes(policy, Verdicts{Verdict::as_expected, Verdict::far_worse}));
}

TEST_CASE("What is counted calls for a case from so many on, where the organisation has turned it on") {
    Policy policy = shipped_policy(PolicyKind::promises_broken);
    CHECK_FALSE(proposes(policy, 9));
    policy.on = true;
    CHECK(proposes(policy, 3));
    CHECK_FALSE(proposes(policy, 2));
}

TEST_CASE("A policy's numbers are those that it reads") {
    for (const Policy& policy : shipped_policies())
        CHECK(validate(policy));
    Policy policy = shipped_policy(PolicyKind::worse_repeated);
    policy.times = 4;
    CHECK(validate(policy).refusal().code == "policy_number");
    policy = shipped_policy(PolicyKind::far_worse_once);
    policy.at_least = 2;
    CHECK(validate(policy).refusal().code == "policy_number");
}

TEST_CASE("Whole months are preceded by as many months, anything else by as many days") {
    CHECK(names_of_periods(consecutive(period_called("2025-01"), 3)) ==
          std::vector<std::string>{"2025-01", "2024-12", "2024-11"});
    CHECK(names_of_periods(consecutive(period_called("2025-Q1"), 2)) == std::vector<std::string>{"2025-Q1", "2024-Q4"});
    CHECK(names_of_periods(consecutive(period_called("2025"), 2)) == std::vector<std::string>{"2025", "2024"});
    CHECK(names_of_periods(consecutive(period_called("2025-W02"), 2)) ==
          std::vector<std::string>{"2025-W02", "2024-12-30..2025-01-05"});
    const Period before = months_before(*Date::parse("2025-05-01"), 6);
    CHECK(before.name == "2024-11-01..2025-04-30");
}
