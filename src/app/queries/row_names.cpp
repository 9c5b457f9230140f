#include "app/queries/row_names.hpp"

namespace mizan::app {

RowNames names_of(const StoredInteraction& stored, PersonId agent, TeamId team, const core::Rulebook& rulebook,
                  Reader& reader) {
    RowNames names;
    if (const auto* person = person_of(rulebook, agent)) {
        names.agent = person->name;
        names.agent_ar = person->name_ar;
    }
    if (const auto* of_team = team_of(rulebook, team)) {
        names.team = of_team->name;
        names.team_ar = of_team->name_ar;
    }
    if (stored.row.topic) names.topic = reader.topic_name(stored.row.topic);
    if (const auto card = stored.row.customer ? reader.customer_card(stored.row.customer) : std::nullopt)
        names.customer = card->name.empty() ? card->key : card->name;
    return names;
}

} // namespace mizan::app
