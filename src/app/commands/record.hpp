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

} // namespace mizan::app
