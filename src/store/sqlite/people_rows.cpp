#include "store/sqlite/people_rows.hpp"

#include <algorithm>
#include <map>

namespace mizan::store {

AliasMap AliasMap::read(Connection& connection, std::int64_t until) {
    AliasMap map;
    auto& said = connection
                     .prepared("SELECT alias_id, person_id, valid_from, valid_to FROM alias_person "
                               "WHERE audit_seq <= ? ORDER BY id")
                     .with(until);
    while (said.step())
        supersede(
            map.meanings_[said.id<AliasId>(0)], Meaning{said.id<PersonId>(1), {said.date(2), said.date(3)}},
            [](Meaning& meaning) -> DateRange& { return meaning.dates; }, [](const Meaning&) { return true; });
    auto& followers = connection
                          .prepared("SELECT own.id, shared.id FROM alias own LEFT JOIN alias shared ON "
                                    "shared.name = own.name AND shared.source_id = 0 WHERE own.audit_seq <= ?")
                          .with(until);
    while (followers.step()) {
        auto& own = map.meanings_[followers.id<AliasId>(0)];
        if (!own.empty() || followers.null(1)) continue;
        const auto shared = map.meanings_.find(followers.id<AliasId>(1));
        if (shared != map.meanings_.end() && &shared->second != &own) own = shared->second;
    }
    return map;
}

PersonId AliasMap::person(AliasId alias, Date on) const {
    const auto found = meanings_.find(alias);
    if (found == meanings_.end()) return {};
    for (const auto& meaning : found->second)
        if (meaning.dates.holds(on)) return meaning.person;
    return {};
}

std::vector<AliasId> AliasMap::of(PersonId person) const {
    std::vector<AliasId> found;
    if (!person) found.push_back({});
    for (const auto& [alias, meanings] : meanings_) {
        const bool means = std::ranges::any_of(meanings, [&](const Meaning& m) { return m.person == person; });
        const bool gaps = meanings.size() != 1 || meanings[0].dates.from || meanings[0].dates.to;
        if (means || (!person && gaps)) found.push_back(alias);
    }
    std::ranges::sort(found);
    return found;
}

namespace {

using PeopleById = std::map<PersonId, core::Person>;

void read_names(Connection& connection, std::int64_t until, PeopleById& people) {
    auto& names = connection.prepared("SELECT id, name FROM person WHERE audit_seq <= ? ORDER BY id").with(until);
    while (names.step()) {
        core::Person person;
        person.id = names.id<PersonId>(0);
        person.name = names.string(1);
        people.emplace(person.id, std::move(person));
    }
    auto& changes = connection
                        .prepared("SELECT subject_id, name FROM name_change WHERE kind = 'person' AND audit_seq <= ? "
                                  "ORDER BY id")
                        .with(until);
    while (changes.step())
        people.at(changes.id<PersonId>(0)).name = changes.string(1);
    auto& details = connection
                        .prepared("SELECT person_id, name_ar, employed_from, employed_to FROM person_detail "
                                  "WHERE audit_seq <= ? ORDER BY id")
                        .with(until);
    while (details.step()) {
        auto& person = people.at(details.id<PersonId>(0));
        person.name_ar = details.string(1);
        person.employed_from = details.date(2);
        person.employed_to = details.date(3);
    }
}

void read_aliases(Connection& connection, std::int64_t until, PeopleById& people) {
    const AliasMap meanings = AliasMap::read(connection, until);
    auto& aliases =
        connection.prepared("SELECT id, source_id, name FROM alias WHERE audit_seq <= ? ORDER BY id").with(until);
    while (aliases.step()) {
        const auto found = meanings.all().find(aliases.id<AliasId>(0));
        if (found == meanings.all().end()) continue;
        for (const auto& [person, dates] : found->second)
            people.at(person).aliases.push_back(
                {found->first, aliases.id<SourceId>(1), aliases.string(2), dates.from, dates.to});
    }
}

struct DatedEngagement {
    DateRange dates;
    core::Engagement engagement;
};

void read_engagements(Connection& connection, std::int64_t until, PeopleById& people) {
    std::map<PersonId, std::vector<DatedEngagement>> of_person;
    auto& rows = connection
                     .prepared("SELECT person_id, valid_from, valid_to, team_id, role, grade, shift, fte_numerator, "
                               "fte_denominator FROM engagement WHERE audit_seq <= ? ORDER BY id")
                     .with(until);
    while (rows.step()) {
        DatedEngagement said{{rows.date(1), rows.date(2)}, {}};
        said.engagement.team = rows.id<TeamId>(3);
        said.engagement.role = rows.string(4);
        said.engagement.grade = rows.string(5);
        said.engagement.shift = rows.string(6);
        if (!rows.null(7)) said.engagement.fte = Ratio{rows.integer(7), rows.integer(8)};
        supersede(
            of_person[rows.id<PersonId>(0)], std::move(said), [](DatedEngagement& e) -> DateRange& { return e.dates; },
            [](const DatedEngagement&) { return true; });
    }
    for (auto& [person, engagements] : of_person) {
        std::ranges::sort(engagements, {}, [](const DatedEngagement& e) { return e.dates.from; }); // missing first
        for (auto& [dates, engagement] : engagements) {
            if (engagement.role.empty() && !engagement.team) continue; // said to be none
            engagement.from = dates.from;
            engagement.to = dates.to;
            people.at(person).engagements.push_back(std::move(engagement));
        }
    }
}

} // namespace

std::vector<core::Person> read_people(Connection& connection, std::int64_t until) {
    PeopleById by_id;
    read_names(connection, until, by_id);
    read_aliases(connection, until, by_id);
    read_engagements(connection, until, by_id);
    std::vector<core::Person> people;
    for (auto& [id, person] : by_id)
        people.push_back(std::move(person));
    return people;
}

std::vector<core::Team> read_teams(Connection& connection, std::int64_t until) {
    std::vector<core::Team> teams;
    auto& rows =
        connection
            .prepared("SELECT id, coalesce((SELECT c.name FROM name_change c WHERE c.kind = 'team' AND c.subject_id "
                      "= team.id AND c.audit_seq <= ?1 ORDER BY c.id DESC LIMIT 1), name), "
                      "coalesce((SELECT name_ar FROM team_name n WHERE n.team_id = team.id "
                      "AND n.audit_seq <= ?1 "
                      "ORDER BY n.id DESC LIMIT 1), '') FROM team WHERE audit_seq <= ?1 ORDER BY id")
            .with(until);
    while (rows.step())
        teams.push_back({rows.id<TeamId>(0), rows.string(1), rows.string(2)});
    return teams;
}

std::vector<core::Absence> read_absences(Connection& connection, std::int64_t until) {
    std::vector<core::Absence> absences;
    auto& rows =
        connection
            .prepared("SELECT DISTINCT coalesce(c.person_id, a.person_id) AS who, a.kind, a.first_day, a.end_day "
                      "FROM absence a LEFT JOIN fact_change c ON c.id = (SELECT max(n.id) FROM fact_change n "
                      "WHERE n.kind = 'absence' AND n.fact_id = a.id AND n.audit_seq <= ?1) "
                      "WHERE a.audit_seq <= ?1 AND (c.id IS NULL OR c.person_id IS NOT NULL) "
                      "ORDER BY who, a.first_day, a.end_day, a.kind")
            .with(until);
    while (rows.step())
        absences.push_back({rows.id<PersonId>(0),
                            core::code_of<core::AbsenceKind>(rows.text(1)).value_or(core::AbsenceKind::other),
                            *rows.date(2), *rows.date(3)});
    return absences;
}

std::vector<core::WorkInterval> read_work_intervals(Connection& connection, std::int64_t until,
                                                    std::optional<PersonId> person, Instant from, Instant to) {
    std::vector<core::WorkInterval> intervals;
    auto& rows = connection
                     .prepared("SELECT DISTINCT coalesce(c.person_id, w.person_id) AS who, w.kind, w.from_at, w.to_at "
                               "FROM work_interval w LEFT JOIN fact_change c ON c.id = (SELECT max(n.id) FROM "
                               "fact_change n WHERE n.kind = 'work_interval' AND n.fact_id = w.id AND n.audit_seq <= "
                               "?4) WHERE w.from_at < ?3 AND w.to_at > ?2 AND w.audit_seq <= ?4 AND (c.id IS NULL OR "
                               "c.person_id IS NOT NULL) AND (?1 IS NULL OR who = ?1) "
                               "ORDER BY who, w.from_at, w.to_at, w.kind")
                     .with(person, from, to, until);
    while (rows.step())
        intervals.push_back({rows.id<PersonId>(0), static_cast<core::WorkInterval::Kind>(rows.integer(1)),
                             rows.instant(2), rows.instant(3)});
    return intervals;
}

std::optional<LifetimeValue> lifetime_value(Connection& connection, std::int64_t until, CustomerId customer, Date on) {
    auto& row = connection
                    .prepared("SELECT since, left_on, purchase_value_minor, currency_id, per_year_numerator, "
                              "per_year_denominator FROM customer_value WHERE customer_id = ? AND audit_seq <= ? "
                              "ORDER BY id DESC LIMIT 1")
                    .with(customer, until);
    if (!row.step() || row.null(0)) {
        row.reset();
        return std::nullopt;
    }
    const Date since = *row.date(0);
    const Date end = std::min(row.date(1).value_or(on), on);
    const Ratio yearly = Ratio{row.integer(2)} * Ratio{row.integer(4), row.integer(5)};
    const auto currency = static_cast<std::int32_t>(row.integer(3) - 1);
    row.reset();
    if (end <= since) return LifetimeValue{0, currency};
    int years = end.year() - since.year();
    if (since.plus_months(12 * years) > end) --years;
    const Date anniversary = since.plus_months(12 * years), next = since.plus_months(12 * (years + 1));
    const Ratio span = Ratio{years} + Ratio{end - anniversary, next - anniversary};
    return LifetimeValue{(yearly * span).scaled(0), currency};
}

} // namespace mizan::store
