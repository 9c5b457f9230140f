#include "app/commands/new_version.hpp"
#include "app/queries/scheme_choice.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Ten good ratings of Amal in June 2025: the stretch of a scheme that counts ratings alone.
struct Rated : FreshStore {
    Rated() : app{nullptr, nullptr, nullptr, &clock} {
        app.store = std::move(store);
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::csat});
        for (int i = 0; i < 20; ++i) {
            core::Interaction row;
            row.external_id = std::to_string(i);
            row.agent = w->alias(desk, "Amal").alias;
            row.opened_at = at("2025-06-01T09:00Z") + Seconds{i * 86'400};
            row.csat = i < 10 ? 5 : 1;
            add(*w, desk, batch, row);
        }
        w->finish_batch(batch, "{}");
        w->commit("import", "{}");
    }
    static core::Scheme ratings(const Ratio& target) {
        core::Scheme scheme = core::default_scheme();
        scheme.id = "ratings";
        scheme.lines = {{"csat", 100, Ratio{0}, target, Ratio{1}, false, false, "", {}}};
        return scheme;
    }
    std::optional<Points> total(const std::optional<core::Scheme>& draft, const std::string& scheme = "") {
        app::ScorecardQuestion question;
        question.period = *Period::parse("2025-06");
        question.agent = "Amal";
        question.scheme = scheme;
        question.draft = draft;
        return granted(app::scorecards(app, question)).cards.front().card.total;
    }
    app::App app;
};

} // namespace

TEST_CASE("a draft shows its cards, and nothing of it is kept") {
    Rated s;
    const auto entries = s.app.store->read()->audit(0, 1000).size();
    CHECK(s.total(Rated::ratings(Ratio{1, 2})) == Points{100'00}); // half are good: the target
    CHECK(s.total(Rated::ratings(Ratio{4, 5})) == Points{62'50});  // 0.5 of 0.8, by hand
    CHECK(s.app.store->read()->audit(0, 1000).size() == entries);
    core::Scheme wrong = Rated::ratings(Ratio{1, 2});
    wrong.lines[0].weight = 90;
    app::ScorecardQuestion question;
    question.period = *Period::parse("2025-06");
    question.draft = wrong;
    CHECK(refused(app::scorecards(s.app, question)) == "scheme_weights_not_100");
}

TEST_CASE("what is saved is the next version; the earlier ones stay and hold before it") {
    Rated s;
    CHECK(granted(app::save_scheme(s.app, "lead", Rated::ratings(Ratio{1, 2}), {})) == 1);
    CHECK(refused(app::save_scheme(s.app, "lead", Rated::ratings(Ratio{1, 2}), {})) == "nothing_changed");
    CHECK(granted(app::save_scheme(s.app, "lead", Rated::ratings(Ratio{4, 5}), Date::parse("2025-07-01"))) == 2);
    CHECK(s.total({}, "ratings") == Points{100'00}); // in June the first holds
    auto versions = s.app.store->read()->schemes(s.now());
    std::erase_if(versions, [](const auto& version) { return version.body.id != "ratings"; });
    REQUIRE(versions.size() == 2);
    CHECK(versions[1].valid_from == Date::parse("2025-07-01"));
    core::Scheme wrong = Rated::ratings(Ratio{1, 2});
    wrong.id = "Ratings!";
    CHECK(refused(app::save_scheme(s.app, "lead", wrong, {})) == "scheme_id_unreadable");
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("a shipped scheme that is changed from a date on still holds before it") {
    Rated s;
    core::Scheme changed = core::default_scheme();
    std::swap(changed.lines[0].weight, changed.lines[1].weight);
    changed.name_en = "Ours";
    CHECK(granted(app::save_scheme(s.app, "lead", changed, Date::parse("2025-07-01"))) == 2);
    const auto versions = s.app.store->read()->schemes(s.now());
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].body == core::default_scheme());
    CHECK_FALSE(versions[0].valid_from);
    CHECK(versions[1].body.version == 2);
}

TEST_CASE("a measure of one's own is saved in versions") {
    Rated s;
    core::KpiDefinition complaints;
    complaints.id = "complaints";
    complaints.built_in = false;
    complaints.statistic = core::Statistic::count;
    complaints.measure = "complaint";
    CHECK(granted(app::save_kpi(s.app, "lead", complaints, {})) == 1);
    complaints.better = core::Better::low;
    CHECK(granted(app::save_kpi(s.app, "lead", complaints, {})) == 2);
    complaints.id = "csat";
    CHECK(refused(app::save_kpi(s.app, "lead", complaints, {})) == "kpi_id_taken");
    CHECK(s.app.store->read()->own_kpis(s.now()).size() == 2);
}

TEST_CASE("a next version is refused where somebody saved one after the last that was seen") {
    Rated s;
    CHECK(granted(app::save_scheme(s.app, "lead", Rated::ratings(Ratio{1, 2}), {}, 0)) == 1);
    CHECK(refused(app::save_scheme(s.app, "hr", Rated::ratings(Ratio{4, 5}), {}, 0)) == "changed_meanwhile");
    CHECK(granted(app::save_scheme(s.app, "hr", Rated::ratings(Ratio{4, 5}), {}, 1)) == 2);
    core::KpiDefinition loud;
    loud.built_in = false;
    loud.id = "loud";
    CHECK(granted(app::save_kpi(s.app, "lead", loud, {}, 0)) == 1);
    loud.name_en = "Loud";
    CHECK(refused(app::save_kpi(s.app, "hr", loud, {}, 0)) == "changed_meanwhile");
    CHECK(granted(app::save_kpi(s.app, "hr", loud, {}, 1)) == 2);
}
