#include "core/quality/training_effect.hpp"

#include <cmath>

namespace mizan::core {
namespace {

/// The squared reach of a figure's interval to the side that moves the sum down or up.
double reach(const Figure& figure, int sign, bool down) {
    const double value = figure.value->approximate();
    const double limit = ((sign > 0) == down ? *figure.low : *figure.high).approximate();
    return (value - limit) * (value - limit);
}

TrainingVerdict verdict_of(const TrainingEffect& effect, Better better) {
    if (better == Better::neither) return TrainingVerdict::unclear;
    const Ratio none;
    const bool rose = *effect.low > none, fell = *effect.high < none;
    if (!rose && !fell) return TrainingVerdict::unclear;
    return rose == (better == Better::high) ? TrainingVerdict::improved : TrainingVerdict::worse;
}

} // namespace

TrainingEffect training_effect(const Figure& before, const Figure& after, const Figure& others_before,
                               const Figure& others_after, Better better) {
    TrainingEffect result;
    if (before.value && after.value) result.change = *after.value - *before.value;
    if (others_before.value && others_after.value) result.others_change = *others_after.value - *others_before.value;
    if (!result.change || !result.others_change) return result;
    result.effect = *result.change - *result.others_change;

    const std::array<std::pair<const Figure*, int>, 4> parts{
        {{&after, 1}, {&before, -1}, {&others_after, -1}, {&others_before, 1}}};
    double down = 0, up = 0;
    for (const auto& [figure, sign] : parts) {
        if (figure->status != Status::ok || !figure->low || !figure->high) return result;
        down += reach(*figure, sign, true);
        up += reach(*figure, sign, false);
    }
    constexpr int digits = 6;
    const double middle = result.effect->approximate();
    result.low = Ratio::nearest(middle - std::sqrt(down), digits);
    result.high = Ratio::nearest(middle + std::sqrt(up), digits);
    result.verdict = verdict_of(result, better);
    return result;
}

} // namespace mizan::core
