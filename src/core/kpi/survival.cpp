#include "core/kpi/survival.hpp"

#include <algorithm>

namespace mizan::core {

std::optional<std::int64_t> survival_median(std::vector<std::int64_t> finished, std::vector<std::int64_t> open) {
    std::sort(finished.begin(), finished.end());
    std::sort(open.begin(), open.end());
    auto at_risk = static_cast<double>(finished.size() + open.size());
    double still_open = 1;
    std::size_t censored = 0;
    for (std::size_t i = 0; i < finished.size();) {
        const std::int64_t duration = finished[i];
        while (censored < open.size() && open[censored] < duration) {
            ++censored;
            --at_risk;
        }
        double ended = 0;
        for (; i < finished.size() && finished[i] == duration; ++i)
            ++ended;
        still_open *= (at_risk - ended) / at_risk;
        at_risk -= ended;
        // the product of n factors is good to n rounding errors; an exact half must not be missed for them
        if (still_open <= 0.5 + 1e-9) return duration;
    }
    return std::nullopt;
}

} // namespace mizan::core
