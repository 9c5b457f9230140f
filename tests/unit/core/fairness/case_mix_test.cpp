#include "core/fairness/case_mix.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

#include <deque>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

struct Collected {
    std::vector<const KpiDefinition*> kpis;
    std::vector<Figure> figures;
    std::deque<CaseMix> mixes;
};

/// Of the person to whom alias 1 belongs.
Collected collected(std::vector<std::string> kpis, const Rows& rows) {
    Collected all;
    for (const std::string& kpi : kpis)
        all.kpis.push_back(built_in_kpi(kpi));
    for (const Segment& segment : segments_of(rows)) {
        if (segment.person != PersonId{1}) continue;
        FigureCollector collector{all.kpis, june(), {}};
        collector.tell(all.mixes.emplace_back(segment.person, all.kpis));
        collector.add(segment);
        all.figures = collector.figures();
    }
    return all;
}

const AgentCases::Cell& cell(const AgentCases& cases, const WorkKind& kind) {
    for (std::size_t i = 0; i < cases.cells.size(); ++i)
        if ((*cases.kinds)[i] == kind) return cases.cells[i];
    FAIL("no such kind");
    return cases.cells.front();
}

} // namespace

TEST_CASE("Rows are counted under the kind of work they are, as the figure counts them") {
    const Rows rows = times(3, an_interaction().about(1).rated(5)) + times(2, an_interaction().about(1).rated(2)) +
                      times(4, an_interaction().about(2).urgent().rated(4)) + times(7, an_interaction().about(1)) +
                      times(6, an_interaction().about(1).rated(5).excluded(ExclusionReason::spam));
    const Collected all = collected({"csat", "csat_mean"}, rows);
    const CaseMix& mix = all.mixes.front();
    const WorkKind first{Channel::email, 1, -1}, second{Channel::email, 2, static_cast<std::int8_t>(Priority::urgent)};
    CHECK(cell(mix.cases(0), first).n == 5);
    CHECK(cell(mix.cases(0), first).k == 3);
    CHECK(cell(mix.cases(0), second).n == 4);
    CHECK(cell(mix.cases(1), first).sum == 19);
    CHECK(cell(mix.cases(1), first).squares == 83);
    CHECK(mix.cases(0).n() == all.figures[0].n);
    CHECK(mix.cases(0).k() == all.figures[0].k);
}

TEST_CASE("Promises stand under channel and topic; work still open is counted apart") {
    const Rows rows = {an_interaction().about(3).urgent().promised("2025-06-20T00:00Z", "2025-06-19T00:00Z"),
                       an_interaction().about(3).resolved_after(1h), an_interaction().about(3).resolved(false)};
    const Collected all = collected({"promise_kept", "resolution"}, rows);
    CHECK(cell(all.mixes.front().cases(0), {Channel::email, 3, -1}).k == 1);
    CHECK(all.mixes.front().cases(1).n() == 1);
    CHECK(all.mixes.front().cases(1).times.size() == 1);
}
