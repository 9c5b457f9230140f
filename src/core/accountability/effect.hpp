#pragma once
#include "core/fairness/comparison.hpp"

namespace mizan::core {

/// What came of a plan.
enum class EffectWord : std::uint8_t { improved, unclear, not_improved };
inline constexpr std::array<std::string_view, 3> effect_names{"improved", "unclear", "not_improved"};
constexpr std::string_view name_of(EffectWord word) {
    return effect_names[static_cast<std::size_t>(word)];
}
std::optional<EffectWord> effect_named(std::string_view name);

/// A person's figure over some months, read with the group's over the same months.
struct EffectSide {
    std::int64_t n = 0;
    std::optional<Ratio> value; // adjusted; before the plan shrunk towards the group, where the group is large enough
    std::optional<Ratio> group;
    bool operator==(const EffectSide&) const = default;
};

struct Effect {
    EffectSide before, after;
    bool shrunk = false;            // whether `before` is
    std::optional<Ratio> change;    // (after − before) − (the group's after − the group's before)
    std::optional<Ratio> low, high; // 95 %
    EffectWord word = EffectWord::unclear;
    bool operator==(const Effect&) const = default;
};

/// How much of a person's change is beyond the group's. Each number is rounded once, as comparisons are. The interval
/// is the person's own chance, the group standing as it is: the variance of an adjusted value is read from its limits,
/// ((high − low) ÷ (2·1.959964))², that of the shrunk one is `reliability` times it. Improved and not improved only
/// where the whole interval lies on one side of 0; too few rows on a side, nothing to compare with, or a limit that
/// does not exist: unclear, without numbers.
Effect effect_of(const Comparison& before, const Reference& reference_before, const Comparison& after,
                 const Reference& reference_after, Better better);

} // namespace mizan::core
