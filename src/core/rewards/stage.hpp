#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace mizan::core {

/// How far a cycle is. Adjusting, deciding and proposing change a draft only; what was proposed can be given back to
/// the draft; what was approved is sealed and never changes; choosing goes on while it is published.
enum class CycleStage : std::uint8_t { draft, proposed, approved, published, closed };
inline constexpr std::array<std::string_view, 5> cycle_stage_names{"draft", "proposed", "approved", "published",
                                                                   "closed"};
constexpr std::string_view name_of(CycleStage stage) {
    return cycle_stage_names[static_cast<std::size_t>(stage)];
}

/// Whether a cycle may go from one stage to the other: one on, or from proposed back to draft.
constexpr bool may_follow(CycleStage from, CycleStage to) {
    const int step = static_cast<int>(to) - static_cast<int>(from);
    return step == 1 || (from == CycleStage::proposed && to == CycleStage::draft);
}

} // namespace mizan::core
