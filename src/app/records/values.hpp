#pragma once
#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/ratio.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>
#include <string>

namespace mizan::app {

/// How values of our own stand in a record's body: exact, and the same bytes each time. Ratios as "3/4", points in
/// hundredths, instants in unix seconds, dates as ISO; what is missing is null.
inline nlohmann::json json_of(const Ratio& value) {
    return std::to_string(value.numerator()) + '/' + std::to_string(value.denominator());
}
inline nlohmann::json json_of(Points value) {
    return value.hundredths;
}
inline nlohmann::json json_of(Instant value) {
    return unix_seconds(value);
}
inline nlohmann::json json_of(Date value) {
    return value.iso();
}
inline nlohmann::json json_of(std::int64_t value) {
    return value;
}
inline nlohmann::json json_of(const std::string& value) {
    return value;
}
template <class Value>
nlohmann::json json_of(const std::optional<Value>& value) {
    return value ? json_of(*value) : nlohmann::json{};
}

/// Reads what json_of wrote; throws nlohmann::json::exception where it is not that.
template <class Value>
Value value_from(const nlohmann::json& json);

template <>
inline std::int64_t value_from(const nlohmann::json& json) {
    return json.get<std::int64_t>();
}
template <>
inline std::string value_from(const nlohmann::json& json) {
    return json.get<std::string>();
}
template <>
inline Points value_from(const nlohmann::json& json) {
    return Points{json.get<std::int64_t>()};
}
template <>
inline Instant value_from(const nlohmann::json& json) {
    return instant_from_unix(json.get<std::int64_t>());
}
template <>
inline Date value_from(const nlohmann::json& json) {
    const auto date = Date::parse(json.get<std::string>());
    if (!date) throw nlohmann::json::other_error::create(501, "no date", &json);
    return *date;
}
template <>
inline Ratio value_from(const nlohmann::json& json) {
    const std::string text = json.get<std::string>();
    std::int64_t numerator = 0, denominator = 0;
    const auto* end = text.data() + text.size();
    const auto above = std::from_chars(text.data(), end, numerator);
    if (above.ec != std::errc{} || above.ptr == end || *above.ptr != '/')
        throw nlohmann::json::other_error::create(501, "no ratio", &json);
    const auto below = std::from_chars(above.ptr + 1, end, denominator);
    if (below.ec != std::errc{} || below.ptr != end || denominator <= 0)
        throw nlohmann::json::other_error::create(501, "no ratio", &json);
    return Ratio{numerator, denominator};
}
template <class Value>
std::optional<Value> maybe_from(const nlohmann::json& json) {
    if (json.is_null()) return std::nullopt;
    return value_from<Value>(json);
}

/// The place of a code among the names of an enumeration.
template <class Code, class Names>
Code code_from(const Names& names, const nlohmann::json& json) {
    const auto word = json.get<std::string>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == word) return static_cast<Code>(i);
    throw nlohmann::json::other_error::create(501, "no such code: " + word, &json);
}

} // namespace mizan::app
