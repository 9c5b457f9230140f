#include "core/scorecards/scheme.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;

namespace {

const std::vector<KpiDefinition> kpis{built_in_kpis().begin(), built_in_kpis().end()};

std::string code(const Scheme& scheme) {
    const auto result = validate(scheme, kpis);
    return result ? "ok" : result.refusal().code;
}

template <class Change>
std::string code_after(Change change) {
    Scheme scheme = default_scheme();
    change(scheme);
    return code(scheme);
}

} // namespace

TEST_CASE("The shipped schemes are valid") {
    REQUIRE(shipped_schemes().size() == 3);
    for (const Scheme& scheme : shipped_schemes())
        CHECK(code(scheme) == "ok");
    CHECK(shipped_schemes().front() == default_scheme());
}

TEST_CASE("What few fields supply is still worth a card in one of the shipped schemes") {
    const auto weight = [](const Scheme& scheme, std::initializer_list<std::string_view> supplied) {
        int sum = 0;
        for (const SchemeLine& line : scheme.lines)
            for (const std::string_view kpi : supplied)
                sum += line.kpi == kpi ? line.weight : 0;
        return sum;
    };
    const auto schemes = shipped_schemes();
    CHECK(weight(schemes[1], {"answer_rate", "service_level", "first_response_target"}) >= 60); // an exchange
    CHECK(weight(schemes[2], {"resolution_target", "reopen"}) >= 60);                           // an audit log
    CHECK(weight(schemes[2], {"resolution_target", "first_response_target"}) >= 60);            // a ticket list
    CHECK(weight(schemes[0], {"first_response_target", "resolution_target", "csat"}) >= 60);    // with ratings
}

TEST_CASE("A scheme that no card can be made with is refused with its reason") {
    CHECK(code_after([](Scheme& s) { s.lines[0].weight += 1; }) == "scheme_weights_not_100");
    CHECK(code_after([](Scheme& s) { s.lines[0].weight = 0; }) == "scheme_weight_not_positive");
    CHECK(code_after([](Scheme& s) { s.lines[0].kpi = "luck"; }) == "scheme_kpi_unknown");
    CHECK(code_after([](Scheme& s) { s.lines[0].kpi = s.lines[1].kpi; }) == "scheme_kpi_twice");
    CHECK(code_after([](Scheme& s) { s.lines[0].target = s.lines[0].floor; }) == "scheme_marks_not_monotone");
    CHECK(code_after([](Scheme& s) { std::swap(s.lines[0].floor, s.lines[0].stretch); }) ==
          "scheme_marks_against_direction");
    CHECK(code_after([](Scheme& s) { s.lines[0].gate = true; }) == "scheme_gate_without_band");
    CHECK(code_after([](Scheme& s) { s.lines[0].trailing_days = 0; }) == "scheme_window_not_positive");
    CHECK(code_after([](Scheme& s) { s.bands.pop_back(); }) == "scheme_lowest_band_missing");
    CHECK(code_after([](Scheme& s) { s.bands.clear(); }) == "scheme_lowest_band_missing");
    CHECK(code_after([](Scheme& s) { std::swap(s.bands[0], s.bands[1]); }) == "scheme_bands_not_descending");
    CHECK(code_after([](Scheme& s) { s.bands[1].code = s.bands[0].code; }) == "scheme_band_twice");
}
