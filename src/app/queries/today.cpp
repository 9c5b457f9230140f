#include "app/queries/today.hpp"

#include "app/actor.hpp"

#include <algorithm>
#include <map>

namespace mizan::app {
namespace {

constexpr std::size_t most_things = 3;
constexpr std::int64_t fewest_overdue = 2; // a single one stands in the queue already

/// The last moment of data that has come to a halt before `now`.
std::optional<Instant> halt_of(const Asking& asking, Instant last_opening, Instant now) {
    const Instant last = asking.known_at ? std::min(last_opening, *asking.known_at) : last_opening;
    return last + halt_after < now ? std::optional{last + 1s} : std::nullopt;
}

/// The last month that has ended, or the last with data where that is earlier.
Month newest_full_month(const core::Zone& zone, Instant as_of, Instant last_opening) {
    return std::min(Month{Month::of(zone.date_of(as_of)).number - 1}, Month::of(zone.date_of(last_opening)));
}

/// Who has most of them, by name where several have as many.
template <class Row, class Who>
std::optional<TodayThing> most_of(TodayThing::Kind kind, const std::vector<Row>& rows, Who who) {
    std::map<PersonId, TodayThing> people;
    TodayThing all;
    for (const Row& row : rows) {
        if (!row.overdue) continue;
        TodayThing& thing = people[who(row)];
        thing.kind = kind;
        thing.person = who(row);
        thing.agent = row.names.agent;
        thing.agent_ar = row.names.agent_ar;
        ++thing.count;
        ++all.of;
    }
    std::optional<TodayThing> most;
    for (auto& [person, thing] : people)
        if (!most || thing.count > most->count || (thing.count == most->count && thing.agent < most->agent))
            most = thing;
    if (most) most->of = all.of;
    return most;
}

void add_below_target(std::vector<TodayThing>& things, std::vector<BelowTarget> found) {
    for (BelowTarget& one : found) {
        if (things.size() == most_things) return;
        TodayThing thing;
        thing.kind = one.person ? TodayThing::Kind::below_target : TodayThing::Kind::all_below_target;
        thing.person = one.person;
        thing.agent = one.agent;
        thing.agent_ar = one.agent_ar;
        thing.below = std::move(one);
        things.push_back(std::move(thing));
    }
}

} // namespace

Result<TodayAnswer> today(App& app, const TodayQuestion& question, const Progress& progress) {
    auto reader = app.store->read();
    if (const auto who = permitted(*reader, question.asking.actor, Action::see_people, present(app, *reader)); !who)
        return who.refusal();
    const auto openings = reader->span();
    if (!openings) return Refusal{"no_interactions", {}};
    Asking asking = question.asking;
    TodayAnswer answer;
    if (!asking.as_of) {
        asking.as_of = halt_of(asking, openings->second, app.clock->now());
        answer.halted = asking.as_of.has_value();
    }
    const Standpoint point = standpoint(app, *reader, Period{}, asking);
    std::optional<TeamId> team;
    if (!question.team.empty()) {
        const auto found = find_team(point.rulebook, question.team);
        if (!found) return found.refusal();
        team = *found;
    }
    asking.as_of = answer.as_of = point.as_of;
    answer.known_at = point.known_at;
    answer.rulebook_version = point.rulebook.version;

    progress.step("reading_rows", 0);
    const core::Zone& zone = point.rulebook.zone;
    const Instant tomorrow = zone.start_of(zone.date_of(point.as_of) + 1);
    answer.work = due_work(*reader, point, team, soon_limit);
    answer.promises = due_promises(*reader, point, team, point.as_of - promises_back, tomorrow);
    reader.reset();

    if (auto most =
            most_of(TodayThing::Kind::overdue_promises, answer.promises, [](const auto& row) { return row.who; }))
        answer.things.push_back(*std::move(most));
    auto most = most_of(TodayThing::Kind::overdue_work, answer.work.rows, [](const auto& row) { return row.owner; });
    if (most && most->count >= fewest_overdue) answer.things.push_back(*std::move(most));

    const Month month = newest_full_month(zone, point.as_of, openings->second);
    answer.month = Period::of(month);
    if (month < Month::of(zone.date_of(openings->first))) return answer;
    auto below = below_target(app, month, question.team, asking, progress);
    if (!below) return below.refusal();
    add_below_target(answer.things, *std::move(below));
    return answer;
}

} // namespace mizan::app
