#pragma once
#include "base/money.hpp"
#include "base/ratio.hpp"
#include "core/scorecards/scheme.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <optional>
#include <vector>

namespace mizan::core {

/// A quotient of whole numbers of any size: the sums of a card's weighted points, whose denominators are the numbers of
/// rows of all lines, outgrow 64 bits.
using Exact = boost::multiprecision::cpp_rational;

Exact exact(const Ratio& ratio);
/// Rounded half to even to a whole number. It must fit 64 bits.
std::int64_t half_even(const Exact& value);

/// floor → 0, target → 100, stretch → 120, piecewise linear, clamped, in either direction.
Exact exact_points(const SchemeLine& line, const Exact& value);

/// Weighted points of the counted lines of a card.
struct WeightedPoints {
    int weight = 0;
    Exact points;
};
/// Σ w·points ÷ Σ w, rounded once to 0.01 of a point. Σ w ≥ 1.
Points total_of(const std::vector<WeightedPoints>& counted);
/// Each line's part of the total, in hundredths: the parts are cut and what is missing to the total goes, one by one,
/// to those that lost most by it (ties: the line that stands first). They sum to total_of.
std::vector<Points> contributions_of(const std::vector<WeightedPoints>& counted);

/// The place of the band that so many points reach, 0 the highest.
std::size_t band_of(const std::vector<Band>& bands, Points total);
/// The place of the band of that code.
std::optional<std::size_t> band_named(const std::vector<Band>& bands, const std::string& code);

} // namespace mizan::core
