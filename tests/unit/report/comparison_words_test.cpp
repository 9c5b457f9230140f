#include "report/documents/comparison_words.hpp"

#include "report/charts/plot_layout.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace mizan;
using namespace mizan::report;

namespace {

core::KpiDefinition satisfied() {
    core::KpiDefinition definition;
    definition.id = "csat";
    definition.statistic = core::Statistic::share;
    definition.unit = core::Unit::share;
    return definition;
}

/// 80 of 100 where the same work gives the group 76.5; 84 % if the work were the group's.
core::CardLine compared_line() {
    core::CardLine line;
    line.line.kpi = "csat";
    line.figure.status = core::Status::ok;
    line.figure.n = 100;
    line.figure.value = Ratio{80, 100};
    line.figure.low = Ratio{71, 100};
    line.figure.high = Ratio{87, 100};
    core::Comparison compared;
    compared.n = 100;
    compared.observed = Ratio{80};
    compared.expected = Ratio{765, 10};
    compared.adjusted = Ratio{84, 100};
    compared.low = Ratio{76, 100};
    compared.high = Ratio{90, 100};
    compared.verdict = core::Verdict::as_expected;
    compared.reliability = Ratio{63, 100};
    compared.shrunk = Ratio{82, 100};
    line.comparison = compared;
    line.scored_value = line.figure.value;
    return line;
}

} // namespace

TEST_CASE("a share is told beside what the same work gives, both as shares of the rows") {
    const auto words = comparison_words({}, satisfied(), compared_line());
    CHECK(words.observed == "80.0%");
    CHECK(words.expected == "76.5%");
    CHECK(words.adjusted == "84.0%");
    CHECK(words.interval == "76.0% to 90.0%");
    CHECK(words.verdict == "As expected");
    CHECK(words.reliability == "0.63");
    CHECK(words.shrunk == "82.0%");
}

TEST_CASE("of a line that was not compared nothing is said") {
    auto line = compared_line();
    line.comparison.reset();
    CHECK(comparison_words({}, satisfied(), line).expected == "–");
    CHECK(comparison_words({}, satisfied(), line).verdict == "–");
}

TEST_CASE("a line on the adjusted value shows it with its interval, and the raw one beside") {
    auto line = compared_line();
    CHECK(read_figure(line).value == Ratio{80, 100});
    CHECK(raw_note({}, satisfied(), line).empty());
    line.line.adjusted = true;
    line.scored_value = line.comparison->adjusted;
    CHECK(read_figure(line).value == Ratio{84, 100});
    CHECK(read_figure(line).low == Ratio{76, 100});
    CHECK(raw_note({}, satisfied(), line) == "as counted 80.0%");
}

TEST_CASE("over-dispersion is told, also that fewer than ten people leave it at 1") {
    core::Reference reference;
    reference.judged = 9;
    CHECK(spread_note({}, reference).starts_with("φ = 1, because only 9 people"));
    reference.judged = 13;
    CHECK(spread_note({}, reference) == "φ = 1.00, from 13 people: they differ no more than chance explains.");
    reference.phi = Ratio{184, 100};
    CHECK(spread_note({}, reference).starts_with("φ = 1.84, from 13 people"));
    CHECK(spread_note({}, reference).ends_with("φ takes in true differences too."));
}

TEST_CASE("four times chance's variance puts a funnel's limits where a quarter of the rows would") {
    auto chart = sample::funnel();
    const auto narrow = lay_out(chart, {0, 0, 400, 200}, Direction::left_to_right);
    chart.spread = 4;
    const auto spread = lay_out(chart, {0, 0, 400, 200}, Direction::left_to_right);
    for (std::size_t i = 1; 4 * i < spread.along.size(); ++i) {
        CHECK(spread.inner_low[4 * i] == Approx(narrow.inner_low[i]));
        CHECK(spread.outer_high[4 * i] == Approx(narrow.outer_high[i]));
    }
}
