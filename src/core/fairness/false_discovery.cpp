#include "core/fairness/false_discovery.hpp"

#include <algorithm>
#include <cstddef>

namespace mizan::core {

double largest_kept(std::vector<double> p_values, double rate) {
    std::sort(p_values.begin(), p_values.end());
    const auto m = static_cast<double>(p_values.size());
    for (std::size_t i = p_values.size(); i > 0; --i)
        if (p_values[i - 1] <= static_cast<double>(i) * rate / m) return p_values[i - 1];
    return -1;
}

} // namespace mizan::core
