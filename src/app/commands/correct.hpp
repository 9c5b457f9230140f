#pragma once
#include "app/commands/record.hpp"

namespace mizan::app {

struct CorrectCommand {
    std::string actor;
    InteractionName which;
    std::vector<FieldText> fields; // those that change; an empty value takes what is known away
    std::string reason;            // required
};

/// Corrects fields of an interaction: the fact stays, the correction points at it. Refuses `interaction_unknown`
/// {source, id}, `reason_missing`, `nothing_changed`, `field_not_correctable` {field}, `field_unknown`, `field_twice`.
Result<RecordAnswer> correct_interaction(App& app, const CorrectCommand& command);

struct ExcludeCommand {
    std::string actor;
    InteractionName which;
    std::optional<core::ExclusionReason> code; // missing: taken in again
    std::string reason;
};
/// Takes an interaction out of every figure, or in again. Refuses as correct_interaction does.
Result<RecordAnswer> exclude_interaction(App& app, const ExcludeCommand& command);

/// Takes back the last correction or exclusion by hand, by a correction of its own. Refuses `interaction_unknown`,
/// `nothing_to_undo`, `changed_since` {field}: an import has said otherwise since.
Result<RecordAnswer> undo_correction(App& app, const std::string& actor, const InteractionName& which);

/// The same as part of a larger change: written, not committed, and whether the person may is for the larger change to
/// ask. With problems, or where it refuses, nothing was written.
Result<RecordAnswer> correct_within(App& app, Writer& writer, const CorrectCommand& command);
Result<RecordAnswer> exclude_within(App& app, Writer& writer, const ExcludeCommand& command);

} // namespace mizan::app
