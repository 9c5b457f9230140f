#include "app/commands/periods/publish.hpp"
#include "app/demo.hpp"
#include "app/queries/scorecard.hpp"
#include "app/queries/verify.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace mizan;
using namespace mizan::test;

namespace {

app::Scorecard card_of(app::App& app, const std::string& period) {
    app::ScorecardQuestion question;
    question.period = granted(Period::parse(period));
    question.agent = "Noor Demo";
    question.scheme = "default";
    question.compare = true;
    return granted(app::scorecards(app, question)).cards.at(0);
}

} // namespace

TEST_CASE("an agent's own database gives the same answers about them and holds nobody else", "[privacy]") {
    TemporaryDirectory directory;
    const FixedClock clock{*parse_iso8601("2026-02-01T08:00Z")};
    app::App app = granted(
        wiring::create((directory / "all.mizan").string(), {"Asia/Muscat", "OMR", clock.now()}, "tester", clock));
    granted(app::fill_demo(app, "tester"));
    granted(app::publish_period(app, {"tester", granted(Period::parse("2025-Q2")), "default", ""}));
    const auto out = directory / "noor.mizan";
    const auto copy = granted(wiring::export_agent(app, "Noor Demo", out, "tester", clock));
    CHECK(copy.interactions > 1000);
    CHECK(copy.beside > 0);
    CHECK(copy.publications == 1);

    app::App own = granted(wiring::open(out.string(), clock));
    CHECK(app::verify(own, {}).ok);
    for (const char* period : {"2025-Q2", "2025-09"}) {
        INFO(period);
        const auto theirs = card_of(own, period), everybodys = card_of(app, period);
        REQUIRE(theirs.card.lines.size() == everybodys.card.lines.size());
        CHECK(theirs.card.total == everybodys.card.total);
        CHECK(theirs.team == everybodys.team);
        for (std::size_t i = 0; i < theirs.card.lines.size(); ++i) {
            INFO(theirs.card.lines[i].line.kpi);
            CHECK(theirs.card.lines[i].figure == everybodys.card.lines[i].figure);
            if (everybodys.published)
                CHECK(theirs.card.lines[i].comparison->z == everybodys.card.lines[i].comparison->z);
        }
        CHECK(theirs.published.has_value() == everybodys.published.has_value());
        if (theirs.published) CHECK(theirs.published->lines == everybodys.published->lines);
    }

    std::ifstream file{out, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    CHECK(bytes.find("Noor Demo") != std::string::npos);
    for (const char* name : {"Fatma", "Khalid", "Huda Demo", "DEMO-"}) {
        INFO(name);
        CHECK(bytes.find(name) == std::string::npos);
    }
    CHECK(refused(wiring::export_agent(app, "Noor Demo", out, "tester", clock)) == "database_exists");
    CHECK(refused(wiring::export_agent(app, "Nobody", directory / "x.mizan", "tester", clock)) == "agent_unknown");
    CHECK_FALSE(std::filesystem::exists(directory / "x.mizan"));
    CHECK_FALSE(std::filesystem::exists(directory / "x.mizan.unfinished"));
}
