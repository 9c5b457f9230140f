#include "core/goals/forecast.hpp"
#include "core/goals/goal_progress.hpp"
#include "core/goals/smart.hpp"

#include <catch2/catch.hpp>

namespace mizan::core {
namespace {

Date day(const char* iso) {
    return *Date::parse(iso);
}

/// Satisfaction from 0.80 to 0.86 in the half year from July; nothing is wrong with it.
Goal good_goal() {
    Goal goal;
    goal.kpi = "csat";
    goal.target = Ratio{86, 100};
    goal.owner = PersonId{1};
    goal.objective = 1;
    goal.start = day("2025-07-01");
    goal.end = day("2026-01-01");
    goal.check_dates = usual_check_dates(goal.start, goal.end);
    goal.baseline_period = *Period::parse("2025-Q2");
    return goal;
}

Figure figure(std::int64_t k, std::int64_t n, Status status = Status::ok) {
    Figure told;
    told.kpi = "csat";
    told.n = n;
    told.k = k;
    told.value = Ratio{k, n};
    told.status = status;
    return told;
}

/// Twelve months that go up and down by two hundredths: 0.80, 0.82, 0.80 …; one, the last, at 0.86.
std::vector<MonthValue> steady_year() {
    std::vector<MonthValue> months;
    for (int i = 0; i < 12; ++i)
        months.push_back({Month{2024 * 12 + 6 + i}, Ratio{i == 11 ? 86 : 80 + i % 2 * 2, 100}});
    return months;
}

SmartFacts good_facts() {
    SmartFacts facts;
    facts.today = day("2025-07-01");
    facts.baseline = figure(80, 100);
    facts.history = steady_year();
    return facts;
}

const KpiDefinition& csat() {
    return *built_in_kpi("csat");
}

SmartCheck letter(const SmartAnswer& answer, SmartLetter which) {
    return answer.checks[static_cast<std::size_t>(which)];
}

TEST_CASE("A goal with all five letters passes them") {
    const auto answer = check(good_goal(), csat(), good_facts());
    CHECK(answer.failing().empty());
    for (const SmartCheck& one : answer.checks)
        CHECK(one.result() == CheckResult::pass);
    // by hand: 6 hundredths in 6 months; eleven changes of 2, 2, … 2 and the last of 6 hundredths
    CHECK(answer.achievability == Achievability{Ratio{1, 100}, Ratio{2, 100}, 12, 1});
}

TEST_CASE("Each letter fails for its own reason, and all that fail are named") {
    Goal goal = good_goal();
    SmartFacts facts = good_facts();
    facts.owner = HowItStands::unsaid;
    goal.baseline_period.reset();
    facts.baseline.reset();
    facts.objective = HowItStands::unsaid;
    goal.end = goal.start.plus_months(25);
    const auto answer = check(goal, csat(), facts);
    CHECK(answer.failing() == "S, M, R, T");
    CHECK(letter(answer, SmartLetter::s).says("owner_missing"));
    CHECK(letter(answer, SmartLetter::m).says("baseline_not_stated"));
    CHECK(letter(answer, SmartLetter::a).says("step_unknown"));
    CHECK(letter(answer, SmartLetter::r).says("objective_missing"));
    CHECK(letter(answer, SmartLetter::t).says("too_long"));
}

TEST_CASE("No baseline is good enough where the owner says why") {
    Goal goal = good_goal();
    SmartFacts facts = good_facts();
    goal.baseline_period.reset();
    facts.baseline.reset();
    goal.no_baseline = "Surveys begin in July";
    const auto answer = check(goal, csat(), facts);
    CHECK(letter(answer, SmartLetter::m).reasons ==
          std::vector<CheckReason>{{"no_baseline_stated", CheckResult::pass}});
    CHECK(letter(answer, SmartLetter::a).result() == CheckResult::warn);
}

TEST_CASE("A baseline of too few rows, of none, not before the goal, or equal to the target does not hold") {
    const auto of_m = [](const Goal& goal, const Figure& baseline) {
        SmartFacts facts = good_facts();
        facts.baseline = baseline;
        return letter(check(goal, csat(), facts), SmartLetter::m);
    };
    CHECK(of_m(good_goal(), figure(15, 19, Status::too_few)).says("baseline_too_few"));
    CHECK(of_m(good_goal(), Figure{}).says("baseline_no_data"));
    CHECK(of_m(good_goal(), figure(43, 50)).says("target_is_baseline"));
    CHECK(of_m(good_goal(), figure(44, 50)).says("target_worse"));
    Goal late = good_goal();
    late.baseline_period = *Period::parse("2025-Q3");
    CHECK(of_m(late, figure(80, 100)).says("baseline_not_earlier"));
    CHECK(of_m(good_goal(), figure(80, 100, Status::immature)).result() == CheckResult::warn);
    SmartFacts early = good_facts();
    early.today = day("2025-06-30");
    CHECK(letter(check(good_goal(), csat(), early), SmartLetter::m).reasons ==
          std::vector<CheckReason>{{"baseline_not_over", CheckResult::warn}});
}

TEST_CASE("A step of exactly three times the usual is one that can be made, more must be justified") {
    Goal goal = good_goal();
    SmartFacts facts = good_facts();
    goal.target = Ratio{1};
    goal.end = goal.start.plus_months(4); // 20 hundredths in 4 months: 5 each, of 3 × 2
    CHECK(letter(check(goal, csat(), facts), SmartLetter::a).result() == CheckResult::warn); // never reached
    facts.baseline = figure(76, 100);                                                        // 6 each
    CHECK_FALSE(letter(check(goal, csat(), facts), SmartLetter::a).says("step_too_large"));
    facts.baseline = figure(75, 100); // 6.25 each
    CHECK(letter(check(goal, csat(), facts), SmartLetter::a).result() == CheckResult::fail);
    goal.justification = "Two more people from August";
    const auto justified = letter(check(goal, csat(), facts), SmartLetter::a);
    CHECK(justified.result() == CheckResult::warn);
    CHECK(justified.says("step_justified"));
}

TEST_CASE("History says where the target was never, always, or where it is too short to tell") {
    Goal goal = good_goal();
    SmartFacts facts = good_facts();
    goal.target = Ratio{87, 100};
    CHECK(letter(check(goal, csat(), facts), SmartLetter::a).says("never_reached"));
    facts.baseline = figure(70, 100);
    goal.target = Ratio{80, 100};
    CHECK(letter(check(goal, csat(), facts), SmartLetter::a).says("already_met"));
    facts.history.resize(5);
    CHECK(letter(check(goal, csat(), facts), SmartLetter::a).says("history_short"));
    facts.history.resize(0);
    const auto none = check(goal, csat(), facts);
    CHECK(letter(none, SmartLetter::a).reasons == std::vector<CheckReason>{{"history_short", CheckResult::warn}});
    CHECK_FALSE(none.achievability.usual);
}

TEST_CASE("A change is only between months that follow each other") {
    // by hand: 0.5 → 0.6 counts, 0.6 → (nothing) → 0.9 does not
    const std::vector<MonthValue> history{
        {Month{100}, Ratio{5, 10}}, {Month{101}, Ratio{6, 10}}, {Month{103}, Ratio{9, 10}}};
    const auto told = achievability(history, {Ratio{9, 10}, Ratio{5, 10}, Ratio{4}, true});
    CHECK(told == Achievability{Ratio{1, 10}, Ratio{1, 10}, 3, 1});
}

TEST_CASE("A goal takes whole months and the rest as a share of its month") {
    Goal goal;
    goal.start = day("2025-07-15");
    goal.end = day("2025-10-01"); // to 15 September two; 16 of the 30 days to 15 October
    CHECK(months_of(goal) == Ratio{2} + Ratio{16, 30});
    goal.end = goal.start.plus_months(24);
    CHECK(months_of(goal) == Ratio{24});
}

TEST_CASE("Twenty-four months are not too long, a day more is") {
    Goal goal = good_goal();
    goal.end = goal.start.plus_months(24);
    CHECK_FALSE(letter(check(goal, csat(), good_facts()), SmartLetter::t).says("too_long"));
    goal.end = goal.end + 1;
    CHECK(letter(check(goal, csat(), good_facts()), SmartLetter::t).says("too_long"));
}

TEST_CASE("The last day must lie ahead, and there must be days to check") {
    Goal goal = good_goal();
    SmartFacts facts = good_facts();
    facts.today = day("2025-12-31");
    CHECK(letter(check(goal, csat(), facts), SmartLetter::t).says("end_not_future"));
    facts.today = day("2025-12-30");
    CHECK(letter(check(goal, csat(), facts), SmartLetter::t).result() == CheckResult::pass);
    goal.check_dates.clear();
    CHECK(letter(check(goal, csat(), facts), SmartLetter::t).says("check_dates_missing"));
    goal = good_goal();
    goal.start = day("2025-07-02");
    goal.end = day("2025-08-31");
    CHECK(letter(check(goal, csat(), facts), SmartLetter::t).says("no_full_window"));
}

TEST_CASE("What nobody can mean is refused") {
    const auto code = [](auto change) -> std::string {
        Goal goal = good_goal();
        change(goal);
        const auto valid = validate(goal, *built_in_kpi(goal.kpi));
        return valid ? "" : valid.refusal().code;
    };
    CHECK(code([](Goal&) {}).empty());
    CHECK(code([](Goal& goal) { goal.end = goal.start; }) == "goal_backwards");
    CHECK(code([](Goal& goal) { goal.end = goal.start.plus_months(121); }) == "goal_dates_out_of_range");
    CHECK(code([](Goal& goal) {
              goal.start = *Date::parse("9999-12-01");
              goal.end = *Date::parse("9999-12-31");
          }) == "goal_dates_out_of_range");
    CHECK(code([](Goal& goal) {
              goal.kpi = "asa";
              goal.target = Ratio{999'999'999'999'999, 1'000'000};
          }) == "goal_target_too_long");
    CHECK(code([](Goal& goal) { goal.target = Ratio{86}; }) == "goal_target_out_of_range");
    CHECK(code([](Goal& goal) {
              goal.kpi = "asa";
              goal.target = Ratio{-1};
          }) == "goal_target_negative");
    CHECK(code([](Goal& goal) { goal.window_months = 13; }) == "goal_window_out_of_range");
    CHECK(code([](Goal& goal) { goal.check_dates = {goal.end}; }) == "goal_check_date_outside");
    CHECK(code([](Goal& goal) { goal.no_baseline = "none"; }) == "goal_baseline_twice");
    CHECK(code([](Goal& goal) { goal.filter = {{"mood", {"good"}}}; }) == "goal_filter_field_unknown");
    CHECK(code([](Goal& goal) { goal.filter = {{"channel", {"fax"}}}; }) == "kpi_filter_code_unknown");
    CHECK(code([](Goal& goal) {
              goal.kpi = "promise_kept";
              goal.filter = {{"priority", {"high"}}};
          }) == "goal_filter_not_for_kpi");
}

TEST_CASE("A target must differ from the baseline, to the better") {
    const auto code = [](const char* kpi, const Ratio& target, const Ratio& baseline) -> std::string {
        Goal goal = good_goal();
        goal.target = target;
        const auto good = check_target(goal, *built_in_kpi(kpi), baseline);
        return good ? "" : good.refusal().code;
    };
    CHECK(code("csat", Ratio{9, 10}, Ratio{8, 10}).empty());
    CHECK(code("csat", Ratio{8, 10}, Ratio{8, 10}) == "goal_target_is_baseline");
    CHECK(code("csat", Ratio{7, 10}, Ratio{8, 10}) == "goal_target_worse");
    CHECK(code("asa", Ratio{30}, Ratio{20}) == "goal_target_worse");
    CHECK(code("asa", Ratio{20}, Ratio{30}).empty());
    CHECK(code("keep_effort", Ratio{8, 10}, Ratio{9, 10}).empty()); // says neither: towards the target
}

TEST_CASE("The value is of the last full months, and after the end of the goal's last") {
    Goal goal = good_goal();
    CHECK(window_of(goal, day("2025-09-01")) == *Period::parse("2025-08"));
    CHECK(window_of(goal, day("2025-09-30")) == *Period::parse("2025-08"));
    CHECK(window_of(goal, day("2026-05-05")) == *Period::parse("2025-12"));
    CHECK(window_of(goal, day("2025-09-30")).name == "2025-08");
    goal.window_months = 3;
    CHECK(window_of(goal, day("2025-09-30")) == *Period::parse("2025-06-01..2025-08-31"));
}

TEST_CASE("Where lower is better the interval is turned") {
    Goal goal = good_goal();
    goal.target = Ratio{60}; // seconds to answer, from 120
    const KpiDefinition& asa = *built_in_kpi("asa");
    const auto status = [&](int value, std::optional<Ratio> low, std::optional<Ratio> high) {
        Figure now = figure(0, 100);
        now.value = Ratio{value};
        now.low = low;
        now.high = high;
        return progress_of(goal, asa, Ratio{120}, now, day("2025-10-01")).status;
    };
    // by hand: on 1 October 92 of 184 days are gone: the line stands at 90
    CHECK(status(55, Ratio{50}, Ratio{60}) == GoalStatus::met);
    CHECK(status(90, Ratio{80}, Ratio{100}) == GoalStatus::on_track);
    CHECK(status(91, Ratio{90}, Ratio{99}) == GoalStatus::at_risk);
    CHECK(status(92, Ratio{91}, Ratio{99}) == GoalStatus::off_track);
    CHECK(status(92, std::nullopt, std::nullopt) == GoalStatus::at_risk); // no limit excludes the line
}

TEST_CASE("A count is what it is: its own interval") {
    Goal goal = good_goal();
    goal.target = Ratio{20};
    const KpiDefinition& overdue = *built_in_kpi("overdue");
    const auto status = [&](int value) {
        Figure now = figure(0, value);
        now.value = Ratio{value};
        return progress_of(goal, overdue, Ratio{40}, now, day("2025-10-01")).status; // the line: 30
    };
    CHECK(status(20) == GoalStatus::met);
    CHECK(status(30) == GoalStatus::on_track);
    CHECK(status(31) == GoalStatus::off_track);
}

TEST_CASE("Too few months make no forecast") {
    const Goal goal = good_goal();
    std::vector<MonthValue> months{{Month{2025 * 12 + 6}, Ratio{80, 100}},
                                   {Month{2025 * 12 + 7}, Ratio{81, 100}},
                                   {Month{2025 * 12 + 8}, Ratio{82, 100}}};
    CHECK_FALSE(forecast(goal, csat(), months).value);
    months.push_back({Month{2025 * 12 + 9}, Ratio{83, 100}});
    const Forecast told = forecast(goal, csat(), months);
    CHECK(told.month == Month{2025 * 12 + 11});
    CHECK(told.value == Ratio{85, 100}); // by hand: one hundredth a month, two months on
    CHECK(told.low == told.value);       // no rest at all
    months.push_back({Month{2025 * 12 + 10}, Ratio{83, 100}});
    months.push_back({Month{2025 * 12 + 11}, Ratio{83, 100}});
    CHECK_FALSE(forecast(goal, csat(), months).value); // the last month is known
}

} // namespace
} // namespace mizan::core
