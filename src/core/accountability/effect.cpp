#include "core/accountability/effect.hpp"

#include "core/fairness/against_group.hpp"

#include <algorithm>
#include <cmath>

namespace mizan::core {
namespace {

std::optional<double> variance_of(const Comparison& comparison) {
    if (!comparison.low || !comparison.high) return std::nullopt;
    const double error = (comparison.high->approximate() - comparison.low->approximate()) / (2 * normal_z);
    return error * error;
}

bool judged(const Comparison& comparison) {
    return comparison.verdict && *comparison.verdict != Verdict::too_few &&
           *comparison.verdict != Verdict::no_comparison;
}

EffectWord word_of(const Ratio& low, const Ratio& high, Better better) {
    const Ratio none{0};
    if (better == Better::neither || (low <= none && none <= high)) return EffectWord::unclear;
    return (low > none) == (better == Better::high) ? EffectWord::improved : EffectWord::not_improved;
}

} // namespace

std::optional<EffectWord> effect_named(std::string_view name) {
    const auto found = std::find(effect_names.begin(), effect_names.end(), name);
    if (found == effect_names.end()) return std::nullopt;
    return static_cast<EffectWord>(found - effect_names.begin());
}

Effect effect_of(const Comparison& before, const Reference& reference_before, const Comparison& after,
                 const Reference& reference_after, Better better) {
    Effect effect;
    effect.shrunk = before.shrunk.has_value();
    effect.before = {before.n, before.shrunk ? before.shrunk : before.adjusted, reference_before.group_value};
    effect.after = {after.n, after.adjusted, reference_after.group_value};
    const auto chance_before = variance_of(before), chance_after = variance_of(after);
    if (!judged(before) || !judged(after) || !chance_before || !chance_after || !effect.before.group ||
        !effect.after.group || !effect.before.value || !effect.after.value)
        return effect;
    const int decimals = decimals_of(reference_after);
    const double reliability = before.shrunk && before.reliability ? before.reliability->approximate() : 1;
    const double change = (effect.after.value->approximate() - effect.before.value->approximate()) -
                          (effect.after.group->approximate() - effect.before.group->approximate());
    const double half = normal_z * std::sqrt(*chance_after + reliability * *chance_before);
    effect.change = Ratio::nearest(change, decimals);
    effect.low = Ratio::nearest(change - half, decimals);
    effect.high = Ratio::nearest(change + half, decimals);
    effect.word = word_of(*effect.low, *effect.high, better);
    return effect;
}

} // namespace mizan::core
