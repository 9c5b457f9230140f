#include "core/calendar/zone.hpp"

#include "support/calendars.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace mizan;
using namespace mizan::core;
using namespace mizan::test;

namespace {

Zone a_zone() {
    static const auto names = Zone::names();
    return zone(*rc::gen::elementOf(names));
}

Instant an_instant() {
    return instant_from_unix(*rc::gen::inRange<std::int64_t>(-3'000'000'000, 4'200'000'000));
}

} // namespace

TEST_CASE("every instant's local time resolves to that instant or to its twin, in every zone") {
    rc::prop("local and back", [] {
        const Zone tried = a_zone();
        for (int i = 0; i < 50; ++i) {
            const Instant instant = an_instant();
            const auto local = tried.local(instant);
            RC_ASSERT(local.since_midnight >= 0s && local.since_midnight < 24h);
            const auto back = tried.resolve(local);
            RC_ASSERT(back.kind != Resolved::gap);
            RC_ASSERT(back.instant == instant || back.later == instant);
            RC_ASSERT(tried.opening(local) <= instant && instant <= tried.closing(local));
        }
    });
}

TEST_CASE("wall times ascend: so do openings, closings and the starts of dates, in every zone") {
    rc::prop("a later wall time is no earlier instant", [] {
        const Zone tried = a_zone();
        for (int i = 0; i < 50; ++i) {
            const Date date = tried.date_of(an_instant());
            const Seconds early{*rc::gen::inRange(0, 172'800)}, late = early + Seconds{*rc::gen::inRange(0, 100'000)};
            RC_ASSERT(tried.opening({date, early}) <= tried.opening({date, late}));
            RC_ASSERT(tried.closing({date, early}) <= tried.closing({date, late}));
            RC_ASSERT(tried.opening({date, early}) <= tried.closing({date, early}));
            RC_ASSERT(tried.start_of(date) <= tried.start_of(date + 1));
            RC_ASSERT(tried.date_of(tried.start_of(date)) == date);
        }
    });
}
