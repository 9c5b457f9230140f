#pragma once
#include "core/rewards/allocation.hpp"

namespace mizan::test {

/// The bands of tests/data/rewards/expected.py.
inline core::Scheme rewarded_scheme() {
    core::Scheme scheme;
    scheme.id = "worked";
    scheme.bands = {{"outstanding", Points{11'000}},
                    {"strong", Points{10'000}},
                    {"solid", Points{8'500}},
                    {"developing", Points{6'000}},
                    {"below", Points{0}}};
    return scheme;
}

/// Its people.
inline std::vector<core::Candidate> worked_people() {
    const core::Scheme scheme = rewarded_scheme();
    std::vector<core::Candidate> people;
    for (std::int64_t i = 1; i <= 40; ++i) {
        core::Candidate one;
        one.person = PersonId{i};
        one.scored = true;
        one.total = Points{5'000 + i * 1'709 % 7'001};
        one.score = core::Exact{one.total.hundredths * 7 + i % 5, 700};
        one.high = Points{one.total.hundredths + i * 83 % 900};
        one.band = one.band_before_gates = scheme.bands[core::band_of(scheme.bands, one.total)].code;
        one.stability = Ratio{60 + i * 13 % 41, 100};
        one.n = 10 + i * 29 % 50;
        one.due_days = 60;
        one.active_days = static_cast<int>(60 - i * 11 % 25);
        one.protected_days = i % 4 == 0 ? static_cast<int>(i * 11 % 25) : 0;
        people.push_back(std::move(one));
    }
    return people;
}

} // namespace mizan::test
