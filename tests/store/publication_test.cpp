#include "app/commands/correct.hpp"
#include "app/commands/periods/publish.hpp"
#include "app/queries/periods/period_state.hpp"
#include "app/queries/verify.hpp"
#include "app/records/reference_record.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"
#include "support/builders.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Two agents with forty rated chats and letters each, of June 2025; it is 1 July when they are put down.
struct RatedJune : FreshStore {
    RatedJune() : app{granted(wiring::open(path.string(), clock))} {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        for (const auto& [name, rating] : {std::pair{"Amal", 5}, {"Basma", 4}}) {
            const AliasId alias = w->alias(desk, name).alias;
            for (int i = 0; i < 40; ++i) {
                core::Interaction row;
                row.external_id = std::string{name} + std::to_string(i);
                row.channel = i % 2 == 0 ? core::Channel::live_chat : core::Channel::email;
                row.agent = alias;
                row.opened_at = instant_from_unix(1'748'761'200 + 3600 * i); // 1 June 2025, 07:00 UTC
                row.csat = i % 5 == 0 ? 1 : rating;
                ::add(*w, desk, batch, row);
            }
        }
        core::Scheme scheme;
        scheme.id = "fair";
        scheme.lines = {{"csat", 100, Ratio{1, 2}, Ratio{7, 10}, Ratio{9, 10}, true, false, {}, {}}};
        scheme.bands = {{"solid", Points{6000}}, {"below", Points{0}}};
        w->put_scheme(scheme, {});
        w->commit("set_up", "{}");
    }
    Result<app::Publication> publish(const std::string& early = {}) {
        return app::publish_period(app, {"tester", granted(Period::parse("2025-06")), "fair", early});
    }
    app::PeriodAnswer state() { return granted(app::period_state(app, granted(Period::parse("2025-06")), "fair", {})); }
    app::App app;
};

} // namespace

TEST_CASE("a period waits fourteen days for what comes late, unless a reason is given", "[publication]") {
    RatedJune s;
    CHECK(refused(s.publish()) == "period_too_early");
    s.later(14 * 24h - 1s - 4h); // 14 July, 23:59:59 in Muscat where it is four hours later
    CHECK(refused(s.publish()) == "period_too_early");
    s.later(1s);
    CHECK(granted(s.publish()).early_reason.empty());
    CHECK(refused(s.publish()) == "period_published");
}

TEST_CASE("what is recorded in the very second of publishing is told apart from it", "[publication]") {
    RatedJune s;
    const auto publication = granted(s.publish("the test"));
    const app::Verification fine = app::verify(s.app, {});
    CHECK(fine.ok);
    CHECK(fine.publications_checked == 1);
    granted(
        app::exclude_interaction(s.app, {"tester", {"desk", "Basma0"}, core::ExclusionReason::spam, "no customer"}));
    CHECK(app::verify(s.app, {}).ok);
    const auto answer = s.state();
    CHECK(answer.state == app::PeriodState::restated);
    REQUIRE(answer.restatements.size() == 1);
    CHECK(answer.restatements[0].name == "Basma");
    CHECK(answer.restatements[0].before->lines[0].n == 40);
    CHECK(answer.restatements[0].after->lines[0].n == 39);
    CHECK(answer.publication->published_at > publication.known_at);
}

TEST_CASE("a pinned reference is read again to the last bit", "[publication]") {
    RatedJune s;
    const auto publication = granted(s.publish("the test"));
    REQUIRE(publication.references.size() == 1);
    const auto reader = s.app.store->read();
    const auto kept = reader->records_of(app::reference_kind, publication.references[0], s.now() + 1min);
    REQUIRE(kept.size() == 1);
    const core::Reference reference =
        app::pinned_reference(*reader, publication.references[0], *core::built_in_kpi("csat"), s.now() + 1min);
    CHECK(app::body_of("csat", reference) == kept[0].body);
    CHECK(reference.n == 80);
    CHECK(reference.group_value == Ratio{64, 80}); // four of five
    REQUIRE(reference.strata.size() == 2);
    CHECK(reference.strata[0].agents == 2);
}

TEST_CASE("published cards changed by hand are found", "[publication][verify]") {
    RatedJune s;
    granted(s.publish("the test"));
    RawDatabase raw{s.path};
    raw.run("DROP TRIGGER record_no_update");
    raw.run("UPDATE record SET body = replace(body, '\"n\":40', '\"n\":41') WHERE kind = 'published_cards'");
    const auto found = app::verify(s.app, {});
    REQUIRE_FALSE(found.ok);
    CHECK(told(*found.difference).find("record") != std::string::npos);
}
