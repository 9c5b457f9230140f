#include "core/quality/agreement.hpp"

#include "core/quality/coincidences.hpp"
#include "core/scorecards/random.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace mizan::core {
namespace {

constexpr int share_digits = 6;

std::optional<Ratio> rounded(const std::optional<double>& value) {
    return value ? std::optional{Ratio::nearest(*value, share_digits)} : std::nullopt;
}

std::int64_t ratings_of(const RatedUnit& unit) {
    return std::ranges::count_if(unit, [](const auto& value) { return value.has_value(); });
}

/// How often each value was given to a unit.
std::map<int, std::int64_t> counts_of(const RatedUnit& unit) {
    std::map<int, std::int64_t> counts;
    for (const auto& value : unit)
        if (value) ++counts[*value];
    return counts;
}

/// The share of pairs of ratings that agree, mean over the units rated twice.
std::optional<double> raw_agreement(const std::vector<RatedUnit>& units) {
    double sum = 0;
    std::int64_t rated = 0;
    for (const RatedUnit& unit : units) {
        const auto n = static_cast<double>(ratings_of(unit));
        if (n < 2) continue;
        double pairs = 0;
        for (const auto& [value, count] : counts_of(unit))
            pairs += static_cast<double>(count * (count - 1));
        sum += pairs / (n * (n - 1));
        ++rated;
    }
    if (rated == 0) return std::nullopt;
    return sum / static_cast<double>(rated);
}

/// The two reviewers of the item, if it has exactly two; their answers to what both rated.
std::optional<std::vector<std::pair<int, int>>> of_two(const std::vector<RatedUnit>& units) {
    std::vector<std::size_t> reviewers;
    for (std::size_t i = 0; !units.empty() && i < units.front().size(); ++i)
        if (std::ranges::any_of(units, [&](const RatedUnit& unit) { return unit[i].has_value(); }))
            reviewers.push_back(i);
    if (reviewers.size() != 2) return std::nullopt;
    std::vector<std::pair<int, int>> both;
    for (const RatedUnit& unit : units)
        if (unit[reviewers[0]] && unit[reviewers[1]]) both.emplace_back(*unit[reviewers[0]], *unit[reviewers[1]]);
    return both;
}

double quantile(const std::vector<double>& ascending, double q) {
    const double place = static_cast<double>(ascending.size() - 1) * q;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (place - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

void put_interval(ItemAgreement& result, const Coincidences& all, ScaleLevel level, PhiloxKey key,
                  std::uint32_t stream) {
    std::vector<double> alphas;
    for (std::int32_t index = 0; index < agreement_resamples; ++index) {
        RandomStream random{key, stream, static_cast<std::uint32_t>(index)};
        const auto alpha = all.resampled(random).alpha(level);
        if (alpha)
            alphas.push_back(*alpha);
        else
            ++result.resamples_left_out;
    }
    if (alphas.empty()) return;
    constexpr double lower = .025, upper = .975;
    std::ranges::sort(alphas);
    result.low = Ratio::nearest(quantile(alphas, lower), share_digits);
    result.high = Ratio::nearest(quantile(alphas, upper), share_digits);
}

Trust trust_in(const Ratio& coefficient) {
    const Ratio reliable{800, 1000}, least{667, 1000};
    return coefficient >= reliable ? Trust::reliable : coefficient >= least ? Trust::tentative : Trust::unreliable;
}

void judge(ItemAgreement& result) {
    result.by_raw_agreement = result.prevalence && *result.prevalence > Ratio{95, 100};
    if (result.units < units_for_trust) {
        result.trust = result.units > 0 && !result.alpha ? Trust::undefined : Trust::not_known;
        return;
    }
    Trust decided = Trust::undefined;
    if (result.by_raw_agreement && result.raw && result.ac1)
        decided = std::min(trust_in(*result.raw), trust_in(*result.ac1));
    else if (result.alpha)
        decided = trust_in(*result.alpha);
    result.trust = result.alpha ? decided : Trust::undefined;
    if (decided != Trust::undefined) result.may_drive_rewards = decided != Trust::unreliable;
}

} // namespace

std::optional<double> krippendorff_alpha(const std::vector<RatedUnit>& units, ScaleLevel level) {
    return Coincidences{units}.whole().alpha(level);
}

std::optional<double> cohen_kappa(const std::vector<std::pair<int, int>>& ratings, bool quadratic) {
    if (ratings.empty()) return std::nullopt;
    std::map<int, double> first, second;
    for (const auto& [one, other] : ratings) {
        ++first[one];
        ++second[other];
    }
    // A weight of disagreement; its scale falls out of the quotient.
    const auto apart = [&](int one, int other) {
        return quadratic ? static_cast<double>(one - other) * (one - other) : one == other ? 0.0 : 1.0;
    };
    double observed = 0, expected = 0;
    for (const auto& [one, other] : ratings)
        observed += apart(one, other);
    for (const auto& [one, n_one] : first)
        for (const auto& [other, n_other] : second)
            expected += n_one * n_other * apart(one, other);
    if (expected == 0) return std::nullopt;
    return 1 - observed * static_cast<double>(ratings.size()) / expected;
}

std::optional<double> gwet_ac1(const std::vector<RatedUnit>& units, int categories) {
    const auto raw = raw_agreement(units);
    if (!raw || categories < 2) return std::nullopt;
    std::map<int, double> given;
    double rated = 0;
    for (const RatedUnit& unit : units) {
        const auto n = static_cast<double>(ratings_of(unit));
        if (n == 0) continue;
        ++rated;
        for (const auto& [value, count] : counts_of(unit))
            given[value] += static_cast<double>(count) / n;
    }
    double chance = 0;
    for (const auto& [value, sum] : given)
        chance += sum / rated * (1 - sum / rated);
    chance /= categories - 1;
    return (*raw - chance) / (1 - chance);
}

ItemAgreement agreement_on(const FormItem& item, const std::vector<RatedUnit>& units, std::string_view seed,
                           std::uint32_t stream) {
    ItemAgreement result;
    std::map<int, std::int64_t> given;
    for (const RatedUnit& unit : units) {
        if (ratings_of(unit) < 2) continue;
        ++result.units;
        result.values += ratings_of(unit);
        for (const auto& [value, count] : counts_of(unit))
            given[value] += count;
    }
    if (result.units == 0) return result;
    std::int64_t most = 0;
    for (const auto& [value, count] : given)
        most = std::max(most, count);
    const Coincidences coincidences{units};
    result.prevalence = Ratio{most, result.values};
    result.alpha = rounded(coincidences.whole().alpha(item.level));
    if (result.alpha) put_interval(result, coincidences, item.level, key_of(seed), stream);
    if (const auto both = of_two(units)) {
        result.kappa = rounded(cohen_kappa(*both, false));
        result.kappa_quadratic = rounded(cohen_kappa(*both, true));
    }
    result.raw = rounded(raw_agreement(units));
    result.ac1 = rounded(gwet_ac1(units, item.max - item.min + 1));
    judge(result);
    return result;
}

} // namespace mizan::core
