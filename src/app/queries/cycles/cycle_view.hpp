#pragma once
#include "app/queries/cycles/cycle_result.hpp"

namespace mizan::app {

/// A cycle and what it gives, as far as who asks may see it.
struct CycleView {
    Cycle cycle;
    CycleResult result;
    bool others = true; // whether who asks may see everybody; else only their own row is there
    PersonId next;      // whose turn it is to choose, while it is published
};

/// As it stands; from the proposal on, with what was known then. Who neither runs nor approves cycles sees their own
/// row, once it is published. Refuses `cycle_unknown` {found}, `not_permitted`, what basis does.
Result<CycleView> cycle_view(App& app, std::int64_t number, const Asking& asking);

/// Every cycle, for who runs or approves them. Refuses `not_permitted`.
Result<std::vector<Cycle>> cycle_list(App& app, const Asking& asking);

/// What the rules would give in a period, published or not; nothing is kept. Refuses what core::validate and
/// scorecards() do, `not_permitted`.
struct WhatIfQuestion {
    Period period;
    std::string scheme;
    core::RewardRules rules;
    Asking asking;
};
Result<CycleResult> cycle_what_if(App& app, const WhatIfQuestion& question, const Progress& progress = {});

/// That somebody of the name runs or approves cycles.
Result<void> may_read_cycles(Reader& reader, const std::string& actor, Instant now);

} // namespace mizan::app
