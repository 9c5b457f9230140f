#pragma once
#include "app/queries/cycles/cycle_result.hpp"

namespace mizan::app {

/// What somebody would be paid had everything been known that is known today; for information.
struct LaterAmount {
    std::string name, name_ar;
    std::int64_t sealed = 0, today = 0;
};

struct Recomputed {
    Cycle cycle;
    std::string seal;               // of the bytes that rows as they were at its instants give now
    bool same = false;              // as the one that was approved
    std::vector<LaterAmount> later; // who would be paid another amount today, by name
};

/// Computes an approved cycle anew from rows as they were. Refuses `cycle_unknown`, `cycle_not_sealed` {cycle},
/// `not_permitted`.
Result<Recomputed> recomputed_cycle(App& app, std::int64_t number, const Asking& asking, const Progress& progress = {});

/// The first approved cycle whose kept result does not fit its seal, or is not what rows give: "cycle_seal", "cycle"
/// {cycle}.
std::optional<Difference> differing_cycle(App& app, const Progress& progress = {});

} // namespace mizan::app
