#pragma once
#include "app/queries/scorecard.hpp"

namespace mizan::app {

/// A KPI that is below its target in a month and was so in the month before, both by their intervals: once in forty
/// months chance alone puts somebody there who is at the target, twice in succession once in 1600.
struct BelowTarget {
    PersonId person; // none: everybody together
    std::string agent, agent_ar;
    core::KpiDefinition kpi;
    core::Figure figure, before; // of the month, and of the one before
    Ratio target;
    Ratio lost; // points that the line takes from the card: weight × (100 − points) / 100
};

/// Asked of a month: first what everybody together is below, then what one agent alone is below; each by what is lost,
/// the greatest first. What everybody is below counts against nobody, and an agent stands there once.
/// Refuses as `scorecards` does.
Result<std::vector<BelowTarget>> below_target(App& app, Month month, const std::string& team, const Asking& asking,
                                              const Progress& progress = {});

} // namespace mizan::app
