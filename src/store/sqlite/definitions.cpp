#include "store/sqlite/definitions.hpp"

#include "store/sqlite/dated.hpp"
#include "store/sqlite/definition_json.hpp"
#include "store/sqlite/people_rows.hpp"
#include "store/sqlite/tables.hpp"

#include <algorithm>

namespace mizan::store {
namespace {

/// Calls visit(row) for the newest definition of each name. Columns: team_id, channel, body.
template <class Visit>
void each_newest(Connection& connection, std::string_view kind, std::int64_t until, Visit visit) {
    auto& rows = connection
                     .prepared("SELECT team_id, channel, body FROM definition WHERE id IN (SELECT max(id) FROM "
                               "definition WHERE kind = ? AND audit_seq <= ? GROUP BY name) ORDER BY id")
                     .with(kind, until);
    while (rows.step())
        visit(rows);
}

template <class Value>
Value expect(Result<Value> result, const char* what) {
    if (!result)
        throw Error{"stored_definition_refused", {{"what", std::string{what}}, {"reason", result.refusal().code}}};
    return *std::move(result);
}

struct DatedTarget {
    DateRange dates;
    core::ServiceTarget target;
};

bool same_work(const core::ServiceTarget& a, const core::ServiceTarget& b) {
    return a.team == b.team && a.channel == b.channel && a.priority == b.priority && a.grade == b.grade &&
           a.kind == b.kind;
}

} // namespace

core::Calendar CalendarCache::compiled(const core::CalendarDefinition& definition) {
    const std::string text = to_json(definition);
    const std::lock_guard lock{mutex_};
    auto found = calendars_.find(text);
    if (found == calendars_.end())
        found = calendars_.emplace(text, expect(core::Calendar::from(definition), "calendar")).first;
    return found->second;
}

app::Organisation read_organisation(Connection& connection) {
    auto& row = connection.prepared("SELECT timezone, currency, created_at FROM organisation");
    if (!row.with().step()) throw Error{"database_corrupt", {{"detail", "organisation"}}};
    app::Organisation organisation{row.string(0), row.string(1), row.instant(2)};
    row.reset();
    return organisation;
}

core::Zone organisation_zone(Connection& connection) {
    return expect(core::Zone::named(read_organisation(connection).timezone), "timezone");
}

std::vector<app::CalendarRecord> read_calendars(Connection& connection, std::int64_t until) {
    std::vector<app::CalendarRecord> calendars;
    each_newest(connection, "calendar", until, [&](Statement& row) {
        app::CalendarRecord calendar{calendar_from_json(row.text(2)), {}, {}};
        if (!row.null(0)) calendar.team = row.id<TeamId>(0);
        if (!row.null(1)) calendar.channel = static_cast<core::Channel>(row.integer(1));
        // Where two serve the same work, the newer does.
        std::erase_if(calendars, [&](const app::CalendarRecord& older) {
            return older.team == calendar.team && older.channel == calendar.channel;
        });
        calendars.push_back(std::move(calendar));
    });
    return calendars;
}

std::vector<core::ServiceTarget> read_targets(Connection& connection, std::int64_t until) {
    std::vector<DatedTarget> said;
    auto& rows = connection
                     .prepared("SELECT team_id, channel, priority, grade, kind, within_seconds, valid_from, valid_to "
                               "FROM target WHERE audit_seq <= ? ORDER BY id")
                     .with(until);
    while (rows.step()) {
        core::ServiceTarget target;
        if (!rows.null(0)) target.team = rows.id<TeamId>(0);
        if (!rows.null(1)) target.channel = static_cast<core::Channel>(rows.integer(1));
        if (!rows.null(2)) target.priority = static_cast<core::Priority>(rows.integer(2));
        target.grade = rows.string(3);
        target.kind = static_cast<core::TargetKind>(rows.integer(4));
        target.within = Seconds{rows.integer(5)};
        supersede(
            said, DatedTarget{{rows.date(6), rows.date(7)}, target},
            [](DatedTarget& t) -> DateRange& { return t.dates; },
            [&](const DatedTarget& older) { return same_work(older.target, target); });
    }
    std::vector<core::ServiceTarget> targets;
    for (auto& [dates, target] : said) {
        target.from = dates.from;
        target.to = dates.to;
        targets.push_back(std::move(target));
    }
    return targets;
}

namespace {

/// The newest of each name and version, names in the order in which they came, versions by number.
template <class Body>
std::vector<app::Versioned<Body>> versions(Connection& connection, std::string_view kind, std::int64_t until,
                                           Body (*from_json)(std::string_view)) {
    auto& rows =
        connection
            .prepared("SELECT body, valid_from FROM definition d WHERE id IN (SELECT max(id) FROM definition WHERE "
                      "kind = ?1 AND audit_seq <= ?2 GROUP BY name, version) ORDER BY (SELECT min(id) FROM "
                      "definition f WHERE f.kind = ?1 AND f.name = d.name), version")
            .with(kind, until);
    std::vector<app::Versioned<Body>> found;
    while (rows.step())
        found.push_back({from_json(rows.text(0)), rows.date(1)});
    return found;
}

} // namespace

std::vector<app::Versioned<core::Scheme>> read_schemes(Connection& connection, std::int64_t until) {
    return versions<core::Scheme>(connection, "scheme", until, scheme_from_json);
}

std::vector<app::Versioned<core::KpiDefinition>> read_own_kpis(Connection& connection, std::int64_t until) {
    return versions<core::KpiDefinition>(connection, "kpi", until, kpi_from_json);
}

core::CalendarDefinition calendar_always(const std::string& timezone) {
    core::CalendarVersion version;
    version.week.fill({core::WallInterval{Seconds{0}, Seconds{24h}}});
    return {"always", timezone, {version}};
}

core::Rulebook read_rulebook(Connection& connection, std::int64_t until, std::optional<std::int64_t> pending,
                             CalendarCache& cache) {
    const auto organisation = read_organisation(connection);
    core::Rulebook rules;
    rules.zone = organisation_zone(connection);
    bool for_everything = false;
    for (const auto& [definition, team, channel] : read_calendars(connection, until)) {
        rules.calendars.push_back({team, channel, cache.compiled(definition), definition.id});
        for_everything = for_everything || (!team && !channel);
    }
    if (!for_everything)
        rules.calendars.push_back({{}, {}, cache.compiled(calendar_always(organisation.timezone)), "always"});
    auto targets = read_targets(connection, until);
    std::ranges::copy(core::ServiceTargets::shipped(), std::back_inserter(targets));
    rules.targets = core::ServiceTargets{std::move(targets)};
    rules.people = read_people(connection, until);
    rules.teams = read_teams(connection, until);
    auto& currencies = connection.prepared("SELECT code FROM currency ORDER BY id").with();
    while (currencies.step())
        rules.currencies.push_back(currencies.string(0));
    rules.version = connection.number("SELECT max(seq) FROM audit_digest WHERE seq <= ? AND table_name IN (" +
                                          std::string{rulebook_tables} + ")",
                                      until);
    rules.version = std::max(rules.version, pending.value_or(0));
    rules.index();
    return rules;
}

} // namespace mizan::store
