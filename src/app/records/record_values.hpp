#pragma once
#include "app/ports/records.hpp"
#include "base/error.hpp"
#include "base/period.hpp"
#include "base/ratio.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace mizan::app {

/// Values as they stand in a record's body. Reading throws Error `record_unreadable` for what was never written so.

inline Error unreadable(const Record& record, const std::string& what) {
    return {"record_unreadable", {{"record", record.id}, {"detail", what}}};
}

inline Date date_in(const Record& record, const nlohmann::json& body, const char* name) {
    const auto date = Date::parse(body.at(name).get<std::string>());
    if (!date) throw unreadable(record, name);
    return *date;
}

inline nlohmann::json json_of(const Period& period) {
    return {{"first", period.first.iso()}, {"end", period.end.iso()}, {"name", period.name}};
}
inline Period period_in(const Record& record, const nlohmann::json& body, const char* name) {
    const nlohmann::json& period = body.at(name);
    return {date_in(record, period, "first"), date_in(record, period, "end"), period.at("name").get<std::string>()};
}

/// Numerator and denominator: exact.
inline nlohmann::json json_of(const std::optional<Ratio>& ratio) {
    if (!ratio) return nullptr;
    return nlohmann::json::array({ratio->numerator(), ratio->denominator()});
}
inline std::optional<Ratio> ratio_in(const nlohmann::json& body, const char* name) {
    const nlohmann::json& ratio = body.at(name);
    if (ratio.is_null()) return std::nullopt;
    return Ratio{ratio.at(0).get<std::int64_t>(), ratio.at(1).get<std::int64_t>()};
}

/// The place of a name among the names of an enumeration.
template <class Code, class Names>
Code code_in(const Record& record, const nlohmann::json& body, const char* name, const Names& names) {
    const auto text = body.at(name).get<std::string>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Code>(i);
    throw unreadable(record, name);
}
template <class Code, class Names>
std::string code_text(Code code, const Names& names) {
    return std::string{names[static_cast<std::size_t>(code)]};
}

} // namespace mizan::app
