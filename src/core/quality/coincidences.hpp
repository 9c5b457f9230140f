#pragma once
#include "core/quality/agreement.hpp"
#include "core/scorecards/random.hpp"

namespace mizan::core {

/// How often each two values met in a unit: o(c, k) = Σ over units of (pairs of ratings c, k) ÷ (ratings − 1).
class CoincidenceMatrix {
public:
    explicit CoincidenceMatrix(std::size_t values) : size_{values}, cells_(values * values) {}

    double& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
    double at(std::size_t row, std::size_t column) const { return cells_[row * size_ + column]; }
    void add(const CoincidenceMatrix& other);
    /// 1 − (n − 1) Σ o δ² ÷ Σ n n δ²; missing where the denominator is 0.
    std::optional<double> alpha(ScaleLevel level) const;

private:
    std::size_t size_;
    std::vector<double> cells_;
};

/// The coincidences of each unit that was rated at least twice, to be summed over all of them or over a resample.
class Coincidences {
public:
    explicit Coincidences(const std::vector<RatedUnit>& units);

    CoincidenceMatrix whole() const;
    /// As many units as there are, drawn with replacement.
    CoincidenceMatrix resampled(RandomStream& random) const;

private:
    std::vector<int> values_; // that occur, ascending
    std::vector<CoincidenceMatrix> units_;
};

} // namespace mizan::core
