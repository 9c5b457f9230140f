#include "core/rewards/allocation.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>

using namespace mizan;
using namespace mizan::core;

namespace {

Scheme rewards_scheme() {
    Scheme scheme;
    scheme.bands = {{"outstanding", Points{11'000}}, {"solid", Points{8'500}}, {"below", Points{0}}};
    return scheme;
}

Candidate some_candidate(std::int64_t person, const Scheme& scheme) {
    Candidate one;
    one.person = PersonId{person};
    one.scored = *rc::gen::inRange(0, 10) != 0;
    one.total = Points{*rc::gen::inRange<std::int64_t>(0, 12'001)};
    one.score = Exact{one.total.hundredths, 100};
    one.high = Points{one.total.hundredths + *rc::gen::inRange<std::int64_t>(0, 500)};
    one.band = one.band_before_gates = scheme.bands[band_of(scheme.bands, one.total)].code;
    one.stability = Ratio{*rc::gen::inRange<std::int64_t>(0, 101), 100};
    one.n = *rc::gen::inRange<std::int64_t>(0, 100);
    one.due_days = 22;
    one.active_days = *rc::gen::inRange(0, 23);
    return one;
}

struct Case {
    RewardRules rules;
    std::vector<Candidate> people;
};

Case some_case() {
    Case made;
    made.rules.budget = {*rc::gen::inRange<std::int64_t>(1, 10'000'000), "OMR"};
    made.rules.reserve = *rc::gen::inRange<std::int64_t>(0, made.rules.budget.minor);
    if (*rc::gen::inRange(0, 2) == 0) made.rules.cap = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    if (*rc::gen::inRange(0, 2) == 0)
        made.rules.tiers = {{"outstanding", 7}, {"solid", 3}};
    else
        made.rules.above = Points{*rc::gen::inRange<std::int64_t>(0, 12'000)};
    made.rules.min_n = *rc::gen::inRange<std::int64_t>(0, 30);
    const auto count = *rc::gen::inRange(0, 30);
    for (int i = 1; i <= count; ++i)
        made.people.push_back(some_candidate(i, rewards_scheme()));
    return made;
}

} // namespace

TEST_CASE("an allocation pays what the budget says, under the cap, in whatever order people come", "[rewards]") {
    rc::prop("sums, caps, order", [] {
        Case made = some_case();
        const Allocation first = allocate(made.rules, rewards_scheme(), made.people, {});
        std::int64_t sum = 0;
        bool room = false;
        for (const Award& award : first.awards) {
            sum += award.amount;
            RC_ASSERT(award.amount >= 0);
            RC_ASSERT(!made.rules.cap || award.amount <= *made.rules.cap);
            RC_ASSERT(award.standing.eligible() || award.amount == 0);
            RC_ASSERT(award.parts != 0 || award.amount == 0);
            room |= award.parts != 0 && !award.capped;
        }
        RC_ASSERT(sum == first.paid);
        RC_ASSERT(first.paid + first.unallocated == made.rules.budget.minor);
        RC_ASSERT(first.unallocated >= made.rules.reserve);
        // Somebody under the cap leaves nothing of the pool lying about.
        RC_ASSERT(!room || first.unallocated == made.rules.reserve);
        std::ranges::rotate(made.people, made.people.begin() + static_cast<std::ptrdiff_t>(made.people.size() / 3));
        std::ranges::reverse(made.people);
        const Allocation again = allocate(made.rules, rewards_scheme(), made.people, {});
        for (std::size_t i = 0; i < first.awards.size(); ++i) {
            RC_ASSERT(first.awards[i].person == again.awards[i].person);
            RC_ASSERT(first.awards[i].amount == again.awards[i].amount);
        }
    });
}

TEST_CASE("of two people who were as long active the one with more points takes no less", "[rewards]") {
    rc::prop("monotone", [] {
        Case made = some_case();
        for (Candidate& one : made.people) {
            one.active_days = 20;
            one.n = 50;
            one.scored = true;
            one.stability = Ratio{1};
        }
        const Allocation found = allocate(made.rules, rewards_scheme(), made.people, {});
        for (std::size_t i = 1; i < found.awards.size(); ++i)
            RC_ASSERT(found.awards[i].amount <= found.awards[i - 1].amount);
    });
}
