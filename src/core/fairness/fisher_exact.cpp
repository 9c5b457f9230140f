#include "core/fairness/fisher_exact.hpp"

#include <algorithm>

#include <boost/math/distributions/hypergeometric.hpp>

namespace mizan::core {

double fisher_exact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    const std::int64_t row = a + b, column = a + c, all = a + b + c + d;
    if (row == 0 || column == 0 || row == all || column == all) return 1;
    const boost::math::hypergeometric_distribution<double> tables{
        static_cast<unsigned>(row), static_cast<unsigned>(column), static_cast<unsigned>(all)};
    const double limit = boost::math::pdf(tables, static_cast<double>(a)) * (1 + 1e-7);
    double sum = 0;
    for (std::int64_t k = std::max<std::int64_t>(0, row + column - all); k <= std::min(row, column); ++k)
        if (const double p = boost::math::pdf(tables, static_cast<double>(k)); p <= limit) sum += p;
    return std::min(1.0, sum);
}

} // namespace mizan::core
