#pragma once
#include "app/queries/standpoint.hpp"

namespace mizan::app {

/// What the people and things of a row are called. Empty where there is none.
struct RowNames {
    std::string agent, agent_ar, team, team_ar, topic;
    std::string customer; // their name, else their source's own word for them
};
RowNames names_of(const StoredInteraction& stored, PersonId agent, TeamId team, const core::Rulebook& rulebook,
                  Reader& reader);

} // namespace mizan::app
