#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mizan {

/// The words of base live in `mizan` itself: every other namespace is nested in it and may say them unqualified.

/// A duration in whole seconds.
using Seconds = std::chrono::seconds;

/// A point in time: whole UTC seconds since 1970-01-01, leap seconds not counted.
using Instant = std::chrono::sys_seconds;

using namespace std::chrono_literals; // 40s, 2h

inline Instant instant_from_unix(std::int64_t seconds) {
    return Instant{Seconds{seconds}};
}
inline std::int64_t unix_seconds(Instant instant) {
    return instant.time_since_epoch().count();
}

/// "2025-06-01T09:30:00+04:00"; with offset zero "2025-06-01T09:30:00Z".
std::string iso8601(Instant instant, Seconds offset = Seconds{0});

/// Reads "2025-06-01T09:30[:00[.sss]]" followed by "Z", "+04:00", "+0400" or "+04"; a space may stand for the T.
/// Fractions are cut. Nothing without an offset is accepted, because its zone would be a guess.
std::optional<Instant> parse_iso8601(std::string_view text);

} // namespace mizan
