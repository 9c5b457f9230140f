#include "app/commands/actors/actors.hpp"

#include "app/commands/edit.hpp"
#include "app/queries/standpoint.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mizan::app {
namespace {

constexpr std::size_t least_passphrase = 8;

Result<void> long_enough(const std::string& passphrase) {
    if (passphrase.size() >= least_passphrase) return {};
    return Refusal{"passphrase_short", {{"least", std::int64_t{least_passphrase}}}};
}

Actor* serving(std::vector<Actor>& all, const std::string& name) {
    const auto found = std::ranges::find_if(all, [&](const Actor& a) { return !a.ended && a.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool another_administrator(const std::vector<Actor>& all, const Actor& but) {
    return std::ranges::any_of(all, [&](const Actor& actor) {
        return !actor.ended && actor.role == ActorRole::admin && actor.subject != but.subject;
    });
}

Result<PersonId> person_behind(const core::Rulebook& rulebook, const ActorFacts& facts) {
    if (!facts.person.empty()) return find_agent(rulebook, facts.person);
    if (facts.role == ActorRole::agent) return Refusal{"actor_agent_without_person", {}};
    return PersonId{};
}

std::string actor_detail(std::int64_t subject) {
    return nlohmann::json{{"actor", subject}}.dump();
}

/// Changes one who serves, signed by somebody who may.
template <class Change>
Result<void> changed(App& app, const Signature& by, const std::string& command, const std::string& name,
                     Change change) {
    return edited_as(app, by.actor, command,
                     [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                         const Instant now = present(app, writer);
                         const auto signer = signed_by(app, writer, by, Action::manage_actors, now);
                         if (!signer) return signer.refusal();
                         auto all = actors(writer, now);
                         Actor* actor = serving(all, name);
                         if (actor == nullptr) return Refusal{"actor_unknown", {{"found", name}}};
                         if (const Result<void> fine = change(*actor, all, rulebook); !fine) return fine.refusal();
                         writer.put_record(actor_kind, actor->subject, body_of(*actor));
                         return actor_detail(actor->subject);
                     });
}

} // namespace

Result<void> appoint(App& app, const Signature& by, const ActorFacts& facts, const std::string& passphrase) {
    return edited_as(
        app, by.actor, "actor_appoint", [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
            const Instant now = present(app, writer);
            auto all = actors(writer, now);
            if (all.empty() && facts.role != ActorRole::admin) return Refusal{"first_actor_not_admin", {}};
            if (!all.empty())
                if (const auto signer = signed_by(app, writer, by, Action::manage_actors, now); !signer)
                    return signer.refusal();
            if (facts.name.empty()) return Refusal{"actor_name_missing", {}};
            if (serving(all, facts.name)) return Refusal{"actor_name_taken", {{"found", facts.name}}};
            const auto person = person_behind(rulebook, facts);
            if (!person) return person.refusal();
            if (const auto fine = long_enough(passphrase); !fine) return fine.refusal();
            const Actor actor{0, facts.name, facts.role, *person, app.hashing->kept_passphrase(passphrase), false};
            return actor_detail(writer.put_record(actor_kind, {}, body_of(actor)));
        });
}

Result<void> change_actor(App& app, const Signature& by, const ActorFacts& facts) {
    return changed(app, by, "actor_change", facts.name,
                   [&](Actor& actor, const std::vector<Actor>& all, const core::Rulebook& rulebook) -> Result<void> {
                       const auto person = person_behind(rulebook, facts);
                       if (!person) return person.refusal();
                       if (actor.role == facts.role && actor.person == *person) return Refusal{"nothing_changed", {}};
                       if (facts.role != ActorRole::admin && !another_administrator(all, actor))
                           return Refusal{"last_administrator", {}};
                       actor.role = facts.role;
                       actor.person = *person;
                       return {};
                   });
}

Result<void> end_actor(App& app, const Signature& by, const std::string& name) {
    return changed(app, by, "actor_end", name,
                   [&](Actor& actor, const std::vector<Actor>& all, const core::Rulebook&) -> Result<void> {
                       if (!another_administrator(all, actor)) return Refusal{"last_administrator", {}};
                       actor.ended = true;
                       return {};
                   });
}

Result<void> set_passphrase(App& app, const Signature& by, const std::string& name, const std::string& passphrase) {
    const auto with_new = [&](Actor& actor, const std::vector<Actor>&, const core::Rulebook&) -> Result<void> {
        if (auto fine = long_enough(passphrase); !fine) return fine;
        actor.passphrase = app.hashing->kept_passphrase(passphrase);
        return {};
    };
    if (by.actor != name) return changed(app, by, "actor_passphrase", name, with_new);
    return edited_as(app, by.actor, "actor_passphrase",
                     [&](Writer& writer, const core::Rulebook& rulebook) -> Result<std::string> {
                         const Instant now = present(app, writer);
                         auto signer = signed_by(app, writer, by, Action::see_own, now);
                         if (!signer) return signer.refusal();
                         if (const auto fine = with_new(*signer, {}, rulebook); !fine) return fine.refusal();
                         writer.put_record(actor_kind, signer->subject, body_of(*signer));
                         return actor_detail(signer->subject);
                     });
}

} // namespace mizan::app
