#include "app/queries/search.hpp"

#include "app/actor.hpp"
#include "base/folding.hpp"

#include <algorithm>

namespace mizan::app {
namespace {

bool is_called(const core::Person& person, const std::string& folded) {
    return holds_folded(person.name, folded) || holds_folded(person.name_ar, folded) ||
           std::ranges::any_of(person.aliases,
                               [&](const core::PersonAlias& alias) { return holds_folded(alias.name, folded); });
}

} // namespace

Found search(App& app, const std::string& text, int limit, const Asking& asking) {
    Found found;
    const std::string folded = folded_for_search(text);
    if (folded.empty()) return found;
    const auto reader = app.store->read();
    const Instant known_at = present(app, *reader);
    const auto who = actor_named(*reader, asking.actor, known_at);
    if (!who) return found;
    const core::Rulebook rulebook = reader->rulebook(known_at);
    for (const core::Person& person : rulebook.people)
        if (may_see(*who, person.id) && is_called(person, folded))
            found.agents.push_back({person.name, person.name_ar});
    std::ranges::sort(found.agents, {}, &Found::Agent::name);
    found.agents.resize(std::min(found.agents.size(), static_cast<std::size_t>(limit)));
    for (const InteractionId id : reader->interactions_numbered(text, limit))
        reader->row(id, known_at, [&](const StoredInteraction& stored, const core::Surroundings&) {
            if (!may_see_row(*who, rulebook, stored)) return;
            found.tickets.push_back({id, stored.source_name, stored.row.external_id, stored.row.opened_at});
        });
    if (permitted(*who, Action::see_customers)) found.customers = reader->customers_like(text, limit);
    return found;
}

} // namespace mizan::app
