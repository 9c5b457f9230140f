#include "core/fairness/method.hpp"

namespace mizan::core {

ComparisonMethod comparison_method(const KpiDefinition& kpi) {
    if (kpi.section == Section::hours || kpi.section == Section::stock || kpi.unit == Unit::money)
        return ComparisonMethod::none;
    if (kpi.built_in && kpi.id == "nps") return ComparisonMethod::none;
    switch (kpi.statistic) {
    case Statistic::share: return ComparisonMethod::share;
    case Statistic::mean: return ComparisonMethod::mean;
    case Statistic::median: return kpi.unit == Unit::seconds ? ComparisonMethod::median_time : ComparisonMethod::none;
    case Statistic::count:
    case Statistic::p90:
    case Statistic::sum:
    case Statistic::ratio: return ComparisonMethod::none;
    }
    return ComparisonMethod::none;
}

} // namespace mizan::core
