// What it costs to see what a change of the rules would do: rule_effect DATABASE
// Asks for the effect of closing at 15:00 on weekdays, and of a first response target of one hour, and prints the
// agent-months, the cards and the seconds of each. Nothing is written.
#include "app/commands/rules.hpp"
#include "wiring/open.hpp"

#include <fmt/format.h>

#include <chrono>

namespace {

using namespace mizan;

app::CalendarCommand weekdays(const std::string& timezone) {
    core::CalendarVersion version{Date::from_days(0), {}, {}, {}};
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        version.week[weekday] = {{8h, 15h}};
    app::CalendarFile file;
    file.definition = {"weekdays", timezone, {version}};
    return {file, "bench"};
}

app::TargetsCommand within_an_hour() {
    app::TargetRow row;
    row.target.within = 1h;
    return {{row}, "bench"};
}

template <class Ask>
void tell(const char* name, Ask ask) {
    const auto begun = std::chrono::steady_clock::now();
    const Result<app::RuleEffect> effect = ask();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    if (!effect) return fmt::print("{:<10} refused: {}\n", name, effect.refusal().code);
    fmt::print("{:<10} {:>8} agent-months {:>8} cards {:>8.2f} s\n", name, effect->segments, effect->cards.size(),
               taken.count());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "rule_effect DATABASE\n");
        return 2;
    }
    const SystemClock clock;
    auto app = wiring::open(argv[1], clock);
    if (!app) {
        fmt::print(stderr, "{}\n", app.refusal().code);
        return 1;
    }
    const std::string zone = app->store->read()->organisation().timezone;
    tell("calendar", [&] { return app::calendar_effect(*app, weekdays(zone)); });
    tell("targets", [&] { return app::targets_effect(*app, within_an_hour()); });
}
