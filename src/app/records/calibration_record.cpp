#include "app/records/calibration_record.hpp"

#include "app/records/answers_json.hpp"
#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {

std::string body_of(const Calibration& calibration) {
    nlohmann::json interactions = nlohmann::json::array();
    for (const InteractionId id : calibration.interactions)
        interactions.push_back(id.value);
    return nlohmann::json{{"name", calibration.name},
                          {"form", calibration.form},
                          {"form_version", calibration.form_version},
                          {"interactions", interactions},
                          {"closed", calibration.closed}}
        .dump();
}

std::string body_of(const CalibrationAnswers& answers) {
    return nlohmann::json{{"calibration", answers.calibration},
                          {"interaction", answers.interaction.value},
                          {"reviewer", answers.reviewer},
                          {"answers", json_of(answers.answers)},
                          {"score", json_of(answers.score)}}
        .dump();
}

std::vector<Calibration> calibrations(Reader& reader, Instant known_at) {
    std::map<std::int64_t, Calibration> standing;
    for (const Record& record : reader.records(calibration_kind, known_at))
        standing.insert_or_assign(record.subject, read_body(record, [&](const nlohmann::json& body) {
                                      Calibration one{record.subject,
                                                      body.at("name").get<std::string>(),
                                                      body.at("form").get<std::string>(),
                                                      body.at("form_version").get<int>(),
                                                      {},
                                                      body.at("closed").get<bool>()};
                                      for (const auto& id : body.at("interactions"))
                                          one.interactions.push_back(InteractionId{id.get<std::int64_t>()});
                                      return one;
                                  }));
    return values_of(std::move(standing));
}

std::vector<CalibrationAnswers> calibration_answers(Reader& reader, Instant known_at) {
    std::vector<CalibrationAnswers> all;
    for (const Record& record : reader.records(calibration_answers_kind, known_at))
        all.push_back(read_body(record, [&](const nlohmann::json& body) {
            return CalibrationAnswers{body.at("calibration").get<std::int64_t>(),
                                      InteractionId{body.at("interaction").get<std::int64_t>()},
                                      body.at("reviewer").get<std::string>(), answers_from(body.at("answers")),
                                      value_from<Points>(body.at("score"))};
        }));
    return all;
}

} // namespace mizan::app
