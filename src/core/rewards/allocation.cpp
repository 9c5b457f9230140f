#include "core/rewards/allocation.hpp"

#include <algorithm>
#include <numeric>

namespace mizan::core {
namespace {

using Whole = boost::multiprecision::cpp_int;

Exact parts_of(const RewardRules& rules, const Candidate& candidate, const Standing& standing) {
    if (!standing.eligible()) return 0;
    std::int64_t parts = 0;
    if (rules.above) {
        parts = std::max<std::int64_t>(0, candidate.total.hundredths - rules.above->hundredths);
    } else {
        const auto tier = std::ranges::find(rules.tiers, standing.band, &Tier::band);
        parts = tier == rules.tiers.end() ? 0 : tier->parts;
    }
    return Exact{parts} * exact(candidate.active_share());
}

std::int64_t cut(const Exact& value) {
    return static_cast<std::int64_t>(Whole{numerator(value) / denominator(value)});
}

/// Sets those who would pass the cap to it until nobody does, and tells what is left for the others.
Exact set_to_cap(std::vector<Award>& awards, std::int64_t pool, std::int64_t cap) {
    std::int64_t left = pool;
    for (;;) {
        Exact parts = 0;
        for (const Award& award : awards)
            if (!award.capped) parts += award.parts;
        if (parts == 0) return left;
        const Exact worth = Exact{left} / parts;
        bool passed = false;
        for (Award& award : awards) {
            if (award.capped || worth * award.parts <= cap) continue;
            award.capped = passed = true;
            award.amount = cap;
        }
        if (!passed) return left;
        left = pool;
        for (const Award& award : awards)
            left -= award.capped ? cap : 0;
    }
}

/// Divides what is left among those not capped; awards stand in order of score, so that ties keep it.
void divide(std::vector<Award>& awards, const Exact& left) {
    Exact parts = 0;
    std::vector<std::size_t> sharing;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        if (awards[i].capped || awards[i].parts == 0) continue;
        sharing.push_back(i);
        parts += awards[i].parts;
    }
    if (sharing.empty()) return;
    std::vector<Exact> lost(awards.size());
    std::int64_t over = cut(left);
    for (const std::size_t i : sharing) {
        const Exact quota = left * awards[i].parts / parts;
        awards[i].amount = cut(quota);
        lost[i] = quota - awards[i].amount;
        over -= awards[i].amount;
    }
    std::ranges::stable_sort(sharing, [&](std::size_t one, std::size_t other) { return lost[other] < lost[one]; });
    for (std::size_t i = 0; over > 0; ++i, --over)
        ++awards[sharing[i]].amount;
}

} // namespace

bool stands_before(const Candidate& one, const Candidate& other) {
    if (one.scored != other.scored) return one.scored;
    if (one.score != other.score) return other.score < one.score;
    if (one.n != other.n) return other.n < one.n;
    return one.person < other.person;
}

Allocation allocate(const RewardRules& rules, const Scheme& scheme, std::span<const Candidate> candidates,
                    std::span<const GateDecision> decisions) {
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(
        order, [&](std::size_t one, std::size_t other) { return stands_before(candidates[one], candidates[other]); });
    Allocation allocation;
    for (const std::size_t i : order) {
        Award award;
        award.person = candidates[i].person;
        award.standing = standing_of(rules, scheme, candidates[i], decisions);
        award.active_share = candidates[i].active_share();
        award.parts = parts_of(rules, candidates[i], award.standing);
        allocation.awards.push_back(std::move(award));
    }
    // Without a cap nobody can pass the pool.
    divide(allocation.awards, set_to_cap(allocation.awards, rules.pool(), rules.cap.value_or(rules.pool())));
    for (const Award& award : allocation.awards)
        allocation.paid += award.amount;
    allocation.unallocated = rules.budget.minor - allocation.paid;
    return allocation;
}

} // namespace mizan::core
