#pragma once
#include "app/records/actor_record.hpp"

namespace mizan::app {

struct App;

/// Who acts under a name. Where nobody was appointed yet, anybody with every right that needs no passphrase. Refuses
/// `actor_unknown` {found}.
Result<Actor> actor_named(Reader& reader, const std::string& name, Instant known_at);

/// Refuses `not_permitted` {actor, role, permission}.
Result<void> permitted(const Actor& actor, Action action);
/// That somebody of that name may do it; answers who it is.
Result<Actor> permitted(Reader& reader, const std::string& name, Action action, Instant known_at);

/// Who signs a decision, and the passphrase as typed.
struct Signature {
    std::string actor, passphrase;
};
/// That somebody of that name may do it and gave their passphrase. Refuses besides `nobody_appointed`,
/// `passphrase_not_set` {actor}, `passphrase_missing` {actor}, `passphrase_wrong` {actor}.
Result<Actor> signed_by(const App& app, Reader& reader, const Signature& signature, Action action, Instant known_at);

/// The write lock, for somebody who may do this. Refuses what Store::write and permitted() do.
Result<std::unique_ptr<Writer>> writer_for(const App& app, const std::string& actor, Action action);

/// Whose numbers a question that names an agent, or nobody, may be answered with.
struct Sight {
    std::string agent;  // as the question names them; of somebody who sees only their own numbers themself
    bool others = true; // whether an answer may hold anything of others
};
/// Refuses `not_permitted`, `actor_unknown`, `agent_unknown`.
Result<Sight> sight_of(const App& app, Reader& reader, const std::string& actor, const std::string& agent);

/// Whether the actor may see what is that person's.
bool may_see(const Actor& actor, PersonId person);
/// So too of an interaction: one of theirs, in any role.
bool may_see_row(const Actor& actor, const core::Rulebook& rulebook, const StoredInteraction& stored);

} // namespace mizan::app
