#pragma once
#include "app/app.hpp"
#include "app/records/note_record.hpp"

namespace mizan::app {

struct AddNote {
    std::string actor, agent, kpi, text, action, link;
    std::optional<Date> due;
};
/// Keeps what was spoken of; answers the note's number. Refuses `not_permitted`, `agent_unknown`, `kpi_unknown`,
/// `text_missing`, `note_due_of_nothing`: a date without an action.
Result<std::int64_t> add_note(App& app, const AddNote& command);

/// That the action of a note was done. Refuses `note_unknown` {id}, `note_done` {id}.
Result<void> finish_note(App& app, const std::string& actor, std::int64_t id);

} // namespace mizan::app
