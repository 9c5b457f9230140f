#include "support/cases.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// The proof that the comparison is fair: agents whose truth is known, drawn again and again from one seed. Bounds are
// what the definition promises, plus three standard deviations of so many draws.

namespace {

constexpr int runs = 400, equals = 20, rows_each = 240;
constexpr double succeeds_on_chats = 0.92, succeeds_on_mails = 0.65;

class Draw {
public:
    explicit Draw(std::uint64_t seed) : engine_{seed} {}
    double unit() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
    std::int64_t successes(std::int64_t n, double p) {
        std::int64_t k = 0;
        for (std::int64_t i = 0; i < n; ++i)
            k += unit() < p ? 1 : 0;
        return k;
    }

private:
    std::mt19937_64 engine_; // its numbers are fixed by the standard
};

/// From 5 % to 95 % chats, evenly over the equal agents.
std::int64_t chats_of(int agent) {
    return rows_each * (5 + 90 * agent / (equals - 1)) / 100;
}

void work(AgentsAtWork& group, Draw& draw, std::int64_t agent, std::int64_t on_chats, double worse_by = 0) {
    group.succeeded(agent, chats, draw.successes(on_chats, succeeds_on_chats - worse_by), on_chats);
    const std::int64_t on_mails = rows_each - on_chats;
    group.succeeded(agent, mails, draw.successes(on_mails, succeeds_on_mails - worse_by), on_mails);
}

/// Distance of the raw share from the group's in standard errors of the raw share.
double raw_z(const GroupComparison& compared, const Comparison& one) {
    const double share = compared.reference.group_value->approximate(), n = static_cast<double>(one.n);
    return (one.observed->approximate() - n * share) / std::sqrt(n * share * (1 - share));
}

double three_deviations(double p, double draws) {
    return 3 * std::sqrt(p * (1 - p) / draws);
}

} // namespace

TEST_CASE("Equal agents with very different work get as_expected; their raw shares would have judged most of them") {
    Draw draw{20'250'601};
    double beyond = 0, judged = 0, raw_judged = 0, runs_with_verdict = 0;
    for (int run = 0; run < runs; ++run) {
        AgentsAtWork group{"csat"};
        for (int agent = 0; agent < equals; ++agent)
            work(group, draw, agent + 1, chats_of(agent));
        const GroupComparison compared = group.compared();
        double here = 0;
        for (const Comparison& one : compared.agents) {
            beyond += std::abs(one.z->approximate()) > 1.96 ? 1 : 0;
            here += *one.verdict == Verdict::as_expected ? 0 : 1;
            raw_judged += std::abs(raw_z(compared, one)) > 1.96 ? 1 : 0;
        }
        judged += here;
        runs_with_verdict += here > 0 ? 1 : 0;
    }
    const double all = runs * equals;
    // z is a z: 5 % beyond 1.96
    CHECK(std::abs(beyond / all - 0.05) < three_deviations(0.05, all));
    // as_expected at least 95 times of 100, and no verdict on anybody in 95 of 100 groups (all are equal)
    CHECK(judged / all <= 0.05);
    CHECK(runs_with_verdict / runs <= 0.05 + three_deviations(0.05, runs));
    // the raw share judges the work, not the agent
    CHECK(raw_judged / all > 0.5);
}

TEST_CASE("An agent who is truly worse at easy work is found, where the raw share ranks them among the better half") {
    Draw draw{20'250'602};
    double found = 0, raw_better_half = 0, others_judged = 0;
    for (int run = 0; run < runs; ++run) {
        AgentsAtWork group{"csat"};
        for (int agent = 0; agent < equals; ++agent)
            work(group, draw, agent + 1, chats_of(agent));
        constexpr std::int64_t worse = equals + 1;
        work(group, draw, worse, rows_each * 9 / 10, 0.12);
        const GroupComparison compared = group.compared();
        int below = 0;
        for (const Comparison& one : compared.agents) {
            if (one.agent.value == worse) continue;
            others_judged += *one.verdict == Verdict::as_expected ? 0 : 1;
            below += *one.observed < *compared.of(PersonId{worse})->observed ? 1 : 0;
        }
        const Verdict verdict = *compared.of(PersonId{worse})->verdict;
        found += verdict == Verdict::worse || verdict == Verdict::far_worse ? 1 : 0;
        raw_better_half += below > equals / 2 - 1 ? 1 : 0;
    }
    CHECK(found / runs > 0.9);
    CHECK(raw_better_half / runs > 0.3);
    CHECK(others_judged / (runs * equals) <= 0.05);
}

TEST_CASE("Times and means of equal agents are as_expected though their work takes very different times") {
    Draw draw{20'250'603};
    double beyond_times = 0, beyond_means = 0, judged = 0;
    constexpr int few_runs = 100;
    for (int run = 0; run < few_runs; ++run) {
        AgentsAtWork medians{"first_response"}, means{"handle_time"};
        for (int agent = 0; agent < equals; ++agent)
            for (std::int64_t i = 0; i < rows_each; ++i) {
                const bool on_chat = i < chats_of(agent);
                const auto waited = static_cast<std::int64_t>(-std::log(1 - draw.unit()) * (on_chat ? 60 : 3600));
                medians.measured(agent + 1, on_chat ? chats : mails, {waited});
                means.measured(agent + 1, on_chat ? chats : mails, {waited});
            }
        for (const Comparison& one : medians.compared().agents) {
            beyond_times += std::abs(one.z->approximate()) > 1.96 ? 1 : 0;
            judged += *one.verdict == Verdict::as_expected ? 0 : 1;
        }
        for (const Comparison& one : means.compared().agents) {
            beyond_means += std::abs(one.z->approximate()) > 1.96 ? 1 : 0;
            judged += *one.verdict == Verdict::as_expected ? 0 : 1;
        }
    }
    const double all = few_runs * equals;
    CHECK(std::abs(beyond_times / all - 0.05) < three_deviations(0.05, all));
    // exponential times are far from normal: a little more room
    CHECK(std::abs(beyond_means / all - 0.05) < three_deviations(0.05, all) + 0.01);
    CHECK(judged / (2 * all) <= 0.05);
}
