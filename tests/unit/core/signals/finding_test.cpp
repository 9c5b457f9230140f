#include "core/signals/finding.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

constexpr PersonId amal_of_checks{1}, basma_of_checks{2}, celine_of_checks{3};

CheckRule shipped(Check check) {
    return shipped_check_rules()[static_cast<std::size_t>(check)];
}

/// SignalRows that a test adds one after another.
class SignalRows {
public:
    CheckedRow& add(PersonId person) {
        CheckedRow row;
        row.interaction = static_cast<std::int64_t>(rows_.size()) + 1;
        row.by.fill(person);
        row.topic = 1;
        rows_.push_back(row);
        return rows_.back();
    }
    void calls(PersonId person, int n, Seconds talk) {
        for (int i = 0; i < n; ++i)
            add(person).talk = talk;
    }
    Finding of(Check check, PersonId person, const Peers& peers = {}) const {
        const std::vector<CheckRule> rules{shipped(check)};
        for (const Finding& finding : findings(rules, rows_, peers))
            if (finding.person == person) return finding;
        FAIL("no finding");
        return {};
    }
    const std::vector<CheckedRow>& all() const { return rows_; }

private:
    std::vector<CheckedRow> rows_;
};

} // namespace

// 8 of 30 against 1 of 40: p by whole numbers, tests/data/accountability/expected.py.
TEST_CASE("A check asks where somebody's share is beyond chance and others'") {
    SignalRows rows;
    rows.calls(amal_of_checks, 8, 4s);
    rows.calls(amal_of_checks, 22, 64s);
    rows.calls(basma_of_checks, 1, 9s);
    rows.calls(basma_of_checks, 39, 89s);
    const Finding asked = rows.of(Check::short_calls, amal_of_checks);
    CHECK(asked.state == FindingState::asks);
    CHECK(asked.own.k == 8);
    CHECK(asked.own.n == 30);
    CHECK(asked.others.k == 1);
    CHECK(asked.others.n == 40);
    CHECK(asked.chance == Ratio{3820, 1000000});
    CHECK(asked.mean == Ratio{48});      // (8·4 + 22·64) ÷ 30
    CHECK(asked.of_others == Ratio{87}); // (9 + 39·89) ÷ 40
    REQUIRE(asked.rows.size() == 8);
    CHECK(asked.rows.front().measured == 4s);
    CHECK(rows.of(Check::short_calls, basma_of_checks).state ==
          FindingState::quiet); // as unlikely, but the lesser share
}

TEST_CASE("A call of ten seconds is not shorter than ten seconds") {
    SignalRows rows;
    rows.calls(amal_of_checks, 20, 10s);
    rows.calls(basma_of_checks, 20, 60s);
    CHECK(rows.of(Check::short_calls, amal_of_checks).own.k == 0);
}

TEST_CASE("Too few rows, of the person or of the others, ask nothing") {
    SignalRows rows;
    rows.calls(amal_of_checks, 19, 4s);
    rows.calls(basma_of_checks, 40, 89s);
    CHECK(rows.of(Check::short_calls, amal_of_checks).state == FindingState::too_few);
    SignalRows alone;
    alone.calls(amal_of_checks, 200, 4s);
    CHECK(alone.of(Check::short_calls, amal_of_checks).state == FindingState::too_few);
}

TEST_CASE("Just under the target begins at so much of it, ends with it, and asks only about what was opened again") {
    SignalRows rows;
    const auto solved = [&](PersonId person, int n, Seconds after, bool again) {
        for (int i = 0; i < n; ++i) {
            CheckedRow& row = rows.add(person);
            row.to_first_solve = after;
            row.resolution_target = 100s;
            row.reopened = again;
        }
    };
    solved(amal_of_checks, 5, 90s, true);
    solved(amal_of_checks, 5, 100s, true);
    solved(amal_of_checks, 5, 101s, true); // missed it
    solved(amal_of_checks, 5, 89s, true);  // well inside
    solved(amal_of_checks, 5, 95s, false);
    solved(basma_of_checks, 40, 50s, false);
    const Finding asked = rows.of(Check::just_under_target, amal_of_checks);
    CHECK(asked.own.k == 10);
    CHECK(asked.own.n == 25);
    CHECK(asked.state == FindingState::asks);
    rows.add(amal_of_checks).to_first_solve = 95s; // whether it was opened again is not known
    CHECK(rows.of(Check::just_under_target, amal_of_checks).own.n == 25);
}

// 3 of 20 unasked after what went well, 15 of 20 after what went badly: p = 0.000328,
// tests/data/accountability/expected.py.
TEST_CASE("Offers of the survey are compared within the person's own work") {
    SignalRows rows;
    const auto offered = [&](PersonId person, int n, bool badly, bool yes) {
        for (int i = 0; i < n; ++i) {
            CheckedRow& row = rows.add(person);
            row.went_badly = badly;
            row.survey_offered = yes;
        }
    };
    offered(amal_of_checks, 15, true, false);
    offered(amal_of_checks, 5, true, true);
    offered(amal_of_checks, 3, false, false);
    offered(amal_of_checks, 17, false, true);
    const Finding asked = rows.of(Check::survey_offers, amal_of_checks);
    CHECK(asked.state == FindingState::asks);
    CHECK(asked.chance == Ratio{328, 1000000});
    CHECK(asked.others.k == 3);
    CHECK(asked.others.n == 20);
    CHECK(asked.rows.size() == 15);
}

TEST_CASE("Quick topics are those that take the team and shift half the time or less") {
    SignalRows rows;
    const auto worked = [&](PersonId person, int n, std::int64_t topic, Seconds effort) {
        for (int i = 0; i < n; ++i) {
            CheckedRow& row = rows.add(person);
            row.topic = topic;
            row.effort = effort;
        }
    };
    worked(amal_of_checks, 30, 1, 100s);
    worked(amal_of_checks, 10, 2, 700s);
    worked(basma_of_checks, 10, 1, 100s);
    worked(basma_of_checks, 30, 2, 700s); // the mean of all is 400, and topic 1 takes a quarter of it
    worked(celine_of_checks, 40, 1, 100s);
    const Peers peers{{amal_of_checks, 1}, {basma_of_checks, 1}, {celine_of_checks, 2}};
    const Finding asked = rows.of(Check::easy_topics, amal_of_checks, peers);
    CHECK(asked.state == FindingState::asks);
    CHECK(asked.own.k == 30);
    CHECK(asked.others.n == 40); // Basma alone: Celine is of another shift
    CHECK(asked.others.k == 10);
    CHECK(rows.of(Check::easy_topics, celine_of_checks, peers).state == FindingState::too_few);
}

TEST_CASE("One time put down by hand is enough to ask") {
    SignalRows rows;
    rows.add(amal_of_checks).stamps = {{HandStamp::How::put_down_late, 25h}};
    rows.add(amal_of_checks).stamps = {{HandStamp::How::put_down_late, 24h}};
    rows.add(amal_of_checks).stamps = {{HandStamp::How::moved_earlier, 60s}};
    rows.add(basma_of_checks);
    const Finding asked = rows.of(Check::backdated, amal_of_checks);
    CHECK(asked.state == FindingState::asks);
    CHECK(asked.own.k == 2);
    CHECK(asked.own.n == 3);
    CHECK_FALSE(asked.chance);
    CHECK(asked.rows.back().how == HandStamp::How::moved_earlier);
    CHECK(rows.of(Check::backdated, basma_of_checks).state == FindingState::quiet);
}

TEST_CASE("Of many people, those whom chance alone would bring are not asked") {
    SignalRows rows;
    // one of twenty people at p below .05 is what chance brings
    for (std::int64_t person = 1; person <= 20; ++person) {
        rows.calls(PersonId{person}, person == 1 ? 6 : 2, 4s);
        rows.calls(PersonId{person}, person == 1 ? 34 : 38, 64s);
    }
    const Finding one = rows.of(Check::short_calls, PersonId{1});
    CHECK(one.chance < Ratio{5, 100}); // 0.018216, expected.py
    CHECK(one.state == FindingState::quiet);
}

TEST_CASE("A check that is off says nothing, and a number that it does not read is refused") {
    CheckRule rule = shipped(Check::short_calls);
    rule.on = false;
    SignalRows rows;
    rows.calls(amal_of_checks, 8, 4s);
    CHECK(findings(std::vector{rule}, rows.all(), {}).empty());
    CHECK(validate(shipped(Check::short_calls)));
    rule.percent = 50;
    const auto refused = validate(rule);
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().code == "check_number");
    for (const CheckRule& each : shipped_check_rules())
        CHECK(validate(each));
}
