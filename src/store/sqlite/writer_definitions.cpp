#include "store/sqlite/writer.hpp"

#include "store/sqlite/definition_json.hpp"

#include <algorithm>

namespace mizan::store {
namespace {

constexpr int first_year_compared = 1990, last_year_compared = 2060;

struct EditedDates {
    Date first, last;
};

/// The first and the last date on which two calendars of one zone differ, looked for in the years that matter.
std::optional<EditedDates> edited_dates(const core::Calendar& before, const core::Calendar& after) {
    std::optional<EditedDates> edited;
    const Date end = *Date::from_ymd(last_year_compared + 1, 1, 1);
    for (Date date = *Date::from_ymd(first_year_compared, 1, 1); date < end; ++date) {
        if (std::ranges::equal(before.rule_on(date).intervals, after.rule_on(date).intervals)) continue;
        if (!edited) edited = EditedDates{date, date};
        edited->last = date;
    }
    return edited;
}

core::Calendar compiled(const core::CalendarDefinition& definition) {
    auto calendar = core::Calendar::from(definition);
    if (!calendar)
        throw Error{"stored_definition_refused", {{"what", "calendar"}, {"reason", calendar.refusal().code}}};
    return *std::move(calendar);
}

bool same_use(const app::CalendarRecord& a, const app::CalendarRecord& b) {
    return a.team == b.team && a.channel == b.channel;
}

} // namespace

void SqliteWriter::put_definition(const char* kind, const std::string& name, int version,
                                  const app::CalendarRecord* use, std::optional<Date> valid_from,
                                  const std::string& body) {
    const auto team = use && use->team ? std::optional{use->team->value} : std::nullopt;
    const auto channel = use ? use->channel : std::nullopt;
    const auto known = connection->number("SELECT 1 FROM definition WHERE id = (SELECT max(id) FROM definition WHERE "
                                          "kind = ?1 AND name = ?2) AND version = ?3 "
                                          "AND team_id IS ?4 AND channel IS ?5 AND body = ?6",
                                          kind, name, version, team, channel, body);
    if (known != 0) return;
    connection
        ->prepared("INSERT INTO definition (kind, name, version, team_id, channel, valid_from, body, audit_seq) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(kind, name, version, team, channel, valid_from, body, sequence())
        .run();
    view_.rulebook_changed();
}

/// Segments whose durations were measured over edited dates. Whatever calendar they use: marks may be too many.
void SqliteWriter::mark_calendar_edit(const std::vector<app::CalendarRecord>& before,
                                      const app::CalendarRecord& after) {
    std::optional<core::CalendarDefinition> old;
    for (const auto& record : before)
        if (same_use(record, after)) old = record.definition;
    const bool moved = std::ranges::any_of(before, [&](const app::CalendarRecord& record) {
        return record.definition.id == after.definition.id && !same_use(record, after);
    });
    if (!old && !after.team && !after.channel) old = calendar_always(organisation().timezone);
    if (!old || moved || old->timezone != after.definition.timezone) return stale_.mark_measured({}, {});
    const auto edited = edited_dates(compiled(*old), compiled(after.definition));
    if (!edited) return;
    const auto& zone = view_.months().zone();
    const bool without_end = edited->last.year() == last_year_compared;
    const bool without_start = edited->first.year() == first_year_compared;
    // A day's intervals may reach two days on, and the calendar's zone may be a day away from the organisation's.
    stale_.mark_measured(without_start ? std::nullopt : std::optional{zone.start_of(edited->first - 1)},
                         without_end ? std::nullopt : std::optional{zone.start_of(edited->last + 4)});
}

void SqliteWriter::put_calendar(const app::CalendarRecord& calendar) {
    const auto before = read_calendars(*connection, everything);
    const auto& versions = calendar.definition.versions;
    put_definition("calendar", calendar.definition.id, 1, &calendar,
                   versions.empty() ? std::nullopt : std::optional{versions.front().from},
                   to_json(calendar.definition));
    mark_calendar_edit(before, calendar);
}

void SqliteWriter::add_target(const core::ServiceTarget& target) {
    if (target.shipped) return; // those are the program's own
    const auto known = read_targets(*connection, everything);
    if (std::ranges::find(known, target) != known.end()) return;
    connection
        ->prepared("INSERT INTO target (team_id, channel, priority, grade, kind, within_seconds, valid_from, valid_to, "
                   "audit_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(target.team, target.channel, target.priority, target.grade, target.kind, target.within, target.from,
              target.to, sequence())
        .run();
    view_.rulebook_changed();
    stale_.mark_dates({}, {target.from, target.to});
}

void SqliteWriter::put_scheme(const core::Scheme& scheme, std::optional<Date> from) {
    put_definition("scheme", scheme.id, scheme.version, nullptr, from, to_json(scheme));
}

void SqliteWriter::put_kpi(const core::KpiDefinition& definition, std::optional<Date> from) {
    put_definition("kpi", definition.id, definition.version, nullptr, from, to_json(definition));
}

} // namespace mizan::store
