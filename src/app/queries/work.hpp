#pragma once
#include "app/queries/standpoint.hpp"

namespace mizan::app {

/// Open at `at`: opened before, nothing resolved by then, not a call that nobody answered. Stocks are over all of them,
/// not only the period's. An open row is overdue when the clock of its resolution, or of a first response still
/// awaited, has passed its target.
struct OpenRow {
    PersonId owner;
    TeamId team;
    core::Channel channel = core::Channel::email;
    TopicId topic;
    bool overdue = false;
    std::optional<Instant> breach_at; // the first of those targets to pass
};
using VisitOpenRow = std::function<void(const StoredInteraction&, const core::SegmentRow&, const OpenRow&)>;
void each_open_row(Reader& reader, const Standpoint& point, Instant at, const VisitOpenRow& visit);
std::vector<OpenRow> open_work(Reader& reader, const Standpoint& point, Instant at);

/// Logged and rostered time of each person inside [from, to), each united. `counted_as`: whose hours are another's.
std::map<PersonId, core::HoursWorked> hours_worked(Reader& reader, std::optional<PersonId> person, Instant from,
                                                   Instant to, Instant known_at,
                                                   const std::map<PersonId, PersonId>& counted_as = {});
core::HoursWorked operator+(core::HoursWorked one, const core::HoursWorked& other);

} // namespace mizan::app
