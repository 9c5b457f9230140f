#include "base/clock.hpp"
#include "base/instant.hpp"
#include "base/progress.hpp"

#include <catch2/catch.hpp>

using namespace mizan;

TEST_CASE("An instant is written with its offset and read back") {
    const Instant noon = instant_from_unix(1748764800); // date -u -d 2025-06-01T08:00Z +%s
    CHECK(iso8601(noon) == "2025-06-01T08:00:00Z");
    CHECK(iso8601(noon, 4h) == "2025-06-01T12:00:00+04:00");
    CHECK(iso8601(noon, -3h - 30min) == "2025-06-01T04:30:00-03:30");
    CHECK(iso8601(instant_from_unix(-1)) == "1969-12-31T23:59:59Z");
    for (const char* text : {"2025-06-01T08:00:00Z", "2025-06-01T12:00+04:00", "2025-06-01 12:00:00+0400",
                             "2025-06-01T12:00:00.250+04", "2025-06-01T04:30:00-03:30"})
        CHECK(parse_iso8601(text) == noon);
}

TEST_CASE("A time without an offset, or out of range, is not an instant") {
    for (const char* text : {"2025-06-01T08:00:00", "2025-06-01", "2025-06-31T08:00:00Z", "2025-06-01T24:00:00Z",
                             "2025-06-01T08:60:00Z", "2025-06-01T08:00:00+25:00", "2025-06-01T08:00:00Zx", ""})
        CHECK_FALSE(parse_iso8601(text));
}

TEST_CASE("A cancelled work stops at its next step and everybody who shares the token sees it") {
    Progress progress;
    std::vector<std::int64_t> told;
    progress.report = [&](const ProgressReport& report) { told.push_back(report.done); };
    progress.step("rows", 1);
    const CancelToken shared = progress.cancel;
    CancelToken{shared}.cancel();
    CHECK_THROWS_AS(progress.step("rows", 2), Cancelled);
    CHECK(told == std::vector<std::int64_t>{1});
}
