#include "core/scorecards/bootstrap.hpp"

#include "core/kpi/intervals.hpp"
#include "core/kpi/quantile.hpp"
#include "core/scorecards/gate.hpp"
#include "core/scorecards/points.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

constexpr std::int64_t millionths = 1'000'000;
constexpr std::uint32_t beta_streams = 3;

/// A line's points in binary floating point: exact enough to say on which side of a half a total lies, unless it lies
/// within a millionth of it; then the exact points decide.
struct QuickLine {
    double floor = 0, target = 0, stretch = 0;
    double sign = 1;
    explicit QuickLine(const SchemeLine& line)
        : floor{line.floor.approximate()}, target{line.target.approximate()}, stretch{line.stretch.approximate()},
          sign{line.target > line.floor ? 1.0 : -1.0} {}
    double points(double value) const {
        if (sign * (value - stretch) >= 0) return 120;
        if (sign * (value - target) >= 0) return 100 + 20 * (value - target) / (stretch - target);
        if (sign * (value - floor) >= 0) return 100 * (value - floor) / (target - floor);
        return 0;
    }
};

bool at_the_end(const LineSample& line) {
    const Figure& figure = line.figure();
    return line.is_share() && figure.k && figure.n > 0 && (*figure.k == 0 || *figure.k == figure.n);
}

class Resampling {
public:
    Resampling(const Scheme& scheme, const CardSample& sample, const std::vector<bool>& gates_held, PhiloxKey key)
        : scheme_{scheme}, sample_{sample}, gates_held_{gates_held}, key_{key}, values_(sample.lines.size()) {
        for (std::size_t pool = 0; pool < pool_count; ++pool)
            draws_[pool].resize(sample.units[pool]);
        for (const LineSample& line : sample.lines)
            quick_.emplace_back(line.line());
    }

    /// The total, or nothing where the resample is not scored.
    std::optional<Points> total(std::uint32_t index) {
        draw(index);
        double sum = 0;
        int weight = 0;
        for (std::size_t i = 0; i < sample_.lines.size(); ++i) {
            const LineSample& line = sample_.lines[i];
            values_[i] = line.value(draws_[static_cast<std::size_t>(line.pool())]);
            if (!values_[i].judged) continue;
            if (at_the_end(line)) draw_share(i, index);
            sum += line.line().weight * quick_[i].points(values_[i].approximate());
            weight += line.line().weight;
        }
        if (weight < weight_to_be_scored) return std::nullopt;
        const double hundredths = sum / weight * 100;
        const double beside_half = std::abs(hundredths - std::floor(hundredths) - 0.5);
        if (beside_half < 1e-6) return exact_total();
        return Points{static_cast<std::int64_t>(std::nearbyint(hundredths))};
    }

    /// The band of the resample drawn last.
    std::size_t band(Points total) const {
        std::size_t band = band_of(scheme_.bands, total);
        for (std::size_t i = 0; i < sample_.lines.size(); ++i) {
            const SchemeLine& line = sample_.lines[i].line();
            if (!line.gate || !closed(i)) continue;
            band = std::max(band, band_named(scheme_.bands, line.gate_band).value_or(0));
        }
        return band;
    }

private:
    void draw(std::uint32_t index) {
        for (std::size_t pool = 0; pool < pool_count; ++pool) {
            Draws& draws = draws_[pool];
            std::fill(draws.begin(), draws.end(), 0U);
            RandomStream random{key_, static_cast<std::uint32_t>(pool), index};
            const auto units = static_cast<std::uint32_t>(draws.size());
            for (std::uint32_t i = 0; i < units; ++i)
                ++draws[random.below(units)];
        }
    }

    void draw_share(std::size_t line, std::uint32_t index) {
        const LineSample& of = sample_.lines[line];
        const Figure& figure = of.figure();
        RandomStream random{key_, beta_streams + static_cast<std::uint32_t>(line), index};
        const double share =
            random.beta(static_cast<double>(*figure.k) + 0.5, static_cast<double>(figure.n - *figure.k) + 0.5);
        // a line that is judged has rows to adjust
        const Ratio drawn = of.line().adjusted
                                ? of.adjusted_share(draws_[static_cast<std::size_t>(of.pool())], share).value()
                                : Ratio::nearest(share, 6);
        values_[line].numerator = drawn.scaled(6);
        values_[line].denominator = millionths;
    }

    Points exact_total() const {
        std::vector<WeightedPoints> counted;
        for (std::size_t i = 0; i < sample_.lines.size(); ++i) {
            const SchemeLine& line = sample_.lines[i].line();
            if (values_[i].judged) counted.push_back({line.weight, exact_points(line, exact(values_[i].ratio()))});
        }
        return total_of(counted);
    }

    bool closed(std::size_t i) const {
        const LineSample& line = sample_.lines[i];
        if (!line.is_share() || line.line().adjusted) return gates_held_[i];
        return values_[i].judged && beyond_floor(line.line(), wilson(values_[i].k, values_[i].n));
    }

    const Scheme& scheme_;
    const CardSample& sample_;
    const std::vector<bool>& gates_held_;
    PhiloxKey key_;
    std::array<Draws, pool_count> draws_;
    std::vector<QuickLine> quick_;
    std::vector<LineValue> values_;
};

} // namespace

Stability stability_of(const Scheme& scheme, const CardSample& sample, std::size_t band,
                       const std::vector<bool>& gates_held, PhiloxKey key, std::int32_t resamples) {
    Resampling resampling{scheme, sample, gates_held, key};
    Stability stability;
    stability.resamples = resamples;
    std::vector<std::int64_t> totals;
    for (std::int32_t i = 0; i < resamples; ++i) {
        const auto total = resampling.total(static_cast<std::uint32_t>(i));
        if (!total) continue;
        totals.push_back(total->hundredths);
        stability.same_band += resampling.band(*total) == band ? 1 : 0;
    }
    if (totals.empty()) return stability;
    RankedValues ranked{totals};
    stability.low = Points{ranked.quantile(Ratio{25, 1000}).scaled(0)};
    stability.high = Points{ranked.quantile(Ratio{975, 1000}).scaled(0)};
    return stability;
}

} // namespace mizan::core
