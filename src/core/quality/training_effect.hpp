#pragma once
#include "core/kpi/definition.hpp"
#include "core/kpi/figure.hpp"

#include <optional>

namespace mizan::core {

enum class TrainingVerdict : std::uint8_t { improved, unclear, worse, unknown };
inline constexpr std::array<std::string_view, 4> training_verdict_names{"improved", "unclear", "worse", "unknown"};
constexpr std::string_view name_of(TrainingVerdict verdict) {
    return training_verdict_names[static_cast<std::size_t>(verdict)];
}

/// What changed after a training: (after − before) of the person, minus (after − before) of the others.
struct TrainingEffect {
    std::optional<Ratio> change, others_change, effect, low, high;
    TrainingVerdict verdict = TrainingVerdict::unknown;
};

/// The interval is made of those of the four figures (square and add, "MOVER": Zou & Donner 2008, Stat. Med. 27:1693);
/// limits to six decimals. `unknown` where one of the four is not `ok`; improved or worse where the interval leaves out
/// 0, by what is better of the KPI.
TrainingEffect training_effect(const Figure& before, const Figure& after, const Figure& others_before,
                               const Figure& others_after, Better better);

} // namespace mizan::core
