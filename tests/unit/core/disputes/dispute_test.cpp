#include "core/disputes/dispute.hpp"
#include "support/calendars.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

using DisputeKindOfEvent = DisputeEvent::Kind;

DisputeEvent dispute_event(DisputeKindOfEvent kind, const char* actor, Decision decision = Decision::rejected) {
    DisputeEvent made;
    made.kind = kind;
    made.actor = actor;
    made.text = "because";
    made.decision = decision;
    return made;
}
std::string next_in(Dispute& dispute, const DisputeEvent& next) {
    const auto may = may_follow(dispute, next);
    if (!may) return may.refusal().code;
    dispute.events.push_back(next);
    return "";
}
Dispute raised_dispute() {
    return {1, {dispute_event(DisputeKindOfEvent::raised, "amal")}};
}

} // namespace

TEST_CASE("A dispute is decided once, appealed once, and then decided for good by somebody else") {
    Dispute of = raised_dispute();
    CHECK(of.state() == DisputeState::open);
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::appealed, "amal")) == "dispute_not_decided");
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::decided, "huda")).empty());
    CHECK(of.state() == DisputeState::rejected);
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::decided, "omar")) == "dispute_decided");
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::appealed, "amal")).empty());
    CHECK(of.state() == DisputeState::appealed);
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::appealed, "amal")) == "dispute_appealed");
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::decided, "huda")) == "dispute_same_decider");
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::decided, "omar", Decision::accepted)).empty());
    CHECK(of.state() == DisputeState::final_);
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::appealed, "amal")) == "dispute_final");
    CHECK(next_in(of, dispute_event(DisputeKindOfEvent::decided, "salim")) == "dispute_final");
}

TEST_CASE("What was accepted in full is not appealed, what was in part may be") {
    Dispute accepted = raised_dispute(), partly = raised_dispute();
    CHECK(next_in(accepted, dispute_event(DisputeKindOfEvent::decided, "huda", Decision::accepted)).empty());
    CHECK(next_in(accepted, dispute_event(DisputeKindOfEvent::appealed, "amal")) == "dispute_accepted");
    CHECK(next_in(partly, dispute_event(DisputeKindOfEvent::decided, "huda", Decision::partly)).empty());
    CHECK(next_in(partly, dispute_event(DisputeKindOfEvent::appealed, "amal")).empty());
    DisputeEvent silent = dispute_event(DisputeKindOfEvent::decided, "omar");
    silent.text.clear();
    CHECK(next_in(partly, silent) == "text_missing");
}

// Sunday to Thursday: from Wednesday 16 July 2025 the ten days are 17, 20–24, 27–30 July.
TEST_CASE("The window is counted in days on which the organisation works") {
    const auto office = Calendar::from(
        {"office", "Asia/Muscat", {{day("2025-01-01"), gulf_week(hours({{"08:00", "16:00"}})), {}, {}}}});
    CHECK(last_working_day(*office, day("2025-07-16"), dispute_days) == day("2025-07-30"));
    CHECK(last_working_day(Calendar::always(), day("2025-07-16"), dispute_days) == day("2025-07-26"));
}
