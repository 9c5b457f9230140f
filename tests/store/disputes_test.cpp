#include "app/commands/actors/actors.hpp"
#include "app/commands/disputes/disputes.hpp"
#include "app/commands/periods/publish.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/verify.hpp"
#include "store/raw_database.hpp"
#include "store/store_fixture.hpp"
#include "support/builders.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Amal pleased 30 of 40 in June 2025, Basma 20 of 40; the share itself is the card's only line: floor 50 %, target
/// 70 %, stretch 90 %. Published on 15 July; huda and omar decide, amal and basma are agents.
struct PublishedJune : FreshStore {
    PublishedJune() : app{granted(wiring::open(path.string(), clock))} {
        {
            const auto w = granted(app.store->write("tester"));
            const SourceId desk = w->source("desk");
            const BatchId batch = a_batch(*w, desk);
            for (const auto& [name, pleased] : {std::pair{"Amal", 30}, {"Basma", 20}}) {
                const AliasId alias = w->alias(desk, name).alias;
                for (int i = 0; i < 40; ++i) {
                    core::Interaction row;
                    row.external_id = std::string{name} + std::to_string(i);
                    row.channel = core::Channel::email;
                    row.agent = alias;
                    row.opened_at = at("2025-06-10T08:00Z") + 60s * i;
                    row.csat = i < pleased ? 5 : 1;
                    ::add(*w, desk, batch, row);
                }
            }
            core::Scheme scheme;
            scheme.id = "plain";
            scheme.lines = {{"csat", 100, Ratio{1, 2}, Ratio{7, 10}, Ratio{9, 10}, false, false, {}, {}}};
            scheme.bands = {{"solid", Points{10000}}, {"below", Points{0}}};
            w->put_scheme(scheme, {});
            w->commit("set_up", "{}");
        }
        granted(app::appoint(app, {"huda", ""}, {"huda", app::ActorRole::admin, ""}, "long secret"));
        for (const auto& [name, role, person] : {std::tuple{"hr", app::ActorRole::hr, ""},
                                                 {"omar", app::ActorRole::lead, ""},
                                                 {"amal", app::ActorRole::agent, "Amal"},
                                                 {"basma", app::ActorRole::lead, "Basma"}})
            granted(app::appoint(app, {"huda", "long secret"}, {name, role, person}, "long secret"));
    }
    void publish() {
        later(14 * 24h);
        granted(app::publish_period(app, {"hr", granted(Period::parse("2025-06")), "plain", ""}));
    }
    Result<std::int64_t> raise(const std::string& actor, const std::string& id, const std::string& agent = {}) {
        return app::raise_dispute(app, {actor, agent, core::DisputeKind::row, {"desk", id}, "csat", {}, "", "why"});
    }
    Result<std::vector<core::CardChange>> decide(const std::string& actor, std::int64_t id, core::Decision decision,
                                                 std::vector<app::FieldText> fields = {},
                                                 const std::string& passphrase = "long secret") {
        return app::decide_dispute(app, {{actor, passphrase}, id, {decision, std::move(fields)}, "so"});
    }
    std::string facts() { return facts_of(*app.store, now()); }
    std::optional<Points> total(const std::string& agent) {
        app::ScorecardQuestion question;
        question.period = granted(Period::parse("2025-06"));
        question.scheme = "plain";
        question.agent = agent;
        question.asking.actor = "hr";
        return granted(app::scorecards(app, question)).cards.front().card.total;
    }
    app::App app;
};

} // namespace

// 30 of 40 is 0.75: 105 points (70 % → 100, 90 % → 120). Without one bad row 30 of 39 = 0.769230…: 106.92.
TEST_CASE("an accepted dispute takes the row out, keeps before and after, and queues what it is worth", "[disputes]") {
    PublishedJune june;
    june.publish();
    const auto id = granted(june.raise("amal", "Amal39"));
    const std::string before = june.facts();
    const auto preview = granted(app::preview_dispute(june.app, "omar", id, {core::Decision::accepted, {}}));
    REQUIRE(preview.cards.size() == 1);
    CHECK(preview.cards[0].before.total == Points{10500});
    CHECK(preview.cards[0].after.total == Points{10692});
    CHECK(june.facts() == before);
    const auto cards = granted(june.decide("omar", id, core::Decision::accepted));
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].total_before == Points{10500});
    CHECK(cards[0].total_after == Points{10692});
    CHECK(june.total("Amal") == Points{10692});
    CHECK(june.total("Basma") == Points{0});
    const auto reader = june.app.store->read();
    const auto queued = app::queued_adjustments(*reader, june.now());
    REQUIRE(queued.size() == 1);
    CHECK(queued[0].period == "2025-06");
    CHECK(queued[0].after == Points{10692});
    CHECK(app::verify(june.app, {}).ok);
}

TEST_CASE("a rejection changes no number, an appeal is decided by somebody else", "[disputes]") {
    PublishedJune june;
    june.publish();
    const auto id = granted(june.raise("amal", "Amal39"));
    CHECK(granted(june.decide("omar", id, core::Decision::rejected)).empty());
    CHECK(june.total("Amal") == Points{10500});
    CHECK(refused(june.decide("hr", id, core::Decision::accepted)) == "dispute_decided");
    CHECK(refused(app::appeal_dispute(june.app, "amal", id, "")) == "text_missing");
    granted(app::appeal_dispute(june.app, "amal", id, "look again"));
    CHECK(refused(june.decide("omar", id, core::Decision::accepted)) == "dispute_same_decider");
    granted(june.decide("hr", id, core::Decision::partly, {{"csat", "3"}, {"topic", "Billing"}}));
    CHECK(june.total("Amal") == Points{10500}); // 3 is not 4 or 5
    CHECK(refused(app::appeal_dispute(june.app, "amal", id, "again")) == "dispute_final");
}

TEST_CASE("a credit goes to whom it belongs, and both cards move", "[disputes]") {
    PublishedJune june;
    june.publish();
    const app::RaiseDispute claim{
        "amal",          {}, core::DisputeKind::credit, {"desk", "Basma0"}, "", core::Role::rated_agent, "Amal",
        "I answered it."};
    const auto id = granted(app::raise_dispute(june.app, claim));
    CHECK(granted(june.decide("omar", id, core::Decision::accepted)).size() == 1); // Basma stays at the floor
    CHECK(june.total("Amal") == Points{10561});                                    // 31 of 41: 0.756097…
}

TEST_CASE("what may not be contested or decided is refused and nothing is changed", "[disputes]") {
    PublishedJune june;
    CHECK(refused(june.raise("amal", "Amal39")) == "dispute_not_published");
    june.publish();
    CHECK(refused(june.raise("amal", "Basma1")) == "dispute_not_theirs");
    CHECK(refused(june.raise("amal", "Basma1", "Basma")) == "dispute_of_another");
    CHECK(refused(june.raise("amal", "Nothing")) == "interaction_unknown");
    CHECK(refused(june.raise("hr", "Amal39")) == "not_permitted");
    app::RaiseDispute review{"amal", {}, core::DisputeKind::review, {}, "", {}, "", "why"};
    CHECK(refused(app::raise_dispute(june.app, review)) == "dispute_review_unknown");
    const auto id = granted(june.raise("amal", "Amal39"));
    CHECK(refused(june.raise("amal", "Amal39")) == "dispute_open_already");
    const auto own = granted(june.raise("basma", "Basma39"));
    const std::string before = june.facts();
    CHECK(refused(june.decide("basma", own, core::Decision::accepted)) == "dispute_of_oneself");
    CHECK(refused(june.decide("amal", id, core::Decision::accepted)) == "not_permitted");
    CHECK(refused(june.decide("omar", id, core::Decision::accepted, {}, "wrong")) == "passphrase_wrong");
    CHECK(refused(june.decide("omar", id, core::Decision::partly)) == "dispute_fields");
    CHECK(refused(june.decide("omar", id, core::Decision::accepted, {{"csat", "5"}})) == "dispute_fields");
    CHECK(refused(june.decide("omar", id, core::Decision::partly, {{"csat", "9"}})) == "dispute_field");
    CHECK(refused(june.decide("omar", id + 99, core::Decision::accepted)) == "dispute_unknown");
    CHECK(refused(app::preview_dispute(june.app, "amal", id, {core::Decision::accepted, {}})) == "not_permitted");
    CHECK(june.facts() == before);
}

// Published on 15 July; every day is a working day where no calendar is: the window ends on the 25th.
TEST_CASE("after the window nothing is contested", "[disputes]") {
    PublishedJune june;
    june.publish();
    june.later(10 * 24h);
    const auto id = granted(june.raise("amal", "Amal39"));
    june.later(24h);
    CHECK(refused(june.raise("amal", "Amal38")) == "dispute_window_over");
    granted(june.decide("omar", id, core::Decision::rejected));
    june.later(11 * 24h);
    CHECK(refused(app::appeal_dispute(june.app, "amal", id, "late")) == "dispute_window_over");
}
