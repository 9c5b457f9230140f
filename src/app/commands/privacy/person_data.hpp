#pragma once
#include "app/commands/report.hpp"

namespace mizan::app {

struct PersonDataCommand {
    std::string actor, agent; // by name; empty: the actor's own
    std::filesystem::path out;
};
/// All that is held on somebody who works here, as a JSON document: who they are, where they belonged, days away,
/// hours, the interactions credited to them with their corrections (customers left out: those data are theirs), what
/// was decided about them, and what they did here themself. Written whole or not at all, and put on record. Refuses
/// `agent_unknown`, `out_not_a_file`, what sight_of() does.
Result<WrittenReport> write_person_data(App& app, const PersonDataCommand& command, const Progress& progress = {});

} // namespace mizan::app
