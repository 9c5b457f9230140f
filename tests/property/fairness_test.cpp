#include "support/cases.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

std::int64_t up_to(std::int64_t most) {
    return *rc::gen::inRange<std::int64_t>(0, most + 1);
}

WorkKind any_kind() {
    return {static_cast<Channel>(up_to(2)), up_to(3), static_cast<std::int8_t>(up_to(3) - 1)};
}

} // namespace

TEST_CASE("What is expected of everybody together is what they did together") {
    rc::prop("ΣE = ΣO of shares over the group", [] {
        AgentsAtWork group{"csat"};
        for (std::int64_t rows = 1 + up_to(40); rows > 0; --rows) {
            const std::int64_t n = 1 + up_to(60);
            group.succeeded(1 + up_to(7), any_kind(), up_to(n), n);
        }
        const GroupComparison compared = group.compared();
        double observed = 0, expected = 0;
        for (const Comparison& one : compared.agents) {
            if (!one.z) continue; // its work tells it from nobody: E = O
            observed += one.observed->approximate();
            expected += one.expected->approximate();
        }
        RC_ASSERT(std::abs(observed - expected) < 1e-5);
    });
    rc::prop("Σ n·E = Σ n·mean of means over the group", [] {
        AgentsAtWork group{"csat_mean"};
        for (std::int64_t rows = 1 + up_to(40); rows > 0; --rows)
            group.measured(1 + up_to(7), any_kind(),
                           std::vector<std::int64_t>(static_cast<std::size_t>(1 + up_to(40)), 1 + up_to(4)));
        double observed = 0, expected = 0;
        for (const Comparison& one : group.compared().agents) {
            if (!one.z) continue;
            observed += static_cast<double>(one.n) * one.observed->approximate();
            expected += static_cast<double>(one.n) * one.expected->approximate();
        }
        RC_ASSERT(std::abs(observed - expected) < 1e-2);
    });
    rc::prop("of median times, rows above", [] {
        AgentsAtWork group{"first_response"};
        for (std::int64_t rows = 1 + up_to(40); rows > 0; --rows) {
            std::vector<std::int64_t> times;
            for (std::int64_t n = 1 + up_to(30); n > 0; --n)
                times.push_back(up_to(500));
            group.measured(1 + up_to(7), any_kind(), times);
        }
        double observed = 0, expected = 0;
        for (const Comparison& one : group.compared().agents) {
            if (!one.z) continue;
            observed += one.observed->approximate();
            expected += one.expected->approximate();
        }
        RC_ASSERT(std::abs(observed - expected) < 1e-5);
    });
}

TEST_CASE("The adjusted share lies inside its limits") {
    rc::prop("low ≤ adjusted ≤ high, all within 0 and 1", [] {
        AgentsAtWork group{"csat"};
        for (std::int64_t rows = 2 + up_to(40); rows > 0; --rows) {
            const std::int64_t n = 1 + up_to(60);
            group.succeeded(1 + up_to(15), any_kind(), up_to(n), n);
        }
        for (const Comparison& one : group.compared().agents) {
            if (!one.adjusted) continue;
            RC_ASSERT(Ratio{0} <= *one.low && *one.low <= *one.adjusted);
            RC_ASSERT(*one.adjusted <= *one.high && *one.high <= Ratio{1});
        }
    });
}
