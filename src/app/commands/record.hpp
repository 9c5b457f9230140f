#pragma once
#include "app/app.hpp"

namespace mizan::app {

/// Under this source stands what people record by hand; its external ids are H-00000001, H-00000002 … where nobody
/// gave one.
inline constexpr const char* hand_source = "hand";

/// An interaction as its source calls it.
struct InteractionName {
    std::string source, external_id;
};

struct RecordCommand {
    std::string actor;
    std::vector<FieldText> fields; // names as in mapping files
};
struct CorrectCommand {
    std::string actor;
    InteractionName which;
    std::vector<FieldText> fields; // those that change; an empty value takes what is known away
    std::string reason;            // required
};

/// What was written; with `problems` nothing was.
struct RecordAnswer {
    std::vector<FieldProblem> problems;
    InteractionId id;
    InteractionName name;
    std::vector<FieldChange> changes; // of a correction
};

/// Records an interaction by hand, by the rules of import. Refuses `field_unknown`, `field_twice`,
/// `interaction_exists` {source, id}.
Result<RecordAnswer> record_interaction(App& app, const RecordCommand& command);

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

} // namespace mizan::app
