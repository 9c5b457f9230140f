// tests/data/goals/expected.csv, written by expected.py beside it from the definitions, in exact fractions.
#include "core/goals/forecast.hpp"
#include "core/goals/goal_progress.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace mizan::core {
namespace {

std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in{text};
    for (std::string part; std::getline(in, part, separator);)
        parts.push_back(part);
    return parts;
}

std::vector<std::vector<std::string>> worked(const std::string& kind) {
    std::vector<std::vector<std::string>> cases;
    std::ifstream file{MIZAN_TEST_DATA "/goals/expected.csv"};
    for (std::string line; std::getline(file, line);)
        if (auto parts = parts_of(line, ';'); parts.front() == kind) cases.push_back(std::move(parts));
    return cases;
}

std::optional<Ratio> fraction(const std::string& text) {
    if (text == "-") return std::nullopt;
    const auto slash = text.find('/');
    return Ratio{std::stoll(text.substr(0, slash)), std::stoll(text.substr(slash + 1))};
}

std::vector<MonthValue> months_of_text(const std::string& text) {
    std::vector<MonthValue> months;
    Month month{2024 * 12};
    for (const std::string& part : parts_of(text, ' ')) {
        if (const auto value = fraction(part)) months.push_back({month, *value});
        ++month.number;
    }
    return months;
}

std::string six(const std::optional<Ratio>& value) {
    return value ? value->fixed(6) : "-";
}

KpiDefinition share(const std::string& better) {
    KpiDefinition kpi = *built_in_kpi(better == "high" ? "csat" : "complaint");
    return kpi;
}

TEST_CASE("The step, the usual change and the months that reached the target are those of the worked histories") {
    const auto cases = worked("step");
    REQUIRE(cases.size() == 24);
    for (const auto& line : cases) {
        const auto told = achievability(months_of_text(line[5]),
                                        {*fraction(line[2]), fraction(line[3]), *fraction(line[4]), line[1] == "high"});
        CHECK(told.step == fraction(line[6]));
        CHECK(six(told.usual) == six(fraction(line[7])));
        CHECK(std::to_string(told.months) == line[8]);
        CHECK(std::to_string(told.reached) == line[9]);
    }
}

TEST_CASE("Progress, line and status are those of the worked goals") {
    const auto cases = worked("progress");
    REQUIRE(cases.size() == 60);
    for (const auto& line : cases) {
        Goal goal;
        goal.target = *fraction(line[2]);
        goal.start = *Date::parse(line[4]);
        goal.end = *Date::parse(line[5]);
        Figure now;
        now.value = fraction(line[7]);
        now.low = fraction(line[8]);
        now.high = fraction(line[9]);
        now.status = now.value ? Status::ok : Status::no_data;
        const auto told = progress_of(goal, share(line[1]), fraction(line[3]), now, *Date::parse(line[6]));
        INFO(line[4] << " " << line[5] << " " << line[6]);
        CHECK(told.progress == fraction(line[10]));
        CHECK(told.line == fraction(line[11]));
        CHECK(name_of(told.status) == line[12]);
    }
}

TEST_CASE("The forecast is the straight line of least squares with its prediction interval") {
    const auto cases = worked("forecast");
    REQUIRE(cases.size() >= 10);
    for (const auto& line : cases) {
        Goal goal;
        goal.start = Month{2024 * 12}.first();
        goal.end = Month{2024 * 12 + std::stoi(line[2])}.end();
        const Forecast told = forecast(goal, share("high"), months_of_text(line[1]));
        CHECK(six(told.value) == line[3]);
        CHECK(six(told.low) == line[4]);
        CHECK(six(told.high) == line[5]);
    }
}

} // namespace
} // namespace mizan::core
