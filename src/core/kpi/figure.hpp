#pragma once
#include "base/ids.hpp"
#include "base/ratio.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::core {

enum class Status : std::uint8_t { ok, too_few, no_data, immature, unknown };
inline constexpr std::array<std::string_view, 5> status_names{"ok", "too_few", "no_data", "immature", "unknown"};
constexpr std::string_view name_of(Status status) {
    return status_names[static_cast<std::size_t>(status)];
}

/// The other statistics of a KPI of times, on the working and the elapsed clock. Exact; seconds.
struct TimeStatistics {
    std::optional<Ratio> mean, median, p90;
    std::optional<Ratio> elapsed_mean, elapsed_median, elapsed_p90;
    bool operator==(const TimeStatistics&) const = default;
};

/// A KPI's value with all that must stand beside it. Missing optionals are "no data", never 0.
struct Figure {
    std::string kpi;
    std::int64_t n = 0;             // denominator; of a count its value
    std::optional<std::int64_t> k;  // numerator of a share
    std::optional<Ratio> value;     // exact
    std::optional<Ratio> low, high; // 95 % interval; rounded once: shares to 6 decimals, times to 0.001 s
    Status status = Status::no_data;
    std::int64_t reported_n = 0; // of n, how many rest on what the source reports rather than on stamps
    std::int64_t unknown_n = 0;  // rows of which nothing can be said (source does not supply, or not mature)
    std::optional<TimeStatistics> times;
    std::string currency;                 // of money
    std::string basis;                    // a code, where a KPI has several denominators ("handled", "worked")
    std::optional<Ratio> beside;          // csat: response rate; resolution: share still open; keep_effort: aim
    std::optional<Ratio> survival_median; // resolution when immature: Kaplan–Meier, working seconds
    std::vector<std::pair<std::string, std::int64_t>>
        skipped_clauses; // fcr: clause code → rows; csat: basis of offers …
    bool operator==(const Figure&) const = default;
};

} // namespace mizan::core
