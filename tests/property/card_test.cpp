#include "core/scorecards/card.hpp"
#include "core/scorecards/points.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

SchemeLine any_line() {
    SchemeLine line;
    line.weight = *rc::gen::inRange(1, 100);
    const int from = *rc::gen::inRange(-50, 50), step = *rc::gen::inRange(1, 40), beyond = *rc::gen::inRange(1, 40);
    const int way = *rc::gen::element(1, -1);
    line.floor = Ratio{from, 7};
    line.target = Ratio{from + way * step, 7};
    line.stretch = Ratio{from + way * (step + beyond), 7};
    return line;
}

Card any_card(std::int32_t resamples) {
    Rows rows;
    for (int n = *rc::gen::inRange(20, 60); n > 0; --n)
        rows.push_back(an_interaction()
                           .rated(*rc::gen::inRange(1, 6))
                           .answered_after(Seconds{*rc::gen::inRange(1, 20'000)})
                           .resolved_after(Seconds{*rc::gen::inRange(1, 200'000)})
                           .reopened(*rc::gen::inRange(0, 2)));
    CardRequest request;
    request.person = PersonId{1};
    request.scope = june();
    request.resamples = resamples;
    request.period_open = *rc::gen::arbitrary<bool>();
    return score(default_scheme(), built_in_kpis(), segments_of(rows), request);
}

} // namespace

TEST_CASE("A score is monotone in its KPI: a better value never has fewer points") {
    rc::prop("", [] {
        const SchemeLine line = any_line();
        const bool rising = line.target > line.floor;
        const Ratio value{*rc::gen::inRange(-2000, 2000), 31}, more{*rc::gen::inRange(0, 500), 17};
        const Ratio better = rising ? value + more : value - more;
        const bool monotone = line_points(line, better) >= line_points(line, value);
        const bool clamped = line_points(line, value) >= Ratio{0} && line_points(line, value) <= Ratio{120};
        RC_ASSERT(monotone);
        RC_ASSERT(clamped);
    });
}

TEST_CASE("Contributions sum to the total") {
    rc::prop("", [] {
        std::vector<WeightedPoints> counted;
        for (int n = *rc::gen::inRange(1, 12); n > 0; --n)
            counted.push_back(
                {*rc::gen::inRange(1, 100), exact_points(any_line(), Exact{*rc::gen::inRange(-500, 500), 37})});
        std::int64_t sum = 0;
        for (const Points part : contributions_of(counted))
            sum += part.hundredths;
        RC_ASSERT(sum == total_of(counted).hundredths);
    });
}

TEST_CASE("A card's contributions sum to its total, and the total lies in its interval's neighbourhood") {
    rc::prop("", [] {
        const Card card = any_card(50);
        if (!card.scored) return;
        std::int64_t sum = 0;
        for (const CardLine& line : card.lines)
            if (line.contribution) sum += line.contribution->hundredths;
        RC_ASSERT(sum == card.total->hundredths);
        RC_ASSERT(card.low->hundredths <= card.high->hundredths);
        const bool a_share = *card.stability >= Ratio{0} && *card.stability <= Ratio{1};
        RC_ASSERT(a_share);
    });
}
