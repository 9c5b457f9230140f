#include "core/kpi/segment_builder.hpp"

#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

SegmentRow row_of(const InteractionBuilder& built, const Rulebook& rulebook) {
    return segment_row(built.interaction(), InteractionId{1}, built.surroundings(), rulebook);
}

/// Sunday to Thursday, 08:00 to 16:00, UTC. 1 June 2025 is a Sunday.
Calendar office() {
    CalendarVersion version;
    version.from = day("2025-01-01");
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        version.week[weekday] = hours({{"08:00", "16:00"}});
    auto calendar = Calendar::from({"office", "UTC", {version}});
    REQUIRE(calendar);
    return *calendar;
}

Engagement engaged(std::int64_t team, const char* from, const char* to, const char* grade = "") {
    Engagement engagement;
    engagement.team = TeamId{team};
    engagement.from = day(from);
    if (*to) engagement.to = day(to);
    engagement.grade = grade;
    return engagement;
}

} // namespace

TEST_CASE("Durations are working time of the calendar that applies, less the pauses") {
    Rulebook rulebook = a_rulebook();
    rulebook.calendars.push_back({std::nullopt, std::nullopt, office(), "office"});
    // Sunday 15:00 to Monday 10:00 is one hour and two; the pause 15:30 to Monday 08:30 holds one hour of them
    const SegmentRow row =
        row_of(an_interaction().opened("2025-06-01T15:00Z").resolved_after(19h).paused(30min, 17h + 30min), rulebook);
    CHECK(row.resolution_working == 2 * 3600);
    CHECK(row.resolution_elapsed == 2 * 3600);
    // 24 h of the shipped target begin with 30 min on Sunday; 7.5 h on Monday make 8, Tuesday 16, Wednesday 24
    CHECK(row.resolution_breach_at == unix_seconds(at("2025-06-05T08:00:01Z")));
}

TEST_CASE("A calendar of team and channel beats that of the team, of the channel, of the organisation") {
    Rulebook rulebook = a_rulebook();
    const auto use = [&](std::optional<TeamId> team, std::optional<Channel> channel, const char* id) {
        CalendarVersion version;
        version.from = day("2025-01-01");
        auto calendar = Calendar::from({id, "UTC", {version}});
        REQUIRE(calendar);
        rulebook.calendars.push_back({team, channel, *calendar, id});
    };
    const auto found = [&](std::int64_t team, Channel channel) {
        return rulebook.calendar_for(TeamId{team}, channel).id();
    };
    CHECK(found(1, Channel::email) == "always");
    use({}, {}, "all");
    CHECK(found(1, Channel::email) == "all");
    use({}, Channel::email, "mail");
    CHECK(found(1, Channel::email) == "mail");
    use(TeamId{1}, {}, "team");
    CHECK(found(1, Channel::email) == "team");
    use(TeamId{1}, Channel::email, "both");
    CHECK(found(1, Channel::email) == "both");
    CHECK(found(2, Channel::email) == "mail");
    CHECK(found(2, Channel::phone) == "all");
}

TEST_CASE("What an unanswered call says of talking and responding is ignored") {
    const SegmentRow row =
        row_of(a_call().answered(false).queued(30s).answered_after(40s).talked(50s).handled_in(60s), a_rulebook());
    CHECK(row.queue == 30);
    CHECK(row.first_response_at == missing);
    CHECK(row.first_response_working == missing);
    CHECK(row.talk == missing);
    CHECK(row.handle == missing);
}

TEST_CASE("A row lies in the segment of each person credited, and each role stands once") {
    const auto built = an_interaction().by(1).credited(Role::resolver, 2).credited(Role::rated_agent, 2);
    const auto credited = credits(built.interaction(), a_rulebook());
    const std::uint8_t first = role_bit(Role::owner) | role_bit(Role::first_responder);
    const std::uint8_t second = role_bit(Role::resolver) | role_bit(Role::rated_agent);
    CHECK(credited == std::vector<std::pair<PersonId, std::uint8_t>>{{PersonId{1}, first}, {PersonId{2}, second}});
}

TEST_CASE("Work without a person belongs to nobody, and is still counted once for the organisation") {
    const Rows rows{an_interaction().by(0).credited(Role::resolver, 2).resolved_after(1h), an_interaction().by(77)};
    const auto segments = segments_of(rows);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].person == PersonId{});
    CHECK(segments[0].rows.size() == 2);
    CHECK(figure_of("handled", rows).value == Ratio{2});
    CHECK(figure_of("resolution", rows + times(1, an_interaction().supplying({Field::resolved_at}))).n == 1);
}

TEST_CASE(
    "An alias and a membership hold on their dates only; the team is the row's own, else the owner's at opening") {
    Rulebook rulebook = a_rulebook();
    Person& first = rulebook.people[0];
    Person& second = rulebook.people[1];
    first.aliases[0].to = day("2025-06-10");
    PersonAlias taken_over = first.aliases[0];
    taken_over.from = day("2025-06-10");
    taken_over.to.reset();
    second.aliases.push_back(taken_over);
    first.engagements = {engaged(5, "2025-01-01", "2025-06-05"), engaged(6, "2025-06-05", "")};
    rulebook.index();
    CHECK(rulebook.person(AliasId{1}, day("2025-06-09")) == PersonId{1});
    CHECK(rulebook.person(AliasId{1}, day("2025-06-10")) == PersonId{2});
    CHECK(row_of(an_interaction().opened("2025-06-04T08:00Z"), rulebook).team == 5);
    CHECK(row_of(an_interaction().opened("2025-06-05T08:00Z"), rulebook).team == 6);
    CHECK(row_of(an_interaction().in_team(9), rulebook).team == 9);
}

TEST_CASE("Targets can depend on the owner's grade") {
    ServiceTarget quick;
    quick.kind = TargetKind::first_response;
    quick.grade = "senior";
    quick.within = 60s;
    Rulebook rulebook = a_rulebook({quick});
    rulebook.people[0].engagements = {engaged(1, "2025-01-01", "", "senior")};
    rulebook.index();
    CHECK(row_of(an_interaction(), rulebook).first_response_target == TargetSource::organisation);
    CHECK(row_of(an_interaction().by(2), rulebook).first_response_target == TargetSource::shipped);
    CHECK(row_of(an_interaction(), rulebook).first_response_breach_at == unix_seconds(at("2025-06-01T08:01:01Z")));
}

TEST_CASE("Rows belong to the month of opening, promises to the month due, in the organisation's zone") {
    Rulebook rulebook = a_rulebook();
    rulebook.zone = zone("Asia/Muscat"); // UTC+4
    const auto segments =
        segments_of({an_interaction().opened("2025-05-31T21:00Z").promised("2025-06-30T20:30Z")}, rulebook);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].month.iso() == "2025-06");
    CHECK(segments[0].rows.size() == 1);
    CHECK(segments[1].month.iso() == "2025-07");
    CHECK(segments[1].promises.size() == 1);
}

TEST_CASE("A pause without an end keeps the clock from ever passing the target") {
    Interaction paused = an_interaction().interaction();
    paused.pauses.push_back({paused.opened_at + 1h, std::nullopt, Pause::Kind::waiting_for_customer});
    const SegmentRow row = segment_row(paused, InteractionId{1}, {}, a_rulebook());
    CHECK(row.resolution_target == TargetSource::shipped);
    CHECK(row.resolution_breach_at == missing);
}
