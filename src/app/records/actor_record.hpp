#pragma once
#include "app/permissions.hpp"
#include "app/ports/store.hpp"

namespace mizan::app {

/// Somebody who was appointed to work with this database.
struct Actor {
    std::int64_t subject = 0; // 0: nobody was appointed yet, and whoever opens the file may do what needs no passphrase
    std::string name;
    ActorRole role = ActorRole::admin;
    PersonId person;        // whose own numbers are theirs; may be none
    std::string passphrase; // as kept (Hashing); empty: none was set
    bool ended = false;
};

inline constexpr std::string_view actor_kind = "actor";

std::string body_of(const Actor& actor);
/// Everybody who was ever appointed, as things stand, by the order of appointment.
std::vector<Actor> actors(Reader& reader, Instant known_at);

} // namespace mizan::app
