#pragma once
#include "app/queries/disputes/dispute_window.hpp"
#include "core/scorecards/card.hpp"

namespace mizan::app {

/// A person's card of a published period as it stands, and as it would be with one interaction otherwise.
struct ChangedCard {
    PersonId person;
    core::Card before, after;
};

/// Of everybody whose work the interaction is, before or after: against the references that were pinned, so that nobody
/// else moves; computed in memory, without resampling. What the interaction means to the first-contact resolution of
/// others is left as it is.
std::vector<ChangedCard> changed_cards(App& app, Reader& reader, const DisputeWindow& window, InteractionId interaction,
                                       const core::Interaction& after);

} // namespace mizan::app
