/// Working time between two instants: the compiled calendar beside a loop over dates, on random rows of three years
/// that are answered within two days and resolved within a month.
#include "core/calendar/calendar.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using namespace mizan;
using namespace mizan::core;

CalendarDefinition desk() {
    CalendarVersion version{Date::from_days(0), {}, {}, {}};
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        version.week[weekday] = {{8h, 13h}, {14h, 17h}};
    for (int year = 2023; year < 2026; ++year)
        for (int month = 1; month < 13; ++month)
            version.exceptions.push_back({*Date::from_ymd(year, month, 10), {}, "holiday"});
    return {"desk", "Europe/London", {version}};
}

const Calendar& calendar() {
    static const Calendar made = *Calendar::from(desk());
    return made;
}

std::vector<Span> rows(std::int64_t longest) {
    std::mt19937_64 random{42};
    std::vector<Span> made(1 << 16);
    for (auto& row : made) {
        row.from = instant_from_unix(1'672'531'200 + static_cast<std::int64_t>(random() % (3 * 365 * 86'400)));
        row.to = row.from + Seconds{static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(longest))};
    }
    return made;
}

Seconds loop_over_dates(Instant from, Instant to) {
    Seconds sum{0};
    const Zone& zone = calendar().zone();
    for (Date date = zone.date_of(from) - 1; date <= zone.date_of(to); ++date)
        for (const auto& interval : calendar().rule_on(date).intervals) {
            const Instant open = zone.opening({date, interval.open}), close = zone.closing({date, interval.close});
            sum += Span{std::max(open, from), std::min(close, to)}.length();
        }
    return sum;
}

template <class Function>
void each_row(benchmark::State& state, Function function) {
    const auto tried = rows(state.range(0) * 86'400);
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(function(tried[i]));
        i = (i + 1) % tried.size();
    }
    state.SetItemsProcessed(state.iterations());
}

void compiled(benchmark::State& state) {
    each_row(state, [](const Span& row) { return working_seconds(calendar(), row.from, row.to); });
}
void naive(benchmark::State& state) {
    each_row(state, [](const Span& row) { return loop_over_dates(row.from, row.to); });
}
void compiled_with_two_pauses(benchmark::State& state) {
    each_row(state, [](const Span& row) {
        const Seconds third = row.length() / 3;
        const Span pauses[]{{row.from + third / 2, row.from + third}, {row.to - third, row.to - third / 2}};
        return working_seconds(calendar(), row.from, row.to, pauses);
    });
}
void breach(benchmark::State& state) {
    each_row(state, [](const Span& row) { return reaches(calendar(), row.from, 16h); });
}
void date_of(benchmark::State& state) {
    each_row(state, [](const Span& row) { return calendar().zone().date_of(row.from); });
}
void compiling_a_calendar(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(Calendar::from(desk()));
}

BENCHMARK(compiled)->Arg(2)->Arg(30);
BENCHMARK(naive)->Arg(2)->Arg(30);
BENCHMARK(compiled_with_two_pauses)->Arg(30);
BENCHMARK(breach)->Arg(30);
BENCHMARK(date_of)->Arg(30);
BENCHMARK(compiling_a_calendar)->Unit(benchmark::kMillisecond);

} // namespace
