#pragma once
#include <string_view>

/// Why a row is left out of a KPI, or unknown to it, and what decided where it counts. Stable codes.
namespace mizan::core::reason {

// left out: not in the set the KPI is about
inline constexpr std::string_view excluded = "excluded", bot = "bot", not_bot = "not_bot", outbound = "outbound",
                                  not_answered = "not_answered", open = "open", not_resolved = "not_resolved",
                                  no_rating = "no_rating", abandoned_inside = "abandoned_inside",
                                  no_complaint = "no_complaint", no_step_applies = "no_step_applies",
                                  no_retention = "no_retention", not_saved = "not_saved", withdrawn = "withdrawn",
                                  other_kind = "other_kind", filtered = "filtered", no_cost = "no_cost",
                                  not_opened = "not_opened", not_overdue = "not_overdue";
// unknown: in the set, but nothing can be said
inline constexpr std::string_view not_supplied = "not_supplied", missing_value = "missing_value",
                                  not_mature = "not_mature", no_time = "no_time", no_target = "no_target",
                                  abandoned = "abandoned", still_open = "still_open", no_customer = "no_customer",
                                  other_clock = "other_clock";
// counted: what decided
inline constexpr std::string_view organisation_target = "organisation_target", reported_outcome = "reported_outcome",
                                  shipped_target = "shipped_target", handled = "handled";

/// Whether the source's own outcome, not a target, stands behind a row.
constexpr bool of_the_source(std::string_view code) {
    return code == reported_outcome || code == still_open;
}

} // namespace mizan::core::reason
