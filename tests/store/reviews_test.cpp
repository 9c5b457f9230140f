#include "app/commands/actors/actors.hpp"
#include "app/commands/correct.hpp"
#include "app/commands/quality/calibrations.hpp"
#include "app/commands/quality/review_forms.hpp"
#include "app/commands/quality/reviews.hpp"
#include "app/commands/quality/sampling.hpp"
#include "app/commands/quality/training.hpp"
#include "app/queries/explain.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/quality/agreement.hpp"
#include "app/queries/quality/calibration_view.hpp"
#include "app/queries/quality/review_list.hpp"
#include "app/queries/quality/sample_view.hpp"
#include "app/queries/quality/training_effects.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"
#include "support/builders.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Twenty chats each of Amal and Basma, opened in May 2025; it is 1 July.
struct ReviewedWorkOfTwo : FreshStore {
    ReviewedWorkOfTwo() : app{granted(wiring::open(path.string(), clock))} {
        const auto w = granted(app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk);
        for (const char* name : {"Amal", "Basma"}) {
            const AliasId alias = w->alias(desk, name).alias;
            for (int i = 0; i < 20; ++i) {
                core::Interaction row;
                row.external_id = std::string{name} + std::to_string(i);
                row.channel = core::Channel::live_chat;
                row.agent = alias;
                row.opened_at = instant_from_unix(1'746'172'800 + 3600 * i); // 2 May 2025, 12:00 in Muscat
                row.csat = 5;
                ::add(*w, desk, batch, row);
            }
        }
        w->commit("set_up", "{}");
    }

    /// The shipped form with one value throughout; a critical item may have another.
    static app::ReviewFields fields(const std::string& id, int value, std::optional<int> calm = {}) {
        app::ReviewFields said;
        said.source = "desk";
        said.external_id = id;
        said.on = Date::parse("2025-06-10");
        for (const core::FormItem& item : core::shipped_form().items)
            said.answers.push_back({item.id, item.id == "stay_calm" && calm ? calm : std::optional{value}});
        return said;
    }
    app::Review review(const std::string& id, int value, std::optional<int> calm = {}) {
        return granted(app::record_review(app, fields(id, value, calm), "sara"));
    }
    std::string refused_of(const app::ReviewFields& said, const std::string& actor = "sara") {
        return refused(app::record_review(app, said, actor));
    }
    core::Figure figure(const std::string& kpi, const std::string& agent, std::optional<Instant> known_at = {}) {
        app::KpiQuestion question;
        question.period = granted(Period::parse("2025-06"));
        question.by = app::GroupBy::agent;
        question.kpis = {kpi};
        question.agent = agent;
        question.asking.known_at = known_at;
        const auto answer = granted(app::kpis(app, question));
        return answer.groups.empty() ? core::Figure{} : answer.groups.front().figures.front();
    }
    std::filesystem::path file(const std::string& text) {
        const auto place = directory / "said.json";
        std::ofstream{place} << text;
        return place;
    }
    static std::string answers(const std::string& id, int value) {
        std::string json = R"({"source": "desk", "id": ")" + id + R"(", "answers": {)";
        for (const core::FormItem& item : core::shipped_form().items)
            json += '"' + item.id + "\": " + std::to_string(value) + (item.id == "teamwork" ? "}}" : ", ");
        return json;
    }
    bool verified() { return app::verify(app, {}).ok; }

    app::App app;
};

} // namespace

TEST_CASE("reviews feed the measures of the month in which they were made, whenever the work was", "[reviews]") {
    ReviewedWorkOfTwo s;
    // 4 of 4 is 100, 2 of 4 is 50; with calm 1 of 4, weight 2 of 18: (16 × 0.5 + 2 × 0.25) ÷ 18 = 47.22
    for (int i = 0; i < 4; ++i)
        s.review("Amal" + std::to_string(i), 4);
    const auto low = s.review("Amal4", 2, 1);
    CHECK(low.score == Points{4722});
    CHECK(low.critical == std::vector<std::string>{"stay_calm"});
    const core::Figure qa = s.figure("qa", "Amal");
    CHECK(qa.n == 5);
    CHECK(*qa.value == Ratio{44722, 50000}); // (4 × 100 + 47.22) ÷ 5, of 100
    CHECK(qa.status == core::Status::ok);
    const core::Figure free = s.figure("qa_critical_free", "Amal");
    CHECK(free.k == 4);
    CHECK(free.n == 5);
    CHECK(s.verified());
}

TEST_CASE("explain tells the reviews behind the number", "[reviews]") {
    ReviewedWorkOfTwo s;
    s.review("Amal3", 4);
    s.review("Amal1", 2);
    app::ExplainQuestion question;
    question.period = granted(Period::parse("2025-06"));
    question.agent = "Amal";
    question.kpi = "qa";
    const auto told = granted(app::explain(s.app, question));
    REQUIRE(told.rows.size() == 2);
    CHECK(told.rows[0].external_id == "Amal1");
    CHECK(told.rows[0].outcome.value == 5000);
    CHECK(told.figure == s.figure("qa", "Amal"));
}

TEST_CASE("a corrected review counts as corrected, and as it was when asked what was known", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto first = s.review("Amal1", 2);
    const Instant then = s.now();
    CHECK(*s.figure("qa", "Amal").value == Ratio{1, 2});
    s.later(60s);
    app::ReviewCorrection correction{first.id, {{"listen", 4}}, {}, "the line was bad", "sara"};
    const auto again = granted(app::correct_review(s.app, correction));
    // (16 × 0.5 + 2 × 1) ÷ 18
    CHECK(again.score == Points{5556});
    CHECK(*s.figure("qa", "Amal").value == Ratio{5556, 10000});
    CHECK(*s.figure("qa", "Amal", then).value == Ratio{1, 2});
    CHECK(refused(app::correct_review(s.app, correction)) == "review_unchanged");
    correction.reason.clear();
    CHECK(refused(app::correct_review(s.app, correction)) == "reason_missing");
    CHECK(s.verified());
}

TEST_CASE("a review follows the work it is of: to another agent, and out with what is excluded", "[reviews]") {
    ReviewedWorkOfTwo s;
    s.review("Amal1", 4);
    s.review("Amal2", 4);
    CHECK(s.figure("qa", "Amal").n == 2);
    granted(app::correct_interaction(s.app, {"tester", {"desk", "Amal1"}, {{"agent", "Basma"}}, "taken over"}));
    CHECK(s.figure("qa", "Amal").n == 1);
    CHECK(s.figure("qa", "Basma").n == 1);
    CHECK(s.verified());
    app::ExcludeCommand excluded{"tester", {"desk", "Amal2"}, {}, "not a customer"};
    excluded.code = core::ExclusionReason::spam;
    granted(app::exclude_interaction(s.app, excluded));
    CHECK(s.figure("qa", "Amal").n == 0);
    CHECK(s.verified());
}

TEST_CASE("what cannot be a review is refused and changes nothing", "[reviews]") {
    ReviewedWorkOfTwo s;
    s.review("Amal1", 4);
    const std::string before = facts_of(*s.store, s.now());
    const auto records = s.app.store->read()->records("review", s.now()).size();
    auto said = s.fields("Amal2", 4);
    CHECK(s.refused_of(s.fields("Amal99", 4)) == "interaction_unknown");
    CHECK(s.refused_of(said, "Amal") == "review_of_oneself");
    CHECK(s.refused_of(s.fields("Amal1", 4)) == "review_already");
    CHECK(s.refused_of(s.fields("Amal2", 5)) == "review_value_off_scale");
    said.on = Date::parse("2025-05-01");
    CHECK(s.refused_of(said) == "review_before_interaction");
    said.on = Date::parse("2025-07-02");
    CHECK(s.refused_of(said) == "review_in_future");
    said.on.reset();
    said.answers[0].value.reset();
    CHECK(s.refused_of(said) == "review_not_applicable");
    said.answers[0] = {"honesty", 1};
    CHECK(s.refused_of(said) == "review_item_unknown");
    said.form = "other";
    CHECK(s.refused_of(said) == "form_unknown");
    CHECK(facts_of(*s.store, s.now()) == before);
    CHECK(s.app.store->read()->records("review", s.now()).size() == records);
}

TEST_CASE("a file of reviews is recorded whole or not at all", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto bad = granted(
        app::record_reviews(s.app, s.file("[" + s.answers("Amal1", 4) + ", " + s.answers("Amal2", 9) + "]"), "sara"));
    REQUIRE(bad.problems.size() == 1);
    CHECK(bad.problems[0].reason.code == "review_value_off_scale");
    CHECK(bad.problems[0].column == "[1].answers.communication");
    CHECK(granted(app::review_list(s.app, {})).empty());
    const auto good = granted(
        app::record_reviews(s.app, s.file("[" + s.answers("Amal1", 4) + ", " + s.answers("Amal2", 3) + "]"), "sara"));
    CHECK(good.reviews.size() == 2);
    CHECK(granted(app::review_list(s.app, {})).size() == 2);
}

TEST_CASE("a form is locked once a review was made with it", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto form = [&](int version, int weight) {
        return s.file(
            R"({"id": "short", "version": )" + std::to_string(version) +
            R"(, "name": "Short", "items": [{"id": "heard", "name": "Heard", "min": 0, "max": 1, "weight": )" +
            std::to_string(weight) + "}]}");
    };
    const auto code = [&](const std::filesystem::path& file) {
        const auto summary = granted(app::import_review_forms(s.app, file, "tester"));
        return summary.problems.empty() ? "" : summary.problems[0].reason.code;
    };
    CHECK(code(form(1, 1)).empty());
    CHECK(code(form(1, 2)).empty()); // not used yet
    app::ReviewFields said = s.fields("Amal1", 0);
    said.form = "short";
    said.answers = {{"heard", 1}};
    granted(app::record_review(s.app, said, "sara"));
    CHECK(code(form(1, 3)) == "form_locked");
    CHECK(code(form(1, 2)).empty()); // the same again
    CHECK(code(form(2, 3)).empty());
    said.external_id = "Amal2";
    CHECK(granted(app::record_review(s.app, said, "sara")).form_version == 2);
}

TEST_CASE("in a calibration nobody sees others' answers before their own are in", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto session = granted(app::open_calibration(s.app, {"sara", "June", "", {}, "desk", {"Amal1", "Amal2"}}));
    const auto submit = [&](const std::string& who, const std::string& id, int value) {
        const auto summary = granted(app::submit_calibration(s.app, session.id, s.file(s.answers(id, value)), who));
        return summary.problems.empty() ? "" : summary.problems[0].reason.code;
    };
    const auto seen_by = [&](const std::string& who, std::size_t place) {
        const auto view = granted(app::calibration_view(s.app, session.id, {who, {}, {}}));
        return view.interactions[place].answers.size();
    };
    CHECK(submit("sara", "Amal1", 4).empty());
    CHECK(seen_by("sara", 0) == 1);
    CHECK(seen_by("omar", 0) == 0);
    CHECK(submit("omar", "Amal1", 2).empty());
    CHECK(seen_by("omar", 0) == 2);
    CHECK(seen_by("omar", 1) == 0);
    CHECK(submit("omar", "Amal1", 3) == "calibration_submitted");
    CHECK(submit("omar", "Basma1", 3) == "calibration_not_of_session");
    CHECK(submit("Amal", "Amal2", 4) == "review_of_oneself");
    // an open session tells nobody how far they agree either
    CHECK(granted(app::review_agreement(s.app, {})).interactions == 0);
    granted(app::close_calibration(s.app, session.id, "sara"));
    CHECK(seen_by("lina", 0) == 2);
    CHECK(granted(app::review_agreement(s.app, {})).interactions == 1);
    CHECK(refused(app::submit_calibration(s.app, session.id, s.file(s.answers("Amal2", 1)), "omar")) ==
          "calibration_closed");
}

TEST_CASE("a sample is kept as it was drawn, and the same seed draws the same", "[reviews]") {
    ReviewedWorkOfTwo s;
    app::SampleCommand command;
    command.actor = "sara";
    command.period = granted(Period::parse("2025-05"));
    command.size.per_person = 3;
    command.seed = "May";
    const auto one = granted(app::draw_sample(s.app, command)), again = granted(app::draw_sample(s.app, command));
    CHECK(one.strata == again.strata);
    CHECK(one.id != again.id);
    const auto kept = granted(app::sample_view(s.app, one.id, {}));
    CHECK(kept.drawn.size() == 6);
    s.review(kept.drawn[0].external_id, 4);
    CHECK(granted(app::sample_view(s.app, one.id, {})).drawn[0].reviewed);
    command.size.per_person.reset();
    CHECK(refused(app::draw_sample(s.app, command)) == "sample_size_missing");
    command.size.margin = Ratio{1};
    CHECK(refused(app::draw_sample(s.app, command)) == "sample_margin_unfit");
}

TEST_CASE("the effect of a training is that of the person less that of those without one", "[reviews]") {
    ReviewedWorkOfTwo s;
    app::TrainingCommand command{"tester", "Amal", "patience", *Date::parse("2025-04-10"), "csat", ""};
    granted(app::add_training(s.app, command));
    CHECK(refused(app::add_training(s.app, command)) == "training_already");
    command.kpi = "backlog";
    command.topic = "speed";
    CHECK(refused(app::add_training(s.app, command)) == "training_kpi_unfit");
    app::TrainingQuestion question;
    question.months = 1;
    const auto effects = granted(app::training_effects(s.app, question));
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].own_after.n == 20);
    CHECK(effects[0].others_after.n == 20);
    CHECK(effects[0].effect.verdict == core::TrainingVerdict::unknown); // nothing before
    question.months = 13;
    CHECK(refused(app::training_effects(s.app, question)) == "training_months_unfit");
}

TEST_CASE("a review is acknowledged once, and again after it was corrected", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto review = s.review("Amal1", 2);
    granted(app::acknowledge_review(s.app, review.id, "seen", "Amal"));
    CHECK(refused(app::acknowledge_review(s.app, review.id, "", "Amal")) == "review_seen_already");
    CHECK(granted(app::review_list(s.app, {}))[0].seen->comment == "seen");
    granted(app::correct_review(s.app, {review.id, {{"listen", 4}}, {}, "heard again", "sara"}));
    CHECK(!granted(app::review_list(s.app, {}))[0].seen);
    granted(app::acknowledge_review(s.app, review.id, "", "Amal"));
    CHECK(refused(app::acknowledge_review(s.app, 999, "", "Amal")) == "review_unknown");
}

TEST_CASE("where people are appointed, agents see and acknowledge their own reviews and make none", "[reviews]") {
    ReviewedWorkOfTwo s;
    const auto of_amal = s.review("Amal1", 4), of_basma = s.review("Basma1", 4);
    granted(app::appoint(s.app, {"set-up", ""}, {"huda", app::ActorRole::admin, ""}, "a long secret"));
    const app::Signature huda{"huda", "a long secret"};
    granted(app::appoint(s.app, huda, {"salim", app::ActorRole::lead, ""}, "a secret of salim"));
    granted(app::appoint(s.app, huda, {"amal", app::ActorRole::agent, "Amal"}, "a secret of amal"));
    const app::Asking amal{"amal", {}, {}};
    CHECK(s.refused_of(s.fields("Basma2", 4), "amal") == "not_permitted");
    CHECK(s.refused_of(s.fields("Basma2", 4), "nobody") == "actor_unknown");
    CHECK(s.refused_of(s.fields("Basma2", 4), "salim").empty());
    const auto own = granted(app::review_list(s.app, {{}, "", amal}));
    REQUIRE(own.size() == 1);
    CHECK(own[0].external_id == "Amal1");
    CHECK(refused(app::review_list(s.app, {{}, "Basma", amal})) == "not_permitted");
    CHECK(refused(app::review_agreement(s.app, {"", {}, {}, amal})) == "not_permitted");
    CHECK(refused(app::calibration_list(s.app, amal)) == "not_permitted");
    CHECK(refused(app::sample_list(s.app, amal)) == "not_permitted");
    CHECK(refused(app::acknowledge_review(s.app, of_basma.id, "", "amal")) == "review_unknown");
    granted(app::acknowledge_review(s.app, of_amal.id, "", "amal"));
    CHECK(refused(app::add_training(s.app, {"amal", "Amal", "patience", *Date::parse("2025-05-01"), "csat", ""})) ==
          "not_permitted");
}
