#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

KpiDefinition own(Statistic statistic, std::string measure, Unit unit, std::vector<FilterClause> filter = {}) {
    KpiDefinition kpi;
    kpi.id = "our_own";
    kpi.built_in = false;
    kpi.statistic = statistic;
    kpi.measure = std::move(measure);
    kpi.unit = unit;
    kpi.filter = std::move(filter);
    return kpi;
}

std::string code(const KpiDefinition& kpi) {
    const auto result = validate(kpi);
    return result ? "ok" : result.refusal().code;
}

const Rows mixed{a_call().answered().handled_in(100s).complaint(),
                 a_call().answered().handled_in(300s).complaint(false),
                 a_call().answered(false),
                 an_interaction().handled_in(50s).complaint(),
                 an_interaction().urgent().handled_in(70s),
                 an_interaction().excluded(ExclusionReason::spam).handled_in(1s)};

} // namespace

// Every number here is worked out by hand from the rows above.

TEST_CASE("An organisation's KPI: count, share, mean, median, p90, sum and ratio with a filter") {
    const std::vector<FilterClause> phone{{"channel", {"phone"}}};
    CHECK(figures_of(own(Statistic::count, "", Unit::count, phone), mixed).front().value == Ratio{2}); // worked calls
    CHECK(figures_of(own(Statistic::count, "complaint", Unit::count), mixed).front().value == Ratio{2});
    const Figure share = figures_of(own(Statistic::share, "complaint", Unit::share), mixed).front();
    CHECK(share.value == Ratio{2, 3});
    CHECK(share.unknown_n == 1);
    CHECK(share.low);
    const Figure mean = figures_of(own(Statistic::mean, "handle_seconds", Unit::seconds, phone), mixed).front();
    CHECK(mean.value == Ratio{200});
    CHECK(mean.times->median == Ratio{200});
    CHECK(figures_of(own(Statistic::median, "handle_seconds", Unit::seconds), mixed).front().value == Ratio{85});
    CHECK(figures_of(own(Statistic::p90, "handle_seconds", Unit::seconds), mixed).front().value == Ratio{240});
    CHECK(figures_of(own(Statistic::sum, "handle_seconds", Unit::seconds), mixed).front().value == Ratio{520});
    KpiDefinition ratio = own(Statistic::ratio, "handle_seconds", Unit::rate);
    ratio.denominator = "complaint";
    CHECK(figures_of(ratio, mixed).front().value == Ratio{225}); // 450 s over rows that know both, 2 complaints
}

TEST_CASE("A filter that names excluded rows lets them in") {
    const auto spam = own(Statistic::count, "", Unit::count, {{"excluded", {"spam"}}});
    CHECK(figures_of(spam, mixed).front().value == Ratio{1});
    const auto urgent = own(Statistic::count, "", Unit::count, {{"priority", {"urgent", "high"}}});
    CHECK(figures_of(urgent, mixed).front().value == Ratio{1});
    const auto without = own(Statistic::count, "", Unit::count, {{"priority", {"unknown"}}, {"channel", {"email"}}});
    CHECK(figures_of(without, mixed).front().value == Ratio{1});
}

TEST_CASE("The share of answered calls is over the offered ones") {
    CHECK(figures_of(own(Statistic::share, "answered", Unit::share, {{"channel", {"phone"}}}), mixed).front().value ==
          Ratio{2, 3});
}

TEST_CASE("A definition that cannot be computed is refused with its reason") {
    CHECK(code(own(Statistic::mean, "handle_seconds", Unit::seconds)) == "ok");
    CHECK(code(own(Statistic::mean, "shoe_size", Unit::seconds)) == "kpi_measure_unknown");
    CHECK(code(own(Statistic::share, "handle_seconds", Unit::share)) == "kpi_statistic_does_not_fit");
    CHECK(code(own(Statistic::median, "complaint", Unit::count)) == "kpi_statistic_does_not_fit");
    CHECK(code(own(Statistic::ratio, "complaint", Unit::rate)) == "kpi_statistic_does_not_fit");
    CHECK(code(own(Statistic::mean, "handle_seconds", Unit::share)) == "kpi_unit_does_not_fit");
    CHECK(code(own(Statistic::count, "", Unit::count, {{"colour", {"red"}}})) == "kpi_filter_field_unknown");
    CHECK(code(own(Statistic::count, "", Unit::count, {{"channel", {"pigeon"}}})) == "kpi_filter_code_unknown");
    CHECK(code(own(Statistic::count, "", Unit::count, {{"bot", {"no"}}, {"bot", {"yes"}}})) ==
          "kpi_filter_field_twice");
    KpiDefinition taken = own(Statistic::count, "", Unit::count);
    taken.id = "csat";
    CHECK(code(taken) == "kpi_id_taken");
    taken.id = "Our KPI";
    CHECK(code(taken) == "kpi_id_unreadable");
}

TEST_CASE("The built-in KPIs are those of the definition, each with an id of its own") {
    CHECK(built_in_kpis().size() == 40);
    for (const KpiDefinition& kpi : built_in_kpis())
        CHECK(built_in_kpi(kpi.id) == &kpi);
    CHECK(built_in_kpi("csat")->min_n == 20);
    CHECK(built_in_kpi("csat")->role == Role::rated_agent);
    CHECK(built_in_kpi("fcr")->role == Role::resolver);
    CHECK(built_in_kpi("first_response_target")->role == Role::first_responder);
    CHECK(built_in_kpi("nothing") == nullptr);
}
