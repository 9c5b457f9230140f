#include "app/records/json_values.hpp"

namespace mizan::app {
namespace {

Error unreadable_value(const nlohmann::json& json) {
    return {"record_unreadable", {{"record", std::int64_t{0}}, {"detail", json.dump()}}};
}

} // namespace

std::optional<Date> date_in(const nlohmann::json& json) {
    if (json.is_null()) return std::nullopt;
    const auto date = Date::parse(json.get<std::string>());
    if (!date) throw unreadable_value(json);
    return date;
}

std::optional<Ratio> ratio_in(const nlohmann::json& json) {
    if (json.is_null()) return std::nullopt;
    if (json.size() != 2 || json.at(1).get<std::int64_t>() <= 0) throw unreadable_value(json);
    return Ratio{json.at(0).get<std::int64_t>(), json.at(1).get<std::int64_t>()};
}

} // namespace mizan::app
