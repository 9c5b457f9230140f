#include "app/records/objective_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <algorithm>
#include <map>

namespace mizan::app {
namespace {

Objective objective_of(const Record& record) {
    return read_body(record, [](const nlohmann::json& body) {
        return Objective{body.at("id").get<std::string>(),      body.at("name").get<std::string>(),
                         body.at("name_ar").get<std::string>(), body.at("order").get<std::int64_t>(),
                         maybe_from<Date>(body.at("from")),     maybe_from<Date>(body.at("to")),
                         body.at("retired").get<std::string>()};
    });
}

Vision vision_of(const Record& record) {
    return read_body(record, [](const nlohmann::json& body) {
        return Vision{body.at("text").get<std::string>(), body.at("text_ar").get<std::string>()};
    });
}

} // namespace

std::string body_of(const Vision& vision) {
    return nlohmann::json{{"text", vision.text}, {"text_ar", vision.text_ar}}.dump();
}

std::optional<StandingVision> standing_vision(Reader& reader, Instant known_at) {
    std::optional<StandingVision> latest;
    for (const Record& record : reader.records(vision_kind, known_at))
        latest = StandingVision{vision_of(record), record.subject, latest ? latest->version + 1 : 1, record.recorded_at,
                                record.actor};
    return latest;
}

std::string body_of(const Objective& objective) {
    return nlohmann::json{
        {"id", objective.id},          {"name", objective.name},          {"name_ar", objective.name_ar},
        {"order", objective.order},    {"from", json_of(objective.from)}, {"to", json_of(objective.to)},
        {"retired", objective.retired}}
        .dump();
}

std::vector<StandingObjective> objectives(Reader& reader, Instant known_at) {
    std::map<std::int64_t, StandingObjective> latest;
    for (const Record& record : reader.records(objective_kind, known_at)) {
        StandingObjective& standing = latest[record.subject];
        const int version = standing.subject == 0 ? 1 : standing.version + 1;
        standing = {objective_of(record), record.subject, version, record.recorded_at, record.actor};
    }
    std::vector<StandingObjective> all = values_of(std::move(latest));
    std::sort(all.begin(), all.end(), [](const StandingObjective& one, const StandingObjective& other) {
        return std::pair{one.objective.order, one.objective.id} < std::pair{other.objective.order, other.objective.id};
    });
    return all;
}

Result<StandingObjective> objective_named(const std::vector<StandingObjective>& all, const std::string& id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const StandingObjective& one) { return one.objective.id == id; });
    if (found == all.end()) return Refusal{"objective_unknown", {{"found", id}}};
    return *found;
}

} // namespace mizan::app
