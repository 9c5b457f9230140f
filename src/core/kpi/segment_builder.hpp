#pragma once
#include "core/kpi/calendar_use.hpp"
#include "core/kpi/segment.hpp"
#include "core/service/people.hpp"
#include "core/service/targets.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mizan::core {

/// Everything besides the rows that a segment is computed from, as known at one instant.
struct Rulebook {
    Zone zone; // the organisation's
    std::vector<CalendarUse> calendars;
    ServiceTargets targets;
    std::vector<Person> people;
    std::vector<Team> teams;
    std::vector<std::string> currencies;
    int fcr_window_days = 7;
    std::int64_t version = 0; // grows with every change of the above; kept with each segment

    const Calendar& calendar_for(TeamId team, Channel channel) const {
        return core::calendar_for(calendars, team, channel);
    }
    /// The person whom an alias names on a date; none where there is none.
    PersonId person(AliasId alias, Date on) const;
    /// The team a person belongs to on a date.
    TeamId team_of(PersonId person, Date on) const;
    /// What a person is on a date, or nullptr.
    const Engagement* engagement_of(PersonId person, Date on) const;
    /// Call after `people` is set; lets the three above answer in constant time.
    void index();

private:
    std::map<AliasId, std::vector<std::size_t>> by_alias_;
    std::map<PersonId, std::size_t> by_person_;
};

/// What an interaction's row needs beyond itself and the rulebook: looked up by the store.
struct Surroundings {
    std::optional<Instant> fcr_repeat_at;
    std::optional<Instant> human_contact_at;
    std::optional<std::int64_t> lifetime_value_minor; // of the customer, where retention is known
    std::int32_t value_currency = -1;
    FieldSet supplied;
};

/// The instant from which first-contact resolution looks forward: resolved_at, else closed_at, else opened_at + handle;
/// nothing where the interaction is not resolved or none is known.
std::optional<Instant> fcr_anchor(const Interaction& interaction);

/// The interaction's row without roles: durations on the calendar that applies, instants of breach, and so on.
SegmentRow segment_row(const Interaction& interaction, InteractionId id, const Surroundings& surroundings,
                       const Rulebook& rulebook);

/// Which persons' segments hold the interaction and with which role bits. The bits of roles without a person go to
/// PersonId{0}. Every role appears exactly once.
std::vector<std::pair<PersonId, std::uint8_t>> credits(const Interaction& interaction, const Rulebook& rulebook);

/// Puts one interaction where it belongs. Keys: (person, month of opening) for the row and its replies, (person, month
/// due) for promises. Call sort_segment on each when all are in.
void add_to_segments(const Interaction& interaction, InteractionId id, const Surroundings& surroundings,
                     const Rulebook& rulebook, std::map<std::pair<PersonId, Month>, Segment>& segments);
void sort_segment(Segment& segment);

} // namespace mizan::core
