#pragma once
#include "app/records/values.hpp"
#include "base/period.hpp"

namespace mizan::app {

/// A period in a record's body: its two days, half-open, and what it was called.
inline nlohmann::json json_of(const Period& period) {
    return {{"first", json_of(period.first)}, {"end", json_of(period.end)}, {"name", period.name}};
}
template <>
inline Period value_from(const nlohmann::json& json) {
    return {value_from<Date>(json.at("first")), value_from<Date>(json.at("end")), json.at("name").get<std::string>()};
}

} // namespace mizan::app
