#include "core/calendar/calendar.hpp"

#include "support/calendars.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <unicode/basictz.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

/// Zones whose rules ICU's older data and the compiled data agree on for the dates tried here.
const std::vector<std::string> zone_names{"Europe/London",    "America/New_York", "Australia/Lord_Howe",
                                          "America/St_Johns", "Asia/Muscat",      "Africa/Casablanca",
                                          "Pacific/Apia",     "Asia/Tehran",      "Africa/Cairo",
                                          "Pacific/Chatham",  "Antarctica/Troll", "Asia/Gaza"};
const Date first_tried = day("1990-01-02"), last_tried = day("2022-04-01");

Seconds icu_offset(const icu::TimeZone& zone, Instant instant) {
    std::int32_t raw = 0, summer = 0;
    UErrorCode fault = U_ZERO_ERROR;
    zone.getOffset(static_cast<double>(unix_seconds(instant)) * 1000.0, static_cast<UBool>(false), raw, summer, fault);
    REQUIRE(U_SUCCESS(fault));
    return Seconds{(raw + summer) / 1000};
}

const icu::TimeZone& icu_zone(const std::string& name) {
    static std::map<std::string, std::unique_ptr<icu::TimeZone>> known;
    auto& zone = known[name];
    if (!zone) zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    return *zone;
}

/// A second-by-second model that shares nothing with the implementation but the definition structs: offsets are ICU's,
/// rules are looked up by trying all, and no wall time is ever turned into an instant. A second belongs to an interval
/// [open, close) where the wall clock has shown `open` or more at it or before it, and will show less than `close` at
/// it or after it, or `close` itself later. That is what "after the gap", "first" and "second occurrence" say.
class SlowModel {
public:
    SlowModel(const CalendarDefinition& definition, Instant from, Instant to) : from_{from} {
        const Instant begin = from - 60h, end = to + 60h;
        const auto walls = wall_clock(icu_zone(definition.timezone), begin, end);
        auto shown_before = walls, shown_after = walls;
        for (std::size_t i = 1; i < walls.size(); ++i)
            shown_before[i] = std::max(walls[i], shown_before[i - 1]);
        for (std::size_t i = walls.size() - 1; i-- > 0;)
            shown_after[i] = std::min(walls[i], shown_after[i + 1]);

        const auto lead = static_cast<std::size_t>((from - begin).count());
        open_.assign(static_cast<std::size_t>((to - from).count()), false);
        const auto first_day = static_cast<std::int32_t>(walls.front() / 86'400) + 1;
        const auto last_day = static_cast<std::int32_t>(walls.back() / 86'400);
        for (std::int32_t date = first_day; date < last_day; ++date)
            for (const auto& interval : intervals(definition, Date::from_days(date))) {
                const std::int64_t opens = date * 86'400LL + interval.open.count();
                const std::int64_t closes = date * 86'400LL + interval.close.count();
                for (std::size_t i = 0; i < open_.size(); ++i) {
                    const std::size_t second = lead + i;
                    const bool closes_later = shown_after[second] < closes || shown_after[second + 1] == closes;
                    if (shown_before[second] >= opens && closes_later) open_[i] = true;
                }
            }
    }

    Seconds working(Instant a, Instant b) const {
        return Seconds{std::count(open_.begin() + (a - from_).count(), open_.begin() + (b - from_).count(), true)};
    }
    bool open(Instant second) const { return open_[static_cast<std::size_t>((second - from_).count())]; }

private:
    static std::vector<std::int64_t> wall_clock(const icu::TimeZone& zone, Instant begin, Instant end) {
        std::vector<std::int64_t> walls;
        Seconds offset{0};
        for (Instant second = begin; second < end; second += 1s) {
            // Since 1990 these zones have changed their clocks on whole minutes only.
            if (second == begin || unix_seconds(second) % 60 == 0) offset = icu_offset(zone, second);
            walls.push_back(unix_seconds(second + offset));
        }
        return walls;
    }

    static std::vector<WallInterval> intervals(const CalendarDefinition& definition, Date date) {
        const CalendarVersion* governing = &definition.versions.front();
        for (const auto& version : definition.versions)
            if (version.from <= date) governing = &version;
        for (const auto& exception : governing->exceptions)
            if (exception.date == date) return exception.intervals;
        const auto weekday = static_cast<std::size_t>(date.weekday());
        for (const auto& season : governing->seasons)
            if (season.first <= date && date <= season.last) return season.week[weekday];
        return governing->week[weekday];
    }

    Instant from_;
    std::vector<bool> open_;
};

/// Half of the edges are whole half hours: there clocks change.
rc::Gen<Seconds> edge(int first_hour, int last_hour) {
    const auto half_hours = rc::gen::map(rc::gen::inRange(first_hour * 2, last_hour * 2 + 1),
                                         [](int halves) { return Seconds{halves * 1800}; });
    const auto seconds = rc::gen::map(rc::gen::inRange(first_hour * 3600, last_hour * 3600 + 1),
                                      [](int drawn) { return Seconds{drawn}; });
    return rc::gen::oneOf(half_hours, seconds);
}

/// Half of the intervals open near the hours at which clocks change.
WallInterval an_interval() {
    const bool near_a_change = *rc::gen::arbitrary<bool>();
    const Seconds open = near_a_change ? *edge(0, 3) : *edge(0, 23);
    const Seconds length = *rc::gen::oneOf(edge(0, 3), edge(0, 12), edge(0, 24));
    return {open, std::min<Seconds>(open + std::max<Seconds>(length, 1s), 48h)};
}

std::vector<WallInterval> some_intervals() {
    std::vector<WallInterval> found(*rc::gen::element<std::size_t>(0, 1, 1, 2, 3, 7));
    for (auto& interval : found)
        interval = an_interval();
    return found;
}

Week a_week() {
    Week week;
    for (auto& intervals : week)
        intervals = some_intervals();
    return week;
}

CalendarVersion a_version(Date from, Date around) {
    CalendarVersion version{from, a_week(), {}, {}};
    Date next = around + *rc::gen::inRange(-6, 3);
    for (int seasons = *rc::gen::inRange(0, 3); seasons > 0; --seasons) {
        const Date last = next + *rc::gen::inRange(0, 3);
        version.seasons.push_back({"season", next, last, a_week()});
        next = last + *rc::gen::inRange(1, 4);
    }
    for (int offset = -4; offset < 5; ++offset)
        if (*rc::gen::inRange(0, 4) == 0)
            version.exceptions.push_back({around + offset, some_intervals(), "exception"});
    return version;
}

CalendarDefinition a_definition(const std::string& zone_name, Date around) {
    CalendarDefinition definition{"random", zone_name, {a_version(day("2000-01-01"), around)}};
    if (*rc::gen::arbitrary<bool>())
        definition.versions.push_back(
            a_version(std::max(day("2000-01-02"), around + *rc::gen::inRange(-2, 3)), around));
    return definition;
}

/// A date near a change of the zone's clocks, where it has any.
Date a_date_near_a_change(const std::string& zone_name) {
    const Date anywhere = first_tried + *rc::gen::inRange(0, last_tried - first_tried);
    const auto* zone = dynamic_cast<const icu::BasicTimeZone*>(&icu_zone(zone_name));
    const double milliseconds = anywhere.days() * 86'400'000.0;
    icu::TimeZoneTransition change;
    if (zone == nullptr || !zone->getNextTransition(milliseconds, static_cast<UBool>(false), change)) return anywhere;
    const auto date = Date::from_days(static_cast<std::int32_t>(change.getTime() / 86'400'000.0));
    return date <= last_tried ? date : anywhere;
}

struct Trial {
    CalendarDefinition definition;
    Instant from, to; // two to four days
    Instant in() const { return from + Seconds{*rc::gen::inRange<std::int64_t>(0, (to - from).count() + 1)}; }
};

Trial a_trial() {
    const auto zone_name = *rc::gen::elementOf(zone_names);
    const Date around = a_date_near_a_change(zone_name);
    const Instant middle = instant_from_unix(around.days() * 86'400LL);
    const Instant from = middle - Seconds{*rc::gen::inRange(12 * 3600, 40 * 3600)};
    return {a_definition(zone_name, around), from, middle + Seconds{*rc::gen::inRange(24 * 3600, 50 * 3600)}};
}

std::vector<Span> some_pauses(const Trial& trial) {
    std::vector<Span> pauses(*rc::gen::inRange<std::size_t>(0, 5));
    for (auto& pause : pauses) {
        const Instant a = trial.in(), b = trial.in();
        pause = {std::min(a, b) - 1h, std::max(a, b)};
    }
    return pauses;
}

bool paused(const std::vector<Span>& pauses, Instant second) {
    return std::any_of(pauses.begin(), pauses.end(),
                       [second](const Span& pause) { return pause.from <= second && second < pause.to; });
}

} // namespace

TEST_CASE("working seconds equal a second-by-second model on random calendars around changes of clocks") {
    rc::prop("equal on the whole window, on random parts, and as open intervals", [] {
        const Trial trial = a_trial();
        const auto calendar = calendar_of(trial.definition);
        const SlowModel model{trial.definition, trial.from, trial.to};
        RC_ASSERT(working_seconds(calendar, trial.from, trial.to) == model.working(trial.from, trial.to));
        for (int i = 0; i < 20; ++i) {
            Instant a = trial.in(), b = trial.in();
            if (b < a) std::swap(a, b);
            RC_ASSERT(working_seconds(calendar, a, b) == model.working(a, b));
            Seconds sum{0};
            for (const auto& span : open_intervals(calendar, a, b)) {
                RC_ASSERT(a <= span.from && span.from < span.to && span.to <= b);
                sum += span.length();
            }
            RC_ASSERT(sum == model.working(a, b));
        }
    });
}

TEST_CASE("working seconds outside pauses, and the breach of a target, equal the second-by-second model") {
    rc::prop("counted second by second", [] {
        const Trial trial = a_trial();
        const auto calendar = calendar_of(trial.definition);
        const SlowModel model{trial.definition, trial.from, trial.to};
        const auto pauses = some_pauses(trial);
        const Instant start = trial.in();
        const Seconds target{
            *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 4000), rc::gen::inRange<std::int64_t>(0, 100'000))};

        Seconds counted{0};
        std::optional<Instant> breach;
        for (Instant second = start; second < trial.to; second += 1s) {
            if (model.open(second) && !paused(pauses, second)) ++counted;
            if (counted > target && !breach) breach = second + 1s;
        }
        RC_ASSERT(working_seconds(calendar, start, trial.to, pauses) == counted);
        const auto found = reaches(calendar, start, target, pauses);
        if (breach)
            RC_ASSERT(found == breach);
        else
            RC_ASSERT(!found || *found > trial.to);
    });
}

TEST_CASE("working time is additive and never negative, in any year") {
    rc::prop("[a,b) + [b,c) == [a,c) ≥ 0", [] {
        const auto zone_name = *rc::gen::elementOf(zone_names);
        const auto calendar = calendar_of(a_definition(zone_name, a_date_near_a_change(zone_name)));
        for (int i = 0; i < 10; ++i) {
            const auto instant = rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-1'000'000'000, 5'000'000'000),
                                                rc::gen::inRange<std::int64_t>(600'000'000, 660'000'000),
                                                rc::gen::inRange<std::int64_t>(2'870'000'000, 2'875'000'000));
            std::vector<std::int64_t> three{*instant, *instant, *instant};
            std::sort(three.begin(), three.end());
            const Instant a = instant_from_unix(three[0]), b = instant_from_unix(three[1]),
                          c = instant_from_unix(three[2]);
            const Seconds ab = working_seconds(calendar, a, b), bc = working_seconds(calendar, b, c);
            RC_ASSERT(ab >= 0s);
            RC_ASSERT(ab <= b - a);
            RC_ASSERT(ab + bc == working_seconds(calendar, a, c));
        }
    });
}

TEST_CASE("a breach is the first second at which the target is exceeded, in any year") {
    rc::prop("working(from, t) > target, and not a second before", [] {
        const auto zone_name = *rc::gen::elementOf(zone_names);
        const auto calendar = calendar_of(a_definition(zone_name, a_date_near_a_change(zone_name)));
        const Instant from = instant_from_unix(*rc::gen::inRange<std::int64_t>(-100'000'000, 3'200'000'000));
        const Seconds target{*rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 100'000),
                                             rc::gen::inRange<std::int64_t>(0, 100'000'000))};
        const auto breach = reaches(calendar, from, target);
        if (!breach) return;
        RC_ASSERT(working_seconds(calendar, from, *breach) == target + 1s);
        RC_ASSERT(working_seconds(calendar, from, *breach - 1s) == target);
    });
}
