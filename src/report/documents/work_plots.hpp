#pragma once
#include "app/queries/report_contents.hpp"
#include "report/charts/chart.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the work of a period was like, as charts for pages and for the window. Nothing where there is nothing to be
/// drawn.
namespace mizan::report {

/// So many successes of so many rows.
struct FunnelPerson {
    std::string name;
    std::int64_t n = 0, k = 0;
    bool chosen = false;
};
/// The share of each against the number of rows; the centre is the share of all together. Unadjusted. `n_title`: what
/// the rows are.
std::optional<FunnelPlot> funnel_plot(const text::Voice& voice, const std::vector<FunnelPerson>& people,
                                      const std::string& n_title, bool lower_is_better = false);
/// One person's share if the work were the group's, and what is said of it.
struct AdjustedPerson {
    std::string name;
    std::int64_t n = 0;
    Ratio adjusted;
    std::optional<core::Verdict> verdict;
    bool chosen = false;
};
/// Adjusted shares against the number of rows; limits widened by over-dispersion. A point's tone is that of the
/// verdict, which also looks at how many people are judged at once: one beyond a limit may still be as expected.
std::optional<FunnelPlot> adjusted_funnel(const text::Voice& voice, const std::vector<AdjustedPerson>& people,
                                          const core::Reference& reference, const std::string& n_title);
/// Where a point lies, in words; inside the limits too.
std::string funnel_place(const text::Voice& voice, const FunnelPlot& chart, const FunnelPlot::Point& point);

/// Openings by weekday, Sunday first, and hour.
std::optional<HeatMap> openings_map(const text::Voice& voice, const app::WorkProfile& work);
/// How long first responses took; the target is that of the card's line, where it has one.
std::optional<Distribution> response_plot(const text::Voice& voice, const app::ResponseTimes& times,
                                          const core::Card& card);

} // namespace mizan::report
