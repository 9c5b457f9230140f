#pragma once
#include "base/instant.hpp"

#include <optional>
#include <string_view>

namespace mizan::ingest {

/// How a column writes a length of time.
enum class DurationKind {
    seconds,
    minutes,
    hours,
    milliseconds,
    hh_mm,
    hh_mm_ss,
    hh_mm_or_hh_mm_ss,
    words,
    iso8601,
    excel
};

/// "seconds", "minutes", "hours", "milliseconds", "HH:MM", "HH:MM:SS" (also "HH:MM:SS.sss"), "HH:MM[:SS]", "words",
/// "iso8601", "excel" (days).
std::optional<DurationKind> duration_kind_named(std::string_view name);
std::string_view name_of(DurationKind kind);

/// Reads plain text (plain_digits). Fractions are rounded half to even to whole seconds. Hours may pass 24 (and be one
/// digit), their thousands in groups of three or not at all ("12,345:10"); minutes and seconds behind a colon are two
/// digits under 60. A sign in front is read; whether it is allowed is the caller's matter. "words": "2 hours 5
/// minutes", "1d 3h", "ساعتان و 5 دقائق"; "iso8601": "P1DT2H5M" without years and months.
std::optional<Seconds> read_duration(std::string_view text, DurationKind kind, char mark);

} // namespace mizan::ingest
