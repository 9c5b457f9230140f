#pragma once
#include "app/app.hpp"
#include "core/kpi/histogram.hpp"

#include <set>

namespace mizan::app {

/// How long first responses took, in working time: the rows that the KPI `first_response` counts.
struct ResponseTimes {
    core::DurationHistogram histogram;
    std::int64_t n = 0;
    std::optional<Ratio> median, p90; // seconds, type 7 as the KPI's
};

/// One person's work of a period.
struct PersonProfile {
    PersonId person;
    std::array<std::int64_t, core::channel_count> channels{}; // rows that the KPI `handled` counts, by channel
    std::int64_t rated = 0, satisfied = 0;                    // n and k of the KPI `csat`
    ResponseTimes first_response;
    std::int64_t handled() const;
};

/// What the work of a period was like. No verdicts: counts and times, unadjusted.
struct WorkProfile {
    std::vector<PersonProfile> people; // by id
    /// Openings of the rows that `handled` counts, in the organisation's zone; [0] is Sunday.
    std::array<std::array<std::int64_t, 24>, 7> openings{};
};

/// Of these people; whose segments hold nothing in the period is left out.
WorkProfile work_profile(App& app, const Period& period, const std::set<PersonId>& people, const Asking& asking,
                         const Progress& progress = {});

} // namespace mizan::app
