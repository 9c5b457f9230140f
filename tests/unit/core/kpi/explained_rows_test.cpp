#include "core/kpi/reasons.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

// Every number here is worked out by hand from the rows above it.

namespace {

Ratio brought_by(const std::string& id, const InteractionBuilder& row) {
    const KpiDefinition& kpi = *built_in_kpi(id);
    const SegmentRow told = segments_of({row}).front().rows.front();
    return brought(kpi, outcome(kpi, told, june().as_of, {}));
}

} // namespace

TEST_CASE("What a row brings is in the unit of the figure") {
    using enum RecoveryStep;
    const auto complaint = an_interaction().complaint().recovered(noticed).not_applicable(compensated);
    CHECK(brought_by("recovery", complaint) == Ratio{1, 5}); // one of the five steps that apply
    CHECK(brought_by("nps", an_interaction().recommended(10)) == Ratio{100});
    CHECK(brought_by("nps", an_interaction().recommended(8)) == Ratio{0});
    CHECK(brought_by("nps", an_interaction().recommended(3)) == Ratio{-100});
    CHECK(brought_by("handle_time", a_call().answered().handled_in(300s)) == Ratio{300});
}

TEST_CASE("A row whose source keeps no conversations is unknown to reply_time; one that does speaks by its replies") {
    const auto of = [](const InteractionBuilder& row) {
        return without_replies(segments_of({row}).front().rows.front());
    };
    const auto gap = of(an_interaction());
    REQUIRE(gap);
    CHECK(gap->state == RowOutcome::State::unknown);
    CHECK(gap->reason == reason::not_supplied);
    CHECK_FALSE(of(an_interaction().replied(0s, 60s)));
    CHECK_FALSE(of(an_interaction().outbound()));
}
