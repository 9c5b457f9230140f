#include "app/queries/due_work.hpp"

#include "app/queries/work.hpp"
#include "app/queries/work_clock.hpp"

#include <algorithm>
#include <tuple>

namespace mizan::app {
namespace {

/// The breach is the second after the last one that the target allows.
Seconds time_left(const core::Calendar& calendar, const core::Interaction& row, const DueRow& due, Instant now) {
    std::vector<core::Span> pauses; // they stop the clock of the resolution only
    if (due.target == AwaitedTarget::resolution) pauses = pauses_of(row, std::max(now, due.breach_at));
    return due.overdue ? -core::working_seconds(calendar, due.breach_at, now, pauses) - 1s
                       : core::working_seconds(calendar, now, due.breach_at, pauses) - 1s;
}

/// Kept, even if late, or withdrawn: nothing is left to do.
bool done_by(const core::Promise& promise, Instant at) {
    return (promise.kept_at && *promise.kept_at <= at) || (promise.withdrawn_at && *promise.withdrawn_at <= at);
}

} // namespace

DueWork due_work(Reader& reader, const Standpoint& point, std::optional<TeamId> team, Seconds soon) {
    DueWork work;
    each_open_row(reader, point, point.as_of,
                  [&](const StoredInteraction& stored, const core::SegmentRow& row, const OpenRow& open) {
                      if (team && open.team != *team) return;
                      ++work.open;
                      work.overdue += open.overdue ? 1 : 0;
                      if (!open.breach_at) return;
                      const core::Calendar& calendar = point.rulebook.calendar_for(open.team, open.channel);
                      DueRow due;
                      due.target = unix_seconds(*open.breach_at) == row.resolution_breach_at
                                       ? AwaitedTarget::resolution
                                       : AwaitedTarget::first_response;
                      due.breach_at = *open.breach_at;
                      due.overdue = open.overdue;
                      due.left = time_left(calendar, stored.row, due, point.as_of);
                      if (due.left > soon) return;
                      due.id = stored.id;
                      due.source = stored.source_name;
                      due.external_id = stored.row.external_id;
                      due.owner = open.owner;
                      due.names = names_of(stored, open.owner, open.team, point.rulebook, reader);
                      due.channel = open.channel;
                      due.priority = stored.row.priority;
                      due.opened_at = stored.row.opened_at;
                      due.calendar = calendar.id();
                      work.rows.push_back(std::move(due));
                  });
    std::ranges::sort(work.rows, {}, [](const DueRow& row) { return std::tuple{row.left, row.breach_at, row.id}; });
    return work;
}

std::vector<DuePromise> due_promises(Reader& reader, const Standpoint& point, std::optional<TeamId> team, Instant from,
                                     Instant to) {
    std::vector<DuePromise> found;
    const core::Rulebook& rulebook = point.rulebook;
    reader.promising_rows(
        from, to, point.known_at, [&](const StoredInteraction& stored, const core::Surroundings& surroundings) {
            if (stored.row.excluded) return;
            const TeamId of_row{core::segment_row(stored.row, stored.id, surroundings, rulebook).team};
            if (team && of_row != *team) return;
            for (const core::Promise& given : stored.row.promises) {
                if (given.due_at < from || given.due_at >= to || given.made_at > point.as_of) continue;
                if (done_by(given, point.as_of)) continue;
                const AliasId alias = given.who ? given.who : stored.row.credited(core::Role::owner);
                DuePromise due;
                due.id = stored.id;
                due.source = stored.source_name;
                due.external_id = stored.row.external_id;
                due.who = rulebook.person(alias, rulebook.zone.date_of(given.made_at));
                due.names = names_of(stored, due.who, of_row, rulebook, reader);
                due.follow_up = given.kind == core::Promise::Kind::follow_up;
                due.channel = stored.row.channel;
                due.opened_at = stored.row.opened_at;
                due.made_at = given.made_at;
                due.due_at = given.due_at;
                due.overdue = given.due_at <= point.as_of;
                found.push_back(std::move(due));
            }
        });
    std::ranges::stable_sort(found, {}, [](const DuePromise& due) { return std::tuple{due.due_at, due.id}; });
    return found;
}

} // namespace mizan::app
