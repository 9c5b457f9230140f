#include "core/fairness/case_mix.hpp"
#include "core/kpi/intervals.hpp"
#include "core/kpi/quantile.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <cmath>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

/// Any row that a source could say.
InteractionBuilder any_row() {
    const auto in = [](int low, int high) { return *rc::gen::inRange(low, high); };
    const auto often = [&] { return in(0, 3) > 0; };
    InteractionBuilder row = an_interaction().opened("2025-06-0" + std::to_string(in(1, 10)) + "T08:00Z").by(in(0, 4));
    if (in(0, 2) == 0) row.on(Channel::phone);
    if (often()) row.answered(often());
    if (often()) row.queued(Seconds{in(0, 100)});
    if (often()) row.answered_after(Seconds{in(0, 20'000)});
    if (often()) row.resolved_after(Seconds{in(0, 200'000)});
    if (in(0, 3) == 0) row.paused(Seconds{in(0, 90'000)}, Seconds{in(90'000, 200'000)});
    if (often()) row.credited(Role::resolver, in(0, 4));
    if (often()) row.handled_in(Seconds{in(0, 900)});
    if (often()) row.rated(in(1, 6));
    if (often()) row.recommended(in(0, 11));
    if (often()) row.reopened(in(0, 3)).transferred(in(0, 2));
    if (often()) row.of_customer(in(1, 5)).about(in(1, 3));
    if (often()) row.complaint(in(0, 2) == 0);
    if (often()) row.for_purpose(static_cast<Purpose>(in(0, 4)));
    if (often()) row.costing(in(0, 500), in(0, 2) == 0 ? "OMR" : "EUR");
    if (often()) row.retention(static_cast<RetentionOutcome>(in(0, 3))).worth(in(1, 1000), in(0, 2));
    if (in(0, 8) == 0) row.excluded(ExclusionReason::spam);
    if (in(0, 8) == 0) row.by_bot();
    if (in(0, 4) == 0) row.replied(0s, Seconds{in(1, 500)}, in(1, 4));
    if (in(0, 4) == 0) row.promised("2025-06-20T00:00Z", in(0, 2) == 0 ? "2025-06-19T00:00Z" : "2025-06-21T00:00Z");
    return row;
}

Rows any_rows() {
    Rows rows;
    for (int n = *rc::gen::inRange(0, 40); n > 0; --n)
        rows.push_back(any_row());
    return rows;
}

std::vector<const KpiDefinition*> all_kpis() {
    std::vector<const KpiDefinition*> kpis;
    for (const KpiDefinition& kpi : built_in_kpis())
        kpis.push_back(&kpi);
    return kpis;
}

FigureCollector collector() {
    return {all_kpis(), june(), {}, {"OMR", "EUR"}};
}

} // namespace

TEST_CASE("Figures do not depend on the order of the rows") {
    rc::prop("", [] {
        auto segments = segments_of(any_rows());
        FigureCollector forwards = collector(), backwards = collector();
        for (const Segment& segment : segments)
            forwards.add(segment);
        std::reverse(segments.begin(), segments.end());
        for (Segment& segment : segments) {
            std::reverse(segment.rows.begin(), segment.rows.end());
            backwards.add(segment);
        }
        const bool same = forwards.figures() == backwards.figures();
        RC_ASSERT(same);
    });
}

TEST_CASE("Collectors merged tell what one collector would have told") {
    rc::prop("", [] {
        const auto segments = segments_of(any_rows());
        FigureCollector whole = collector(), odd = collector(), even = collector();
        for (std::size_t i = 0; i < segments.size(); ++i) {
            whole.add(segments[i]);
            (i % 2 == 0 ? even : odd).add(segments[i]);
        }
        even.merge(std::move(odd));
        const bool same = even.figures() == whole.figures();
        RC_ASSERT(same);
    });
}

TEST_CASE("Asking twice gives the same figures") {
    rc::prop("", [] {
        FigureCollector once = collector();
        for (const Segment& segment : segments_of(any_rows()))
            once.add(segment);
        const bool same = once.figures() == once.figures();
        RC_ASSERT(same);
    });
}

TEST_CASE("Shares lie in their interval between 0 and 1, and count no more than there are") {
    rc::prop("", [] {
        FigureCollector all = collector();
        const Rows rows = any_rows();
        for (const Segment& segment : segments_of(rows))
            all.add(segment);
        for (const Figure& figure : all.figures()) {
            if (!figure.k) continue;
            RC_ASSERT(*figure.k <= figure.n);
            const bool enclosed = *figure.low <= *figure.value && *figure.value <= *figure.high;
            const bool a_share = *figure.low >= Ratio{0} && *figure.high <= Ratio{1};
            RC_ASSERT(enclosed);
            RC_ASSERT(a_share);
            if (figure.kpi != "promise_kept")
                RC_ASSERT(figure.n + figure.unknown_n <= static_cast<std::int64_t>(rows.size()));
        }
    });
}

TEST_CASE("Every row is counted, left out with a reason, or unknown with a reason") {
    rc::prop("", [] {
        for (const Segment& segment : segments_of(any_rows()))
            for (const SegmentRow& row : segment.rows)
                for (const KpiDefinition& kpi : built_in_kpis()) {
                    const RowOutcome one = outcome(kpi, row, june().as_of, {});
                    RC_ASSERT(one.state == RowOutcome::State::counted || !one.reason.empty());
                }
    });
}

TEST_CASE("The ranks around a quantile are those of the definition, term by term") {
    // lower = max{k: P(Bin(n, q) ≤ k − 1) ≤ .025}, upper = min{k: P(Bin(n, q) ≥ k) ≤ .025}
    rc::prop("", [] {
        const std::int64_t n = *rc::gen::inRange(1, 400);
        const Ratio q = *rc::gen::element(Ratio{1, 2}, Ratio{9, 10}, Ratio{1, 4});
        const long double p = static_cast<long double>(q.approximate());
        std::vector<long double> exactly(static_cast<std::size_t>(n) + 1);
        for (std::int64_t k = 0; k <= n; ++k)
            exactly[static_cast<std::size_t>(k)] =
                std::exp(std::lgamma(n + 1.0L) - std::lgamma(k + 1.0L) - std::lgamma(n - k + 1.0L) + k * std::log(p) +
                         (n - k) * std::log(1 - p));
        QuantileRanks expected;
        long double below = 0, above = 0;
        for (std::int64_t k = 1; k <= n; ++k) {
            below += exactly[static_cast<std::size_t>(k - 1)];
            if (below <= 0.025L) expected.lower = k;
            above += exactly[static_cast<std::size_t>(n + 1 - k)];
            if (above <= 0.025L) expected.upper = n + 1 - k;
        }
        const bool same = quantile_ranks(n, q) == expected;
        RC_ASSERT(same);
    });
}

TEST_CASE("Values asked for by rank are those of the sorted list") {
    rc::prop("", [](std::vector<std::int64_t> values) {
        if (values.empty()) return;
        for (std::int64_t& value : values)
            value %= 1000;
        std::vector<std::int64_t> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        RankedValues ranked{values};
        for (int i = 0; i < 10; ++i) {
            const auto rank = *rc::gen::inRange<std::size_t>(0, sorted.size());
            RC_ASSERT(ranked.at(rank) == sorted[rank]);
        }
        const bool same = ranked.quantile(Ratio{9, 10}) == quantile_of_sorted(sorted, Ratio{9, 10});
        RC_ASSERT(same);
    });
}

TEST_CASE("An agent's rows by kind of work add up to the figure's n and k") {
    rc::prop("", [] {
        const auto kpis = all_kpis();
        for (const Segment& segment : segments_of(any_rows())) {
            FigureCollector one = collector();
            CaseMix mix{segment.person, kpis};
            one.tell(mix);
            one.add(segment);
            for (std::size_t i = 0; i < kpis.size(); ++i) {
                if (comparison_method(*kpis[i]) == ComparisonMethod::none) continue;
                const auto figures = one.figures();
                const auto figure = std::find_if(figures.begin(), figures.end(),
                                                 [&](const Figure& found) { return found.kpi == kpis[i]->id; });
                const AgentCases& cases = mix.cases(i);
                RC_ASSERT(cases.n() == figure->n);
                RC_ASSERT(cases.k() == figure->k.value_or(0));
                if (comparison_method(*kpis[i]) == ComparisonMethod::median_time)
                    RC_ASSERT(static_cast<std::int64_t>(cases.times.size()) == figure->n);
                Wide sum = 0;
                for (const AgentCases::Cell& cell : cases.cells)
                    sum += cell.sum;
                const bool mean = comparison_method(*kpis[i]) == ComparisonMethod::mean && figure->value;
                const std::int64_t scale = ShapeOf::kpi(CompiledKpi{*kpis[i]}).scale;
                const bool same = !mean || Moments{figure->n, sum, 0}.mean(scale) == figure->value ||
                                  figure->value == figure->times.value_or(TimeStatistics{}).median;
                RC_ASSERT(same);
            }
        }
    });
}
