#pragma once
#include "app/records/body.hpp"
#include "base/date.hpp"
#include "base/ratio.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace mizan::app {

/// Dates and exact numbers as a record's body has them: "2025-06-01", [17, 20]; missing: null.
inline nlohmann::json json_of(const std::optional<Date>& date) {
    return date ? nlohmann::json(date->iso()) : nlohmann::json();
}
inline nlohmann::json json_of(const std::optional<Ratio>& value) {
    return value ? nlohmann::json{value->numerator(), value->denominator()} : nlohmann::json();
}

/// Throws what read_body tells.
std::optional<Date> date_in(const nlohmann::json& json);
std::optional<Ratio> ratio_in(const nlohmann::json& json);
/// One of these names, by its place.
template <class Code, std::size_t count>
Code code_in(const nlohmann::json& json, const std::array<std::string_view, count>& names) {
    const auto found = std::find(names.begin(), names.end(), json.get<std::string>());
    if (found == names.end()) throw Error{"record_unreadable", {{"record", std::int64_t{0}}, {"detail", json.dump()}}};
    return static_cast<Code>(found - names.begin());
}

} // namespace mizan::app
