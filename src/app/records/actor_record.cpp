#include "app/records/actor_record.hpp"

#include "app/records/body.hpp"

#include <map>

namespace mizan::app {
namespace {

Actor actor_of(const Record& record) {
    return read_body(record, [&](const nlohmann::json& body) {
        const auto role = actor_role_named(body.at("role").get<std::string>());
        if (!role) throw Error{"record_unreadable", {{"record", record.id}, {"detail", std::string{"role"}}}};
        return Actor{record.subject,
                     body.at("name").get<std::string>(),
                     *role,
                     PersonId{body.at("person").get<std::int64_t>()},
                     body.at("passphrase").get<std::string>(),
                     body.at("ended").get<bool>()};
    });
}

} // namespace

std::string body_of(const Actor& actor) {
    return nlohmann::json{{"name", actor.name},
                          {"role", std::string{name_of(actor.role)}},
                          {"person", actor.person.value},
                          {"passphrase", actor.passphrase},
                          {"ended", actor.ended}}
        .dump();
}

std::vector<Actor> actors(Reader& reader, Instant known_at) {
    std::map<std::int64_t, Actor> latest;
    for (const Record& record : reader.records(actor_kind, known_at))
        latest.insert_or_assign(record.subject, actor_of(record));
    return values_of(std::move(latest));
}

} // namespace mizan::app
