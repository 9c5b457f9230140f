#include "app/queries/explain.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/verify.hpp"
#include "app/segments.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <functional>

using namespace mizan;
using namespace mizan::test;
using core::Field;

namespace {

/// A small help desk where everything can meet everything: few people, customers, topics and days.
struct HelpDesk : FreshStore {
    HelpDesk() : app{nullptr, nullptr, nullptr, &clock} {
        store.reset();
        std::filesystem::copy_file(prepared().path, path, std::filesystem::copy_options::overwrite_existing);
        app.store = granted(store::open_database(path, clock));
        for (std::int64_t i = 0; i <= 9; ++i)
            aliases.push_back(AliasId{i});
        const auto w = granted(app.store->write("tester"));
        ali = w->alias(desk, "Ali").alias;
        basma = w->alias(desk, "Basma").alias;
    }
    /// Made once and copied, because making a database waits for the disk.
    static FreshStore& prepared() {
        static FreshStore made;
        static const bool once = [] {
            const auto w = made.writer();
            w->source("desk");
            w->source("phone");
            for (const char* name : {"Ali", "Basma", "Said"}) // each: of any source, of the desk, of the phone
                for (const SourceId source : {SourceId{1}, SourceId{2}})
                    w->alias(source, name);
            for (const char* name : {"one", "two"})
                w->customer(name);
            for (const char* name : {"billing", "delivery"})
                w->topic(name);
            for (const char* name : {"North", "South"})
                w->team(name);
            w->commit("set_up", "{}");
            return true;
        }();
        static_cast<void>(once);
        return made;
    }

    void change(const std::function<void(app::Writer&)>& work) {
        later(60s);
        const auto w = granted(app.store->write("tester"));
        work(*w);
        w->commit("change", "{}");
    }
    std::vector<app::SegmentKey> stale() { return app.store->read()->stale_segments(app::every_segment()); }
    void rebuild() { granted(app::rebuild_segments(app, app::every_segment())); }
    app::Verification verified() { return app::verify(app, std::nullopt); }

    app::App app;
    SourceId desk{1}, phone{2};
    std::vector<AliasId> aliases; // nobody's first
    std::vector<PersonId> people{PersonId{1}, PersonId{2}, PersonId{3}};
    std::vector<CustomerId> customers{CustomerId{1}, CustomerId{2}, CustomerId{}};
    std::vector<TopicId> topics{TopicId{1}, TopicId{2}, TopicId{}};
    std::vector<TeamId> teams{TeamId{1}, TeamId{2}};
    AliasId ali, basma; // as the desk writes them
    std::vector<InteractionId> rows;
    int next = 0;
};

template <class Value>
Value one_of(const std::vector<Value>& values) {
    return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}
bool one_in(int n) {
    return *rc::gen::inRange(0, n) == 0;
}

/// In three months around two month ends.
Instant some_time() {
    return at("2025-03-20T00:00Z") + Seconds{*rc::gen::inRange(0, 50 * 24) * 3600};
}
Date some_day() {
    return day("2025-03-15") + *rc::gen::inRange(0, 60);
}

core::Interaction some_row(HelpDesk& s) {
    core::Interaction row;
    row.external_id = "T" + std::to_string(++s.next);
    row.channel = one_in(2) ? core::Channel::phone : core::Channel::email;
    row.opened_at = some_time();
    row.agent = one_of(s.aliases);
    if (one_in(3)) row.credit[static_cast<std::size_t>(*rc::gen::inRange(0, 4))] = one_of(s.aliases);
    row.customer = one_of(s.customers);
    row.topic = one_of(s.topics);
    if (one_in(4)) row.team = one_of(s.teams);
    if (one_in(5)) row.handled_by_bot = true;
    if (one_in(6)) row.direction = core::Direction::out;
    if (one_in(8)) row.excluded = core::ExclusionReason::spam;
    if (!one_in(4)) row.first_response_at = row.opened_at + Seconds{*rc::gen::inRange(0, 48) * 1800};
    if (!one_in(4)) row.resolved_at = row.opened_at + Seconds{*rc::gen::inRange(0, 20 * 24) * 3600};
    for (int pauses = *rc::gen::inRange(0, 3); pauses > 0; --pauses) {
        const Instant from = row.opened_at + Seconds{*rc::gen::inRange(-24, 10 * 24) * 3600};
        const auto to = one_in(3) ? std::nullopt : std::optional{from + Seconds{*rc::gen::inRange(0, 72) * 3600}};
        row.pauses.push_back({from, to, core::Pause::Kind::waiting_for_customer});
    }
    if (one_in(4)) row.participants = {one_of(s.aliases), one_of(s.aliases)};
    if (one_in(4)) row.retention = core::RetentionOutcome::saved;
    if (one_in(4)) row.cost = Money{150, one_in(2) ? "OMR" : "EUR"};
    if (one_in(3)) row.reply_spans.push_back({row.opened_at, row.opened_at + 2h, one_of(s.aliases)});
    if (one_in(3))
        row.promises.push_back({core::Promise::Kind::promise, one_of(s.aliases), row.opened_at, some_time(), {}, {}});
    return row;
}

void add_rows(HelpDesk& s, app::Writer& w, int count) {
    const SourceId source = one_in(2) ? s.desk : s.phone;
    const BatchId batch = a_batch(w, source);
    for (; count > 0; --count)
        s.rows.push_back(add(w, source, batch, some_row(s)));
}

void correct_something(HelpDesk& s, app::Writer& w) {
    if (s.rows.empty()) return;
    const auto time = some_time();
    const auto fields =
        std::vector<std::pair<Field, std::string>>{{Field::opened_at, iso8601(time)},
                                                   {Field::resolved_at, one_in(2) ? iso8601(time) : ""},
                                                   {Field::excluded, "spam"},
                                                   {Field::excluded, ""},
                                                   {Field::handled_by_bot, "yes"},
                                                   {Field::handled_by_bot, "no"},
                                                   {Field::direction, "out"},
                                                   {Field::customer, std::to_string(s.customers[0].value)},
                                                   {Field::topic, std::to_string(s.topics[0].value)},
                                                   {Field::agent, std::to_string(one_of(s.aliases).value)},
                                                   {Field::agent, ""},
                                                   {Field::resolver, std::to_string(s.ali.value)},
                                                   {Field::promises, ""},
                                                   {Field::reply_spans, ""},
                                                   {Field::pauses, ""},
                                                   {Field::pauses, iso8601(time) + ".."},
                                                   {Field::participants, "2;1"},
                                                   {Field::retention_outcome, "saved"},
                                                   {Field::team, std::to_string(s.teams[1].value)}};
    auto [field, text] = one_of(fields);
    if (field == Field::agent && text == "0") text.clear();
    w.correct({one_of(s.rows), app::CorrectionKind::hand, {}, "lead", "", {{field, "", text}}}, {}, std::nullopt,
              std::nullopt);
}

void change_people(HelpDesk& s, app::Writer& w) {
    if (one_in(2)) {
        const auto name = *rc::gen::element<std::string>("Ali", "Basma", "Said");
        w.add_alias(one_of(s.people), *rc::gen::element(SourceId{}, s.desk, s.phone), name);
        return;
    }
    core::Engagement engagement;
    engagement.team = one_of(s.teams);
    if (!one_in(3)) engagement.from = some_day();
    if (!one_in(3)) engagement.to = some_day();
    w.add_engagement(one_of(s.people), engagement);
}

void change_rules(HelpDesk& s, app::Writer& w) {
    if (one_in(2)) {
        core::ServiceTarget target;
        if (one_in(2)) target.team = one_of(s.teams);
        if (one_in(2)) target.channel = core::Channel::email;
        target.kind = one_in(2) ? core::TargetKind::resolution : core::TargetKind::first_response;
        target.within = Seconds{*rc::gen::inRange(1, 50) * 3600};
        if (one_in(2)) target.from = some_day();
        if (one_in(2)) target.to = some_day();
        w.add_target(target);
        return;
    }
    core::CalendarVersion version;
    for (auto& weekday : version.week)
        if (!one_in(3)) weekday = {{Seconds{8h}, Seconds{*rc::gen::inRange(9, 27) * 3600}}};
    if (one_in(2)) version.exceptions.push_back({some_day(), {}, "holiday"});
    app::CalendarRecord calendar{{one_in(2) ? "main" : "second", "Asia/Muscat", {version}}, {}, {}};
    if (one_in(2)) calendar.team = one_of(s.teams);
    if (one_in(2)) calendar.channel = core::Channel::phone;
    w.put_calendar(calendar);
}

void something(HelpDesk& s, app::Writer& w) {
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
    case 1: return add_rows(s, w, *rc::gen::inRange(1, 6));
    case 2: return correct_something(s, w);
    case 3: return change_people(s, w);
    case 4: return change_rules(s, w);
    default:
        return w.customer_value(
            {s.customers[0], "", "", day("2020-01-01"), {}, *rc::gen::inRange<std::int64_t>(1, 9), "OMR", Ratio{2}});
    }
}

core::Interaction a_resolved_row(const std::string& id, AliasId agent, const char* opened) {
    core::Interaction row;
    row.external_id = id;
    row.agent = agent;
    row.opened_at = at(opened);
    row.resolved_at = row.opened_at + 1h;
    return row;
}

} // namespace

TEST_CASE("whatever is changed, segments that are not stale are what the rows give") {
    CHECK(rc::check([] {
        HelpDesk s;
        s.change([&](app::Writer& w) { add_rows(s, w, 12); });
        s.rebuild();
        for (int changes = *rc::gen::inRange(1, 5); changes > 0; --changes) {
            s.change([&](app::Writer& w) { something(s, w); });
            const auto verification = s.verified();
            if (!verification.ok) RC_FAIL(told(*verification.difference));
            if (one_in(2)) s.rebuild();
        }
    }));
}

/// All that some_time() lies in.
const app::SegmentRange some_months{std::nullopt, Month::of(day("2025-03-01")), Month::of(day("2025-06-01"))};

TEST_CASE("a past instant gives the answer that it gave when it was the present") {
    CHECK(rc::check([] {
        HelpDesk s;
        const auto answer = [&](app::Reader& reader, Instant known_at) {
            std::map<app::SegmentKey, core::Segment> all;
            app::for_each_segment(s.app, reader, some_months, known_at, [&](const core::Segment& segment) {
                all[{segment.person, segment.month}] = segment;
            });
            std::vector<std::int64_t> open;
            reader.open_rows(at("2025-04-10T00:00Z"), known_at,
                             [&](const app::StoredInteraction& row, const auto&) { open.push_back(row.id.value); });
            return std::pair{all, open};
        };
        s.change([&](app::Writer& w) { add_rows(s, w, 10); });
        const Instant then = s.now();
        const auto first = answer(*s.app.store->read(), then);
        for (int changes = *rc::gen::inRange(1, 4); changes > 0; --changes)
            s.change([&](app::Writer& w) { something(s, w); });
        RC_ASSERT(answer(*s.app.store->read(), then) == first);
    }));
}

TEST_CASE("open rows at any instant are those that a look at every row finds") {
    CHECK(rc::check([] {
        HelpDesk s;
        s.change([&](app::Writer& w) { add_rows(s, w, 30); });
        const auto reader = s.app.store->read();
        const Instant asked = some_time();
        std::set<std::int64_t> found, expected;
        reader->open_rows(asked, s.now(),
                          [&](const app::StoredInteraction& row, const auto&) { found.insert(row.id.value); });
        reader->interactions({Instant{}, s.now(), {}, {}, {}}, s.now(),
                             [&](const app::StoredInteraction& stored, const auto&) {
                                 const auto& row = stored.row;
                                 const bool ended = row.resolved_at && *row.resolved_at <= asked;
                                 if (row.opened_at < asked && !ended && !row.excluded && row.handled_by_bot != true)
                                     expected.insert(stored.id.value);
                             });
        RC_ASSERT(found == expected);
    }));
}

TEST_CASE("a new contact makes stale whose first-contact resolution it undoes, in another month and of another agent") {
    HelpDesk s;
    const auto row_of = [&](const char* id, AliasId agent, const char* opened) {
        auto row = a_resolved_row(id, agent, opened);
        row.customer = s.customers[0];
        row.topic = s.topics[0];
        return row;
    };
    const auto import = [&](const core::Interaction& row) {
        s.change([&](app::Writer& w) { add(w, s.desk, a_batch(w, s.desk), row); });
    };
    // Ali resolves on 29 May, 05:00 UTC; Basma's row of 5 June is within seven days of it, the one of 7 June is not.
    import(row_of("T1", s.ali, "2025-05-29T04:00Z"));
    s.rebuild();
    REQUIRE(s.stale().empty());
    import(row_of("T2", s.basma, "2025-06-07T04:00Z"));
    CHECK(s.stale() == std::vector<app::SegmentKey>{{s.people[1], Month::of(day("2025-06-01"))}});
    s.rebuild();
    import(row_of("T3", s.basma, "2025-06-05T04:00Z"));
    CHECK(s.stale() == std::vector<app::SegmentKey>{{s.people[0], Month::of(day("2025-05-01"))},
                                                    {s.people[1], Month::of(day("2025-06-01"))}});
    CHECK(s.verified().ok);
}

TEST_CASE("a correction makes stale only the months that it touches") {
    HelpDesk s;
    InteractionId id;
    s.change([&](app::Writer& w) {
        const BatchId batch = a_batch(w, s.desk);
        id = add(w, s.desk, batch, a_resolved_row("T1", s.ali, "2025-04-10T04:00Z"));
        add(w, s.desk, batch, a_resolved_row("T2", s.ali, "2025-05-10T04:00Z"));
        add(w, s.desk, batch, a_resolved_row("T3", s.basma, "2025-04-10T04:00Z"));
    });
    s.rebuild();
    s.change([&](app::Writer& w) {
        w.correct({id, app::CorrectionKind::hand, {}, "lead", "", {{Field::csat, "", "5"}}}, {}, std::nullopt,
                  std::nullopt);
    });
    CHECK(s.stale() == std::vector<app::SegmentKey>{{s.people[0], Month::of(day("2025-04-01"))}});
}

TEST_CASE("the clock of what is open is the same from stored segments as from the rows of explain") {
    HelpDesk s;
    core::CalendarVersion version;
    version.week.fill({{Seconds{8h}, Seconds{16h}}});
    s.change([&](app::Writer& w) {
        w.put_calendar({{"main", "Asia/Muscat", {version}}, {}, {}});
        const BatchId batch = a_batch(w, s.desk);
        add(w, s.desk, batch, a_resolved_row("T1", s.ali, "2025-05-04T04:00Z")); // 08:00 to 09:00 in Muscat: 1 h
        auto late = a_resolved_row("T2", s.ali, "2025-05-04T04:00Z");
        late.resolved_at = at("2025-05-05T06:00Z");                                    // 8 h, and 2 h on the next day
        late.pauses.push_back({at("2025-05-04T08:00Z"), at("2025-05-05T04:00Z"), {}}); // from 12:00 to 08:00: 4 h
        add(w, s.desk, batch, late);                                                   // so 6 h
        auto open = a_resolved_row("T3", s.ali, "2025-05-04T04:00Z");
        open.resolved_at.reset();
        open.pauses.push_back({at("2025-05-04T07:00Z"), {}, {}}); // at 11:00, for ever: 3 h
        add(w, s.desk, batch, open);
    });
    s.rebuild();
    REQUIRE(s.stale().empty());
    CHECK(s.verified().ok);
    // 1 h of 3: 2/3 are left; 3 h is open; 6 h of 1: none.
    app::KpiQuestion asked;
    asked.period = *Period::parse("2025-05");
    asked.kpis = {"resolution"};
    const auto answer = granted(app::kpis(s.app, asked));
    CHECK(answer.groups.at(0).figures.at(0).survival_median == Ratio{6 * 3600});
    app::ExplainQuestion why;
    why.period = asked.period;
    why.agent = "Ali";
    why.kpi = "resolution";
    const auto explained = granted(app::explain(s.app, why));
    CHECK(explained.figure == answer.groups.at(0).figures.at(0));
    REQUIRE(explained.rows.size() == 3);
    CHECK(explained.rows[2].working == 3h);
}

TEST_CASE("a holiday makes stale only what was measured over it") {
    HelpDesk s;
    core::CalendarVersion version;
    version.week.fill({{Seconds{8h}, Seconds{17h}}});
    s.change([&](app::Writer& w) {
        w.put_calendar({{"main", "Asia/Muscat", {version}}, {}, {}});
        core::ServiceTarget target;
        target.within = Seconds{4h};
        target.kind = core::TargetKind::resolution;
        w.add_target(target);
        const BatchId batch = a_batch(w, s.desk);
        for (const auto& [id, opened] :
             {std::pair{"T1", "2025-03-10T04:00Z"}, {"T2", "2025-04-10T04:00Z"}, {"T3", "2025-05-10T04:00Z"}}) {
            auto row = a_resolved_row(id, s.ali, opened);
            row.first_response_at = row.opened_at + 1min;
            add(w, s.desk, batch, row);
        }
    });
    s.rebuild();
    version.exceptions.push_back({day("2025-04-10"), {}, "holiday"});
    s.change([&](app::Writer& w) { w.put_calendar({{"main", "Asia/Muscat", {version}}, {}, {}}); });
    CHECK(s.stale() == std::vector<app::SegmentKey>{{s.people[0], Month::of(day("2025-04-01"))}});
    CHECK(s.verified().ok);
    s.change([&](app::Writer& w) { w.put_calendar({{"main", "Asia/Muscat", {version}}, {}, {}}); });
    CHECK(s.stale().size() == 1); // the same again is no edit
}

TEST_CASE("segments of a database from before they held pauses are computed anew") {
    HelpDesk s;
    s.change([&](app::Writer& w) {
        auto row = a_resolved_row("T1", s.ali, "2025-05-04T04:00Z");
        row.pauses.push_back({row.opened_at + 10min, row.opened_at + 20min, core::Pause::Kind::waiting_for_customer});
        add(w, s.desk, a_batch(w, s.desk), row);
    });
    s.rebuild();
    s.app.store.reset();
    RawDatabase{s.path}.run("DROP TABLE comment_search; DROP TABLE comment_replaced_private; "
                            "DROP TABLE name_change; DROP TABLE fact_change; DROP TABLE record; PRAGMA user_version = "
                            "1; UPDATE segment SET packed = x'0100'");
    s.app.store = granted(store::open_database(s.path, s.clock));
    CHECK(std::filesystem::exists(s.path.string() + ".version-1"));
    CHECK(s.stale() == std::vector<app::SegmentKey>{{s.people[0], Month::of(day("2025-05-01"))}});
    CHECK(s.verified().ok);
    s.rebuild();
    CHECK(s.stale().empty());
    CHECK(s.verified().ok);
    CHECK(s.verified().segments_checked == 1);
}
