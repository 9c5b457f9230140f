#include "app/records/training_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

namespace mizan::app {

std::string body_of(const Training& training) {
    return nlohmann::json{{"person", training.person.value},
                          {"topic", training.topic},
                          {"on", json_of(training.on)},
                          {"kpi", training.kpi},
                          {"notes", training.notes}}
        .dump();
}

std::vector<Training> trainings(Reader& reader, Instant known_at) {
    std::vector<Training> all;
    for (const Record& record : reader.records(training_kind, known_at))
        all.push_back(read_body(record, [&](const nlohmann::json& body) {
            return Training{record.id,
                            PersonId{body.at("person").get<std::int64_t>()},
                            body.at("topic").get<std::string>(),
                            value_from<Date>(body.at("on")),
                            body.at("kpi").get<std::string>(),
                            body.at("notes").get<std::string>()};
        }));
    return all;
}

} // namespace mizan::app
