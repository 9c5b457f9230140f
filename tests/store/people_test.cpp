#include "app/commands/people.hpp"
#include "app/queries/kpi.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::test;

namespace {

/// Twenty ratings of 5 for Amal, twenty of 1 for "A. M.", all of June 2025; the scheme counts ratings alone, from no
/// good ones (0 points) over half (100) to all (120).
struct Duo : FreshStore {
    Duo() : app{nullptr, nullptr, nullptr, &clock} {
        app.store = std::move(store);
        const auto w = granted(app.store->write("tester"));
        core::Scheme scheme = core::default_scheme();
        scheme.id = "ratings";
        scheme.lines.resize(1);
        scheme.lines[0] = {"csat", 100, Ratio{0}, Ratio{1, 2}, Ratio{1}, false, false, "", {}};
        w->put_scheme(scheme, {});
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::csat});
        for (int i = 0; i < 20; ++i) {
            add_rating(*w, desk, batch, "A" + std::to_string(i), "Amal", i, 5);
            add_rating(*w, desk, batch, "M" + std::to_string(i), "A. M.", i, 1);
        }
        w->finish_batch(batch, "{}");
        w->commit("import", "{}");
    }
    static void add_rating(app::Writer& writer, SourceId desk, BatchId batch, const std::string& id,
                           const std::string& agent, int day, int rating) {
        core::Interaction row;
        row.external_id = id;
        row.agent = writer.alias(desk, agent).alias;
        row.opened_at = at("2025-06-01T09:00Z") + Seconds{day * 86'400};
        row.csat = rating;
        add(writer, desk, batch, row);
    }
    /// name → k of n.
    std::map<std::string, std::string> ratings(std::optional<Instant> known_at = {}) {
        app::KpiQuestion question;
        question.period = *Period::parse("2025-06");
        question.by = app::GroupBy::agent;
        question.kpis = {"csat"};
        question.asking.known_at = known_at;
        std::map<std::string, std::string> found;
        for (const auto& group : granted(app::kpis(app, question)).groups)
            if (group.key)
                found[*group.key] =
                    std::to_string(group.figures[0].k.value_or(-1)) + " of " + std::to_string(group.figures[0].n);
        return found;
    }

    app::App app;
};

using Ratings = std::map<std::string, std::string>;

void check_preview(const app::PeopleSummary& summary) {
    // By hand: 0 of 20 is the floor, 20 of 20 the stretch, 20 of 40 the target.
    REQUIRE(summary.cards.size() == 2);
    CHECK(summary.cards[0].agent == "A. M.");
    CHECK(summary.cards[0].month.iso() == "2025-06");
    CHECK(summary.cards[0].before->total == Points{0});
    CHECK(summary.cards[0].before->band == "below");
    CHECK_FALSE(summary.cards[0].after);
    CHECK(summary.cards[1].agent == "Amal");
    CHECK(summary.cards[1].before->total == Points{120'00});
    CHECK(summary.cards[1].before->band == "outstanding");
    CHECK(summary.cards[1].after->total == Points{100'00});
    CHECK(summary.cards[1].after->band == "strong");
}

} // namespace

TEST_CASE("a merge shows the cards that it would change, and writes nothing in a dry run, even while another writes") {
    Duo s;
    const std::string content = content_of(*s.app.store, s.now());
    const auto held = granted(s.app.store->write("another"));
    const auto summary = granted(app::merge_people(s.app, {"A. M.", "Amal", true, "lead"}));
    check_preview(summary);
    CHECK(summary.aliases == std::vector<std::string>{"desk=A. M.", "A. M."});
    CHECK(content_of(*s.app.store, s.now()) == content);
}

TEST_CASE("the figures of a merged person are those of all rows; the past keeps its answer; verify agrees") {
    Duo s;
    REQUIRE(s.ratings() == Ratings{{"A. M.", "0 of 20"}, {"Amal", "20 of 20"}});
    const Instant before = s.now();
    s.later(1h);
    check_preview(granted(app::merge_people(s.app, {"A. M.", "Amal", false, "lead"})));
    CHECK(app::verify(s.app, std::nullopt).ok); // stale, and so nobody's claim
    CHECK(s.ratings() == Ratings{{"Amal", "20 of 40"}});
    CHECK(app::verify(s.app, std::nullopt).ok); // built anew
    CHECK(s.ratings(before) == Ratings{{"A. M.", "0 of 20"}, {"Amal", "20 of 20"}});
    const auto entry = s.app.store->read()->audit(0, 100).back();
    CHECK(entry.action == "person_merge");
    CHECK(entry.actor == "lead");
    // The rows that come later under the old name are hers too.
    {
        const auto w = granted(s.app.store->write("tester"));
        const SourceId desk = w->source("desk");
        const BatchId batch = a_batch(*w, desk, {core::Field::agent, core::Field::csat});
        Duo::add_rating(*w, desk, batch, "late", "A. M.", 25, 5);
        w->commit("import", "{}");
    }
    CHECK(s.ratings() == Ratings{{"Amal", "21 of 41"}});
}

TEST_CASE("a split takes a merge back") {
    Duo s;
    const auto june = s.ratings();
    granted(app::merge_people(s.app, {"A. M.", "Amal", false, "lead"}));
    s.later(1h);
    const auto summary = granted(app::split_alias(s.app, {"desk=A. M.", "A. M.", false, "lead"}));
    CHECK(summary.from == std::vector<std::string>{"Amal"});
    CHECK(s.ratings() == june);
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("a split into a name that nobody has makes a person, whom the preview knows already") {
    Duo s;
    const auto shown = granted(app::split_alias(s.app, {"desk=A. M.", "Amna", true, "lead"}));
    REQUIRE(shown.cards.size() == 2);
    CHECK(shown.cards[1].agent == "Amna");
    CHECK(shown.cards[1].after->total == Points{0});
    granted(app::split_alias(s.app, {"desk=A. M.", "Amna", false, "lead"}));
    CHECK(s.ratings() == Ratings{{"Amal", "20 of 20"}, {"Amna", "0 of 20"}});
    CHECK(app::verify(s.app, std::nullopt).ok);
}

TEST_CASE("people who cannot be merged or split are refused, on record") {
    Duo s;
    CHECK(refused(app::merge_people(s.app, {"Nobody", "Amal", false, "lead"})) == "agent_unknown");
    CHECK(s.app.store->read()->audit(0, 100).back().detail == R"({"code":"agent_unknown","command":"person_merge"})");
    CHECK(refused(app::merge_people(s.app, {"Amal", "amal", false, "lead"})) == "person_merge_same");
    CHECK(refused(app::split_alias(s.app, {"desk=Nobody", "Amal", false, "lead"})) == "alias_unknown");
    CHECK(refused(app::split_alias(s.app, {"desk=Amal", "Amal", false, "lead"})) == "alias_means_them");
}

TEST_CASE("an alias moves on the dates on which it meant the person, and those that follow it stay") {
    FreshStore s;
    const auto w = s.writer();
    const SourceId desk = w->source("desk"), phone = w->source("phone");
    const PersonId salma = w->add_person("Salma", ""), muna = w->add_person("Muna", "");
    const AliasId own = w->alias(desk, "Salma").alias; // follows the name of any source
    w->alias(phone, "Salma");
    w->move_alias(own, salma, muna);
    const auto names = [&] {
        std::map<std::string, std::string> found;
        const auto sources = w->sources();
        for (const auto& person : w->rulebook(s.now()).people)
            for (const auto& alias : person.aliases)
                found[(alias.source ? sources.at(static_cast<std::size_t>(alias.source.value - 1)).name : "any") + "=" +
                      alias.name] = person.name;
        return found;
    };
    CHECK(names() ==
          Ratings{{"any=Salma", "Salma"}, {"any=Muna", "Muna"}, {"desk=Salma", "Muna"}, {"phone=Salma", "Salma"}});
    w->move_alias(w->alias({}, "Salma").alias, salma, muna);
    CHECK(names() ==
          Ratings{{"any=Salma", "Muna"}, {"any=Muna", "Muna"}, {"desk=Salma", "Muna"}, {"phone=Salma", "Salma"}});
}
