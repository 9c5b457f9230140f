#include "store/sqlite/writer.hpp"

#include <algorithm>

namespace mizan::store {
namespace {

bool same(const std::vector<AliasMap::Meaning>& meanings, PersonId person) {
    return meanings.size() == 1 && meanings[0].person == person && !meanings[0].dates.from && !meanings[0].dates.to;
}

std::vector<AliasMap::Meaning> meanings_of(const AliasMap& people, AliasId alias) {
    const auto found = people.all().find(alias);
    return found == people.all().end() ? std::vector<AliasMap::Meaning>{} : found->second;
}

} // namespace

TeamId SqliteWriter::team(const std::string& name) {
    const auto renamed = connection->number("SELECT subject_id FROM name_change c WHERE kind = 'team' AND name = ? AND "
                                            "id = (SELECT max(id) FROM name_change n WHERE n.kind = 'team' AND "
                                            "n.subject_id = c.subject_id) ORDER BY id LIMIT 1",
                                            name);
    if (renamed != 0) return TeamId{renamed};
    const TeamId team{interned("team", "name", name)};
    view_.rulebook_changed();
    return team;
}

void SqliteWriter::rename(const char* kind, std::int64_t subject, const std::string& name) {
    connection->prepared("INSERT INTO name_change (kind, subject_id, name, audit_seq) VALUES (?, ?, ?, ?)")
        .with(kind, subject, name, sequence())
        .run();
    view_.rulebook_changed();
}

void SqliteWriter::rename_team(TeamId team, const std::string& name) {
    rename("team", team.value, name);
}

void SqliteWriter::rename_person(PersonId person, const std::string& name) {
    rename("person", person.value, name);
    add_alias(person, {}, name);
}

void SqliteWriter::name_team(TeamId team, const std::string& name_ar) {
    auto& known =
        connection->prepared("SELECT name_ar FROM team_name WHERE team_id = ? ORDER BY id DESC LIMIT 1").with(team);
    const bool said = known.step() && known.text(0) == name_ar;
    known.reset();
    if (said) return;
    connection->prepared("INSERT INTO team_name (team_id, name_ar, audit_seq) VALUES (?, ?, ?)")
        .with(team, name_ar, sequence())
        .run();
    view_.rulebook_changed();
}

AliasId SqliteWriter::alias_row(SourceId source, const std::string& name, bool* made) {
    const auto known = connection->number("SELECT id FROM alias WHERE name = ? AND source_id = ?", name, source);
    if (made) *made = known == 0;
    if (known != 0) return AliasId{known};
    connection->prepared("INSERT INTO alias (source_id, name, audit_seq) VALUES (?, ?, ?)")
        .with(source, name, sequence())
        .run();
    view_.rulebook_changed();
    view_.rows_changed();
    return AliasId{connection->last_id()};
}

void SqliteWriter::mean(AliasId alias, PersonId person, const DateRange& dates) {
    connection
        ->prepared("INSERT INTO alias_person (alias_id, person_id, valid_from, valid_to, audit_seq) "
                   "VALUES (?, ?, ?, ?, ?)")
        .with(alias, person, dates.from, dates.to, sequence())
        .run();
    view_.rulebook_changed();
    view_.rows_changed();
}

PersonId SqliteWriter::make_person(const std::string& name) {
    connection->prepared("INSERT INTO person (name, audit_seq) VALUES (?, ?)").with(name, sequence()).run();
    const PersonId person{connection->last_id()};
    bool made = false;
    const AliasId alias = alias_row({}, name, &made);
    if (made) {
        mean(alias, person);
        people_.set(alias, {{person, {}}});
    }
    view_.rulebook_changed();
    return person;
}

SqliteWriter::AliasAnswer SqliteWriter::alias(SourceId source, const std::string& name) {
    bool made = false;
    const AliasId own = alias_row(source, name, &made);
    if (!made) return {own, false};
    const auto shared = connection->number("SELECT id FROM alias WHERE name = ? AND source_id = 0", name);
    bool created = false;
    if (shared == 0 || meanings_of(people_, AliasId{shared}).empty()) {
        const PersonId person = make_person(name);
        if (!source) mean(own, person); // then it is itself the alias of any source
        people_.set(own, {{person, {}}});
        created = true;
    } else {
        people_.set(own, meanings_of(people_, AliasId{shared}));
    }
    return {own, created};
}

PersonId SqliteWriter::person_named(const std::string& name) {
    for (const char* sql : {"SELECT subject_id FROM name_change c WHERE kind = 'person' AND name = ? AND id = (SELECT "
                            "max(id) FROM name_change n WHERE n.kind = 'person' AND n.subject_id = c.subject_id) "
                            "ORDER BY id LIMIT 1",
                            "SELECT id FROM person WHERE name = ? ORDER BY id LIMIT 1",
                            "SELECT person_id FROM person_detail d WHERE name_ar = ? AND id = (SELECT max(id) FROM "
                            "person_detail n WHERE n.person_id = d.person_id) ORDER BY id LIMIT 1"})
        if (const auto id = connection->number(sql, name); id != 0) return PersonId{id};
    auto& aliases = connection->prepared("SELECT id FROM alias WHERE name = ? ORDER BY source_id, id").with(name);
    std::vector<AliasId> ids;
    while (aliases.step())
        ids.push_back(aliases.id<AliasId>(0));
    for (const AliasId id : ids)
        if (const auto meanings = meanings_of(people_, id); !meanings.empty()) return meanings.back().person;
    return {};
}

PersonId SqliteWriter::add_person(const std::string& name, const std::string& name_ar) {
    const PersonId person = make_person(name);
    if (!name_ar.empty()) describe_person(person, name_ar, {}, {});
    return person;
}

void SqliteWriter::describe_person(PersonId person, const std::string& name_ar, std::optional<Date> employed_from,
                                   std::optional<Date> employed_to) {
    auto& known = connection
                      ->prepared("SELECT name_ar, employed_from, employed_to FROM person_detail WHERE person_id = ? "
                                 "ORDER BY id DESC LIMIT 1")
                      .with(person);
    const bool said =
        known.step() && known.text(0) == name_ar && known.date(1) == employed_from && known.date(2) == employed_to;
    known.reset();
    if (said) return;
    connection
        ->prepared("INSERT INTO person_detail (person_id, name_ar, employed_from, employed_to, audit_seq) "
                   "VALUES (?, ?, ?, ?, ?)")
        .with(person, name_ar, employed_from, employed_to, sequence())
        .run();
    view_.rulebook_changed();
}

void SqliteWriter::add_alias(PersonId person, SourceId source, const std::string& name) {
    const AliasId alias = alias_row(source, name);
    if (connection->number("SELECT count(*) FROM alias_person WHERE alias_id = ?", alias) != 0 &&
        same(meanings_of(people_, alias), person))
        return;
    mean(alias, person);
    // An alias of any source may speak for others of its name.
    auto& namesakes = connection->prepared("SELECT id FROM alias WHERE name = ?").with(name);
    std::vector<AliasId> affected;
    while (namesakes.step())
        affected.push_back(namesakes.id<AliasId>(0));
    meanings_changed(affected, person);
}

void SqliteWriter::meanings_changed(const std::vector<AliasId>& aliases, std::optional<PersonId> only) {
    const AliasMap before = std::move(people_);
    people_ = AliasMap::read(*connection, everything);
    for (const AliasId alias : aliases) {
        if (only && same(meanings_of(before, alias), *only) && same(meanings_of(people_, alias), *only)) continue;
        for (const auto id : view_.indexes().of_alias(alias)) {
            const auto stored = view_.rows().load(id);
            stale_.mark(id, stored.row, before);
            stale_.mark(id, stored.row, people_);
        }
    }
}

void SqliteWriter::move_alias(AliasId alias, PersonId from, PersonId into) {
    const auto meanings = meanings_of(people_, alias);
    const bool follows = connection->number("SELECT count(*) FROM alias_person WHERE alias_id = ?", alias) == 0;
    for (const auto& meaning : meanings)
        if (follows || meaning.person == from)
            mean(alias, meaning.person == from ? into : meaning.person, meaning.dates);
    // Those that follow it mean what it meant: each keeps that in words of its own, so that only this one moves.
    auto& followers =
        connection
            ->prepared("SELECT own.id FROM alias own JOIN alias shared ON shared.name = own.name WHERE shared.id = ? "
                       "AND shared.source_id = 0 AND own.id <> shared.id AND NOT EXISTS (SELECT 1 FROM alias_person p "
                       "WHERE p.alias_id = own.id)")
            .with(alias);
    std::vector<AliasId> following;
    while (followers.step())
        following.push_back(followers.id<AliasId>(0));
    for (const AliasId one : following)
        for (const auto& meaning : meanings)
            mean(one, meaning.person, meaning.dates);
    meanings_changed({alias});
}

void SqliteWriter::add_engagement(PersonId person, const core::Engagement& engagement) {
    const auto fte_above = engagement.fte ? std::optional{engagement.fte->numerator()} : std::nullopt;
    const auto fte_below = engagement.fte ? std::optional{engagement.fte->denominator()} : std::nullopt;
    const auto known = connection->number(
        "SELECT 1 FROM engagement WHERE id = (SELECT max(id) FROM engagement WHERE person_id = ?1) AND valid_from IS "
        "?2 AND "
        "valid_to IS ?3 AND team_id IS ?4 AND role = ?5 AND grade = ?6 AND shift = ?7 AND fte_numerator IS ?8 AND "
        "fte_denominator IS ?9",
        person, engagement.from, engagement.to, or_null(engagement.team), engagement.role, engagement.grade,
        engagement.shift, fte_above, fte_below);
    if (known != 0) return;
    connection
        ->prepared(
            "INSERT INTO engagement (person_id, valid_from, valid_to, team_id, role, grade, shift, fte_numerator, "
            "fte_denominator, audit_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(person, engagement.from, engagement.to, or_null(engagement.team), engagement.role, engagement.grade,
              engagement.shift, fte_above, fte_below, sequence())
        .run();
    view_.rulebook_changed();
    stale_.mark_dates(person, {engagement.from, engagement.to});
    const auto start = [&](Date date) { return view_.months().zone().start_of(date); };
    const Instant from = engagement.from ? start(*engagement.from) : Instant::min();
    const Instant to = engagement.to ? start(*engagement.to) : Instant::max();
    for (const AliasId alias : people_.of(person))
        for (const auto id : view_.indexes().owned_and_shared(alias, from, to))
            mark_row(id);
}

void SqliteWriter::change_fact(const char* kind, std::int64_t fact, PersonId person) {
    auto& last = connection
                     ->prepared("SELECT person_id FROM fact_change WHERE kind = ? AND fact_id = ? ORDER BY id DESC "
                                "LIMIT 1")
                     .with(kind, fact);
    const bool changed = last.step();
    const auto says = changed ? std::optional{last.id<PersonId>(0)} : std::nullopt;
    last.reset();
    if (says == person) return;
    connection->prepared("INSERT INTO fact_change (kind, fact_id, person_id, audit_seq) VALUES (?, ?, ?, ?)")
        .with(kind, fact, or_null(person), sequence())
        .run();
}

void SqliteWriter::add_absence(const core::Absence& absence) {
    const auto known = connection->number("SELECT id FROM absence WHERE person_id = ? AND kind = ? AND first_day = ? "
                                          "AND end_day = ?",
                                          absence.person, core::name_of(absence.kind), absence.first, absence.end);
    if (known != 0 && !changed("absence", known)) return;
    if (known != 0) return change_fact("absence", known, absence.person);
    connection->prepared("INSERT INTO absence (person_id, kind, first_day, end_day, audit_seq) VALUES (?,?,?,?,?)")
        .with(absence.person, core::name_of(absence.kind), absence.first, absence.end, sequence())
        .run();
}

void SqliteWriter::withdraw_absence(const core::Absence& absence) {
    for (const auto fact : facts_of("absence", absence.person)) {
        const auto same = connection->number("SELECT count(*) FROM absence WHERE id = ? AND kind = ? AND first_day = ? "
                                             "AND end_day = ?",
                                             fact, core::name_of(absence.kind), absence.first, absence.end);
        if (same != 0) change_fact("absence", fact, {});
    }
}

void SqliteWriter::add_work_interval(const core::WorkInterval& interval) {
    const auto known = connection->number("SELECT id FROM work_interval WHERE person_id = ? AND from_at = ? AND to_at "
                                          "= ? AND kind = ?",
                                          interval.person, interval.from, interval.to, interval.kind);
    if (known != 0 && !changed("work_interval", known)) return;
    if (known != 0) return change_fact("work_interval", known, interval.person);
    connection->prepared("INSERT INTO work_interval (person_id, kind, from_at, to_at, audit_seq) VALUES (?,?,?,?,?)")
        .with(interval.person, interval.kind, interval.from, interval.to, sequence())
        .run();
}

void SqliteWriter::move_days(PersonId from, PersonId into) {
    for (const char* kind : {"absence", "work_interval"})
        for (const auto fact : facts_of(kind, from))
            change_fact(kind, fact, into);
}

bool SqliteWriter::changed(const char* kind, std::int64_t fact) {
    return connection->number("SELECT count(*) FROM fact_change WHERE kind = ? AND fact_id = ?", kind, fact) != 0;
}

std::vector<std::int64_t> SqliteWriter::facts_of(const std::string& kind, PersonId person) {
    auto& rows = connection
                     ->prepared("SELECT f.id FROM " + kind +
                                " f LEFT JOIN fact_change c ON c.id = (SELECT max(n.id) "
                                "FROM fact_change n WHERE n.kind = '" +
                                kind +
                                "' AND n.fact_id = f.id) WHERE (c.id IS "
                                "NULL AND f.person_id = ?1) OR c.person_id = ?1 ORDER BY f.id")
                     .with(person);
    std::vector<std::int64_t> facts;
    while (rows.step())
        facts.push_back(rows.integer(0));
    return facts;
}

} // namespace mizan::store
