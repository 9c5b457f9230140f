#pragma once
#include "app/queries/standpoint.hpp"
#include "core/goals/goal.hpp"
#include "core/goals/work_filter.hpp"

namespace mizan::app {

/// One KPI of one scope, over several periods that may overlap.
struct Measurement {
    core::KpiDefinition kpi;
    core::GoalScope scope;
    core::WorkFilter filter;
    std::string currency; // of money: whose figure
    std::vector<Period> periods;
};

/// The months of all the periods, of everybody or of the one person that all measurements are of; nothing where there
/// is no period.
std::optional<SegmentRange> months_of(const std::vector<Measurement>& measurements);

/// For each measurement the figure of each of its periods, in their order, by one walk over the segments. The point's
/// own period says nothing here.
std::vector<std::vector<core::Figure>> measured(App& app, Reader& reader, const Standpoint& point,
                                                const std::vector<Measurement>& measurements,
                                                const Progress& progress = {});

} // namespace mizan::app
