#pragma once
#include "app/queries/moved_cards.hpp"

#include <functional>

namespace mizan::app {

/// What a change of calendars, targets or people would do to figures.
struct RuleEffect {
    std::int64_t segments = 0;    // agent-months that would be computed again
    std::vector<MovedCard> cards; // of those, the cards whose work changes, in order of name and month
};

/// Makes the change in a transaction that is thrown away, and computes the cards on both sides in memory; nothing is
/// written. The write lock is held only while the change is made. Refuses where it is not to be had, and what `change`
/// refuses.
Result<RuleEffect> rule_effect(App& app, const std::string& actor, const std::function<Result<void>(Writer&)>& change,
                               const Progress& progress = {});

} // namespace mizan::app
