#include "app/actor.hpp"

#include "app/app.hpp"
#include "app/queries/standpoint.hpp"

#include <algorithm>

namespace mizan::app {

Result<Actor> actor_named(Reader& reader, const std::string& name, Instant known_at) {
    const auto appointed = actors(reader, known_at);
    if (appointed.empty()) {
        Actor anybody;
        anybody.name = name;
        return anybody;
    }
    for (const Actor& actor : appointed)
        if (!actor.ended && actor.name == name) return actor;
    return Refusal{"actor_unknown", {{"found", name}}};
}

Result<void> permitted(const Actor& actor, Action action) {
    if (actor.subject == 0 || permitted(actor.role, action)) return {};
    return Refusal{"not_permitted",
                   {{"actor", actor.name},
                    {"role", std::string{name_of(actor.role)}},
                    {"permission", std::string{name_of(action)}}}};
}

Result<Actor> permitted(Reader& reader, const std::string& name, Action action, Instant known_at) {
    auto actor = actor_named(reader, name, known_at);
    if (!actor) return actor;
    if (auto allowed = permitted(*actor, action); !allowed) return allowed.refusal();
    return actor;
}

Result<Actor> signed_by(const App& app, Reader& reader, const Signature& signature, Action action, Instant known_at) {
    auto actor = permitted(reader, signature.actor, action, known_at);
    if (!actor) return actor;
    if (actor->subject == 0) return Refusal{"nobody_appointed", {}};
    const Arguments who{{"actor", actor->name}};
    if (actor->passphrase.empty()) return Refusal{"passphrase_not_set", who};
    if (signature.passphrase.empty()) return Refusal{"passphrase_missing", who};
    if (!app.hashing->fits(actor->passphrase, signature.passphrase)) return Refusal{"passphrase_wrong", who};
    return actor;
}

Result<std::unique_ptr<Writer>> writer_for(const App& app, const std::string& actor, Action action) {
    auto writer = app.store->write(actor);
    if (!writer) return writer;
    const auto who = permitted(**writer, actor, action, present(app, **writer));
    if (!who) return who.refusal();
    return writer;
}

Result<Sight> sight_of(const App& app, Reader& reader, const std::string& actor, const std::string& agent) {
    const Instant now = present(app, reader);
    const auto who = actor_named(reader, actor, now);
    if (!who) return who.refusal();
    const auto everybody = permitted(*who, Action::see_people);
    if (everybody) return Sight{agent, true};
    const core::Rulebook rulebook = reader.rulebook(now);
    const core::Person* own = person_of(rulebook, who->person);
    if (own == nullptr) return everybody.refusal();
    if (agent.empty()) return Sight{own->name, false};
    const auto asked = find_agent(rulebook, agent);
    if (!asked) return asked.refusal();
    if (*asked != own->id) return everybody.refusal();
    return Sight{agent, false};
}

bool may_see(const Actor& actor, PersonId person) {
    return permitted(actor.role, Action::see_people) || (actor.person && actor.person == person);
}

bool may_see_row(const Actor& actor, const core::Rulebook& rulebook, const StoredInteraction& stored) {
    if (permitted(actor, Action::see_people)) return true;
    const Date opened_on = rulebook.zone.date_of(stored.row.opened_at);
    const auto theirs = [&](AliasId alias) { return alias && rulebook.person(alias, opened_on) == actor.person; };
    for (const auto role :
         {core::Role::owner, core::Role::first_responder, core::Role::resolver, core::Role::rated_agent})
        if (theirs(stored.row.credited(role))) return actor.person.value != 0;
    return std::ranges::any_of(stored.row.promises, [&](const core::Promise& one) { return theirs(one.who); });
}

} // namespace mizan::app
