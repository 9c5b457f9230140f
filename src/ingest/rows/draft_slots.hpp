#pragma once
#include "core/service/interaction.hpp"
#include "ingest/mapping/slot.hpp"

#include <optional>
#include <string>

namespace mizan::ingest {

/// Where a draft keeps a slot's value; null where the slot is of another kind.
std::string* text_in(core::InteractionDraft& draft, Slot slot);            // text and people
std::optional<Instant>* time_in(core::InteractionDraft& draft, Slot slot); // all but opened_at
std::optional<Seconds>* duration_in(core::InteractionDraft& draft, Slot slot);
std::optional<bool>* yes_no_in(core::InteractionDraft& draft, Slot slot);
core::RecoveryMark* step_in(core::InteractionDraft& draft, Slot slot);

} // namespace mizan::ingest
