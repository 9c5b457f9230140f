#include "core/fairness/log_odds.hpp"

#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>

namespace mizan::core {
namespace {

/// Beyond this no share of countable rows lies: odds of e^±60.
constexpr double farthest_shift = 60;
constexpr unsigned bits_of_shift = 48;
constexpr std::uintmax_t most_steps = 200;

/// Where f is 0 between two points at which its signs differ.
template <class Function>
double root(const Function& f, double from, double to) {
    const double at_from = f(from), at_to = f(to);
    if (at_from == 0) return from;
    if (at_to == 0) return to;
    std::uintmax_t steps = most_steps;
    const auto [below, above] = boost::math::tools::toms748_solve(
        f, from, to, at_from, at_to, boost::math::tools::eps_tolerance<double>{bits_of_shift}, steps);
    return (below + above) / 2;
}

double shifted(double share, double delta) {
    const double odds = share / (1 - share) * std::exp(delta);
    return odds / (1 + odds);
}

} // namespace

LogOddsShift::LogOddsShift(const std::vector<StratumShare>& strata) {
    for (const StratumShare& stratum : strata) {
        if (stratum.n <= 0 || stratum.p <= 0 || stratum.p >= 1) continue;
        terms_.push_back({stratum.n, stratum.n * (1 - stratum.n / stratum.group_n), stratum.p / (1 - stratum.p)});
        n_ += stratum.n;
        successes_ += stratum.successes;
    }
}

double LogOddsShift::expected_at(double delta) const {
    const double factor = std::exp(delta);
    double expected = 0;
    for (const Term& term : terms_) {
        const double odds = term.odds * factor;
        expected += term.n * odds / (1 + odds);
    }
    return expected;
}

double LogOddsShift::variance_at(double delta) const {
    const double factor = std::exp(delta);
    double variance = 0;
    for (const Term& term : terms_) {
        const double odds = term.odds * factor;
        variance += term.free * odds / ((1 + odds) * (1 + odds));
    }
    return variance;
}

std::optional<double> LogOddsShift::estimate() const {
    if (successes_ <= 0 || successes_ >= n_) return std::nullopt;
    return root([&](double delta) { return expected_at(delta) - successes_; }, -farthest_shift, farthest_shift);
}

double LogOddsShift::adjusted(double share) const {
    if (const auto delta = estimate()) return shifted(share, *delta);
    return successes_ > 0 ? 1 : 0;
}

LogOddsShift::Limits LogOddsShift::limits(double share, double z, double phi) const {
    const auto delta = estimate();
    const auto room = [&](double at) { return z * std::sqrt(phi * variance_at(at)); };
    Limits limits;
    if (successes_ > 0)
        limits.low = shifted(share, root([&](double at) { return successes_ - expected_at(at) - room(at); },
                                         -farthest_shift, delta.value_or(farthest_shift)));
    if (successes_ < n_)
        limits.high = shifted(share, root([&](double at) { return expected_at(at) - successes_ - room(at); },
                                          delta.value_or(-farthest_shift), farthest_shift));
    return limits;
}

} // namespace mizan::core
