#include "app/records/acknowledgement_record.hpp"

#include "app/records/body.hpp"

#include <algorithm>

namespace mizan::app {

std::string acknowledgement_body(std::int64_t publication, PersonId person, const std::string& comment) {
    return nlohmann::json{{"publication", publication}, {"person", person.value}, {"comment", comment}}.dump();
}

std::vector<Acknowledged> acknowledgements(Reader& reader, std::int64_t publication, Instant known_at) {
    std::vector<Acknowledged> all;
    for (const Record& record : reader.records(acknowledgement_kind, known_at))
        read_body(record, [&](const nlohmann::json& body) {
            const PersonId person{body.at("person").get<std::int64_t>()};
            const bool first = std::ranges::find(all, person, &Acknowledged::person) == all.end();
            if (body.at("publication").get<std::int64_t>() == publication && first)
                all.push_back({person, record.recorded_at, body.at("comment").get<std::string>()});
            return true;
        });
    return all;
}

} // namespace mizan::app
