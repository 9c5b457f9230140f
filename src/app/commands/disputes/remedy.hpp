#pragma once
#include "app/commands/disputes/disputes.hpp"

namespace mizan::app {

/// The dispute of that number. Refuses `dispute_unknown` {id}.
Result<core::Dispute> known_dispute(const App& app, Reader& reader, const core::Rulebook& rulebook, std::int64_t id);

/// Writes what a remedy says into a change that is under way; a rejection writes nothing. The interaction as it then
/// stands is what the writer says of it.
Result<std::vector<FieldChange>> apply_remedy(App& app, Writer& writer, const core::Rulebook& rulebook,
                                              const core::Dispute& dispute, const Remedy& remedy,
                                              const std::string& actor, const std::string& reason);

core::CardChange change_of(const ChangedCard& card);

} // namespace mizan::app
