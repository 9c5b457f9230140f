#include "core/service/canonical.hpp"
#include "store/store_fixture.hpp"
#include "support/arbitrary_interaction.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace mizan;
using namespace mizan::test;
using core::Field;

namespace {

/// A store in which the identities that arbitrary interactions draw exist.
struct StoreWithIdentities : FreshStore {
    StoreWithIdentities() {
        const auto w = writer();
        source = w->source("helpdesk");
        for (int i = 1; i <= 5; ++i)
            w->alias(source, "agent " + std::to_string(i)); // two aliases each
        for (int i = 1; i <= 5; ++i)
            w->customer("customer " + std::to_string(i));
        for (int i = 1; i <= 3; ++i)
            w->topic("topic " + std::to_string(i));
        for (int i = 1; i <= 2; ++i)
            w->team("team " + std::to_string(i));
        w->commit("set_up", "{}");
    }
    SourceId source;
};

core::Interaction a_row(const std::string& external_id) {
    core::Interaction row;
    row.external_id = external_id;
    row.opened_at = at("2025-06-01T08:00Z");
    return row;
}

} // namespace

TEST_CASE("an interaction is read as it was written, whatever its fields hold") {
    StoreWithIdentities s;
    int number = 0;
    CHECK(rc::check([&] {
        const auto row = arbitrary_interaction("T" + std::to_string(++number));
        {
            const auto w = s.writer();
            add(*w, s.source, a_batch(*w, s.source), row);
            w->commit("import", "{}");
        }
        const auto read = s.store->read()->interaction("helpdesk", row.external_id, s.now());
        RC_ASSERT(read.has_value());
        RC_ASSERT(core::differences(row, read->row).empty());
        RC_ASSERT(read->row == row);
        RC_ASSERT(read->supplied == core::FieldSet::all());
    }));
    CHECK_FALSE(s.store->verify(std::nullopt, {}).difference);
}

TEST_CASE("a correction changes what is read, and the fact stays") {
    StoreWithIdentities s;
    const Instant before = s.now();
    InteractionId id;
    {
        const auto w = s.writer();
        auto row = a_row("T1");
        row.csat = 2;
        id = add(*w, s.source, a_batch(*w, s.source, {Field::csat}), row);
        w->commit("import", "{}");
    }
    s.later(1h);
    {
        const auto w = s.writer("lead");
        w->correct({id,
                    app::CorrectionKind::hand,
                    {},
                    "lead",
                    "a typing mistake",
                    {{Field::csat, "2", "5"}, {Field::complaint, "", "yes"}}},
                   {}, std::nullopt, std::nullopt);
        CHECK(w->interaction("helpdesk", "T1", s.now())->row.csat == 5); // the writer sees what it wrote
        w->commit("correct", "{}");
    }
    const auto reader = s.store->read();
    const auto now = reader->interaction("helpdesk", "T1", s.now());
    CHECK(now->row.csat == 5);
    CHECK(now->row.complaint == true);
    CHECK(now->corrections == 1);
    CHECK(now->supplied == core::FieldSet{Field::csat, Field::complaint}); // what was corrected by hand is known
    const auto then = reader->interaction("helpdesk", "T1", before);
    CHECK(then->row.csat == 2);
    CHECK_FALSE(then->row.complaint);
    CHECK(then->corrections == 0);
    const auto corrections = reader->corrections(id, s.now());
    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].actor == "lead");
    CHECK(corrections[0].reason == "a typing mistake");
    CHECK(corrections[0].recorded_at == before + 1h);
    CHECK(corrections[0].changes[0] == app::FieldChange{Field::csat, "2", "5"});
    CHECK(reader->corrections(id, before).empty());
}

TEST_CASE("what a source said last is remembered apart from corrections by hand") {
    StoreWithIdentities s;
    const auto w = s.writer();
    const BatchId first = a_batch(*w, s.source), second = a_batch(*w, s.source);
    auto row = a_row("T1");
    row.csat = 2;
    const InteractionId id = add(*w, s.source, first, row, "slow");
    const auto digest = w->digest(core::canonical_bytes(row) + "\nslow");
    auto known = w->known_content(s.source, "T1", digest);
    REQUIRE(known);
    CHECK(known->id == id);
    CHECK(known->latest == digest);
    CHECK(known->latest_batch == first);
    CHECK(known->said_in_latest);
    CHECK_FALSE(w->known_content(s.source, "T2", digest));
    CHECK_FALSE(w->known_content(w->source("another"), "T1", digest));

    const auto later = w->digest("later"), latest = w->digest("latest");
    w->correct({id, app::CorrectionKind::hand, {}, "lead", "", {{Field::csat, "2", "1"}}}, {}, std::nullopt,
               std::nullopt);
    w->correct({id, app::CorrectionKind::import, {}, "tester", "", {{Field::csat, "2", "3"}}}, second, later,
               std::nullopt);
    w->correct({id, app::CorrectionKind::import, {}, "tester", "", {{Field::reopened, "", "1"}}}, second, latest,
               std::nullopt);
    known = w->known_content(s.source, "T1", later);
    CHECK(known->latest == latest);
    CHECK(known->latest_batch == second);
    CHECK(known->said_in_latest);
    CHECK_FALSE(w->known_content(s.source, "T1", digest)->said_in_latest);
    row.csat = 3;
    row.reopened = 1;
    CHECK(w->as_source_said(id) == row);
}

TEST_CASE("an external id is unique within its source") {
    StoreWithIdentities s;
    const auto w = s.writer();
    const BatchId batch = a_batch(*w, s.source);
    add(*w, s.source, batch, a_row("T1"));
    CHECK_THROWS_AS(add(*w, s.source, batch, a_row("T1")), Error);
    CHECK_NOTHROW(add(*w, w->source("another"), batch, a_row("T1")));
}

TEST_CASE("a customer's own words stand in the erasable table only") {
    FreshStore s;
    const auto w = s.writer();
    const CustomerId customer = w->customer("+968 9123 4567");
    CHECK(w->customer("+968 9123 4567") == customer);
    CHECK(w->customer("+968 0000 0000") != customer);
    CHECK(w->customer_named("+968 9123 4567") == customer);
    CHECK_FALSE(w->customer_named("nobody"));
}

TEST_CASE("a name never met makes a person; met in another source it is the same person until told otherwise") {
    FreshStore s;
    const auto w = s.writer();
    const SourceId desk = w->source("desk"), phone = w->source("phone");
    const auto first = w->alias(desk, "Ali");
    CHECK(first.created);
    CHECK_FALSE(w->alias(desk, "Ali").created);
    CHECK(w->alias(desk, "Ali").alias == first.alias);
    const auto second = w->alias(phone, "Ali");
    CHECK_FALSE(second.created);
    CHECK(second.alias != first.alias);
    const PersonId ali = w->person_named("Ali");
    const Date day = *Date::parse("2025-06-01");
    auto rules = w->rulebook(s.now());
    CHECK(rules.person(first.alias, day) == ali);
    CHECK(rules.person(second.alias, day) == ali);

    const PersonId other = w->add_person("Ali the younger", "علي الأصغر");
    w->add_alias(other, phone, "Ali");
    rules = w->rulebook(s.now());
    CHECK(rules.person(first.alias, day) == ali);
    CHECK(rules.person(second.alias, day) == other);
    CHECK(w->person_named("علي الأصغر") == other);
    CHECK_FALSE(w->person_named("Nobody"));

    w->add_alias(other, {}, "Ali"); // of any source: where a source has none of its own
    rules = w->rulebook(s.now());
    CHECK(rules.person(first.alias, day) == other);
}

TEST_CASE("of engagements that meet the newer holds, and the older keeps its other days") {
    FreshStore s;
    const auto w = s.writer();
    const PersonId person = w->add_person("Ali", "");
    const TeamId north = w->team("North"), south = w->team("South");
    core::Engagement whole, spring;
    whole.team = north;
    spring.team = south;
    spring.from = *Date::parse("2025-03-01");
    spring.to = *Date::parse("2025-06-01");
    w->add_engagement(person, whole);
    w->add_engagement(person, spring);
    const auto rules = w->rulebook(s.now());
    CHECK(rules.team_of(person, *Date::parse("2025-02-28")) == north);
    CHECK(rules.team_of(person, *Date::parse("2025-03-01")) == south);
    CHECK(rules.team_of(person, *Date::parse("2025-05-31")) == south);
    CHECK(rules.team_of(person, *Date::parse("2025-06-01")) == north);
    CHECK(rules.people[0].engagements.size() == 3);
}

TEST_CASE("definitions are known from when they were recorded") {
    FreshStore s;
    const Instant before = s.now();
    s.later(1h);
    {
        const auto w = s.writer();
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    const auto reader = s.store->read();
    CHECK(reader->calendars(before).empty());
    CHECK(reader->targets(before).empty());
    CHECK(reader->rulebook(before).people.empty());
    CHECK(reader->rulebook(before).calendars.back().calendar_id == "always");
    CHECK(reader->calendars(s.now()).size() == 1);
    CHECK(reader->targets(s.now()).size() == 1);
    CHECK(reader->absences(s.now()).size() == 1);
    CHECK(reader->work_intervals({}, at("2025-06-01T11:00Z"), at("2025-06-02T00:00Z"), s.now()).size() == 1);
    CHECK(reader->work_intervals({}, at("2025-06-01T12:00Z"), at("2025-06-02T00:00Z"), s.now()).empty());
    CHECK(reader->schemes(before).size() == 1); // the default one
    CHECK(reader->rulebook(s.now()).version > reader->rulebook(before).version);
    CHECK(reader->topic_name(TopicId{1}) == "billing");
    CHECK(reader->channels() == std::vector{core::Channel::email});
    CHECK(reader->span() == std::pair{at("2025-06-01T08:00Z"), at("2025-06-05T08:00Z")});
}

TEST_CASE("the lifetime value is purchase × purchases a year × years") {
    // product.md: 3000 × 3 × 5 = 45 000; a customer from 1 January 2020 to 1 January 2025.
    FreshStore s;
    const auto w = s.writer();
    const SourceId source = w->source("desk");
    auto row = a_row("T1");
    row.customer = w->customer("one");
    row.retention = core::RetentionOutcome::saved;
    w->customer_value(
        {row.customer, "", "", *Date::parse("2020-01-01"), *Date::parse("2025-01-01"), 3000, "OMR", Ratio{3}});
    add(*w, source, a_batch(*w, source), row);
    int visited = 0;
    w->rows_of(PersonId{}, Month::of(*Date::parse("2025-06-01")), s.now(),
               [&](const auto&, const core::Surroundings& around) {
                   ++visited;
                   CHECK(around.lifetime_value_minor == 45'000);
                   CHECK(around.value_currency == 0);
               });
    CHECK(visited == 1);
}

TEST_CASE("kinds of absence are kept as codes, and what was written before there were codes is another absence") {
    FreshStore s;
    PersonId person;
    {
        const auto w = s.writer();
        person = w->add_person("Sara", "");
        w->add_absence({person, core::AbsenceKind::time_in_lieu, day("2025-06-01"), day("2025-06-02")});
        w->commit("absences", "{}");
    }
    CHECK(RawDatabase{s.path}.value("SELECT kind FROM absence") == "time_in_lieu");
    RawDatabase{s.path}.run("INSERT INTO absence (person_id, kind, first_day, end_day, audit_seq) "
                            "SELECT person_id, 'away in the hills', 20000, 20001, audit_seq FROM absence");
    const auto known = s.store->read()->absences(s.now());
    REQUIRE(known.size() == 2);
    CHECK(known[0].kind == core::AbsenceKind::other); // day 20000 is 4 October 2024
    CHECK(known[1].kind == core::AbsenceKind::time_in_lieu);
}
