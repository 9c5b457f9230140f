#include "core/fairness/against_group.hpp"

#include "core/fairness/log_odds.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

constexpr int share_decimals = 6, seconds_decimals = 3;

/// Of n of a stratum's N rows: what of them is free to differ from the stratum.
double free_rows(const StratumCases& cases, const StratumFigures& stratum) {
    return static_cast<double>(cases.n) *
           std::max(0.0, 1 - static_cast<double>(cases.n) / static_cast<double>(stratum.n));
}

struct Sums {
    double observed = 0, expected = 0, variance = 0;
};

/// Of successes, or of rows above the median.
Sums sums_of_shares(const Reference& reference, const std::vector<StratumCases>& strata) {
    Sums sums;
    for (const StratumCases& cases : strata) {
        const StratumFigures& stratum = reference.strata[cases.place];
        const double share = stratum.share();
        sums.observed += static_cast<double>(cases.k);
        sums.expected += static_cast<double>(cases.n) * share;
        sums.variance += free_rows(cases, stratum) * share * (1 - share);
    }
    return sums;
}

/// Of means, in the figure's unit.
Sums sums_of_means(const Reference& reference, const std::vector<StratumCases>& strata) {
    Sums sums;
    Wide total = 0;
    std::int64_t n = 0;
    for (const StratumCases& cases : strata) {
        const StratumFigures& stratum = reference.strata[cases.place];
        total += cases.sum;
        n += cases.n;
        sums.expected += static_cast<double>(cases.n) * stratum.mean();
        sums.variance += free_rows(cases, stratum) * stratum.variance();
    }
    const double rows = static_cast<double>(n) * static_cast<double>(reference.shape.scale);
    sums.observed = static_cast<double>(total) / rows;
    sums.expected /= rows;
    sums.variance /= rows * rows;
    return sums;
}

std::vector<StratumShare> shares_of(const Reference& reference, const std::vector<StratumCases>& strata) {
    std::vector<StratumShare> shares;
    for (const StratumCases& cases : strata) {
        const StratumFigures& stratum = reference.strata[cases.place];
        shares.push_back({static_cast<double>(cases.n), static_cast<double>(cases.k), static_cast<double>(stratum.n),
                          stratum.share()});
    }
    return shares;
}

/// By kind of the agent's work, the median of its stratum; nothing for a kind without rows, or that has no stratum.
std::vector<std::optional<Ratio>> medians_by_kind(const Reference& reference, const AgentCases& cases) {
    std::vector<std::optional<Ratio>> medians(cases.cells.size());
    for (std::size_t i = 0; i < medians.size(); ++i)
        if (const auto place = cases.cells[i].n > 0 ? reference.place_of((*cases.kinds)[i]) : std::nullopt)
            medians[i] = reference.strata[*place].median;
    return medians;
}

/// (t + 1) ÷ (its stratum's median + 1) of every row: the logarithm keeps their order.
std::vector<double> residuals(const Reference& reference, const AgentCases& cases) {
    const auto medians = medians_by_kind(reference, cases);
    std::vector<double> residuals;
    residuals.reserve(cases.times.size());
    for (const AgentCases::Timed& timed : cases.times)
        if (const auto& median = medians[timed.kind])
            residuals.push_back((static_cast<double>(timed.seconds) + 1) / (median->approximate() + 1));
    return residuals;
}

/// By kind, the agent's rows above the median of their stratum.
std::vector<std::int64_t> rows_above(const Reference& reference, const AgentCases& cases) {
    const auto medians = medians_by_kind(reference, cases);
    std::vector<std::int64_t> above(medians.size());
    for (const AgentCases::Timed& timed : cases.times)
        if (const auto& median = medians[timed.kind]) above[timed.kind] += is_above(timed.seconds, *median) ? 1 : 0;
    return above;
}

double ranked(std::vector<double>& values, std::size_t rank) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

/// The median of logarithms, type 7: of an even number halfway between two.
double median_logarithm(std::vector<double>& values) {
    const std::size_t upper = values.size() / 2;
    const double above = std::log(ranked(values, upper));
    return values.size() % 2 == 1 ? above : (std::log(ranked(values, upper - 1)) + above) / 2;
}

Ratio rounded_time(const Reference& reference, double logarithm) {
    const double group = reference.group_value->approximate();
    return Ratio::nearest(std::max(0.0, (group + 1) * std::exp(logarithm) - 1), seconds_decimals);
}

Ratio clamped_mean(const Reference& reference, double value) {
    const Scale& scale = reference.shape.limits;
    if (scale.from) value = std::max(value, static_cast<double>(*scale.from));
    if (scale.to) value = std::min(value, static_cast<double>(*scale.to));
    return Ratio::nearest(value, decimals_of(reference));
}

std::optional<Ratio> shifted_share(const Reference& reference, const std::vector<StratumShare>& strata) {
    const LogOddsShift shift{strata};
    if (!shift.informs()) return std::nullopt;
    return Ratio::nearest(shift.adjusted(reference.group_value->approximate()), share_decimals);
}

} // namespace

int decimals_of(const Reference& reference) {
    return reference.shape.shape == Shape::time ? seconds_decimals : share_decimals;
}

std::vector<StratumCases> by_stratum(const Reference& reference, const AgentCases& cases) {
    const bool of_times = reference.method == ComparisonMethod::median_time;
    const std::vector<std::int64_t> above = of_times ? rows_above(reference, cases) : std::vector<std::int64_t>{};
    std::vector<StratumCases> strata;
    for (std::size_t i = 0; i < cases.cells.size(); ++i) {
        const AgentCases::Cell& cell = cases.cells[i];
        const auto place = cell.n > 0 ? reference.place_of((*cases.kinds)[i]) : std::nullopt;
        if (place) strata.push_back({*place, cell.n, of_times ? above[i] : cell.k, cell.sum});
    }
    std::sort(strata.begin(), strata.end(),
              [](const StratumCases& one, const StratumCases& other) { return one.place < other.place; });
    std::vector<StratumCases> united;
    for (const StratumCases& one : strata) {
        if (united.empty() || united.back().place != one.place) united.push_back({one.place, 0, 0, 0});
        united.back().n += one.n;
        united.back().k += one.k;
        united.back().sum += one.sum;
    }
    return united;
}

std::optional<Ratio> adjusted_value(const Reference& reference, const AgentCases& cases) {
    if (!reference.group_value) return std::nullopt;
    const double group = reference.group_value->approximate();
    if (reference.method == ComparisonMethod::median_time) {
        std::vector<double> values = residuals(reference, cases);
        if (values.empty()) return std::nullopt;
        return rounded_time(reference, median_logarithm(values));
    }
    const std::vector<StratumCases> strata = by_stratum(reference, cases);
    if (strata.empty()) return std::nullopt;
    if (reference.method == ComparisonMethod::share) return shifted_share(reference, shares_of(reference, strata));
    const Sums sums = sums_of_means(reference, strata);
    return clamped_mean(reference, group + (sums.observed - sums.expected));
}

std::optional<Ratio> adjusted_share(const Reference& reference, const AgentCases& cases, double succeeded) {
    if (!reference.group_value) return std::nullopt;
    std::vector<StratumShare> strata = shares_of(reference, by_stratum(reference, cases));
    for (StratumShare& stratum : strata)
        stratum.successes = succeeded * stratum.n;
    return shifted_share(reference, strata);
}

Comparison against_group(const Reference& reference, const AgentCases& cases) {
    Comparison comparison;
    comparison.agent = cases.agent;
    comparison.n = cases.n();
    const std::vector<StratumCases> strata = by_stratum(reference, cases);
    const bool of_means = reference.method == ComparisonMethod::mean;
    const Sums sums = of_means ? sums_of_means(reference, strata) : sums_of_shares(reference, strata);
    if (strata.empty() || sums.variance <= 0) return comparison;
    const int decimals = of_means ? decimals_of(reference) : share_decimals;
    comparison.observed = Ratio::nearest(sums.observed, decimals);
    comparison.expected = Ratio::nearest(sums.expected, decimals);
    comparison.z = Ratio::nearest((sums.observed - sums.expected) / std::sqrt(sums.variance), share_decimals);
    comparison.adjusted = adjusted_value(reference, cases);
    return comparison;
}

void put_limits(Comparison& comparison, const Reference& reference, const AgentCases& cases) {
    if (!comparison.adjusted) return;
    const double phi = std::max(1.0, reference.phi.approximate());
    const double group = reference.group_value->approximate();
    if (reference.method == ComparisonMethod::median_time) {
        std::vector<double> values = residuals(reference, cases);
        const QuantileRanks ranks = quantile_ranks(static_cast<std::int64_t>(values.size()), Ratio{1, 2});
        const auto at = [&](std::int64_t rank) {
            return rounded_time(reference, std::log(ranked(values, static_cast<std::size_t>(rank - 1))));
        };
        if (ranks.lower) comparison.low = at(*ranks.lower);
        if (ranks.upper) comparison.high = at(*ranks.upper);
        return;
    }
    const std::vector<StratumCases> strata = by_stratum(reference, cases);
    if (reference.method == ComparisonMethod::share) {
        const auto limits = LogOddsShift{shares_of(reference, strata)}.limits(group, normal_z, phi);
        comparison.low = Ratio::nearest(limits.low, share_decimals);
        comparison.high = Ratio::nearest(limits.high, share_decimals);
        return;
    }
    const Sums sums = sums_of_means(reference, strata);
    const double difference = group + (sums.observed - sums.expected);
    const double half = normal_z * std::sqrt(phi * sums.variance);
    comparison.low = clamped_mean(reference, difference - half);
    comparison.high = clamped_mean(reference, difference + half);
}

} // namespace mizan::core
