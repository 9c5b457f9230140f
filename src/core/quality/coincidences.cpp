#include "core/quality/coincidences.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace mizan::core {
namespace {

std::vector<int> given_to(const RatedUnit& unit) {
    std::vector<int> values;
    for (const auto& value : unit)
        if (value) values.push_back(*value);
    return values;
}

/// δ² of two values by their places c < k: 1, or (Σ n from c to k − (n_c + n_k) ÷ 2)².
double difference(ScaleLevel level, const std::vector<double>& totals, std::size_t low, std::size_t high) {
    if (level == ScaleLevel::nominal) return 1;
    double between = 0;
    for (std::size_t i = low; i <= high; ++i)
        between += totals[i];
    const double steps = between - (totals[low] + totals[high]) / 2;
    return steps * steps;
}

} // namespace

void CoincidenceMatrix::add(const CoincidenceMatrix& other) {
    std::ranges::transform(cells_, other.cells_, cells_.begin(), std::plus{});
}

std::optional<double> CoincidenceMatrix::alpha(ScaleLevel level) const {
    std::vector<double> totals(size_);
    for (std::size_t row = 0; row < size_; ++row)
        for (std::size_t column = 0; column < size_; ++column)
            totals[row] += at(row, column);
    const double n = std::accumulate(totals.begin(), totals.end(), 0.0);
    double observed = 0, expected = 0;
    for (std::size_t low = 0; low < size_; ++low)
        for (std::size_t high = low + 1; high < size_; ++high) {
            const double apart = difference(level, totals, low, high);
            observed += at(low, high) * apart;
            expected += totals[low] * totals[high] * apart;
        }
    if (expected == 0) return std::nullopt;
    return 1 - (n - 1) * observed / expected;
}

Coincidences::Coincidences(const std::vector<RatedUnit>& units) {
    std::set<int> occurring;
    for (const RatedUnit& unit : units)
        if (const auto given = given_to(unit); given.size() > 1) occurring.insert(given.begin(), given.end());
    values_.assign(occurring.begin(), occurring.end());
    for (const RatedUnit& unit : units) {
        const auto given = given_to(unit);
        if (given.size() < 2) continue;
        CoincidenceMatrix met{values_.size()};
        const auto place = [&](int value) {
            return static_cast<std::size_t>(std::ranges::lower_bound(values_, value) - values_.begin());
        };
        for (std::size_t one = 0; one < given.size(); ++one)
            for (std::size_t other = 0; other < given.size(); ++other)
                if (one != other)
                    met.at(place(given[one]), place(given[other])) += 1.0 / static_cast<double>(given.size() - 1);
        units_.push_back(std::move(met));
    }
}

CoincidenceMatrix Coincidences::whole() const {
    CoincidenceMatrix sum{values_.size()};
    for (const CoincidenceMatrix& unit : units_)
        sum.add(unit);
    return sum;
}

CoincidenceMatrix Coincidences::resampled(RandomStream& random) const {
    CoincidenceMatrix sum{values_.size()};
    for (std::size_t i = 0; i < units_.size(); ++i)
        sum.add(units_[random.below(static_cast<std::uint32_t>(units_.size()))]);
    return sum;
}

} // namespace mizan::core
