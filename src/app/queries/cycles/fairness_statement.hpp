#pragma once
#include "app/queries/cycles/cycle_view.hpp"
#include "core/rewards/adverse_impact.hpp"

namespace mizan::app {

/// By what people are grouped: the team, shift, grade and length of employment on the period's last day, and the
/// channel of more than half of their interactions in it.
enum class FairnessGrouping : std::uint8_t { team, channel, shift, grade, tenure };
inline constexpr std::array<std::string_view, 5> fairness_grouping_names{"team", "channel", "shift", "grade", "tenure"};

/// Groups of codes: the channel's or "mixed", the tenure's; "not_known" where nothing is recorded. Teams, shifts and
/// grades by their names.
struct FairnessTable {
    FairnessGrouping grouping = FairnessGrouping::team;
    std::vector<core::GroupSelection> groups;
};

inline constexpr std::array<std::string_view, 5> tenure_names{"not_known", "under_6_months", "under_1_year",
                                                              "under_3_years", "3_years_or_more"};

struct FairnessStatement {
    Cycle cycle;
    std::int64_t people = 0, selected = 0; // who has a card; who is paid
    std::vector<FairnessTable> tables;
};

/// How the cycle's money falls on groups: each against all others. Refuses what cycle_view does, `not_permitted`.
Result<FairnessStatement> fairness_statement(App& app, std::int64_t number, const Asking& asking,
                                             const Progress& progress = {});

} // namespace mizan::app
