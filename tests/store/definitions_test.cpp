#include "app/commands/definitions.hpp"
#include "app/queries/in_force.hpp"
#include "app/queries/scorecard.hpp"
#include "store/store_fixture.hpp"
#include "wiring/open.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace mizan;
using namespace mizan::test;

namespace {

struct OpenFiles : FreshStore {
    OpenFiles() : app{granted(wiring::open(path.string(), clock))} {}
    Result<app::SetupSummary> schemes(const std::string& text) {
        std::ofstream{directory / "schemes.json"} << text;
        return app::import_schemes(app, directory / "schemes.json", "lead");
    }
    Result<app::SetupSummary> kpis(const std::string& text) {
        std::ofstream{directory / "kpis.json"} << text;
        return app::import_kpis(app, directory / "kpis.json", "lead");
    }
    app::App app;
};

std::string place_of(const Result<app::SetupSummary>& result) {
    if (!result) return result.refusal().code;
    return result->problems.empty() ? "" : result->problems[0].column + " " + result->problems[0].reason.code;
}

const std::string lines = R"("lines": [{"kpi": "csat", "weight": 100, "floor": 0.6, "target": 0.85, "stretch": 0.95}])";

std::string scheme(const std::string& more, const std::string& these = lines) {
    return "[{" + more + ", " + these + "}]";
}

std::string line(const std::string& kpi, int weight, const std::string& marks) {
    return R"({"kpi": ")" + kpi + R"(", "weight": )" + std::to_string(weight) + ", " + marks + "}";
}

} // namespace

TEST_CASE("a scheme is stored to the digit, with its date") {
    OpenFiles s;
    granted(
        s.schemes(scheme(R"("id": "desk", "version": 2, "from": "2025-03-01", "name": "Desk", "name_ar": "المكتب")",
                         R"("lines": [{"kpi": "csat", "weight": 100, "floor": 0.333333, "target": 0.7, "stretch": 0.9,
                                "gate_band": "solid", "trailing_days": 90}])")));
    const auto known = s.app.store->read()->schemes(s.now());
    REQUIRE(known.size() == 2); // the default one too
    const auto& [body, from] = known[1];
    CHECK(from == Date::parse("2025-03-01"));
    CHECK(body.version == 2);
    CHECK(body.lines.at(0).floor == Ratio{333'333, 1'000'000});
    CHECK(body.lines.at(0).target == Ratio{7, 10});
    CHECK(body.lines.at(0).gate);
    CHECK(body.lines.at(0).gate_band == "solid");
    CHECK(body.lines.at(0).trailing_days == 90);
    CHECK(body.bands == core::default_scheme().bands);
    CHECK_FALSE(s.app.store->verify(std::nullopt, {}).difference);
}

TEST_CASE("what no card can be made with is told with its place, and nothing is written") {
    OpenFiles s;
    const std::string good = R"("floor": 0.6, "target": 0.85, "stretch": 0.95)";
    const auto of = [&](const std::string& these) { return place_of(s.schemes(scheme(R"("id": "a")", these))); };
    CHECK(of(R"("lines": [)" + line("csat", 60, good) + "," + line("fcr", 39, good) + "]") ==
          "[0].lines scheme_weights_not_100");
    CHECK(of(R"("lines": [)" + line("csat", 100, R"("floor": 0.6, "target": 0.6, "stretch": 0.95)") + "]") ==
          "[0].lines[0] scheme_marks_not_monotone");
    CHECK(of(R"("lines": [)" + line("csat", 60, good) + "," + line("smiles", 40, good) + "]") ==
          "[0].lines[1].kpi scheme_kpi_unknown");
    CHECK(
        of(lines +
           R"(, "bands": [{"band": "strong", "from": 90}, {"band": "solid", "from": 90}, {"band": "below", "from": 0}])") ==
        "[0].bands scheme_bands_not_descending");
    CHECK(of(lines + R"(, "colour": "red")") == "[0] definitions_key_unknown");
    CHECK(of(R"("lines": [)" + line("csat", 100, R"("floor": 0.1234567, "target": 0.85, "stretch": 0.95)") + "]") ==
          "[0].lines[0].floor definitions_number_unreadable");
    CHECK(place_of(s.schemes(R"([{"id": "a"}])")) == "[0] definitions_key_missing");
    CHECK(place_of(s.schemes("[{")) == " definitions_unfinished");
    CHECK(place_of(s.schemes(scheme(R"("id": "a", "from": "1 June")"))) == "[0].from definitions_date_unreadable");
    CHECK(place_of(s.schemes("{" + lines + R"(, "id": "")" + "}")) == "id definition_id_empty");
    CHECK(s.app.store->read()->schemes(s.now()).size() == 1);
    CHECK(s.app.store->read()->audit(0, 100).back().detail ==
          R"({"code":"setup_file_refused","command":"import_schemes"})");
}

TEST_CASE("measures of an organisation's own are checked too, and their topics are known by name") {
    OpenFiles s;
    const std::string share =
        R"([{"id": "own", "name": "Own", "statistic": "share", "measure": "complaint", "filter": )";
    CHECK(place_of(s.kpis(share + R"({"colour": ["red"]}}])")) == "[0].filter.colour kpi_filter_field_unknown");
    CHECK(place_of(s.kpis(share + R"({"channel": ["fax"]}}])")) == "[0].filter.channel kpi_filter_code_unknown");
    CHECK(place_of(s.kpis(share + R"({"topic": ["billing"]}}])")) == "[0].filter.topic kpi_filter_code_unknown");
    CHECK(place_of(s.kpis(R"([{"id": "csat", "name": "x", "statistic": "count"}])")) == "[0].id kpi_id_taken");
    CHECK(place_of(s.kpis(R"([{"id": "x", "name": "x", "statistic": "mode"}])")) ==
          "[0].statistic definitions_value_unknown");
    {
        const auto w = granted(s.app.store->write("tester"));
        w->topic("delivery");
        w->topic("billing");
        w->commit("import", "{}");
    }
    granted(s.kpis(share + R"({"topic": ["billing"]}}])"));
    const auto known = s.app.store->read()->own_kpis(s.now());
    REQUIRE(known.size() == 1);
    CHECK(known[0].body.filter.at(0).any_of == std::vector<std::string>{"2"});
    CHECK(known[0].body.unit == core::Unit::share);
}

TEST_CASE("the same file again writes nothing; a version that is there may not change under its number") {
    OpenFiles s;
    granted(s.schemes(scheme(R"("id": "a")")));
    granted(s.schemes(scheme(R"("id": "a")")));
    CHECK(s.app.store->read()->schemes(s.now()).size() == 2);
    CHECK(place_of(s.schemes(scheme(R"("id": "a", "role": "lead")"))) == "[0].version definition_version_known");
    CHECK(place_of(s.schemes(scheme(R"("id": "a", "from": "2025-01-01")"))) == "[0].version definition_version_known");
    granted(s.schemes(scheme(R"("id": "a", "version": 2, "role": "lead")")));
    CHECK(s.app.store->read()->schemes(s.now()).size() == 3);
}

TEST_CASE("of several versions that one holds which began last; before the first the first") {
    const auto version = [](int number, const char* from) {
        core::Scheme scheme;
        scheme.id = "a";
        scheme.version = number;
        return app::Versioned<core::Scheme>{scheme, from ? Date::parse(from) : std::nullopt};
    };
    const std::vector versions{version(1, "2025-01-01"), version(2, "2025-07-01"), version(3, "2025-07-01")};
    const auto on = [&](const char* date) { return app::in_force(versions, *Date::parse(date)).at(0).version; };
    CHECK(on("2024-06-01") == 1);
    CHECK(on("2025-06-30") == 1);
    CHECK(on("2025-07-01") == 3);
    const std::vector later_first{version(2, "2025-07-01"), version(1, nullptr)};
    CHECK(app::in_force(later_first, *Date::parse("2025-06-30")).at(0).version == 1);
    CHECK(app::in_force(later_first, *Date::parse("2025-07-01")).at(0).version == 2);
}

TEST_CASE("a card is made with the version that holds on the period's first day") {
    OpenFiles s;
    {
        const auto w = granted(s.app.store->write("tester"));
        fill_every_table(*w);
        w->commit("set_up", "{}");
    }
    granted(s.schemes(scheme(R"("id": "a")")));
    granted(s.schemes(scheme(R"("id": "a", "version": 2, "from": "2025-06-01")")));
    const auto version_in = [&](const char* period) {
        app::ScorecardQuestion question;
        question.period = *Period::parse(period);
        question.scheme = "a";
        return granted(app::scorecards(s.app, question)).scheme.version;
    };
    CHECK(version_in("2025-05") == 1);
    CHECK(version_in("2025-Q2") == 1);
    CHECK(version_in("2025-06") == 2);
}
