#pragma once
#include "app/actor.hpp"
#include "app/app.hpp"

namespace mizan::app {

struct ActorFacts {
    std::string name; // what they sign with
    ActorRole role = ActorRole::agent;
    std::string person; // by name; empty: none
};

/// Lets somebody work with this database under a name. The first one must be an administrator, and needs nobody's
/// signature; from then on only who was appointed may do anything. Refuses what signed_by does; `actor_name_missing`,
/// `actor_name_taken` {found}, `first_actor_not_admin`, `agent_unknown`, `actor_agent_without_person`,
/// `passphrase_short` {least}.
Result<void> appoint(App& app, const Signature& by, const ActorFacts& facts, const std::string& passphrase);

/// Another role, another person. Refuses besides `nothing_changed`, `last_administrator`.
Result<void> change_actor(App& app, const Signature& by, const ActorFacts& facts);
/// They may do nothing from now on; what they did stays theirs. Refuses `last_administrator`.
Result<void> end_actor(App& app, const Signature& by, const std::string& name);
/// One's own, signed with the present one; or another's, by an administrator.
Result<void> set_passphrase(App& app, const Signature& by, const std::string& name, const std::string& passphrase);

} // namespace mizan::app
