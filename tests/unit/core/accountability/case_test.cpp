#include "core/accountability/case.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

using EventKind = CaseEvent::Kind;

CaseEvent event_on(EventKind kind, const char* on, const char* text = "") {
    CaseEvent made;
    made.kind = kind;
    made.on = *Date::parse(on);
    made.text = text;
    return made;
}
CaseEvent plan_on(const char* on, const char* check_on, const char* said = "said") {
    CaseEvent made = event_on(EventKind::planned, on, said);
    made.actions = {"Watch the queue"};
    made.check_on = *Date::parse(check_on);
    return made;
}
/// Puts the event in where it may follow; its code where it may not.
std::string then(Case& of, const CaseEvent& next) {
    const auto may = may_follow(of, next);
    if (!may) return may.refusal().code;
    of.events.push_back(next);
    return "";
}
Case opened_case() {
    return {1, {event_on(EventKind::opened, "2025-07-01")}};
}

} // namespace

TEST_CASE("A case goes from conversation to plan to check to its end, or to another plan") {
    Case of = opened_case();
    CHECK(of.step_on(*Date::parse("2025-07-01")) == CaseStep::conversation);
    CHECK(then(of, plan_on("2025-07-02", "2025-09-01")).empty());
    CHECK(of.step_on(*Date::parse("2025-07-02")) == CaseStep::plan);
    CHECK(then(of, plan_on("2025-07-03", "2025-09-01")) == "case_planned_already");
    CHECK(then(of, event_on(EventKind::checked, "2025-08-31")) == "case_check_early");
    CHECK(then(of, event_on(EventKind::checked, "2025-09-01")).empty());
    CHECK(then(of, plan_on("2025-09-02", "2025-12-01", "")).empty()); // the next step
    CHECK(of.rounds() == 2);
    CHECK(then(of, event_on(EventKind::checked, "2025-12-01")).empty());
    CHECK(then(of, event_on(EventKind::closed, "2025-12-02", "done")).empty());
    CHECK(of.step_on(*Date::parse("2027-01-01")) == CaseStep::closed);
    CHECK(then(of, event_on(EventKind::answered, "2025-12-03", "late")) == "case_closed");
}

TEST_CASE("A first plan follows a conversation: what was said, or the person's answer") {
    Case of = opened_case();
    CHECK(then(of, plan_on("2025-07-02", "2025-09-01", "")) == "case_conversation_missing");
    CHECK(then(of, event_on(EventKind::answered, "2025-07-02", "")) == "text_missing");
    CHECK(then(of, event_on(EventKind::answered, "2025-07-02", "I was alone.")).empty());
    CHECK(then(of, plan_on("2025-07-02", "2025-09-01", "")).empty());
}

TEST_CASE("A plan needs something to do and a day of check that lies before the step expires") {
    Case of = opened_case();
    CaseEvent empty = plan_on("2025-07-02", "2025-09-01");
    empty.actions = {""};
    CHECK(then(of, empty) == "case_no_action");
    CHECK(then(of, plan_on("2025-07-02", "2025-07-02")) == "case_check_date");
    CHECK(then(of, plan_on("2025-07-02", "2026-07-02")) == "case_check_date");
    empty.training = "Listening";
    CHECK(then(of, empty).empty());
}

TEST_CASE("What was not checked is not closed, but may be withdrawn") {
    Case of = opened_case();
    CHECK(then(of, event_on(EventKind::checked, "2025-07-02")) == "case_not_planned");
    CHECK(then(of, event_on(EventKind::closed, "2025-07-02", "enough")) == "case_not_checked");
    CaseEvent withdrawn = event_on(EventKind::closed, "2025-07-02", "wrong person");
    withdrawn.withdrawn = true;
    CHECK(then(of, withdrawn).empty());
}

TEST_CASE("A step expires after twelve months, and then the case can only be closed") {
    Case of = opened_case();
    CHECK(of.open_on(*Date::parse("2026-06-30")));
    CHECK_FALSE(of.open_on(*Date::parse("2026-07-01")));
    CHECK(then(of, plan_on("2026-07-01", "2026-09-01")) == "case_expired");
    CHECK(then(of, event_on(EventKind::closed, "2026-07-01", "left behind")).empty());
}
