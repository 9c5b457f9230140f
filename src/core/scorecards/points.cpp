#include "core/scorecards/points.hpp"

#include "core/scorecards/card.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace mizan::core {
namespace {

using Whole = boost::multiprecision::cpp_int;

const Exact at_target{100}, beyond_target{20}, at_stretch{120};

std::int64_t narrow(const Whole& value) {
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        throw std::overflow_error("points do not fit 64 bits");
    return static_cast<std::int64_t>(value);
}

Whole floor_of(const Exact& value) {
    const Whole top = numerator(value), bottom = denominator(value);
    Whole quotient = top / bottom;
    if (top % bottom != 0 && top < 0) --quotient;
    return quotient;
}

Exact weighted_mean_in_hundredths(const std::vector<WeightedPoints>& counted) {
    Exact sum = 0;
    int weights = 0;
    for (const WeightedPoints& line : counted) {
        sum += line.points * line.weight;
        weights += line.weight;
    }
    return sum * 100 / weights;
}

} // namespace

Exact exact(const Ratio& ratio) {
    return Exact{ratio.numerator(), ratio.denominator()};
}

std::int64_t half_even(const Exact& value) {
    const Whole below = floor_of(value);
    const Exact rest = value - Exact{below};
    const Exact one_half{1, 2};
    const bool up = rest > one_half || (rest == one_half && below % 2 != 0);
    return narrow(up ? Whole{below + 1} : below);
}

Exact exact_points(const SchemeLine& line, const Exact& value) {
    const Exact floor = exact(line.floor), target = exact(line.target), stretch = exact(line.stretch);
    const bool rising = target > floor;
    const auto reaches = [&](const Exact& mark) { return rising ? value >= mark : value <= mark; };
    if (reaches(stretch)) return at_stretch;
    if (reaches(target)) return at_target + beyond_target * (value - target) / (stretch - target);
    if (reaches(floor)) return at_target * (value - floor) / (target - floor);
    return 0;
}

Ratio line_points(const SchemeLine& line, const Ratio& value) {
    const Exact points = exact_points(line, exact(value));
    return Ratio{narrow(numerator(points)), narrow(denominator(points))};
}

Points total_of(const std::vector<WeightedPoints>& counted) {
    return Points{half_even(weighted_mean_in_hundredths(counted))};
}

std::vector<Points> contributions_of(const std::vector<WeightedPoints>& counted) {
    const int weights = std::accumulate(counted.begin(), counted.end(), 0,
                                        [](int sum, const WeightedPoints& line) { return sum + line.weight; });
    std::vector<Points> parts;
    std::vector<Exact> lost;
    std::int64_t missing_hundredths = total_of(counted).hundredths;
    for (const WeightedPoints& line : counted) {
        const Exact part = line.points * line.weight * 100 / weights;
        const std::int64_t cut = narrow(floor_of(part));
        parts.push_back(Points{cut});
        lost.push_back(part - Exact{cut});
        missing_hundredths -= cut;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t i = 0; i < order.size() && missing_hundredths > 0; ++i, --missing_hundredths)
        ++parts[order[i]].hundredths;
    return parts;
}

std::size_t band_of(const std::vector<Band>& bands, Points total) {
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (total >= bands[i].from) return i;
    return bands.size() - 1;
}

std::optional<std::size_t> band_named(const std::vector<Band>& bands, const std::string& code) {
    for (std::size_t i = 0; i < bands.size(); ++i)
        if (bands[i].code == code) return i;
    return std::nullopt;
}

} // namespace mizan::core
